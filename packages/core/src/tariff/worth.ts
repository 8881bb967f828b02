import type { Facts } from '../facts/facts.ts';
import type { Amount, Credits } from '../model/index.ts';
import {
  compare,
  fixedSeconds,
  HUNDRED,
  divide,
  isZero,
  multiply,
  tryRational,
  type Rational,
} from '../quantity/index.ts';
import { baseInMoney, baseKey, baseOf } from './base.ts';

/** An amount as a number of some unit; two amounts compare when their units are the same. */
export interface Worth {
  readonly unit: string;
  readonly value: Rational;
}

/** How an amount reaches the payee; amounts of two kinds are two payments, not two tiers of one. */
export type Settled = 'money' | 'points' | 'service time' | 'in kind' | 'unknown';

export function settledAs(amount: Amount): Settled {
  switch (amount.kind) {
    case 'points':
    case 'service time':
    case 'in kind':
      return amount.kind;
    case 'hole':
      return 'unknown';
    case 'greater':
    case 'smaller': {
      const kinds = new Set(amount.of.map(settledAs));
      const [first] = kinds;
      return kinds.size === 1 && first ? first : 'unknown';
    }
    default:
      return 'money';
  }
}

/** The amount in its own unit: hundredths of a base, money, points, seconds of fee or of service. */
export function worthOf(amount: Amount, credits: Pick<Credits, 'base'>): Worth | undefined {
  switch (amount.kind) {
    case 'percent':
      return worth(`share of ${baseKey(baseOf(amount.of, credits))}`, tryRational(amount.value));
    case 'multiple': {
      const value = tryRational(amount.value);
      const unit = `${amount.time ? 'lost time' : 'share'} of ${baseKey(baseOf(amount.of, credits))}`;
      return worth(unit, value && multiply(value, HUNDRED));
    }
    case 'money':
      return worth(`money ${amount.money.currency}`, tryRational(amount.money.amount));
    case 'points':
      return worth('points', tryRational(amount.value));
    case 'fee of time':
      return worth(`time of ${baseKey(baseOf(amount.of, credits))}`, fixedSeconds(amount.duration.iso));
    case 'service time':
      return worth('service time', fixedSeconds(amount.duration.iso));
    case 'greater':
    case 'smaller': {
      const all = worths(amount.of, credits);
      return all?.reduce((best, each) =>
        compare(each.value, best.value) > 0 === (amount.kind === 'greater') ? each : best,
      );
    }
    default:
      return undefined;
  }
}

const worth = (unit: string, value: Rational | undefined): Worth | undefined => value && { unit, value };

/** All of them, if they have one unit. */
function worths(amounts: readonly Amount[], credits: Pick<Credits, 'base'>): readonly Worth[] | undefined {
  const all = amounts.map((amount) => worthOf(amount, credits));
  const [first] = all;
  return first && all.every((each) => each?.unit === first.unit) ? (all as Worth[]) : undefined;
}

/** The amount in money, where the agreement states the fee that it is a share of. */
export function inMoney(facts: Facts, amount: Amount, credits: Credits): Worth | undefined {
  if (amount.kind === 'money') return worthOf(amount, credits);
  if (amount.kind !== 'percent' && (amount.kind !== 'multiple' || amount.time)) return undefined;
  const share = worthOf(amount, credits);
  const base = baseInMoney(facts, baseOf(amount.of, credits));
  return share && base && worth(`money ${base.currency}`, divide(multiply(share.value, base.value), HUNDRED));
}

/** The amounts as numbers of one unit, in money if that is what they share; undefined if they cannot be compared. */
export function alike(facts: Facts, amounts: readonly Amount[], credits: Credits): readonly Worth[] | undefined {
  const own = worths(amounts, credits);
  if (own) return own;
  const money = amounts.map((amount) => inMoney(facts, amount, credits));
  const [first] = money;
  return first && money.every((each) => each?.unit === first.unit) ? (money as Worth[]) : undefined;
}

/** Whether it is expressly nothing: "99.9% or higher: 0%". */
export function isNothing(amount: Amount, credits: Credits): boolean {
  const own = worthOf(amount, credits);
  return own !== undefined && isZero(own.value);
}
