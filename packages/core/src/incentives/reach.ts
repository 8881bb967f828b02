import type { Facts } from '../facts/facts.ts';
import { conditionsIn } from '../facts/objectives.ts';
import type { Cap, Condition, Credits, PeriodUnit, Repetition, Scale, Termination, Window } from '../model/index.ts';
import { capsOn } from '../owed/caps.ts';
import { liabilitiesOn } from '../owed/liability.ts';
import type { Promises } from '../owed/promises.ts';
import { DAYS, MONTHS } from '../owed/time.ts';
import type { Told } from '../payoff/times.ts';
import { rollingLength } from '../time/index.ts';
import { endsOf } from './carried.ts';

/** How far what a period costs, and the exits that it opens, look beyond that period. */
export interface Reach {
  /** So many periods before it make a difference to a condition. */
  readonly span: number;
  /** So many are still seen by a condition or a book whose window rolls. */
  readonly back: number;
  /** After so many periods all calendar windows and stretches stand as they did. */
  readonly cycle: number;
  /** A condition looks at windows that lie in the calendar, so that it makes a difference which of them it is. */
  readonly phased: boolean;
  /** Windows longer than a period in which something is summed up; undefined for all that ever was. */
  readonly windows: readonly (Window | undefined)[];
}

/** What is reckoned with; undefined for windows and memories that do not fit into whole periods, or never end. */
export function reachOf(
  facts: Facts,
  credits: Credits,
  unit: Told,
  { promises, exits }: { readonly promises: readonly Promises[]; readonly exits: readonly Termination[] },
): Reach | undefined {
  const reach = new Reaching(unit);
  for (const condition of conditionsOf(credits, promises, exits)) {
    for (const each of conditionsIn(condition)) {
      if (each.kind === 'outcome' && each.repetition) reach.repeats(each.repetition);
      // Of earlier values the state knows only whether they kept the promise.
      if (each.kind === 'compare' && each.repetition) return undefined;
    }
  }
  for (const { breachOnly } of promises) if (breachOnly) reach.repeats({ kind: 'in a row', ...breachOnly });
  for (const { by, rows, each } of credits.scales) {
    const [, of] = MISSED_IN_A_ROW.exec(by) ?? [];
    if (of !== undefined) reach.repeats({ kind: 'in a row', unit: of as PeriodUnit, count: longestRun(rows) });
    reach.sums(each);
  }
  for (const { each } of [...limitsOn(facts, credits), ...credits.free]) reach.sums(each ?? { kind: 'term' });
  for (const { trigger } of credits.payments)
    if (trigger.kind === 'each miss' && trigger.each) reach.sums(trigger.each);
  return reach.isFinite ? reach : undefined;
}

/** What keeps a schedule from paying more, wherever it is said. */
export const limitsOn = (facts: Facts, credits: Credits): readonly Pick<Cap, 'each' | 'sharedWith'>[] => [
  ...capsOn(facts, credits),
  ...liabilitiesOn(facts, credits).flatMap(({ caps }) => caps.map(({ each }) => ({ each, sharedWith: [] }))),
];

const MISSED_IN_A_ROW = /^(day|week|month|quarter|year)s? missed in a row$/;

/** Beyond the last row a longer run makes no difference. */
const longestRun = (rows: Scale['rows']): number => Math.ceil(Math.max(0, ...endsOf(rows).map(Number))) + 1;

function* conditionsOf(
  { payments, multipliers, returned, pointsReset, preconditions }: Credits,
  promises: readonly Promises[],
  exits: readonly Termination[],
): Generator<Condition> {
  for (const { trigger, when } of payments) {
    if (when) yield when;
    if (trigger.kind === 'when') yield trigger.condition;
  }
  for (const { when } of [...multipliers, ...returned, ...pointsReset]) yield when;
  for (const { condition } of preconditions) yield condition;
  for (const { promised } of promises) for (const { when } of promised) yield* when;
  for (const { when } of exits) yield* when;
}

class Reaching implements Reach {
  span = 0;
  #longest = 0;
  cycle = 1;
  phased = false;
  isFinite = true;
  readonly windows: (Window | undefined)[] = [];
  readonly #unit: Told;

  constructor(unit: Told) {
    this.#unit = unit;
  }

  get back(): number {
    return Math.max(this.span, this.#longest);
  }

  repeats(repetition: Repetition): void {
    if (repetition.kind === 'times') return this.#within(repetition.each);
    const length = this.#lengthOf(repetition.unit);
    if (length === undefined) return this.#endless();
    const of = repetition.kind === 'of' ? repetition.of : repetition.count;
    this.span = Math.max(this.span, of * length - 1 + (length - 1));
    const rolls = repetition.kind === 'in a row' || repetition.rolling;
    if (!rolls || length > 1) this.#stands(rolls ? length : of * length);
  }

  /** A condition that counts in a window. */
  #within(window: Window | undefined): void {
    const periods = window && this.#periodsIn(window);
    if (periods === undefined || periods === Infinity) return this.#endless();
    this.span = Math.max(this.span, periods - 1);
    if (window?.kind === 'each' && periods > 1) this.#stands(periods);
  }

  /** A book that is summed up in a window. */
  sums(window: Window | undefined): void {
    const periods = window ? this.#periodsIn(window) : Infinity;
    if (periods === undefined) return this.#endless();
    if (periods <= 1) return;
    this.windows.push(window);
    if (window?.kind === 'each') this.cycle = leastCommon(this.cycle, periods);
    if (window?.kind === 'rolling') this.#longest = Math.max(this.#longest, periods);
  }

  #stands(periods: number): void {
    this.cycle = leastCommon(this.cycle, periods);
    this.phased = true;
  }

  #endless(): void {
    this.isFinite = false;
  }

  /** How many periods a window has; 0 for one that is shorter, undefined for one that begins or ends inside of a period. */
  #periodsIn(window: Window): number | undefined {
    if (window.kind === 'term') return Infinity;
    if (window.kind === 'item') return 0;
    if (window.kind === 'each') {
      if (window.fixedDays !== undefined) return undefined;
      if (DAYS[window.unit] * window.count < DAYS[this.#unit]) return 0;
      const length = this.#lengthOf(window.unit);
      return length === undefined ? undefined : length * window.count;
    }
    const length = rollingLength(window.length);
    if (!length) return undefined;
    const [own, other] = this.#unit in MONTHS ? [length.months, length.seconds] : [length.seconds, length.months];
    const periods = own / (MONTHS[this.#unit] ?? DAYS[this.#unit] * 86_400);
    return other === 0 && Number.isInteger(periods) ? periods : undefined;
  }

  /** How many periods a unit has; undefined where it is not so many whole ones. */
  #lengthOf(unit: PeriodUnit): number | undefined {
    const [own, other] = [MONTHS[this.#unit], MONTHS[unit]];
    if ((own === undefined) !== (other === undefined)) return undefined;
    const periods = own && other ? other / own : DAYS[unit] / DAYS[this.#unit];
    return Number.isInteger(periods) && periods > 0 ? periods : undefined;
  }
}

function leastCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
