import { SEARCH_YEARS, type CompiledCalendar } from './compile.ts';
import { lastPossibleDay } from './day-hours.ts';
import type { Day } from './day.ts';
import type { Epoch } from './zone-clock.ts';

/**
 * When a period of days ends on its last day: when the date ends (24:00), when the calendar closes for the day, or at the time
 * of day at which it began. The first is what "within 5 business days" means when nothing else is said: a period of days ends
 * with the last of them (Regulation 1182/71, article 3; BGB section 188).
 */
export type EndOfDays = 'end of day' | 'close of business' | 'same time';

const SEARCH_DAYS = SEARCH_YEARS * 366;

/** Whether the calendar has an opening that starts on the local date. */
export function isBusinessDay(calendar: CompiledCalendar, day: Day): boolean {
  return calendar.hoursOf(day).length > 0;
}

/**
 * The end of the nth business day after a moment. The date of the moment does not count, whatever time it is; for n = 0 the
 * period ends on that date or, if it is no business day, on the next one that is. `same time` may fall outside the opening hours.
 * Undefined if there are not so many business days within 40 years.
 */
export function addBusinessDays(
  calendar: CompiledCalendar,
  from: Epoch,
  days: number,
  end: EndOfDays = 'end of day',
): Epoch | undefined {
  const day = nthBusinessDay(calendar, calendar.clock.dayAt(from), days);
  return day === undefined ? undefined : endOn(calendar, day, from, end);
}

/** Business days after the date of the first moment up to and with the date of the second; 0 if that is no later date. */
export function countBusinessDays(calendar: CompiledCalendar, from: Epoch, to: Epoch): number {
  const last = calendar.clock.dayAt(to);
  let count = 0;
  for (let day = calendar.clock.dayAt(from) + 1; day <= last; day++) if (isBusinessDay(calendar, day)) count++;
  return count;
}

/** The first business day after a date, or on it. */
export function nextBusinessDay(calendar: CompiledCalendar, day: Day): Day | undefined {
  return nthBusinessDay(calendar, day - 1, 1);
}

/** The moment at which a period of days that began at `from` ends on a day. */
export function endOn(calendar: CompiledCalendar, day: Day, from: Epoch, end: EndOfDays): Epoch {
  const { clock } = calendar;
  switch (end) {
    case 'end of day':
      return clock.at(day + 1);
    case 'close of business':
      return clock.at(day, calendar.hoursOf(day).at(-1)?.end);
    case 'same time':
      return clock.at(day, clock.timeAt(from));
  }
}

/** The business day that is so many business days after a date; of none, the date itself or the first one after it. */
export function nthBusinessDay(calendar: CompiledCalendar, after: Day, count: number): Day | undefined {
  const last = Math.min(after + SEARCH_DAYS, lastPossibleDay(calendar.spec) ?? Infinity);
  let left = Math.max(count, 1);
  for (let day = count <= 0 ? after : after + 1; day <= last; day++) {
    if (isBusinessDay(calendar, day) && --left <= 0) return day;
  }
  return undefined;
}
