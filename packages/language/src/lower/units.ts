import { fixedSeconds, type DurationUnit, type PeriodUnit } from '@sla-lang/core';
import type { AstNode } from 'langium';
import type { Context } from './context.ts';

const durationUnits: ReadonlyMap<string, DurationUnit> = new Map([
  ['ms', 'ms'],
  ['s', 's'],
  ['second', 's'],
  ['min', 'min'],
  ['minute', 'min'],
  ['h', 'h'],
  ['hour', 'h'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
]);

const singular = (unit: string): string => (unit.length > 2 && unit.endsWith('s') ? unit.slice(0, -1) : unit);

/** "hours" and "hour" and "h" are one unit. */
export const durationUnit = (word: string | undefined): DurationUnit | undefined =>
  word === undefined ? undefined : durationUnits.get(singular(word));

const periodUnits: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
]);

export function periodUnit(word: string | undefined): PeriodUnit | undefined {
  const unit = word === undefined ? undefined : singular(word);
  return unit !== undefined && periodUnits.has(unit) ? (unit as PeriodUnit) : undefined;
}

/** A whole number as a count; nothing for a fraction, zero or none at all. */
export function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

const DAY_SECONDS = 86_400n;

/** How many whole days a length has: 30 for "30 days", "720 h" and "43200 min". */
export function wholeDays(iso: string | undefined): number | undefined {
  const seconds = iso === undefined ? undefined : fixedSeconds(iso);
  if (!seconds || seconds.d !== 1n || seconds.n % DAY_SECONDS !== 0n) return undefined;
  return countOf(String(seconds.n / DAY_SECONDS));
}

/** The count that a clause says; one that is no whole number above zero is reported, so that it cannot vanish unseen. */
export function counted(
  context: Context,
  node: AstNode,
  property: string,
  text: string | undefined,
): number | undefined {
  const count = countOf(text);
  if (text && count === undefined) {
    context.problem('text/syntax', node, { message: `${text} is not a whole number above zero.` }, property);
  }
  return count;
}
