import { divide, isNegative, multiply, rational, subtract, type Rational, ZERO } from '../quantity/rational.ts';
import { errorBudget } from '../quantity/percent.ts';
import type { CompiledCalendar } from './compile.ts';
import { periodLengths, type PeriodLength, type PeriodLengths } from './period-lengths.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';

/** What an availability target allows in a period of one length. */
export interface AllowedDowntime extends PeriodLength {
  /** Exact seconds; negative for a target above 100 %. */
  readonly allowed: Rational;
}

export interface DowntimeTable {
  /** From the shortest period to the longest: the rows of the table in a contract. */
  readonly rows: readonly AllowedDowntime[];
  readonly shortest: AllowedDowntime | undefined;
  readonly longest: AllowedDowntime | undefined;
  readonly basis: PeriodLengths['basis'];
}

/** The exact seconds that may be down of so many seconds: 43.2 minutes of 30 days at the share 0.999. */
export function allowedSeconds(target: Rational, seconds: number): Rational {
  return multiply(rational(seconds), errorBudget(target));
}

/**
 * What a target (the share 0.999 for 99.9 %) allows in each length that a period of the window can have, in all hours or in the
 * service hours of a calendar. Nothing is rounded: published tables that are truncated or rounded differ from it.
 */
export function downtimeTable(
  target: Rational,
  window: WindowSpec,
  context: WindowContext,
  serviceHours?: CompiledCalendar,
): DowntimeTable {
  const { lengths, basis } = periodLengths(window, context, serviceHours);
  const rows = lengths.map((length) => ({ ...length, allowed: allowedSeconds(target, length.seconds) }));
  return { rows, shortest: rows[0], longest: rows.at(-1), basis };
}

/**
 * The share of all the time in a period that is really promised when a part of it may be excluded and counts for nothing:
 * 99.9 % of 30 days of which 4 hours are maintenance is 99.345 % of the 30 days. Excluded time beyond the period is the whole
 * period. Undefined for a period of no length.
 */
export function effectiveGuarantee(target: Rational, seconds: Rational, excluded: Rational): Rational | undefined {
  if (isNegative(seconds) || seconds.n === 0n) return undefined;
  const counted = subtract(seconds, excluded);
  return divide(multiply(target, isNegative(counted) ? ZERO : counted), seconds);
}
