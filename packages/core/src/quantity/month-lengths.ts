import { add, fromIntegers, multiply, rational, subtract, type Rational } from './rational.ts';
import { floor } from './rounding.ts';

/** The Gregorian calendar repeats after 400 years: 4,800 months of 146,097 days. */
const CYCLE_MONTHS = 4800;
const CYCLE_DAYS = 146097;
const SHORTEST_MONTH = rational(28);
const LONGEST_MONTH = rational(31);

interface DayBounds {
  readonly min: number;
  readonly max: number;
}

let daysBefore: readonly number[] | undefined;
const boundsByMonths = new Map<number, DayBounds>();

/**
 * The fewest and the most days that a number of months can have, whichever day they start on and exact for whole months:
 * 1 → 28..31, 12 → 365..366, 48 → 1460..1461. Three months are 89..92 days: February to April are 89, while the quarters
 * of a year that starts in January have at least 90. A fraction of a month counts as that share of 28 and of 31 days.
 * Months counted from the 31st, which end on the last day of a shorter month, lie within these bounds too.
 */
export function daysInMonths(months: Rational): { readonly min: Rational; readonly max: Rational } {
  const whole = floor(months);
  const rest = subtract(months, whole);
  const cycles = whole.n / BigInt(CYCLE_MONTHS);
  const { min, max } = extremes(Number(whole.n % BigInt(CYCLE_MONTHS)));
  const cycleDays = fromIntegers(cycles * BigInt(CYCLE_DAYS), 1n);
  return {
    min: add(add(cycleDays, rational(min)), multiply(rest, SHORTEST_MONTH)),
    max: add(add(cycleDays, rational(max)), multiply(rest, LONGEST_MONTH)),
  };
}

/** Looks at every start month of the cycle, once for each count of months; the count is below one cycle. */
function extremes(months: number): DayBounds {
  const known = boundsByMonths.get(months);
  if (known) return known;
  const days = (daysBefore ??= cumulatedDays());
  const lengths = days.slice(0, CYCLE_MONTHS).map((before, start) => (days[start + months] ?? NaN) - before);
  const found = { min: Math.min(...lengths), max: Math.max(...lengths) };
  boundsByMonths.set(months, found);
  return found;
}

/** Days from 1 January 2000 to the first of each month of two cycles. */
function cumulatedDays(): readonly number[] {
  const start = Date.UTC(2000, 0, 1);
  return Array.from({ length: 2 * CYCLE_MONTHS }, (_, month) => (Date.UTC(2000, month, 1) - start) / 86_400_000);
}
