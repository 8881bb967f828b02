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
  if (value.d === 1n) return numerator(value).toString();
  const quick = value.n <= SAFE && value.d <= SAFE ? quickText(Number(value.n), Number(value.d)) : 'too long';
  if (quick !== 'too long') return quick === undefined || value.s > 0n ? quick : `-${quick}`;
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

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** 10^22 is the last power of ten that a double holds exactly; with room for the digits of the numerator. */
const MOST_QUICK_DIGITS = 15;

/**
 * The same with whole numbers that a double holds exactly, which most are, and which is many times as quick; undefined where the
 * decimals never end.
 */
function quickText(n: number, d: number): string | undefined {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos++;
  for (; rest % 5 === 0; rest /= 5) fives++;
  if (rest !== 1) return undefined;
  const digits = Math.max(twos, fives);
  const scaled = digits <= MOST_QUICK_DIGITS ? n * (10 ** digits / d) : Infinity;
  if (!Number.isSafeInteger(scaled)) return 'too long';
  const text = scaled.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
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
