import type { Facts } from '../facts/facts.ts';
import type { Credits, Id } from '../model/index.ts';
import type { Sum } from '../owed/index.ts';
import { partOf } from '../owed/parts.ts';
import { compare, divide, HUNDRED, isZero, multiply, type Rational } from '../quantity/index.ts';
import { baseInMoney, baseKey, mostOfFee } from '../tariff/index.ts';
import { mostFor } from './exposure.ts';
import { isInsideLiability } from './limited.ts';

/** A sum that is lost in a month at the most, and how much of the monthly fee it is, in percent. */
export interface ShareOfFee {
  readonly percent: Rational;
  readonly sum: Sum;
}

/**
 * The most that missing one promise can cost in a month under some schedules, as a share of the fee that all of them are taken of.
 * Undefined where they have no fee in common, where it is no single sum, and where nobody can say.
 */
export function mostShareFor(facts: Facts, schedules: readonly Credits[], promise: Id): ShareOfFee | undefined {
  const [first] = schedules;
  const base = first?.base;
  if (!base || !schedules.every((each) => baseKey(each.base) === baseKey(base))) return undefined;
  const most = mostFor(facts, schedules, promise, 'month');
  const [sum, ...others] = most?.kind === 'most' ? most.sums : [];
  if (!sum || others.length > 0) return undefined;
  const { value } = partOf(sum);
  const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' } as const;
  const fee = base.money ? undefined : baseInMoney(facts, { ...base, each: month });
  if (sum.kind === 'share')
    return base.each?.kind === 'each' && base.each.unit !== 'month' ? undefined : { percent: value, sum };
  if (sum.kind !== 'money' || sum.currency !== fee?.currency || isZero(fee.value)) return undefined;
  return { percent: divide(multiply(value, HUNDRED), fee.value), sum };
}

/** The most that a schedule can pay, in percent of the fee of a period, with all that limits it beside its own maxima. */
export function mostPercentOf(facts: Facts, credits: Credits): Rational | undefined {
  const own = mostOfFee(facts, credits)?.percent;
  const [promise, ...others] = credits.for;
  if (promise === undefined || others.length > 0 || !isInsideLiability(facts, credits)) return own;
  const limited = mostShareFor(facts, [credits], promise)?.percent;
  return limited && (!own || compare(limited, own) < 0) ? limited : own;
}
