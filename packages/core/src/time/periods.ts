import { durationParts } from '../quantity/duration.ts';
import { addMonths, DAY_SECONDS, formatDate, parseDate, type Day } from './day.ts';
import { countOf, gridOf, type Grid } from './grid.ts';
import type { Term, WindowContext, WindowSpec } from './window-spec.ts';
import { zoneClock, type Epoch, type ZoneClock } from './zone-clock.ts';

/** A period with its dates. */
export interface Period {
  readonly start: Epoch;
  /** Not in it any more. */
  readonly end: Epoch;
  /** First and last local date, both in it. */
  readonly from: string;
  readonly until: string;
  /** Number of local dates. */
  readonly days: number;
  /** Seconds by which changes of the clock make it longer (autumn: 3600) or shorter (spring: -3600) than its dates. */
  readonly clockChange: number;
  /** False if the term begins or ends within the period, so that only a part of it is here. */
  readonly full: boolean;
}

/** A term that never ends is looked at for as long as it takes for every kind of month and leap year to come. */
const OPEN_TERM_YEARS = 8;
/** No longer than this is looked at, so that a term until 9999 costs no more than one of a working life. */
const LONGEST_TERM_YEARS = 40;
const FARTHEST_PERIOD = 1000;

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The days of the term that are looked at; undefined if it has no beginning, or ends before it begins. */
export function termDays(term: Term | undefined): Days | undefined {
  const first = parseDate(term?.from ?? '');
  if (first === undefined) return undefined;
  const until = parseDate(term?.until ?? '');
  const last = Math.min(
    until ?? Infinity,
    addMonths(first, 12 * (until === undefined ? OPEN_TERM_YEARS : LONGEST_TERM_YEARS)) - 1,
  );
  return last < first ? undefined : { first, last };
}

/**
 * The periods of a window within the term, one after the other; the first and the last are cut off where the term begins and
 * ends. Of a rolling window, which has no fixed places, those that begin with a local date and lie within the term.
 * None for a window of single things and without a term.
 */
export function* periods(window: WindowSpec, context: WindowContext): Generator<Period> {
  const days = termDays(context.term);
  if (!days) return;
  const clock = zoneClock(context.zone ?? 'UTC');
  switch (window.kind) {
    case 'item':
      return;
    case 'term':
      yield wholeDays(clock, days.first, days.last + 1);
      return;
    case 'rolling':
      yield* rolling(window.length, clock, days);
      return;
    case 'each': {
      const grid = gridOf(window, context);
      const unit = window.unit === 'hour' ? 3600 : window.unit === 'minute' ? 60 : 1;
      yield* grid ? inGrid(grid, clock, days) : clockUnits(unit * countOf(window), clock, days);
    }
  }
}

/**
 * The period of a window that a moment lies in, or the nth one after it; not cut off by the term. Undefined where periods have no
 * fixed places (rolling, single things, shorter than a day), for a term without dates, and beyond the thousandth period.
 */
export function periodAt(window: WindowSpec, context: WindowContext, at: Epoch, nth = 0): Period | undefined {
  const clock = zoneClock(context.zone ?? 'UTC');
  if (window.kind === 'term') {
    const days = nth === 0 ? termDays(context.term) : undefined;
    return days && wholeDays(clock, days.first, days.last + 1);
  }
  const grid = window.kind === 'each' ? gridOf(window, context) : undefined;
  if (!grid || Math.abs(nth) > FARTHEST_PERIOD) return undefined;
  const index = grid.indexOf(clock.dayAt(at)) + nth;
  return wholeDays(clock, grid.start(index), grid.start(index + 1));
}

function* inGrid(grid: Grid, clock: ZoneClock, { first, last }: Days): Generator<Period> {
  for (let index = grid.indexOf(first); grid.start(index) <= last; index++) {
    const [start, end] = [grid.start(index), grid.start(index + 1)];
    yield wholeDays(clock, Math.max(start, first), Math.min(end, last + 1), first <= start && end <= last + 1);
  }
}

function wholeDays(clock: ZoneClock, first: Day, next: Day, full = true): Period {
  const [start, end] = [clock.at(first), clock.at(next)];
  return {
    start,
    end,
    from: formatDate(first),
    until: formatDate(next - 1),
    days: next - first,
    clockChange: end - start - (next - first) * DAY_SECONDS,
    full,
  };
}

/** Hours, minutes and seconds are counted from local midnight: a day on which the clock changes has 23 or 25 hours. */
function* clockUnits(length: number, clock: ZoneClock, { first, last }: Days): Generator<Period> {
  for (let day = first; day <= last; day++) {
    const date = wholeDays(clock, day, day + 1);
    for (let { start } = date; start < date.end; start += length) {
      const end = Math.min(start + length, date.end);
      yield { ...date, start, end, clockChange: 0, full: end - start === length };
    }
  }
}

function* rolling(length: string, clock: ZoneClock, { first, last }: Days): Generator<Period> {
  const span = rollingLength(length);
  const termEnd = clock.at(last + 1);
  if (!span) return;
  for (let day = first; day <= last; day++) {
    const start = clock.at(day);
    const end = clock.at(addMonths(day, span.months)) + span.seconds;
    if (end > termEnd) return;
    const until = clock.dayAt(end - 1);
    const clockChange = span.months > 0 ? clock.offsetAt(start) - clock.offsetAt(end) : 0;
    yield {
      start,
      end,
      from: formatDate(day),
      until: formatDate(until),
      days: until - day + 1,
      clockChange,
      full: true,
    };
  }
}

/** A length in months and seconds (a day is 24 hours), or undefined if it is none, is 0, or has parts of months or seconds. */
export function rollingLength(iso: string): { readonly months: number; readonly seconds: number } | undefined {
  const units: Record<string, readonly [months: number, seconds: number]> = {
    year: [12, 0],
    month: [1, 0],
    week: [0, 7 * DAY_SECONDS],
    day: [0, DAY_SECONDS],
    h: [0, 3600],
    min: [0, 60],
    s: [0, 1],
  };
  let [months, seconds] = [0, 0];
  for (const { value, unit } of durationParts(iso) ?? []) {
    const [ofMonths, ofSeconds] = units[unit] ?? [0, 0];
    months += Number(value) * ofMonths;
    seconds += Number(value) * ofSeconds;
  }
  const whole = Number.isSafeInteger(months) && Number.isSafeInteger(seconds);
  return whole && months + seconds > 0 ? { months, seconds } : undefined;
}
