import type { Facts } from '../facts/facts.ts';
import type { Base, Credits, Fee, Id, Money, Window } from '../model/index.ts';
import { add, divide, HUNDRED, multiply, tryRational, type Rational } from '../quantity/index.ts';

/** The base of an amount: its own, where it says more than just "the fee", else that of the schedule. */
export function baseOf(own: Base | undefined, credits: Credits): Base | undefined {
  return own && saysMore(own) ? own : (credits.base ?? own);
}

const saysMore = ({ fee, affected, money, text, creditsOf, table, shares, period }: Base): boolean =>
  [fee, affected, money, text, creditsOf, table, shares].some((said) => said !== undefined) || period !== 'same';

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
  if (fees.some((fee) => !sameKind(fee, first)) || (base.each && !sameLength(base.each, first.each))) return undefined;
  let sum: Rational | undefined;
  for (const { amount } of fees) {
    const value = tryRational(amount.amount);
    sum = sum && value ? add(sum, value) : value;
  }
  return sum && { value: sum, currency: first.amount.currency };
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

const exact = ({ amount, currency }: Money) => {
  const value = tryRational(amount);
  return value && { value, currency };
};

export const sameLength = (a: Window | undefined, b: Window | undefined): boolean => windowKey(a) === windowKey(b);

const sameKind = (a: Fee, b: Fee): boolean => a.amount.currency === b.amount.currency && sameLength(a.each, b.each);
