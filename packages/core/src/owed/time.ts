import { windowContext } from '../facts/budgets.ts';
import type { Facts } from '../facts/facts.ts';
import type { PeriodUnit, Window } from '../model/index.ts';
import { addMonths, formatDate, modulo, monthOf, parseDate, type Day } from '../time/day.ts';
import { gridOf } from '../time/grid.ts';
import { rollingLength, type WindowContext } from '../time/index.ts';
import type { Performance, PerformancePeriod } from './performance.ts';

/** The days of a period, the last one in it. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** The days of a period of a performance; undefined for a date that does not exist, and for an end before the beginning. */
export function daysOf({ from, until, unit }: PerformancePeriod): Days | undefined {
  const first = parseDate(from);
  const last = until === undefined ? first && lastDay(first, unit) : parseDate(until);
  return first === undefined || last === undefined || last < first ? undefined : { from: first, until: last };
}

function lastDay(first: Day, unit: PeriodUnit): Day {
  const months = MONTHS[unit];
  return (months === undefined ? first + (unit === 'week' ? 7 : 1) : addMonths(first, months)) - 1;
}

/** How many months a unit has. */
export const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 1, quarter: 3, year: 12 };

export const datesOf = ({ from, until }: Days) => ({ from: formatDate(from), until: formatDate(until) });

/** Where windows lie: the term of the agreement, or the one that the performance gives. */
export function contextOf(facts: Facts, { start }: Performance): WindowContext {
  const context = windowContext(facts);
  return start === undefined || context.term?.from !== undefined
    ? context
    : { ...context, term: { ...context.term, from: start } };
}

/** Tells whether two days lie in one window, by numbering the windows. Undefined for windows without places in time. */
export type WindowNumber = (day: Day) => number;

export function windowNumber(window: Window, context: WindowContext): WindowNumber | undefined {
  if (window.kind === 'term') return () => 0;
  const grid = window.kind === 'each' ? gridOf(window, context) : undefined;
  return grid && ((day) => grid.indexOf(day));
}

/** The first day of the stretch of a rolling window that ends with this day. */
export function rollingStart(window: Window, until: Day): Day | undefined {
  const length = window.kind === 'rolling' ? rollingLength(window.length) : undefined;
  return length && addMonths(until + 1, -length.months) - Math.ceil(length.seconds / 86_400);
}

/** A date is asked for its month for every schedule of its period. */
const KNOWN_MONTHS = new Map<Day, number>();
const MOST_KNOWN = 5000;

function knownMonth(day: Day): number {
  const known = KNOWN_MONTHS.get(day);
  if (known !== undefined) return known;
  if (KNOWN_MONTHS.size >= MOST_KNOWN) KNOWN_MONTHS.clear();
  const month = monthOf(day);
  KNOWN_MONTHS.set(day, month);
  return month;
}

/** Numbers calendar units, for "in 3 of any 6 months". Units below a day count as days. */
export function unitNumber(unit: PeriodUnit, fiscalYearStarts = 1): WindowNumber {
  const shifted = (day: Day) => knownMonth(day) - (fiscalYearStarts - 1);
  switch (unit) {
    case 'month':
      return knownMonth;
    case 'quarter':
      return (day) => Math.floor(shifted(day) / 3);
    case 'year':
      return (day) => Math.floor(shifted(day) / 12);
    case 'week':
      return (day) => (day + 3 - modulo(day + 3, 7)) / 7;
    default:
      return (day) => day;
  }
}

/** One period of a unit. */
export const unitWindow = (unit: PeriodUnit): Extract<Window, { kind: 'each' }> => ({
  kind: 'each',
  unit,
  count: 1,
  flavour: 'calendar',
});

/** The unit and number of periods that a window is made of, months where it can be: one text for windows of one length. */
export function lengthKey(window: Window | undefined): string | undefined {
  if (window?.kind !== 'each') return undefined;
  const months = MONTHS[window.unit];
  if (months !== undefined) return `${months * window.count} month`;
  return window.unit === 'week' ? `${7 * window.count} day` : `${window.count} ${window.unit}`;
}

/** How many days a unit has, or about so many. */
export const DAYS: Readonly<Record<PeriodUnit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

/** Whether several of the windows lie in a period. */
export function isShorter(window: Window, { from, until }: Days): boolean {
  return window.kind === 'each' && DAYS[window.unit] * window.count * 10 < (until - from + 1) * 9;
}
