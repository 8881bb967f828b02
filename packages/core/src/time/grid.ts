import { DAY_SECONDS, dayInMonth, dayOfMonth, modulo, monthOf, weekdayIndex, type Day } from './day.ts';
import { dayOf, termBegins } from './term.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';
import type { Epoch, ZoneClock } from './zone-clock.ts';

/** Periods of whole days, numbered, each ending where the next begins. */
export interface Grid {
  /** Seconds after midnight at which days begin here: those of contract periods do when the term does, all others at midnight. */
  readonly time: number;
  /** The first day of a period. */
  start(index: number): Day;
  /** The period that a day lies in. */
  indexOf(day: Day): number;
}

type Each = Extract<WindowSpec, { kind: 'each' }>;

const MAX_COUNT = 10_000;

/** How many units make a period; a number that no agreement would state is brought into reach. */
export function countOf({ count = 1 }: Each): number {
  return count >= 1 ? Math.min(Math.floor(count), MAX_COUNT) : 1;
}

/** The period that a moment lies in. */
export function indexAt(grid: Grid, clock: ZoneClock, at: Epoch): number {
  const index = grid.indexOf(clock.dayAt(at));
  return at < clock.at(grid.start(index), grid.time) ? index - 1 : index;
}

/** Days, weeks (from Monday), months, quarters and years of each flavour; undefined for windows shorter than a day. */
export function gridOf(window: Each, context: WindowContext): Grid | undefined {
  const count = countOf(window);
  const days = daysOf(window, count, context);
  return days && { ...days, time: timeOf(window, context) };
}

/** Seconds after midnight at which the days of a window begin. */
export function timeOf({ flavour }: Pick<Each, 'flavour'>, { term }: WindowContext): number {
  return flavour === 'contract' ? modulo(termBegins(term) ?? 0, DAY_SECONDS) : 0;
}

type Days = Omit<Grid, 'time'>;

function daysOf(window: Each, count: number, context: WindowContext): Days | undefined {
  const begins = termBegins(context.term);
  const termStart = begins === undefined ? undefined : dayOf(begins);
  switch (window.unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return undefined;
    case 'day':
      return days(count, termStart ?? 0);
    case 'week': {
      const anchor = termStart ?? 0;
      return days(7 * count, window.flavour === 'contract' ? anchor : anchor - weekdayIndex(anchor));
    }
    case 'month':
      return months(count, window, context, termStart);
    case 'quarter':
      return months(3 * count, window, context, termStart);
    case 'year':
      return months(12 * count, window, context, termStart);
  }
}

function days(step: number, anchor: Day): Days {
  return {
    start: (index) => anchor + index * step,
    indexOf: (day) => Math.floor((day - anchor) / step),
  };
}

function months(step: number, { flavour }: Each, context: WindowContext, termStart: Day | undefined): Days {
  const anchor = termStart ?? 0;
  const termDay = dayOfMonth(anchor);
  if (flavour === 'contract') return monthsFrom(step, monthOf(anchor), termDay);
  const fiscal = flavour === 'fiscal' ? modulo((context.fiscalYearStarts ?? 1) - 1, 12) : 0;
  // Periods that divide the year begin with it; others (each 5 months) with the year in which the term begins.
  const phase = monthOf(anchor) - modulo(monthOf(anchor) - fiscal, 12);
  return monthsFrom(step, phase, flavour === 'billing' ? (context.billingDay ?? termDay) : 1);
}

/** `step` months each, beginning on a day of the month, or on the last day of a month that does not have it. */
function monthsFrom(step: number, phase: number, startDay: number): Days {
  const start = (index: number) => dayInMonth(phase + index * step, startDay);
  return {
    start,
    indexOf(day) {
      const index = Math.floor((monthOf(day) - phase) / step);
      return start(index) <= day ? index : index - 1;
    },
  };
}
