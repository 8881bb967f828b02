import type { Metric, Value } from '../model/index.ts';
import {
  compare,
  divide,
  HUNDRED,
  isInteger,
  isNegative,
  multiply,
  rational,
  round,
  tryRational,
} from '../quantity/index.ts';
import type { Weighed } from './distribution.ts';
import { about, type Look } from './look.ts';

/**
 * The values without those at the ends of their order that a metric leaves out. A percentage is one of all values; where that is no
 * whole number of them, the text does not say whether one more or one less is meant.
 */
export function trimmed<T extends Weighed>(look: Look, metric: Metric, values: readonly T[]): readonly T[] {
  if (metric.trims.length === 0) return values;
  const sorted = values.toSorted((a, b) => compare(a.value, b.value));
  let [first, last] = [0, sorted.length];
  for (const { side, amount } of metric.trims) {
    const count = countOf(look, metric, amount, values.length);
    if (side === 'lowest') first += count;
    else last -= count;
  }
  look.steps.push({ kind: 'trimmed', of: sorted.length, lowest: first, highest: sorted.length - last });
  return sorted.slice(first, Math.max(first, last));
}

function countOf(look: Look, metric: Metric, amount: Value, of: number): number {
  const number = amount.kind === 'percent' || amount.kind === 'quantity' ? tryRational(amount.value) : undefined;
  if (!number || isNegative(number)) return look.reading.stop(about('no limit', metric));
  const count = amount.kind === 'percent' ? divide(multiply(number, rational(of)), HUNDRED) : number;
  if (isInteger(count)) return Number(count.n);
  const mode = look.reading.choose<'floor' | 'ceiling'>(undefined, about('part of a reading', metric), [
    'floor',
    'ceiling',
  ]);
  return Number(round(count, mode).n);
}
