import { compiledCalendar } from '../facts/budgets.ts';
import type { Facts } from '../facts/facts.ts';
import type { Credits, Id, PeriodUnit, Window } from '../model/index.ts';
import { fixedSeconds, rational, ZERO, type Rational } from '../quantity/index.ts';
import { addMonths, DAY_SECONDS, formatDate, parseDate, zoneClock, type Day } from '../time/index.ts';

/** Periods that a performance is told in; what is judged over minutes or hours is told by the day. */
export type Told = Extract<PeriodUnit, 'day' | 'week' | 'month' | 'quarter' | 'year'>;

const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const DAYS: Readonly<Partial<Record<PeriodUnit, number>>> = { week: 7, day: 1 };

/** The period in which a window is judged: a rolling one in the shortest that holds it; a month where nothing is said. */
export function toldIn(window: Window | undefined): Told {
  if (window?.kind === 'term') return 'year';
  if (window?.kind === 'rolling') return atLeast(Number((fixedSeconds(window.length) ?? ZERO).n) / DAY_SECONDS);
  if (window?.kind !== 'each') return 'month';
  const months = (MONTHS[window.unit] ?? 0) * window.count;
  if (months > 0) return months === 1 ? 'month' : months <= 3 ? 'quarter' : 'year';
  return atLeast((DAYS[window.unit] ?? 1) * window.count);
}

const atLeast = (days: number): Told =>
  days === 0 || days > 92 ? 'year' : days <= 1 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : 'quarter';

/** How many of them a year has; a year of 365 days. */
export const PER_YEAR: Readonly<Record<Told, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/**
 * The year that is looked at, as its first day: the second one of the term, so that the first days are over; the months from
 * April on, of which the first has 30 days and no change of the clock.
 */
export const firstDay = (facts: Facts): Day => dayIn(facts, '04-01');

/** The first day of a year of these schedules: of the term or of the books, if a cap of them goes by that. */
export function firstOfYear(facts: Facts, schedules: readonly Credits[]): Day {
  const { effective, fiscalYearStarts = 1, liabilities } = facts.agreement;
  const caps = [...schedules, ...liabilities].flatMap((each) => each.caps.map((cap) => cap.each));
  const goesBy = (flavour: string) => caps.some((each) => each?.kind === 'each' && each.flavour === flavour);
  if (goesBy('contract') && effective?.from !== undefined) return dayIn(facts, effective.from.slice(5));
  return dayIn(facts, goesBy('fiscal') ? `${String(fiscalYearStarts).padStart(2, '0')}-01` : '01-01');
}

function dayIn({ agreement: { effective } }: Facts, monthAndDay: string): Day {
  const year = Number(effective?.from?.slice(0, 4) ?? DEFAULT_YEAR) + 1;
  return parseDate(`${year}-${monthAndDay}`) ?? parseDate(`${DEFAULT_YEAR}-04-01`) ?? 0;
}

const DEFAULT_YEAR = 2025;

/** The first day of the term for an agreement that does not say it: well before {@link firstDay}. */
export const startOfTerm = ({ agreement: { effective } }: Facts): string | undefined =>
  effective?.from === undefined ? `${DEFAULT_YEAR}-04-01` : undefined;

/** The first days of consecutive periods from a day on. */
export function daysFrom(first: Day, unit: Told, count: number): readonly string[] {
  const months = MONTHS[unit];
  return Array.from({ length: count }, (_, index) =>
    formatDate(months === undefined ? first + index * (DAYS[unit] ?? 1) : addMonths(first, index * months)),
  );
}

/** The seconds of the first such period, of all time or of the hours of a calendar. */
export function secondsIn(facts: Facts, unit: Told, during: Id | undefined): Rational | undefined {
  const first = firstDay(facts);
  const months = MONTHS[unit];
  const last = months === undefined ? first + (DAYS[unit] ?? 1) : addMonths(first, months);
  if (during === undefined) return rational((last - first) * DAY_SECONDS);
  const calendar = compiledCalendar(facts, during);
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  return calendar && rational(calendar.businessTime(clock.at(first, 0), clock.at(last, 0)));
}
