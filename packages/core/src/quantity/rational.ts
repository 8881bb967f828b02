import Fraction from 'fraction.js';

declare const brand: unique symbol;

/**
 * An exact number. Opaque outside this folder: its sign, numerator and denominator are readable, but every operation goes
 * through the functions here, so that no binary floating point can slip in. Always in lowest terms, denominator positive.
 * It is a value for computing; what is stored and exchanged is its text.
 */
export type Rational = Readonly<Pick<Fraction, 's' | 'n' | 'd'>> & { readonly [brand]: true };

/** Longer texts of users are refused: no agreement states such a number, and hostile ones would cost time without bound. */
const MAX_LENGTH = 200;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const FRACTION = /^(-?\d+(?:\.\d+)?)\/(\d+)$/;

const wrap = (fraction: Fraction): Rational => fraction as unknown as Rational;
const unwrap = (value: Rational): Fraction => value as unknown as Fraction;

/** The quotient of two whole numbers; throws RangeError if the denominator is 0. */
export function fromIntegers(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('Division by zero');
  return wrap(new Fraction(numerator, denominator));
}

export const ZERO: Rational = fromIntegers(0n, 1n);
export const ONE: Rational = fromIntegers(1n, 1n);
export const HUNDRED: Rational = fromIntegers(100n, 1n);

/** Whether the text is a plain decimal number: digits, one point with digits on both sides, an optional minus. */
export function isDecimalText(text: string): text is `${number}` {
  return text.length <= MAX_LENGTH && DECIMAL.test(text);
}

/**
 * Reads `99.95`, `-0.5`, `1/30` or `2.5/30` exactly, or takes a bigint or a safe integer. Anything else (scientific notation, signs
 * other than a leading minus, a bare point, white space, denominator 0, more than 200 characters) is undefined.
 */
export function tryRational(value: string | bigint | number): Rational | undefined {
  return typeof value === 'string' && value.length > MAX_LENGTH ? undefined : read(value);
}

/** Like {@link tryRational}, for values known to be numbers, computed ones of any length too; throws RangeError otherwise. */
export function rational(value: string | bigint | number): Rational {
  const result = read(value);
  if (result === undefined) throw new RangeError(`Not an exact number: ${String(value).slice(0, 40)}`);
  return result;
}

function read(value: string | bigint | number): Rational | undefined {
  if (typeof value === 'bigint') return fromIntegers(value, 1n);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? fromIntegers(BigInt(value), 1n) : undefined;
  if (DECIMAL.test(value)) {
    const [whole = '', decimals = ''] = value.split('.');
    return fromIntegers(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }
  const [, above, below] = FRACTION.exec(value) ?? [];
  if (above === undefined || below === undefined || BigInt(below) === 0n) return undefined;
  return divide(rational(above), rational(below));
}

/** The numerator with its sign; with {@link Rational.d} this is the whole value. */
export function numerator(value: Rational): bigint {
  return value.s * value.n;
}

export function add(a: Rational, b: Rational): Rational {
  return wrap(unwrap(a).add(unwrap(b)));
}

export function subtract(a: Rational, b: Rational): Rational {
  return wrap(unwrap(a).sub(unwrap(b)));
}

export function multiply(a: Rational, b: Rational): Rational {
  return wrap(unwrap(a).mul(unwrap(b)));
}

/** a ÷ b; throws RangeError if b is 0, so test {@link isZero} first where the divisor comes from a user. */
export function divide(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RangeError('Division by zero');
  return wrap(unwrap(a).div(unwrap(b)));
}

export function negate(value: Rational): Rational {
  return wrap(unwrap(value).neg());
}

/** Negative, zero or positive as a is less than, equal to or greater than b: fits Array.prototype.sort. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = numerator(a) * b.d - numerator(b) * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Rational): boolean {
  return value.n === 0n;
}

export function isNegative(value: Rational): boolean {
  return numerator(value) < 0n;
}

export function isInteger(value: Rational): boolean {
  return value.d === 1n;
}

export function min(first: Rational, ...others: readonly Rational[]): Rational {
  return others.reduce((best, other) => (compare(other, best) < 0 ? other : best), first);
}

export function max(first: Rational, ...others: readonly Rational[]): Rational {
  return others.reduce((best, other) => (compare(other, best) > 0 ? other : best), first);
}
