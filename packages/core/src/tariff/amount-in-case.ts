import type { Facts } from '../facts/facts.ts';
import { dimensionsOf, valueIn, type Case } from '../facts/values.ts';
import type { Amount, Value } from '../model/index.ts';

type TableAmount = Extract<Amount, { kind: 'table' }>;

/**
 * An amount as it is in a case: what a table gives there, other amounts as they are. `nothing` where the cell says so expressly
 * ("-"), undefined where the case does not decide it or the table has no such cell.
 */
export function amountInCase(facts: Facts, amount: Amount, theCase: Case): Amount | 'nothing' | undefined {
  if (amount.kind !== 'table') return amount;
  const value = valueIn(facts, { kind: 'table', table: amount.table }, theCase);
  if (value?.kind === 'none') return 'nothing';
  if (!value) return undefined;
  // One amount for one cell, so that whoever asks twice gets the same.
  const byCell = facts.once(knownCells);
  const cells = byCell.get(amount) ?? new Map<Value, Amount | undefined>();
  byCell.set(amount, cells);
  if (!cells.has(value)) cells.set(value, cellAmount(amount, value));
  return cells.get(value);
}

const knownCells = (): Map<TableAmount, Map<Value, Amount | undefined>> => new Map();

function cellAmount({ of }: TableAmount, value: Value): Amount | undefined {
  const { origin } = value;
  switch (value.kind) {
    case 'percent':
      return { kind: 'percent', value: value.value, of, origin };
    case 'money':
      return { kind: 'money', money: value.money, origin };
    case 'duration':
      return { kind: 'fee of time', duration: value.duration, of, origin };
    case 'quantity':
      return /^points?$/.test(value.unit) ? { kind: 'points', value: value.value, origin } : undefined;
    case 'amount':
      // A table of tables would lead in a circle.
      return value.amount.kind === 'table' ? undefined : value.amount;
    default:
      return undefined;
  }
}

/** What an amount depends on. */
export const dimensionsOfAmount = (facts: Facts, amount: Amount): ReadonlySet<string> =>
  dimensionsOf(facts, amount.kind === 'table' ? { kind: 'table', table: amount.table } : undefined);
