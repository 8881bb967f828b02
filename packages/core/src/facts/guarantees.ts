import type { Id, Maintenance, Sentence, Window } from '../model/index.ts';
import {
  countedWords,
  divide,
  exactDecimalText,
  formatPercent,
  isNegative,
  ONE,
  rational,
  round,
  subtract,
  toPercent,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import { effectiveGuarantee, periods, termDays, type WindowContext } from '../time/index.ts';
import { allowance, compiledCalendar, lengthsOf, windowContext } from './budgets.ts';
import type { Facts } from './facts.ts';
import { categoriesIn, holdsIn } from './in-case.ts';
import { conditionsOfMaintenance, isOpenIn, mostOf, type JudgedPeriod } from './maintenance.ts';
import { metricOf } from './objectives.ts';
import { anyCase, casesBy, type Case } from './values.ts';

/** A period that is judged, with what may be down in it and what maintenance may take of it. */
export interface MaintainedPeriod {
  readonly days: number;
  /** Of all time, or of the service hours. */
  readonly seconds: number;
  readonly allowed: Rational;
  /** The most that each maintenance may take, in the order in which they were given. */
  readonly taken: readonly number[];
}

/** Two years with a leap year and two in which months start on other days: all that an agreement without a term can meet. */
const SOME_YEARS = { from: '2025-01-01', until: '2028-12-31' };

/**
 * The periods of a sentence about availability or downtime, each kind once, with the maintenance in them. Undefined for other
 * sentences, for windows without places in time, and where some maintenance is not limited.
 */
export function maintainedPeriods(
  facts: Facts,
  sentence: Sentence,
  maintenance: readonly Maintenance[],
  theCase: Case = anyCase,
): readonly MaintainedPeriod[] | undefined {
  const { window } = sentence;
  const metric = metricOf(facts, sentence.figure);
  const allowed = allowance(facts, sentence, theCase);
  if (!window || !metric || !allowed || metric.observation?.kind !== 'availability') return undefined;
  const kinds = new Map<string, Kind>();
  const cases = casesBy(facts, categoriesIn(maintenance.flatMap(conditionsOfMaintenance)), theCase).filter(
    (each) => holdsIn(sentence.when, each) !== false,
  );
  for (const each of cases.length > 0 ? cases : [theCase]) {
    const inCase = kindsOf(facts, window, maintenance, metric.during, each);
    if (!inCase) return undefined;
    for (const kind of inCase) kinds.set([kind.days, kind.seconds, ...kind.taken].join(' '), kind);
  }
  return [...kinds.values()].map((kind) => ({ ...kind, allowed: allowed(kind.seconds) }));
}

type Kind = Omit<MaintainedPeriod, 'allowed'>;

/** Each kind of period once. What is allowed depends on the promise; this does not, and is walked once for all of them. */
function kindsOf(
  facts: Facts,
  window: Window,
  maintenance: readonly Maintenance[],
  hours: Id | undefined,
  theCase: Case,
): readonly Kind[] | undefined {
  const { origin: _, ...plain } = window;
  const open = maintenance.map((each) => conditionsOfMaintenance(each).map((when) => isOpenIn(when, theCase)));
  const key = JSON.stringify([plain, hours, ...maintenance.map(({ id }) => id), open]);
  const known = facts.once(kindsByKey);
  if (!known.has(key)) known.set(key, walked(facts, window, maintenance, hours, theCase));
  return known.get(key);
}

const kindsByKey = (): Map<string, readonly Kind[] | undefined> => new Map();

function walked(
  facts: Facts,
  window: Window,
  maintenance: readonly Maintenance[],
  hours: Id | undefined,
  theCase: Case,
): readonly Kind[] | undefined {
  const most = maintenance.map((each) => mostOf(facts, each, window, hours, theCase));
  const found = new Map<string, Kind>();
  for (const period of judgedPeriods(facts, window, hours)) {
    const taken = most.map((mostIn) => mostIn(period));
    const known = taken.filter((each) => each !== undefined);
    if (known.length < taken.length) return undefined;
    const { days, seconds } = period;
    found.set([days, seconds, ...known].join(' '), { days, seconds, taken: known });
  }
  return [...found.values()];
}

function* judgedPeriods(facts: Facts, window: Window, hours: Id | undefined): Generator<JudgedPeriod> {
  if (window.kind !== 'each') {
    // Without a place in time only a limit counts, which needs none.
    for (const { example, ...length } of lengthsOf(facts, window, hours).lengths) {
      yield { start: 0, end: 0, ...example, ...length };
    }
    return;
  }
  if (window.unit === 'minute' || window.unit === 'hour') return;
  const own = windowContext(facts);
  const context: WindowContext = termDays(own.term) ? own : { ...own, term: SOME_YEARS, billingDay: 1 };
  const calendar = compiledCalendar(facts, hours);
  const all = [...periods(window, context)];
  const full = all.filter((period) => period.full);
  for (const { start, end, days } of full.length > 0 ? full : all) {
    const last = window.fixedDays === undefined ? end : start + window.fixedDays * 86_400;
    const seconds = calendar ? calendar.businessTime(start, last) : last - start;
    if (seconds > 0) yield { start, end: last, days: window.fixedDays ?? days, seconds };
  }
}

export const takenIn = ({ taken }: Pick<MaintainedPeriod, 'taken'>): Rational =>
  rational(taken.reduce((sum, each) => sum + each, 0));

/** Whether excluded time leaves both sides of the ratio, or counts as up; in the reckoning of a fixed downtime it is up. */
export type Reckoning = 'out' | 'up';

/** How a sentence reckons with excluded time; undefined where that counts as down, so that nothing is taken from what is promised. */
export function reckoningOf(facts: Facts, { figure }: Sentence): Reckoning | undefined {
  const excluded = metricOf(facts, figure)?.excludedTime;
  if (excluded === 'down') return undefined;
  return excluded === 'up' || figure.measure === 'downtime' ? 'up' : 'out';
}

/** The share of all time that is really promised where maintenance does not count. */
export function guaranteeIn(period: MaintainedPeriod, reckoning: Reckoning): Rational {
  const seconds = rational(period.seconds);
  const target = subtract(ONE, divide(period.allowed, seconds));
  if (reckoning === 'out') return effectiveGuarantee(target, seconds, takenIn(period)) ?? target;
  const guarantee = subtract(target, divide(takenIn(period), seconds));
  return isNegative(guarantee) ? ZERO : guarantee;
}

/** "a month of 30 days", "any 30 days", "the term"; with the service hours where only these count. */
export function periodWords(facts: Facts, { window, figure }: Sentence, days: number): string {
  const hours = metricOf(facts, figure)?.during;
  const where = hours === undefined ? '' : ` in ${facts.nameOf(hours)}`;
  const length = countedWords(String(days), 'days');
  switch (window?.kind) {
    case 'each':
      return `${window.count > 1 ? `${window.count} ${window.unit}s` : `a ${window.unit}`} of ${length}${where}`;
    case 'rolling':
      return `any ${length}${where}`;
    default:
      return `the term${where}`;
  }
}

/** A share as percent, rounded down: a guarantee is never overstated. */
export function shareWords(share: Rational): string {
  const percent = round(toPercent(share), 'floor', SHOWN_DECIMALS);
  return formatPercent(exactDecimalText(percent) ?? '0', 'en-GB');
}

const SHOWN_DECIMALS = 3;
