import {
  compare,
  compareDurations,
  fixedSeconds,
  isInteger,
  rational,
  secondsBounds,
  type Rational,
} from '../quantity/index.ts';
import { DAY_SECONDS, deadlineRule, longestWait, totalSeconds } from '../time/index.ts';
import { uncovered } from './attendance.ts';
import type { Clock, TimeLimit } from './clocks.ts';
import type { Facts } from './facts.ts';
import { horizonOf, mayDiffer } from './horizon.ts';

/**
 * Whether the first is over before the second when both begin at one moment. shorter: never later and at least sometimes earlier,
 * whenever they begin. unknown: it depends on the moment, or on what is not said.
 */
export type Order = 'shorter' | 'equal' | 'longer' | 'unknown';

export function compareLimits(facts: Facts, a: TimeLimit, b: TimeLimit): Order {
  if (sameClock(a.clock, b.clock) && a.form === b.form) return compareDurations(a.iso, b.iso);
  if (a.clock.kind === 'unsaid' || b.clock.kind === 'unsaid') return 'unknown';
  // Hours and days of one calendar are compared in open time, which knows no nights and weekends.
  const measure = sameClock(a.clock, b.clock) ? openSpan : spanOf;
  const [left, right] = [measure(facts, a), measure(facts, b)];
  if (left.max && right.min && compare(left.max, right.min) <= 0) return 'shorter';
  if (right.max && left.min && compare(right.max, left.min) <= 0) return 'longer';
  const [first, second] = [neverLater(facts, a, b), neverLater(facts, b, a)];
  return first && second ? 'equal' : first ? 'shorter' : second ? 'longer' : 'unknown';
}

const sameClock = (a: Clock, b: Clock): boolean =>
  a.kind === 'hours' && b.kind === 'hours' ? a.calendar === b.calendar : a.kind === b.kind;

/** The same length, or a shorter one, on a clock that runs whenever the other one does. */
function neverLater(facts: Facts, a: TimeLimit, b: TimeLimit): boolean {
  const order = a.form === b.form ? compareDurations(a.iso, b.iso) : 'unknown';
  return (order === 'shorter' || order === 'equal') && uncovered(facts, [a.clock], b.clock)?.length === 0;
}

/** The least and the most seconds; no value where there is no certain one. */
export interface Span {
  readonly min: Rational | undefined;
  readonly max: Rational | undefined;
}
const UNKNOWN: Span = { min: undefined, max: undefined };

type Hours = Extract<Clock, { kind: 'hours' }>;

/** How long a limit can last, whenever it begins: 4 business hours are 4 hours at 10:00 and 66 on a Friday at 18:00. */
export function spanOf(facts: Facts, limit: TimeLimit): Span {
  const { iso, clock, form } = limit;
  if (clock.kind !== 'hours') return secondsBounds(iso) ?? UNKNOWN;
  const known = facts.once(spans);
  const key = `${form} ${iso} ${clock.calendar.id}`;
  const span = known.get(key) ?? hoursSpan(facts, iso, clock, form);
  known.set(key, span);
  return span;
}

const spans = (): Map<string, Span> => new Map();

function hoursSpan(facts: Facts, iso: string, clock: Hours, form: TimeLimit['form']): Span {
  const { calendar, compiled } = clock;
  const seconds = wholeSeconds(iso);
  const rule = deadlineRule(iso, 'business', compiled);
  if (seconds === undefined || !rule) return UNKNOWN;
  const most = longestWait(rule, compiled.clock, horizonOf(facts))?.seconds;
  const certain = most !== undefined && !mayDiffer(facts, calendar, 'close');
  // Neither the date of the beginning nor more than a part of the last day is sure to be waited for.
  const least =
    form === 'days'
      ? seconds - DAY_SECONDS
      : mayDiffer(facts, calendar, 'open')
        ? seconds
        : shortest(facts, clock, seconds);
  return { min: rational(least), max: certain ? rational(most) : undefined };
}

/** Open time that begins while the calendar is closed ends no earlier than if it began with the next opening. */
function shortest(facts: Facts, { compiled }: Hours, seconds: number): number {
  const { start, end } = horizonOf(facts);
  let least = Infinity;
  for (const opening of compiled.openings(start, end)) {
    const over = compiled.addBusiness(opening.start, seconds);
    if (over !== undefined) least = Math.min(least, over - opening.start);
  }
  return least < Infinity ? least : seconds;
}

/** How much open time lies in a limit; days from the middle of the first to some moment of the last. */
function openSpan(facts: Facts, { iso, clock, form }: TimeLimit): Span {
  const seconds = wholeSeconds(iso);
  if (clock.kind !== 'hours' || seconds === undefined) return UNKNOWN;
  if (form === 'time') return { min: rational(seconds), max: rational(seconds) };
  const { first, last } = horizonOf(facts);
  const count = seconds / DAY_SECONDS;
  let [least, most] = [Infinity, 0];
  for (let day = first; day <= last; day++) {
    const open = totalSeconds(clock.compiled.hoursOf(day));
    if (open > 0) [least, most] = [Math.min(least, open), Math.max(most, open)];
  }
  return most > 0 ? { min: rational((count - 1) * least), max: rational((count + 1) * most) } : UNKNOWN;
}

function wholeSeconds(iso: string): number | undefined {
  const seconds = fixedSeconds(iso);
  return seconds && isInteger(seconds) && seconds.n <= Number.MAX_SAFE_INTEGER ? Number(seconds.n) : undefined;
}
