import { isBusinessDay, nextBusinessDay } from './business-days.ts';
import type { CompiledCalendar } from './compile.ts';
import { parseClockTime, weekdayName, type WeekdayName } from './day.ts';
import type { Epoch } from './zone-clock.ts';

/** What happens after a time of day counts as having happened later: "after 14:30 counts as next business day 08:00". */
export interface CutOff {
  readonly after: string;
  /** What happens at the time sharp is late, too: "from 14:30". */
  readonly included?: boolean | undefined;
  /** Only on these days of the week. */
  readonly days?: readonly WeekdayName[] | undefined;
  readonly countsAs: 'next day' | 'next business day';
  /** Without it: when the calendar opens that day, or midnight if it does not. */
  readonly at?: string | undefined;
}

/**
 * The moment as which an event counts. "After" is later than: what happens at 14:30:00 sharp still counts then. It is read to
 * the letter: on a day that is no business day, too, only what happens after the time moves. The event itself if the times
 * cannot be read; undefined if there is no business day any more.
 */
export function countsFrom(
  event: Epoch,
  { after, included, days, countsAs, at }: CutOff,
  calendar: CompiledCalendar,
): Epoch | undefined {
  const { clock } = calendar;
  const limit = parseClockTime(after);
  if (limit === undefined) return event;
  const time = clock.timeAt(event);
  const isLate = included ? time >= limit : time > limit;
  if (!isLate || (days && !days.includes(weekdayName(clock.dayAt(event))))) return event;
  const tomorrow = clock.dayAt(event) + 1;
  const day = countsAs === 'next day' ? tomorrow : nextBusinessDay(calendar, tomorrow);
  if (day === undefined) return undefined;
  const opening = isBusinessDay(calendar, day) ? calendar.hoursOf(day)[0]?.start : 0;
  return clock.at(day, parseClockTime(at ?? '') ?? opening);
}
