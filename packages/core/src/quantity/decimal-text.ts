import { isDecimalText, numerator, type Rational } from './rational.ts';
import { round, type RoundingMode } from './rounding.ts';

/** How many decimals the text is written with (`99.90` has 2), or undefined if it is no plain decimal number. */
export function decimals(text: string): number | undefined {
  if (!isDecimalText(text)) return undefined;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The shortest decimal text of exactly this value, or undefined if its decimals never end (1/3). */
export function exactDecimalText(value: Rational): string | undefined {
  const digits = terminatingDecimals(value.d);
  return digits === undefined ? undefined : fixedText(value, digits);
}

/**
 * The shortest exact decimal text where there is one, and otherwise the value rounded as said, with all `decimals` written
 * out. Callers that must know which of the two they got use {@link exactDecimalText}.
 */
export function toDecimalText(value: Rational, rounding: { decimals: number; mode: RoundingMode }): string {
  return exactDecimalText(value) ?? toFixedText(value, rounding.decimals, rounding.mode);
}

/** The value rounded as said and written with exactly this many decimals. */
export function toFixedText(value: Rational, decimalCount: number, mode: RoundingMode): string {
  return fixedText(round(value, mode, decimalCount), decimalCount);
}

/** The exact text of any value: decimal where it ends, otherwise as a fraction in lowest terms (`1/3`). */
export function toText(value: Rational): string {
  return exactDecimalText(value) ?? `${numerator(value)}/${value.d}`;
}

/** Only denominators made of twos and fives end: 2^a · 5^b needs max(a, b) decimals. */
function terminatingDecimals(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function fixedText(value: Rational, decimalCount: number): string {
  const digits = ((value.n * 10n ** BigInt(decimalCount)) / value.d).toString().padStart(decimalCount + 1, '0');
  const sign = numerator(value) < 0n ? '-' : '';
  if (decimalCount === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimalCount)}.${digits.slice(-decimalCount)}`;
}
