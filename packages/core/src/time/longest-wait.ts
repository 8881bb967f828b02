import { LONGEST_YEARS } from './compile.ts';
import { DAY_SECONDS, parseDate } from './day.ts';
import { deadlineOf, type DeadlineRule } from './deadline.ts';
import type { Stretch } from './stretches.ts';
import type { Epoch, ZoneClock } from './zone-clock.ts';

/** From an event to its deadline. */
export interface Wait extends Stretch {
  readonly seconds: number;
}

/**
 * The longest real time that a deadline can leave, over all events in a range of time, with an event for which it does: 2 business
 * hours from the moment the office closes on Friday end on Monday, 64 hours later. Undefined if a deadline never passes.
 *
 * Open time waits longest when the calendar closes: an event before that has used up some of the time by then, and one after it
 * has less of the closed time ahead. Deadlines that are dates leave most to an event at the start of a day.
 */
export function longestWait(rule: DeadlineRule, clock: ZoneClock, range: Stretch): Wait | undefined {
  let longest: Wait | undefined;
  for (const start of events(rule, clock, range)) {
    const end = deadlineOf(rule, start, clock);
    if (end === undefined) return undefined;
    if (!longest || end - start > longest.seconds) longest = { start, end, seconds: end - start };
  }
  return longest;
}

/** Two weeks of a January in which no clock changes: where a normal week shows all that it has. */
export function normalFortnight(clock: ZoneClock): Stretch {
  const monday = parseDate('2001-01-08') ?? 0;
  return { start: clock.at(monday), end: clock.at(monday + 14) };
}

/** The events among which the one with the longest wait is. */
function* events(rule: DeadlineRule, clock: ZoneClock, { start, end }: Stretch): Generator<Epoch> {
  yield start;
  if (rule.kind === 'elapsed') return;
  if (rule.kind === 'business time') {
    for (const opening of rule.calendar.openings(start, end)) if (opening.end < end) yield opening.end;
    return;
  }
  const last = clock.dayAt(Math.min(end, start + LONGEST_YEARS * 366 * DAY_SECONDS) - 1);
  for (let day = clock.dayAt(start) + 1; day <= last; day++) yield clock.at(day);
}
