import {
  addMonths,
  compileCalendar,
  DAY_SECONDS,
  durationParts,
  formatDate,
  dayOf,
  fixedSeconds,
  isInteger,
  parseClockTime,
  parseDate,
  termEnds,
  weekdayName,
  type Day,
  type Duration,
  type Facts,
} from '@sla-lang/core';
import { said } from './markdown.ts';

/** A date with its day of the week: "Fri 2027-12-31". */
export const dayWords = (day: Day): string => `${weekdayName(day)} ${formatDate(day)}`;

/** The first and the last day of the term, and the last one to give notice. */
export function termLines(facts: Facts): string[] {
  const { effective } = facts.agreement;
  const [from, until] = [parseDate(effective?.from ?? ''), lastDay(facts)];
  const time = effective?.fromTime === undefined ? '' : ` ${effective.fromTime}`;
  const notice = noticeDay(facts);
  return [
    ...said('First day', from === undefined ? undefined : `${dayWords(from)}${time}`),
    ...said('Last day', until === undefined ? undefined : endWords(facts, until)),
    ...said('Last day to give notice', notice === undefined ? undefined : dayWords(notice)),
  ];
}

/** The last day of the term, as {@link lastDay} gives it; with the time where it ends at one. */
export function endWords({ agreement: { effective } }: Facts, last: Day): string {
  const { fromTime, until, untilTime = until === undefined ? fromTime : undefined } = effective ?? {};
  if (untilTime === undefined) return dayWords(last);
  return `${dayWords(parseDate(until ?? '') ?? last + 1)} ${untilTime}`;
}

/**
 * The last day of the term as it stands: the one that is said, else the one before the term begins anew. Days last until the time
 * at which the term begins, so that one which ends at that time has no part of a day more.
 */
export function lastDay({ agreement: { effective, renewal } }: Facts): Day | undefined {
  const ends = termEnds(effective);
  if (ends !== undefined) return dayOf(ends - (parseClockTime(effective?.fromTime ?? '') ?? 0) - 1);
  const from = parseDate(effective?.from ?? '');
  const months = renewal?.every === undefined ? undefined : monthsOf(renewal.every);
  return from === undefined || months === undefined ? undefined : addMonths(from, months) - 1;
}

/** The last day on which notice can be given so that the term ends and is not renewed. */
function noticeDay(facts: Facts): Day | undefined {
  const last = lastDay(facts);
  const notice = facts.agreement.renewal?.notice;
  return last === undefined || !notice ? undefined : before(facts, last, notice);
}

/** The last day to give notice that has not passed, with the last day of the term then: each renewal has its own. */
export function nextNoticeDay(facts: Facts, today: string): { readonly day: Day; readonly last: Day } | undefined {
  const { renewal } = facts.agreement;
  const months = renewal?.every === undefined ? undefined : monthsOf(renewal.every);
  const now = parseDate(today) ?? -Infinity;
  let last = lastDay(facts);
  for (let times = 0; last !== undefined && renewal?.notice && times < MOST_RENEWALS; times++) {
    const day = before(facts, last, renewal.notice);
    if (day === undefined || day >= now || !months) return day === undefined ? undefined : { day, last };
    last = addMonths(last + 1, months) - 1;
  }
  return undefined;
}

const MOST_RENEWALS = 1000;

/** The day that lies so long before the day after a last one; nothing for lengths that are no whole days or months. */
function before(facts: Facts, last: Day, { iso, clock, calendar }: Duration): Day | undefined {
  if (clock === 'business') return businessDaysBefore(facts, last, iso, calendar);
  const months = monthsOf(iso);
  if (months !== undefined) return addMonths(last + 1, -months) - 1;
  const days = daysOf(iso);
  return days === undefined ? undefined : last - days;
}

function businessDaysBefore(
  facts: Facts,
  last: Day,
  iso: string,
  calendar = facts.agreement.businessDays,
): Day | undefined {
  const spec = facts.find('calendars', calendar);
  let open = daysOf(iso);
  if (!spec || open === undefined || open > MOST_DAYS) return undefined;
  const { hoursOf } = compileCalendar(spec, { holidays: facts.holidays, zone: facts.agreement.zone });
  for (let day = last; day > last - 7 * MOST_DAYS; day--) {
    if (hoursOf(day).length === 0) continue;
    if (open === 0) return day;
    open -= 1;
  }
  return undefined;
}

const MOST_DAYS = 1000;

/** Whole months (and years) alone. */
function monthsOf(iso: string): number | undefined {
  const parts = durationParts(iso);
  if (!parts?.every(({ unit, value }) => (unit === 'month' || unit === 'year') && /^\d{1,4}$/.test(value)))
    return undefined;
  return parts.reduce((sum, { unit, value }) => sum + Number(value) * (unit === 'year' ? 12 : 1), 0);
}

function daysOf(iso: string): number | undefined {
  const seconds = fixedSeconds(iso);
  const days = seconds && isInteger(seconds) ? Number(seconds.n) / DAY_SECONDS : undefined;
  return days !== undefined && Number.isSafeInteger(days) ? days : undefined;
}
