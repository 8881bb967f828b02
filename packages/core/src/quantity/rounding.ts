import { fromIntegers, numerator, type Rational } from './rational.ts';

/**
 * `down` is towards zero and `up` away from it; `floor` is towards minus infinity and `ceiling` towards plus infinity. The
 * two halves round to the nearest and differ at the exact middle: `half-up` away from zero, `half-even` to the even digit.
 */
export type RoundingMode = 'half-even' | 'half-up' | 'down' | 'up' | 'floor' | 'ceiling';

/** The value at the given number of decimals (0 or more), so that the result times 10^decimals is whole. */
export function round(value: Rational, mode: RoundingMode, decimals = 0): Rational {
  const scale = 10n ** BigInt(decimals);
  return fromIntegers(roundQuotient(numerator(value) * scale, value.d, mode), scale);
}

/** The greatest whole number that is not above the value: how many full blocks fit. */
export function floor(value: Rational): Rational {
  return round(value, 'floor');
}

/** The least whole number that is not below the value: how many blocks have been started. */
export function ceiling(value: Rational): Rational {
  return round(value, 'ceiling');
}

function roundQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const towardsZero = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return towardsZero;
  const negative = remainder < 0n;
  const middle = (negative ? -remainder : remainder) * 2n - divisor;
  return awayFromZero(mode, negative, middle, towardsZero % 2n !== 0n)
    ? towardsZero + (negative ? -1n : 1n)
    : towardsZero;
}

function awayFromZero(mode: RoundingMode, negative: boolean, middle: bigint, odd: boolean): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
    case 'half-up':
      return middle >= 0n;
    case 'half-even':
      return middle > 0n || (middle === 0n && odd);
  }
}
