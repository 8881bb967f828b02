import type { Fee, Id, Plan } from '../model/index.ts';
import { compare, divide, rational, tryRational, type Rational } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { includedPlans } from './values.ts';
import { valueWords, windowWords } from './words.ts';

/** What a plan costs each month, if it has one recurring fee. */
export interface MonthlyFee {
  readonly fee: Fee;
  readonly currency: string;
  readonly perMonth: Rational;
}

const MONTHS: Readonly<Partial<Record<string, number>>> = { month: 1, quarter: 3, year: 12 };

export function monthlyFee({ fees }: Plan): MonthlyFee | undefined {
  const [fee, ...others] = fees.filter(({ each }) => each?.kind === 'each');
  if (fee?.each?.kind !== 'each' || others.length > 0) return undefined;
  const months = (MONTHS[fee.each.unit] ?? 0) * fee.each.count;
  const amount = tryRational(fee.amount.amount);
  if (!amount || months === 0) return undefined;
  return { fee, currency: fee.amount.currency, perMonth: divide(amount, rational(months)) };
}

/** Whether the second plan costs more or, where fees do not tell, includes the first one. */
export function isDearer(facts: Facts, plan: Plan, other: Plan): boolean {
  const [a, b] = [monthlyFee(plan), monthlyFee(other)];
  const order = a && b && a.currency === b.currency ? compare(a.perMonth, b.perMonth) : 0;
  if (order !== 0) return order < 0;
  return includes(facts, other, plan.id) && !includes(facts, plan, other.id);
}

function includes(facts: Facts, { id }: Plan, other: Id): boolean {
  for (const each of includedPlans(facts, id)) if (each === other) return true;
  return false;
}

/** "12,000 EUR each month"; empty where it is not known. */
export function feeWords(facts: Facts, plan: Plan): string {
  const known = monthlyFee(plan);
  if (!known?.fee.each) return '';
  return `${valueWords(facts, { kind: 'money', money: known.fee.amount })} ${windowWords(known.fee.each)}`;
}
