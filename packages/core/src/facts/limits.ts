import { compare, compareDurations, fixedSeconds, multiply, rational } from '../quantity/index.ts';
import { parseDate, totalSeconds } from '../time/index.ts';
import { neverRunsAlone } from './attendance.ts';
import type { Clock, TimeLimit } from './clocks.ts';
import type { Facts } from './facts.ts';
import { calendarInNormalWeek, fortnightOf } from './normal-weeks.ts';
import { leastSpan, spanInNormalWeek, spanOf, wholeSeconds, type Span } from './spans.ts';

/**
 * Whether the first is over before the second when both begin at one moment. shorter: never later and at least sometimes earlier,
 * whenever they begin. unknown: it depends on the moment, or on what is not said.
 */
export type Order = 'shorter' | 'equal' | 'longer' | 'unknown';

export function compareLimits(facts: Facts, a: TimeLimit, b: TimeLimit): Order {
  if (sameClock(a.clock, b.clock)) {
    if (a.form === b.form) return compareDurations(a.iso, b.iso);
    // Hours and days of one calendar are compared in open time, which knows no nights and weekends.
    return bySpans(openSpan(facts, a), openSpan(facts, b)) ?? 'unknown';
  }
  if (a.clock.kind === 'unsaid' || b.clock.kind === 'unsaid') return 'unknown';
  return bySpans(leastSpan(a), leastSpan(b)) ?? byWeeks(facts, a, b) ?? byCoverage(facts, a, b);
}

const sameClock = (a: Clock, b: Clock): boolean =>
  a.kind === 'hours' && b.kind === 'hours' ? a.calendar === b.calendar : a.kind === b.kind;

/** What the least and the most that each can last tell: nothing where these overlap. */
function bySpans(left: Span, right: Span): 'shorter' | 'longer' | undefined {
  if (left.max && right.min && compare(left.max, right.min) <= 0) return 'shorter';
  return right.max && left.min && compare(right.max, left.min) <= 0 ? 'longer' : undefined;
}

/** What already overlaps in a normal week overlaps; only what does not must be held against every week of the term. */
function byWeeks(facts: Facts, a: TimeLimit, b: TimeLimit): 'shorter' | 'longer' | undefined {
  const normally = bySpans(spanInNormalWeek(facts, a), spanInNormalWeek(facts, b));
  return normally && bySpans(spanOf(facts, a), spanOf(facts, b));
}

/** The same length, or a shorter one, on a clock that runs whenever the other one does. */
function byCoverage(facts: Facts, a: TimeLimit, b: TimeLimit): Order {
  const order = a.form === b.form ? compareDurations(a.iso, b.iso) : 'unknown';
  const isNeverLater = (order === 'shorter' || order === 'equal') && neverRunsAlone(facts, b.clock, [a.clock]);
  const isNeverEarlier = (order === 'longer' || order === 'equal') && neverRunsAlone(facts, a.clock, [b.clock]);
  if (isNeverLater) return isNeverEarlier ? 'equal' : 'shorter';
  return isNeverEarlier ? 'longer' : 'unknown';
}

/** How much open time lies in a limit; in days from some moment of the first to some moment of the last. */
function openSpan(facts: Facts, { iso, clock, form }: TimeLimit): Span {
  const seconds = fixedSeconds(iso);
  const days = wholeSeconds(iso);
  if (clock.kind !== 'hours' || !seconds) return {};
  if (form === 'time') return { min: seconds, max: seconds };
  const [least, most] = dayLengths(facts, clock);
  if (days === undefined || most === 0) return {};
  const times = (count: number, length: number) => multiply(rational(Math.max(0, count)), rational(length));
  const count = days / 86_400;
  return { min: times(Math.floor(count) - 1, least), max: times(Math.ceil(count) + 1, most) };
}

/** The shortest and the longest time that the calendar is open on one day: holidays have the hours of some weekday. */
function dayLengths(
  facts: Facts,
  { calendar, compiled }: Extract<Clock, { kind: 'hours' }>,
): readonly [number, number] {
  const normal = calendarInNormalWeek(facts, calendar);
  const first = normal.clock.dayAt(fortnightOf(facts).start);
  const week = Array.from({ length: 7 }, (_, index) => normal.hoursOf(first + index));
  const dated = calendar.exceptions.map(({ date }) => compiled.hoursOf(parseDate(date) ?? first));
  const lengths = [...week, ...dated].map(totalSeconds).filter((length) => length > 0);
  return [Math.min(...lengths), Math.max(0, ...lengths)];
}
