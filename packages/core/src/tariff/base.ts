import type { Facts } from '../facts/facts.ts';
import type { Amount, Base, Credits, Fee, Id, Money, PeriodUnit, Window } from '../model/index.ts';
import {
  add,
  divide,
  durationParts,
  fromIntegers,
  HUNDRED,
  multiply,
  ONE,
  tryRational,
  type Rational,
} from '../quantity/index.ts';

/**
 * The base of an amount: what it names itself, else that of the schedule. "The fee for the previous month" means that of the
 * fee which the schedule names.
 */
export function baseOf(own: Base | undefined, { base }: Pick<Credits, 'base'>): Base | undefined {
  if (!own || !base) return own ?? base;
  const says = { period: own.period !== 'same', each: own.each !== undefined, shares: own.shares !== undefined };
  if (namesWhat(own) || (isNoFee(base) && Object.values(says).includes(true))) return own;
  if (says.shares && base.shares) return own;
  return {
    ...base,
    ...(says.shares && { shares: own.shares }),
    ...(says.period && { period: own.period, each: own.each }),
    ...(says.each && { each: own.each }),
    ...(own.origin !== undefined && base.origin === undefined && { origin: own.origin }),
  };
}

const namesWhat = ({ fee, affected, money, text, creditsOf, table }: Base): boolean =>
  [fee, affected, money, text, creditsOf, table].some((said) => said !== undefined);

const isNoFee = ({ money, text, creditsOf, table }: Base): boolean =>
  [money, text, creditsOf, table].some((said) => said !== undefined);

/**
 * "10% of fee any 12 months": a share of the fee that has a window of its own is of the fee of that window; a bare "10%" is of the
 * base of the schedule, and "12 times fee" are twelve of its fees.
 */
export function inOwnWindow(amount: Amount, each: Window | undefined, credits: Pick<Credits, 'base'>): Amount {
  if (amount.kind === 'greater' || amount.kind === 'smaller')
    return { ...amount, of: amount.of.map((one) => inOwnWindow(one, each, credits)) };
  if (amount.kind !== 'percent' && amount.kind !== 'table') return amount;
  const base = amount.of && baseOf(amount.of, credits);
  if (!base || isNoFee(base) || base.period !== 'same' || amount.of?.each) return amount;
  if (each?.kind === 'term') return { ...amount, of: { ...base, each: undefined, period: 'term' } };
  const window = each?.kind === 'rolling' ? periodOfLength(each.length) : each;
  return window?.kind === 'each' ? { ...amount, of: { ...base, each: window } } : amount;
}

/**
 * The same outside of a schedule, such as for a limit of liability: "the fee" is that of the agreement, and "12 times fee" are twelve
 * of the periods for which it is stated.
 */
export function inAgreement(facts: Facts, amount: Amount, each: Window | undefined): Amount {
  if (amount.kind === 'greater' || amount.kind === 'smaller')
    return { ...amount, of: amount.of.map((one) => inAgreement(facts, one, each)) };
  const own = inOwnWindow(amount, each, {});
  if (own !== amount || (amount.kind !== 'percent' && amount.kind !== 'multiple') || !amount.of) return own;
  const stated = statedPeriod(facts, amount.of);
  return stated ? { ...amount, of: { ...amount.of, each: stated } } : amount;
}

/** The period for which a fee is stated that says no period itself; undefined where there are several. */
export function statedPeriod(facts: Facts, base: Base): Window | undefined {
  if (isNoFee(base) || base.affected !== undefined || base.period !== 'same' || base.each) return undefined;
  const { services, plans } = facts.agreement;
  const fees =
    base.fee === undefined ? [...services, ...plans].flatMap((part) => part.fees.filter(isUsual)) : feesOf(facts, base);
  const [first] = fees;
  return first?.each?.kind === 'each' && fees.every((fee) => sameLength(fee.each, first.each)) ? first.each : undefined;
}

/** "any 12 months" as a period of that length. */
function periodOfLength(iso: string): Window | undefined {
  const [part, ...more] = durationParts(iso) ?? [];
  const unit = part?.unit;
  if (!part || more.length > 0 || !/^\d+$/.test(part.value)) return undefined;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined;
  return { kind: 'each', unit, count: Number(part.value), flavour: 'calendar' };
}

/** One text for all bases that mean the same, for comparing. The window's wording does not matter, its length does. */
export function baseKey(base: Base | undefined): string {
  if (!base) return '';
  const { fee, affected, money, text, creditsOf, table, shares, period, each } = base;
  const what = [fee, affected, money?.amount, money?.currency, text, creditsOf, table].map((said) => said ?? '');
  return JSON.stringify([...what, shares ?? '', period, windowKey(each)]);
}

