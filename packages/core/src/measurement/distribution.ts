import {
  add,
  ceiling,
  compare,
  divide,
  equals,
  isNegative,
  isZero,
  multiply,
  ONE,
  rational,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import type { Metric } from '../model/index.ts';
import { about, type Look } from './look.ts';

/** A value and what it weighs; 1 if nothing is said. */
export interface Weighed {
  readonly value: Rational;
  readonly weight?: Rational | undefined;
}

/** The weighted mean of at least one value: the sum of value × weight, divided by the sum of the weights. */
export function meanOf(look: Look, metric: Metric, values: readonly Weighed[], each?: string): Rational {
  let [sum, weights] = [ZERO, ZERO];
  for (const { value, weight = ONE } of values) {
    sum = add(sum, multiply(value, weight));
    weights = add(weights, weight);
  }
  if (isZero(weights)) return look.reading.stop(about('nothing to divide by', metric));
  look.steps.push({ kind: 'mean', of: values.length, each, sum, weights });
  return divide(sum, weights);
}

/**
 * The value at a rank of the ordered ones. The pth percentile of n is the value at rank ceil(p·n/100), and at rank 1 for p = 0:
 * the smallest value that at least p per cent of all are not above (nearest rank; nothing is interpolated).
 */
export function percentileOf(look: Look, metric: Metric, values: readonly Weighed[], percent: Rational): Rational {
  if (isNegative(percent)) return look.reading.stop(about('no such figure', metric));
  const rank = ceiling(divide(multiply(percent, rational(values.length)), rational(100)));
  return atRank(look, metric, values, Math.max(1, Number(rank.n)));
}

/** The middle value. Of an even number there are two: which of them is meant, or their mean, no text says by the word alone. */
export function medianOf(look: Look, metric: Metric, values: readonly Weighed[]): Rational {
  const half = Math.floor(values.length / 2);
  if (values.length % 2 === 1) return atRank(look, metric, values, half + 1);
  const [low, high] = [atRank(look, metric, values, half), atRank(look, metric, values, half + 1)];
  if (equals(low, high)) return low;
  return look.reading.choose(undefined, about('median of an even number', metric), [
    low,
    high,
    divide(add(low, high), rational(2)),
  ]);
}

function atRank(look: Look, metric: Metric, values: readonly Weighed[], rank: number): Rational {
  const sorted = inOrder(values);
  const value = sorted[rank - 1];
  if (!value) return look.reading.stop(about('nothing to divide by', metric));
  look.steps.push({ kind: 'rank', rank, of: sorted.length, value });
  return value;
}

const ordered = new WeakMap<readonly Weighed[], readonly Rational[]>();

function inOrder(values: readonly Weighed[]): readonly Rational[] {
  let sorted = ordered.get(values);
  if (!sorted) ordered.set(values, (sorted = values.map(({ value }) => value).sort(compare)));
  return sorted;
}
