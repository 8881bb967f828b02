import type { PeriodUnit, Window } from '../model/index.ts';
import { divide, fromIntegers, isInteger, type Rational } from '../quantity/index.ts';

/** Months in the periods made of whole months, days in the others. */
const MONTHS: Partial<Record<PeriodUnit, bigint>> = { month: 1n, quarter: 3n, year: 12n };
const DAYS: Partial<Record<PeriodUnit, bigint>> = { day: 1n, week: 7n };
/** The most days that so many months can have. */
const MOST_DAYS: Partial<Record<PeriodUnit, bigint>> = { month: 31n, quarter: 92n, year: 366n };

/**
 * How many of the shorter periods the longer one has at most: 12 months in a year, 1 for two periods of one length, 31 days in a
 * month. Undefined where the "shorter" one is longer, where they do not fit into each other, and for other kinds of windows.
 */
export function periodsIn(shorter: Window | undefined, longer: Window | undefined): Rational | undefined {
  if (shorter?.kind !== 'each' || longer?.kind !== 'each') return undefined;
  const months = ratio(MONTHS[shorter.unit], shorter.count, MONTHS[longer.unit], longer.count);
  const days = ratio(DAYS[shorter.unit], shorter.count, DAYS[longer.unit] ?? MOST_DAYS[longer.unit], longer.count);
  const periods = months ?? (shorter.unit === 'week' && longer.unit !== 'week' ? undefined : days);
  return periods && isInteger(periods) && periods.n > 0n ? periods : undefined;
}

function ratio(
  small: bigint | undefined,
  smalls: number,
  great: bigint | undefined,
  greats: number,
): Rational | undefined {
  return small === undefined || great === undefined
    ? undefined
    : divide(fromIntegers(great * BigInt(greats), 1n), fromIntegers(small * BigInt(smalls), 1n));
}
