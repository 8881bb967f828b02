import { exactDecimalText } from './decimal-text.ts';
import { durationFromParts, durationParts, type DurationPart, type DurationUnit } from './duration.ts';
import { daysInMonths } from './month-lengths.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  negate,
  rational,
  subtract,
  ZERO,
  type Rational,
} from './rational.ts';
import { floor } from './rounding.ts';

/** Seconds in the units of fixed length. A day is 24 hours: days on a wall clock belong to the calendars, which know zones. */
const SECONDS: ReadonlyMap<DurationUnit, Rational> = new Map([
  ['week', rational(604_800)],
  ['day', rational(86_400)],
  ['h', rational(3_600)],
  ['min', rational(60)],
  ['s', rational(1)],
]);
const MONTHS: ReadonlyMap<DurationUnit, Rational> = new Map([
  ['year', rational(12)],
  ['month', rational(1)],
]);
const SECONDS_PER_DAY = rational(86_400);

export interface SecondsBounds {
  readonly min: Rational;
  readonly max: Rational;
}

/** The exact length in seconds, or undefined if it has months or years, whose length varies, or is no duration. */
export function fixedSeconds(iso: string): Rational | undefined {
  const parts = durationParts(iso);
  return parts?.every(({ unit }) => SECONDS.has(unit)) ? total(parts, SECONDS) : undefined;
}

/** The shortest and longest this can be: equal for fixed units, 28..31 days for a month. Undefined if it is no duration. */
export function secondsBounds(iso: string): SecondsBounds | undefined {
  const parts = durationParts(iso);
  return parts && bounds(total(parts, MONTHS), total(parts, SECONDS));
}

/**
 * How a compares with b when both run from the same moment. `unknown` where the months decide (`P1M` and `P30D`) and where
 * a text is no duration; `P1Y` equals `P12M`, and `P1M1D` is longer than `P1M`, since what both contain cancels out.
 */
export function compareDurations(a: string, b: string): 'shorter' | 'equal' | 'longer' | 'unknown' {
  const [left, right] = [durationParts(a), durationParts(b)];
  if (!left || !right) return 'unknown';
  const months = subtract(total(left, MONTHS), total(right, MONTHS));
  const seconds = subtract(total(left, SECONDS), total(right, SECONDS));
  const { min, max } = isNegative(months) ? mirrored(bounds(negate(months), negate(seconds))) : bounds(months, seconds);
  if (compare(min, ZERO) > 0) return 'longer';
  if (compare(max, ZERO) < 0) return 'shorter';
  return isZero(min) && isZero(max) ? 'equal' : 'unknown';
}

/**
 * Seconds in their usual reading, without empty parts: 2592 → `PT43M12S`, 259.2 → `PT4M19.2S`, 0 → `PT0S`. The largest unit
 * is the day unless hours or minutes are asked for. Undefined for a negative number and for one whose decimals never end
 * (1/3 s): round it first, in the direction that the promise demands.
 */
export function durationFromSeconds(seconds: Rational, largest: 'day' | 'h' | 'min' = 'day'): string | undefined {
  if (isNegative(seconds)) return undefined;
  const units = (['day', 'h', 'min'] as const).slice(['day', 'h', 'min'].indexOf(largest));
  const parts: DurationPart[] = [];
  let rest = seconds;
  for (const unit of units) {
    const size = SECONDS.get(unit) ?? SECONDS_PER_DAY;
    const count = floor(divide(rest, size));
    if (!isZero(count)) parts.push({ value: count.n.toString(), unit });
    rest = subtract(rest, multiply(count, size));
  }
  const value = exactDecimalText(rest);
  if (value === undefined) return undefined;
  if (!isZero(rest) || parts.length === 0) parts.push({ value, unit: 's' });
  return durationFromParts(parts);
}

/** The sum of the parts that the table knows; the others count nothing. */
function total(parts: readonly DurationPart[], table: ReadonlyMap<DurationUnit, Rational>): Rational {
  return parts.reduce((sum, { value, unit }) => {
    const size = table.get(unit);
    return size ? add(sum, multiply(rational(value), size)) : sum;
  }, ZERO);
}

/** Months are 0 or more, seconds any number. */
function bounds(months: Rational, seconds: Rational): SecondsBounds {
  if (isZero(months)) return { min: seconds, max: seconds };
  const { min, max } = daysInMonths(months);
  return {
    min: add(multiply(min, SECONDS_PER_DAY), seconds),
    max: add(multiply(max, SECONDS_PER_DAY), seconds),
  };
}

function mirrored({ min, max }: SecondsBounds): SecondsBounds {
  return { min: negate(max), max: negate(min) };
}
