import { exactDecimalText } from './decimal-text.ts';
import {
  compare,
  divide,
  fromIntegers,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  subtract,
  tryRational,
  type Rational,
} from './rational.ts';

/** `99.9` (per cent) as the share 0.999, or undefined if the text is no exact number. Not limited to 0..100: a fee can be 150 %. */
export function tryShare(percentText: string): Rational | undefined {
  const percent = tryRational(percentText);
  return percent && divide(percent, HUNDRED);
}

/** Like {@link tryShare}, for texts known to be numbers; throws RangeError otherwise. */
export function share(percentText: string): Rational {
  const result = tryShare(percentText);
  if (result === undefined) throw new RangeError(`Not a percentage: ${percentText.slice(0, 40)}`);
  return result;
}

/** The share 0.999 as the percentage 99.9. */
export function toPercent(value: Rational): Rational {
  return multiply(value, HUNDRED);
}

/** What a target leaves over: the share of the window that may be bad. Negative for a target above 100 %. */
export function errorBudget(target: Rational): Rational {
  return subtract(ONE, target);
}

/**
 * The next weaker target of the series 90, 99, 99.9, 99.99 … as percent text: 99.999 → 99.99, 99.95 → 99.9. A target of 100,
 * which has infinitely many nines, becomes 99.99. Undefined at 90 and below, above 100 and for text that is no number.
 */
export function nextLowerNine(percentText: string): string | undefined {
  const percent = tryRational(percentText);
  if (percent === undefined || compare(percent, HUNDRED) > 0) return undefined;
  const budget = subtract(HUNDRED, percent);
  if (isZero(budget)) return '99.99';
  const ten = fromIntegers(10n, 1n);
  if (compare(budget, ten) >= 0) return undefined;
  let candidate = ten;
  for (let finer = divide(candidate, ten); compare(finer, budget) > 0; finer = divide(finer, ten)) candidate = finer;
  return exactDecimalText(subtract(HUNDRED, candidate));
}