/** One text for windows of the same length. Billing and calendar months are the same length of fee. */
export function windowKey(window: Window | undefined): string {
  switch (window?.kind) {
    case 'each':
      return `${window.count} ${window.unit}`;
    case 'rolling':
      return window.length;
    case 'item':
      return window.item;
    case 'term':
      return 'term';
    default:
      return '';
  }
}

/** What the base is in money, if the agreement says so: a fixed sum, or one known fee of the base's own period. */
export function baseInMoney(facts: Facts, base: Base | undefined): BaseSum | undefined {
  const whole = base && wholeInMoney(facts, base);
  return whole && (base.shares ?? []).reduce<BaseSum | undefined>(shareOf, whole);
}

interface BaseSum {
  readonly value: Rational;
  readonly currency: string;
}

function shareOf(whole: BaseSum | undefined, share: NonNullable<Base['shares']>[number]): BaseSum | undefined {
  const read = tryRational('percent' in share ? share.percent : share.times);
  const times = read && ('percent' in share ? divide(read, HUNDRED) : read);
  return whole && times && { ...whole, value: multiply(whole.value, times) };
}

function wholeInMoney(facts: Facts, base: Base): BaseSum | undefined {
  // What is left of a fee without some of its parts, or the fee of what is affected, is not known beforehand.
  if ([base.text, base.creditsOf, base.table, base.affected, base.without].some((said) => said !== undefined))
    return undefined;
  if (base.money) return exact(base.money);
  if (base.period !== 'same') return undefined;
  const fees = feesOf(facts, base);
  const [first] = fees;
  // What a price per piece comes to, such as 4 EUR each call, is not known beforehand.
  if (!first || first.each?.kind === 'item') return undefined;
  const often = base.each ? timesIn(first.each, base.each) : ONE;
  if (!often || fees.some((fee) => !sameKind(fee, first))) return undefined;
  let sum: Rational | undefined;
  for (const { amount } of fees) {
    const value = tryRational(amount.amount);
    sum = sum && value ? add(sum, value) : value;
  }
  return sum && { value: multiply(sum, often), currency: first.amount.currency };
}

/** One service's or plan's fee, or those of all services; plans exclude each other and make no sum. */
function feesOf(facts: Facts, base: Base): readonly Fee[] {
  if (base.fee === undefined) {
    const { plans, services } = facts.agreement;
    return plans.some(({ fees }) => fees.length > 0) ? [] : services.flatMap(({ fees }) => fees.filter(isUsual));
  }
  return feesNamed(facts, base.fee);
}

/** What a service or a plan costs, or the one fee that has this name; none where there are several. */
export function feesNamed(facts: Facts, id: Id): readonly Fee[] {
  const part = facts.find('services', id) ?? facts.find('plans', id);
  const fees = part ? part.fees.filter(isUsual) : (facts.once(namedFees).get(id) ?? []);
  return fees.length === 1 ? fees : [];
}

/** Whether "the fee" means it. */
export const isUsual = ({ id, block }: Fee): boolean => id === undefined && block === undefined;

function namedFees({ agreement: { services, plans } }: Facts): ReadonlyMap<Id | undefined, readonly Fee[]> {
  const options = services.flatMap((service) => service.options.map(({ fee }) => fee));
  return Map.groupBy([...services, ...plans].flatMap(({ fees }) => fees).concat(options), ({ id }) => id);
}

/** How many periods of a fee the base is for, exactly: months, quarters and years convert, days do not. */
function timesIn(fee: Window | undefined, base: Window): Rational | undefined {
  if (sameLength(fee, base)) return ONE;
  const [months, wanted] = [monthsOf(fee), monthsOf(base)];
  return months === undefined || wanted === undefined ? undefined : fromIntegers(wanted, months);
}

const MONTHS: Readonly<Partial<Record<PeriodUnit, bigint>>> = { month: 1n, quarter: 3n, year: 12n };

function monthsOf(window: Window | undefined): bigint | undefined {
  if (window?.kind !== 'each') return undefined;
  const months = MONTHS[window.unit];
  return months === undefined ? undefined : months * BigInt(window.count);
}

const exact = ({ amount, currency }: Money) => {
  const value = tryRational(amount);
  return value && { value, currency };
};

export const sameLength = (a: Window | undefined, b: Window | undefined): boolean => windowKey(a) === windowKey(b);

const sameKind = (a: Fee, b: Fee): boolean => a.amount.currency === b.amount.currency && sameLength(a.each, b.each);
