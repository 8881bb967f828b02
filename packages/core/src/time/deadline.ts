import { durationParts } from '../quantity/duration.ts';
import { addBusinessDays, type EndOfDays } from './business-days.ts';
import type { CompiledCalendar } from './compile.ts';
import { addMonths, type Day } from './day.ts';
import { deadlineWithPauses } from './pauses.ts';
import { periodAt } from './periods.ts';
import type { Stretch } from './stretches.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';
import type { Epoch, ZoneClock } from './zone-clock.ts';

/** How a deadline is counted from the moment of an event. */
export type DeadlineRule =
  /** So many seconds later, day and night. */
  | { readonly kind: 'elapsed'; readonly seconds: number }
  /** When so many open seconds have passed. */
  | { readonly kind: 'business time'; readonly seconds: number; readonly calendar: CompiledCalendar }
  /** On the nth business day after the date of the event. */
  | {
      readonly kind: 'business days';
      readonly days: number;
      readonly calendar: CompiledCalendar;
      readonly end?: EndOfDays | undefined;
    }
  /** So many months and then days after the date of the event; the last day of a month that is too short. */
  | {
      readonly kind: 'calendar';
      readonly months: number;
      readonly days: number;
      readonly end?: 'end of day' | 'same time' | undefined;
    }
  /** At the end of the period that the event lies in (nth 0) or of the nth one after it. */
  | {
      readonly kind: 'end of period';
      readonly window: WindowSpec;
      readonly context: WindowContext;
      readonly nth: number;
    };

/** Dates farther away than this are no deadline. */
const FARTHEST_DAYS = 366_000;

/**
 * The moment at which the deadline passes; undefined if it never does. Pauses stop clocks (elapsed and business time) and do not
 * move dates. The date of the event is never counted: one day from any time of Monday ends when Tuesday ends.
 */
export function deadlineOf(
  rule: DeadlineRule,
  event: Epoch,
  clock: ZoneClock,
  pauses: readonly Stretch[] = [],
): Epoch | undefined {
  switch (rule.kind) {
    case 'elapsed':
      return deadlineWithPauses(EVERY_SECOND, event, rule.seconds, pauses);
    case 'business time':
      return rule.calendar.deadline(event, rule.seconds, pauses);
    case 'business days':
      return addBusinessDays(rule.calendar, event, rule.days, rule.end);
    case 'calendar': {
      const today = clock.dayAt(event);
      const day: Day = addMonths(today, rule.months) + rule.days;
      if (!(Math.abs(day - today) <= FARTHEST_DAYS)) return undefined;
      return rule.end === 'same time' ? clock.at(day, clock.timeAt(event)) : clock.at(day + 1);
    }
    case 'end of period':
      return periodAt(rule.window, rule.context, event, rule.nth)?.end;
  }
}

/**
 * How a stated duration is counted as a deadline. On the elapsed clock hours, minutes and seconds are time that passes, while
 * days, weeks, months and years are dates ("within 30 days" ends with the 30th day after); if both are mixed without months
 * (1 day 4 h) it is time that passes, with days of 24 hours. On a business clock days are business days and hours are open time.
 * Undefined for what has no meaning: business weeks or months, business days mixed with hours, months mixed with hours, parts of
 * days or seconds, a business clock without a calendar, and text that is no duration.
 */
export function deadlineRule(
  iso: string,
  clock: 'elapsed' | 'business',
  calendar?: CompiledCalendar,
  end: 'end of day' | 'same time' = 'end of day',
): DeadlineRule | undefined {
  const amounts = new Map<string, number>((durationParts(iso) ?? []).map(({ value, unit }) => [unit, Number(value)]));
  const amount = (unit: string) => amounts.get(unit) ?? 0;
  const seconds = amount('h') * 3600 + amount('min') * 60 + amount('s');
  const days = amount('week') * 7 + amount('day');
  const months = amount('year') * 12 + amount('month');
  if (amounts.size === 0 || ![seconds, days, months].every(Number.isSafeInteger)) return undefined;
  const hasTime = ['h', 'min', 's'].some((unit) => amounts.has(unit));
  const hasMonths = amounts.has('month') || amounts.has('year');
  if (clock === 'elapsed') {
    if (!hasTime) return { kind: 'calendar', months, days, end };
    return hasMonths ? undefined : { kind: 'elapsed', seconds: days * 86_400 + seconds };
  }
  if (!calendar || hasMonths || amounts.has('week') || (hasTime && amounts.has('day'))) return undefined;
  return hasTime ? { kind: 'business time', seconds, calendar } : { kind: 'business days', days, calendar, end };
}

const EVERY_SECOND = {
  businessTime: (from: Epoch, to: Epoch) => Math.max(0, to - from),
  addBusiness: (from: Epoch, seconds: number) => from + seconds,
};
