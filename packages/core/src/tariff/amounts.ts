import type { Amount, Base, Credits, Origin } from '../model/index.ts';
import { baseOf } from './base.ts';

/** An amount with the place it is written at. */
export interface PlacedAmount {
  readonly amount: Amount;
  readonly at: Origin | undefined;
}

/** All amounts that a schedule can pay: of its payments and of the rows of its scales. */
export const paidAmounts = ({ payments, scales }: Credits): readonly PlacedAmount[] => [
  ...payments.map(({ amount, origin }) => ({ amount, at: origin ?? amount.origin })),
  ...scales.flatMap(({ rows, origin }) => rows.map((row) => ({ amount: row.amount, at: row.origin ?? origin }))),
];

/** The amount and those that it is the greater or smaller of. Iterative, since amounts may be nested deeply. */
export function* amountsIn(amount: Amount): Generator<Amount> {
  const open: Amount[] = [amount];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (next.kind === 'greater' || next.kind === 'smaller') open.push(...next.of);
  }
}

/** What the amount is a share or a multiple of; `missing` where it is one, and nothing says of what. */
export function baseFor(amount: Amount, credits: Credits): Base | 'missing' | undefined {
  if (amount.kind !== 'percent' && amount.kind !== 'multiple' && amount.kind !== 'fee of time') return undefined;
  return baseOf(amount.of, credits) ?? 'missing';
}
