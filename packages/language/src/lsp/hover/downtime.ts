import {
  allowance,
  budgetOf,
  casesOf,
  caseWords,
  compare,
  countedWords,
  effectiveGuarantees,
  guaranteeIn,
  guaranteeWords,
  isNegative,
  lengthsOf,
  listWords,
  maintainedPeriods,
  maintenanceFor,
  metricOf,
  periodWords,
  promiseWords,
  rational,
  reckoningOf,
  secondsWords,
  shareWords,
  takenIn,
  valuesOf,
  type Case,
  type Facts,
  type Id,
  type MaintainedPeriod,
  type Objective,
  type PeriodBudget,
  type Sentence,
  type Window,
} from '@sla-lang/core';
import { escaped } from './markdown.ts';

/** More lengths than these (service hours have many) are told by the shortest and the longest one. */
const MOST_LENGTHS = 6;
const MOST_CASES = 6;
/** A month of so many days is what people reckon with. */
const USUAL_DAYS = 30;

/** What a sentence about availability or downtime allows to be down, exactly, for each length that its window has. */
export function downtimeLines(facts: Facts, sentence: Sentence): string[] {
  return casesOf(facts, valuesOf(sentence))
    .slice(0, MOST_CASES)
    .flatMap((theCase) => linesIn(facts, sentence, theCase));
}

function linesIn(facts: Facts, sentence: Sentence, theCase: Case): string[] {
  const rows = budgetRows(facts, sentence, theCase);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const situation = caseWords(facts, theCase);
  const promise = [situation && `${situation}:`, promiseWords(facts, sentence, theCase)].filter(Boolean).join(' ');
  const hours = hoursOf(facts, sentence);
  const head = `**${escaped(promise)}** lets it be down${hours} for at most`;
  if (rows.length === 1) return [`${head} **${secondsWords(first.allowed)}**${lengthOf(facts, sentence, first)}.`];
  const shown = rows.length > MOST_LENGTHS ? [first, last] : rows;
  return [head, ...shown.map((row) => `- **${secondsWords(row.allowed)}**${lengthOf(facts, sentence, row)}`)];
}

/** What may be down in each length of the window; for a promise of a supplier too, which needs no metric. */
export function budgetRows(facts: Facts, sentence: Sentence, theCase: Case): readonly PeriodBudget[] {
  const { figure, window } = sentence;
  const allowed = allowance(facts, sentence, theCase);
  const isSupplied = figure.metric === undefined && figure.measure === 'availability';
  const own =
    isSupplied && allowed && window
      ? lengthsOf(facts, window, serviceHours(facts, sentence)).lengths.map((length) => ({
          ...length,
          allowed: allowed(length.seconds),
        }))
      : [];
  const rows = budgetOf(facts, sentence, theCase)?.rows ?? own;
  return rows.filter((row) => !isNegative(row.allowed));
}

/** The calendar that a promise is judged in: that of its metric, or of the supplier's contract. */
export const serviceHours = (facts: Facts, sentence: Sentence): Id | undefined =>
  metricOf(facts, sentence.figure)?.during ??
  facts.agreement.underpinnings.find(({ promises }) => promises.includes(sentence))?.hours;

const hoursOf = (facts: Facts, sentence: Sentence): string => {
  const during = serviceHours(facts, sentence);
  return during === undefined ? '' : `, counted in ${escaped(named(facts, during))},`;
};

/** "office hours (OfficeHours)": a title, and the name where it is another one. */
export function named(facts: Facts, id: Id): string {
  const name = facts.nameOf(id);
  return name === id ? id : `${name} (${id})`;
}

/** " in a month of 31 days, in which the clock goes forward" */
function lengthOf(facts: Facts, sentence: Sentence, { days, clockChange, example, seconds }: PeriodBudget): string {
  const length = ` in ${windowOf(sentence, days)}`;
  const change =
    clockChange < 0 ? ', in which the clock goes forward' : clockChange > 0 ? ', in which the clock goes back' : '';
  if (serviceHours(facts, sentence) === undefined) return length + change;
  const dates = example ? ` (such as ${example.from} to ${example.until})` : '';
  return `${length} with ${secondsWords(rational(seconds))} of service${dates}`;
}

/** "a month of 31 days", "an hour", "any 30 days", "the term" */
function windowOf({ window }: Sentence, days: number): string {
  const length = countedWords(String(days), 'days');
  if (window?.kind !== 'each') return window?.kind === 'term' ? 'the term' : `any ${length}`;
  return isShort(window) ? oneOf(window) : `${oneOf(window)} of ${length}`;
}

type Each = Extract<Window, { kind: 'each' }>;

/** Whether its length is no matter of days. */
export const isShort = ({ unit }: Each): boolean => unit === 'minute' || unit === 'hour' || unit === 'day';

/** "a month", "an hour", "3 months" */
export const oneOf = ({ unit, count }: Each): string =>
  count > 1 ? `${count} ${unit}s` : `${unit === 'hour' ? 'an' : 'a'} ${unit}`;

/** What it comes to where service hours, exclusions or reliefs take time away, too: “99.95% on 61% of the time”. */
export function effectiveLines(facts: Facts, { id }: Objective, { origin }: Sentence): string[] {
  const maintenance = new Set(facts.agreement.maintenance.map((each) => each.id));
  return effectiveGuarantees(facts)
    .filter(
      ({ objective, at, taken }) =>
        objective === id && at === origin && !taken.every(({ part }) => maintenance.has(part)),
    )
    .slice(0, MOST_CASES)
    .map((guarantee) => `It comes to **${escaped(guaranteeWords(facts, guarantee))}**.`);
}

/** What is really guaranteed of all time when agreed maintenance takes all that it may; nothing where it takes nothing. */
export function guaranteeLines(facts: Facts, objective: Objective, sentence: Sentence): string[] {
  const metric = metricOf(facts, sentence.figure);
  const { excluded } = maintenanceFor(facts, objective);
  const [theCase] = casesOf(facts, valuesOf(sentence));
  if (!metric || metric.excludedTime === 'down' || excluded.length === 0) return [];
  if (!budgetOf(facts, sentence, theCase)) return [];
  const reckoning = reckoningOf(facts, sentence) ?? 'up';
  const share = (period: MaintainedPeriod) => guaranteeIn(period, reckoning);
  const all = (maintainedPeriods(facts, sentence, excluded, theCase) ?? []).toSorted((a, b) =>
    compare(share(a), share(b)),
  );
  const [least] = all;
  const names = listWords(excluded.map(({ id }) => facts.nameOf(id)));
  if (!least) return [`How much of all time that guarantees is not known, since nothing limits ${escaped(names)}.`];
  if (takenIn(least).n === 0n) return [];
  const usual = all.find(({ days }) => days === USUAL_DAYS) ?? least;
  const told = (period: MaintainedPeriod) =>
    `**${shareWords(share(period))}** of all time in ${escaped(periodWords(facts, sentence, period.days))}`;
  return [
    `When ${escaped(names)} takes all that it may (${secondsWords(takenIn(usual))}), this guarantees ${told(usual)}${
      usual.days === least.days ? '' : `, and ${told(least)}`
    }.`,
  ];
}
