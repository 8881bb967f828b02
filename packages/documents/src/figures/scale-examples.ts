import {
  add,
  compare,
  contains,
  moneyOf,
  rational,
  type Agreement,
  type Credits,
  type IntervalEnd,
  type Money,
  type Range,
  type Scale,
} from '@sla-lang/core';
import { amountInMoney, type ExactMoney } from './base.ts';
import { pointOf } from './points.ts';

/** A number of things (misses, months), and what the rows of a scale give for it together. */
export interface ScaleExample {
  readonly count: number;
  readonly money: Money;
  /** The single amounts that were added up, in order; one where only one row applies. */
  readonly parts: readonly Money[];
}

/** Longer sums explain nothing. */
const MAX_PARTS = 12;

/**
 * One example for a scale whose amounts are known in money: as many things as reach two into its last row. Undefined where
 * the scale does not say how its rows combine.
 */
export function scaleExample(agreement: Agreement, credits: Credits, scale: Scale): ScaleExample | undefined {
  const last = scale.rows.at(-1)?.range.low;
  const start = pointOf(last?.value);
  const count = start?.whole ? Number(start.value.n) + 2 : undefined;
  if (count === undefined || count > MAX_PARTS || scale.mode === 'unsaid') return undefined;
  const rows = scale.rows.map(({ range, amount }) => ({ range, money: amountInMoney(agreement, amount, credits) }));
  const at = (value: number): ExactMoney | undefined => rows.find(({ range }) => holds(range, value))?.money;
  const parts =
    scale.mode === 'highest row applies'
      ? [at(count)]
      : scale.mode === 'each part at its own rate'
        ? Array.from({ length: count }, (_, index) => at(index + 1))
        : rows.filter(({ range }) => reached(range, count)).map(({ money }) => money);
  return summed(parts, count);
}

function summed(parts: readonly (ExactMoney | undefined)[], count: number): ScaleExample | undefined {
  const [first] = parts;
  if (!first) return undefined;
  let sum = rational(0);
  const shown: Money[] = [];
  for (const part of parts) {
    const money = part?.currency === first.currency ? moneyOf(part.value, part.currency, 'half-up') : undefined;
    if (!part || !money) return undefined;
    shown.push(money);
    sum = add(sum, part.value);
  }
  const money = moneyOf(sum, first.currency, 'half-up');
  return money && { count, money, parts: shown };
}

function holds({ low, high }: Range, value: number): boolean {
  return contains({ from: endOf(low), to: endOf(high) }, rational(value)) === 'yes';
}

/** Whether a count has passed the beginning of a row. */
function reached({ low }: Range, count: number): boolean {
  const start = pointOf(low?.value);
  if (!start) return true;
  const order = compare(rational(count), start.value);
  return order > 0 || (order === 0 && low?.end !== 'open');
}

function endOf(bound: Range['low']): IntervalEnd {
  const value = pointOf(bound?.value)?.value;
  return value && bound ? { value, boundary: bound.end } : 'unbounded';
}
