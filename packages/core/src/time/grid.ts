import { dayInMonth, dayOfMonth, modulo, monthOf, parseDate, weekdayIndex, type Day } from './day.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';

/** Periods of whole days, numbered, each ending where the next begins. */
export interface Grid {
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

/** Days, weeks (from Monday), months, quarters and years of each flavour; undefined for windows shorter than a day. */
export function gridOf(window: Each, context: WindowContext): Grid | undefined {
  const count = countOf(window);
  const termStart = parseDate(context.term?.from ?? '');
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

function days(step: number, anchor: Day): Grid {
  return {
    start: (index) => anchor + index * step,
    indexOf: (day) => Math.floor((day - anchor) / step),
  };
}

function months(step: number, { flavour }: Each, context: WindowContext, termStart: Day | undefined): Grid {
  const anchor = termStart ?? 0;
  const termDay = dayOfMonth(anchor);
  if (flavour === 'contract') return monthsFrom(step, monthOf(anchor), termDay);
  const fiscal = flavour === 'fiscal' ? modulo((context.fiscalYearStarts ?? 1) - 1, 12) : 0;
  // Periods that divide the year begin with it; others (each 5 months) with the year in which the term begins.
  const phase = monthOf(anchor) - modulo(monthOf(anchor) - fiscal, 12);
  return monthsFrom(step, phase, flavour === 'billing' ? (context.billingDay ?? termDay) : 1);
}

/** `step` months each, beginning on a day of the month, or on the last day of a month that does not have it. */
function monthsFrom(step: number, phase: number, startDay: number): Grid {
  const start = (index: number) => dayInMonth(phase + index * step, startDay);
  return {
    start,
    indexOf(day) {
      const index = Math.floor((monthOf(day) - phase) / step);
      return start(index) <= day ? index : index - 1;
    },
  };
}
