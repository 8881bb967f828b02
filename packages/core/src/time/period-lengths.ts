import { normalWeek } from './calendar-spec.ts';
import { compileCalendar, type CompiledCalendar } from './compile.ts';
import { DAY_SECONDS, formatDate } from './day.ts';
import { periods, rollingLength, type Period } from './periods.ts';
import { slidingExtremes } from './sliding.ts';
import { momentOf, termDays } from './term.ts';
import type { Term, WindowContext, WindowSpec } from './window-spec.ts';
import { zoneClock } from './zone-clock.ts';

/** A length that a period of the window can have. */
export interface PeriodLength {
  /** Local dates; for a rolling or fixed length the days of 24 hours that it is, rounded up. */
  readonly days: number;
  /** What counts: the seconds in service hours, or all of them. */
  readonly seconds: number;
  /** Seconds by which changes of the clock make it longer (autumn: 3600) or shorter (spring: -3600) than its dates say. */
  readonly clockChange: number;
  /** The first period of this length; none if the lengths do not come from a term. */
  readonly example?: Period | undefined;
}

export interface PeriodLengths {
  /** Each length once, from the shortest to the longest; none for a window without periods. */
  readonly lengths: readonly PeriodLength[];
  readonly shortest: PeriodLength | undefined;
  readonly longest: PeriodLength | undefined;
  /**
   * `term`: the periods of the term, with changes of the clock, holidays and dates.
   * `any year`: there is no term, so these are the periods of any years in a normal week, without any of that.
   */
  readonly basis: 'term' | 'any year';
}

/** After 28 years dates fall on the same weekdays again. */
const ANY_YEARS: Term = { from: '2001-01-01', until: '2028-12-31' };
/** Short periods repeat soon; a year has each change of the clock, four weeks have every minute of the week. */
const LOOKED_AT_DAYS: Readonly<Record<string, number>> = { second: 1, minute: 28, hour: 366 };

/**
 * All the lengths that the periods of a window can have in the term, in all hours or in the hours of a calendar. Periods that the
 * term cuts off do not count, unless there are no others.
 */
export function periodLengths(window: WindowSpec, context: WindowContext, calendar?: CompiledCalendar): PeriodLengths {
  if (termDays(context.term)) return { ...measured(window, context, calendar), basis: 'term' };
  if (window.kind === 'term') return { ...summary([]), basis: 'any year' };
  const anyYear = {
    ...context,
    zone: 'UTC',
    term: ANY_YEARS,
    billingDay: context.billingDay ?? 1,
  };
  const { lengths } = measured(window, anyYear, calendar && inNormalWeek(calendar));
  return { ...summary(lengths.map((length) => ({ ...length, example: undefined }))), basis: 'any year' };
}

type Measured = Omit<PeriodLengths, 'basis'>;

function measured(window: WindowSpec, context: WindowContext, calendar: CompiledCalendar | undefined): Measured {
  if (window.kind === 'rolling') {
    const span = rollingLength(window.length);
    if (!span) return summary([]);
    if (span.months === 0) return summary(rollingLengths(span.seconds, context, calendar));
  }
  const fixedSeconds = window.kind === 'each' ? (window.fixedDays ?? 0) * DAY_SECONDS : 0;
  const found = new Map<string, PeriodLength>();
  const cutOff = new Map<string, PeriodLength>();
  for (const period of periods(window, lookedAt(window, context))) {
    const length = fixedSeconds > 0 ? fixedLength(period, fixedSeconds, calendar) : ownLength(period, calendar);
    const lengths = period.full ? found : cutOff;
    const key = `${length.days} ${length.seconds} ${length.clockChange}`;
    if (!lengths.has(key)) lengths.set(key, length);
  }
  return summary([...(found.size > 0 ? found : cutOff).values()]);
}

function summary(lengths: readonly PeriodLength[]): Measured {
  const sorted = lengths.toSorted((a, b) => a.seconds - b.seconds || a.days - b.days);
  return { lengths: sorted, shortest: sorted[0], longest: sorted.at(-1) };
}

function ownLength(period: Period, calendar: CompiledCalendar | undefined): PeriodLength {
  const { start, end, days } = period;
  const seconds = calendar ? calendar.businessTime(start, end) : end - start;
  return {
    days,
    seconds,
    clockChange: calendar ? openClockChange(period, calendar) : period.clockChange,
    example: period,
  };
}

/** A change of the clock matters only if the calendar is open then. */
function openClockChange({ start, end, clockChange }: Period, calendar: CompiledCalendar): number {
  if (clockChange === 0) return 0;
  const { clock } = calendar;
  return calendar
    .openings(start, end)
    .reduce((sum, open) => sum + clock.offsetAt(open.start) - clock.offsetAt(open.end), 0);
}

function fixedLength(period: Period, seconds: number, calendar: CompiledCalendar | undefined): PeriodLength {
  return {
    days: Math.ceil(seconds / DAY_SECONDS),
    seconds: calendar ? calendar.businessTime(period.start, period.start + seconds) : seconds,
    clockChange: 0,
    example: period,
  };
}

/** The least and the most that any stretch of this length has, wherever in the term it begins. */
function rollingLengths(
  seconds: number,
  context: WindowContext,
  calendar: CompiledCalendar | undefined,
): PeriodLength[] {
  const days = Math.ceil(seconds / DAY_SECONDS);
  const term = termDays(context.term);
  const clock = zoneClock(context.zone ?? 'UTC');
  if (!term || !calendar) return [{ days, seconds, clockChange: 0 }];
  const [from, to] = [momentOf(clock, term.begins), momentOf(clock, term.ends)];
  const extremes = seconds > to - from ? [] : slidingExtremes(calendar, seconds, from, to);
  return extremes.map(({ start, open }): PeriodLength => {
    const end = start + seconds;
    const [first, last] = [clock.dayAt(start), clock.dayAt(end - 1)];
    const dates = { from: formatDate(first), until: formatDate(last), days: last - first + 1 };
    return { days, seconds: open, clockChange: 0, example: { start, end, ...dates, clockChange: 0, full: true } };
  });
}

function lookedAt(window: WindowSpec, context: WindowContext): WindowContext {
  const limit = window.kind === 'each' ? LOOKED_AT_DAYS[window.unit] : undefined;
  const term = termDays(context.term);
  if (limit === undefined || !term) return context;
  if (term.last < term.first + limit) return context;
  const { from, fromTime } = context.term ?? {};
  return { ...context, term: { from, fromTime, until: formatDate(term.first + limit - 1) } };
}

const inNormalWeek = ({ spec }: CompiledCalendar): CompiledCalendar =>
  compileCalendar({ ...normalWeek(spec), zone: 'UTC' });
