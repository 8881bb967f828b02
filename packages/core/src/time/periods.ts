import { durationParts } from '../quantity/duration.ts';
import { addMonths, DAY_SECONDS, formatDate, modulo } from './day.ts';
import { countOf, gridOf, indexAt, timeOf, type Grid } from './grid.ts';
import { dayOf, momentOf, termDays, type TermDays, type WallSeconds } from './term.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';
import { zoneClock, type Epoch, type ZoneClock } from './zone-clock.ts';

/** A period with its dates. A day of a contract period lasts until the time of the next one at which the term begins. */
export interface Period {
  readonly start: Epoch;
  /** Not in it any more. */
  readonly end: Epoch;
  /** First and last local day, both in it. */
  readonly from: string;
  readonly until: string;
  /** Number of days from the first one to the last one. */
  readonly days: number;
  /** Seconds by which changes of the clock make it longer (autumn: 3600) or shorter (spring: -3600) than its dates. */
  readonly clockChange: number;
  /** False if the term begins or ends within the period, so that only a part of it is here. */
  readonly full: boolean;
}

const FARTHEST_PERIOD = 1000;

/**
 * The periods of a window within the term, one after the other; the first and the last are cut off where the term begins and
 * ends. Of a rolling window, which has no fixed places, those that begin at the time of day at which the term does and lie
 * within it. None for a window of single things and without a term.
 */
export function* periods(window: WindowSpec, context: WindowContext): Generator<Period> {
  const term = termDays(context.term);
  if (!term) return;
  const clock = zoneClock(context.zone ?? 'UTC');
  switch (window.kind) {
    case 'item':
      return;
    case 'term':
      yield between(clock, term.begins, term.ends);
      return;
    case 'rolling':
      yield* rolling(window.length, clock, term);
      return;
    case 'each': {
      const grid = gridOf(window, context);
      const unit = window.unit === 'hour' ? 3600 : window.unit === 'minute' ? 60 : 1;
      yield* grid
        ? inGrid(grid, clock, term)
        : clockUnits(unit * countOf(window), clock, term, timeOf(window, context));
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
    const term = nth === 0 ? termDays(context.term) : undefined;
    return term && between(clock, term.begins, term.ends);
  }
  const grid = window.kind === 'each' ? gridOf(window, context) : undefined;
  if (!grid || Math.abs(nth) > FARTHEST_PERIOD) return undefined;
  const index = indexAt(grid, clock, at) + nth;
  return between(clock, startOf(grid, index), startOf(grid, index + 1), grid);
}

const startOf = (grid: Grid, index: number): WallSeconds => grid.start(index) * DAY_SECONDS + grid.time;

function* inGrid(grid: Grid, clock: ZoneClock, { first, begins, ends }: TermDays): Generator<Period> {
  let index = grid.indexOf(first);
  for (let start = startOf(grid, index); start < ends;) {
    const end = startOf(grid, ++index);
    yield between(clock, Math.max(start, begins), Math.min(end, ends), grid, begins <= start && end <= ends);
    start = end;
  }
}

const MIDNIGHT: Pick<Grid, 'time'> = { time: 0 };

/** The period from one reading of the wall clock to another, with days that begin at a time. */
function between(
  clock: ZoneClock,
  from: WallSeconds,
  to: WallSeconds,
  { time }: Pick<Grid, 'time'> = MIDNIGHT,
  full = true,
): Period {
  const [start, end] = [momentOf(clock, from), momentOf(clock, to)];
  const [first, last] = [dayOf(from - time), dayOf(to - time - 1)];
  return {
    start,
    end,
    from: formatDate(first),
    until: formatDate(last),
    days: last - first + 1,
    clockChange: end - start - (to - from),
    full,
  };
}

/**
 * Hours, minutes and seconds are counted from local midnight, or from the time at which days begin: a day on which the clock
 * changes has 23 or 25 hours.
 */
function* clockUnits(
  length: number,
  clock: ZoneClock,
  { first, begins, ends }: TermDays,
  time: number,
): Generator<Period> {
  const [termStart, termEnd] = [momentOf(clock, begins), momentOf(clock, ends)];
  for (let from = first * DAY_SECONDS + time; from < ends; from += DAY_SECONDS) {
    const date = between(clock, from, from + DAY_SECONDS, { time });
    for (let { start } = date; start < date.end; start += length) {
      const unit = { start: Math.max(start, termStart), end: Math.min(start + length, date.end, termEnd) };
      if (unit.start < unit.end) yield { ...date, ...unit, clockChange: 0, full: unit.end - unit.start === length };
    }
  }
}

function* rolling(length: string, clock: ZoneClock, { first, last, begins, ends }: TermDays): Generator<Period> {
  const span = rollingLength(length);
  const time = modulo(begins, DAY_SECONDS);
  const termEnd = momentOf(clock, ends);
  if (!span) return;
  for (let day = first; day <= last; day++) {
    const start = clock.at(day, time);
    const end = clock.at(addMonths(day, span.months), time) + span.seconds;
    if (end > termEnd) return;
    const until = dayOf(end - 1 + clock.offsetAt(end - 1) - time);
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
