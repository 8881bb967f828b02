import {
  budgetOf,
  casesOf,
  caseWords,
  compare,
  guaranteeIn,
  isNegative,
  listWords,
  maintainedPeriods,
  maintenanceFor,
  metricOf,
  periodWords,
  promiseWords,
  rational,
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
  const rows = (budgetOf(facts, sentence, theCase)?.rows ?? []).filter(({ allowed }) => !isNegative(allowed));
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

const hoursOf = (facts: Facts, { figure }: Sentence): string => {
  const during = metricOf(facts, figure)?.during;
  return during === undefined ? '' : `, counted in ${escaped(named(facts, during))},`;
};

/** "office hours (OfficeHours)": a title, and the name where it is another one. */
export function named(facts: Facts, id: Id): string {
  const name = facts.nameOf(id);
  return name === id ? id : `${name} (${id})`;
}

/** " in a month of 31 days, in which the clock goes forward" */
function lengthOf(
  facts: Facts,
  { window, figure }: Sentence,
  { days, clockChange, example, seconds }: PeriodBudget,
): string {
  const during = metricOf(facts, figure)?.during;
  const unit =
    window?.kind === 'each' ? (window.count > 1 ? `${window.count} ${window.unit}s` : `a ${window.unit}`) : undefined;
  const length =
    unit === undefined
      ? ` in ${window?.kind === 'term' ? 'the term' : 'any'}${window?.kind === 'term' ? '' : ` ${days} days`}`
      : ` in ${unit} of ${days} days`;
  const change =
    clockChange < 0 ? ', in which the clock goes forward' : clockChange > 0 ? ', in which the clock goes back' : '';
  if (during === undefined) return length + change;
  const dates = example ? ` (such as ${example.from} to ${example.until})` : '';
  return `${length} with ${secondsWords(rational(seconds))} of service${dates}`;
}

/** What is really guaranteed of all time when agreed maintenance takes all that it may; nothing where it takes nothing. */
export function guaranteeLines(facts: Facts, objective: Objective, sentence: Sentence): string[] {
  const metric = metricOf(facts, sentence.figure);
  const { excluded } = maintenanceFor(facts, objective);
  const [theCase] = casesOf(facts, valuesOf(sentence));
  if (!metric || metric.excludedTime === 'down' || excluded.length === 0) return [];
  if (!budgetOf(facts, sentence, theCase)) return [];
  const reckoning = metric.excludedTime === 'up' || sentence.figure.measure === 'downtime' ? 'up' : 'out';
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
