import {
  add,
  baseOf,
  compare,
  divide,
  inOwnWindow,
  isCurrency,
  multiply,
  rational,
  share,
  tryRational,
  type Agreement,
  type Amount,
  type Base,
  type Credits,
  type Fee,
  type Rational,
  type Window,
} from '@sla-lang/core';

/** Money before it is rounded to what can be paid. */
export interface ExactMoney {
  readonly value: Rational;
  readonly currency: string;
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** What a base comes to for one of its periods; undefined where the agreement does not say, or not in one currency. */
function baseInMoney(agreement: Agreement, base: Base | undefined): ExactMoney | undefined {
  const whole = base && wholeInMoney(agreement, base);
  return (base?.shares ?? []).reduce<ExactMoney | undefined>(
    (rest, part) => times(rest, 'percent' in part ? share(part.percent) : rational(part.times)),
    whole,
  );
}

function wholeInMoney(agreement: Agreement, base: Base): ExactMoney | undefined {
  const { text, creditsOf, table, affected, without, period } = base;
  if (period === 'remaining' || period === 'term') return undefined;
  if ([text, creditsOf, table, affected, without].some((said) => said !== undefined)) return undefined;
  if (base.money) return exact(base.money);
  const fees = feesOf(agreement, base.fee).map((fee) => forPeriod(fee, base.each));
  const [first, ...others] = fees;
  return others.reduce(sum, first);
}

function sum(a: ExactMoney | undefined, b: ExactMoney | undefined): ExactMoney | undefined {
  return a && b && a.currency === b.currency ? { ...a, value: add(a.value, b.value) } : undefined;
}

/** What is paid, in money; undefined for points, remedies in kind and whatever hangs on an unknown fee. */
export function amountInMoney(
  agreement: Agreement,
  amount: Amount,
  credits: Pick<Credits, 'base'>,
): ExactMoney | undefined {
  switch (amount.kind) {
    case 'money':
      return exact(amount.money);
    case 'percent':
      return times(baseInMoney(agreement, baseOf(amount.of, credits)), share(amount.value));
    case 'multiple': {
      const factor = amount.time ? undefined : tryRational(amount.value);
      return factor && times(baseInMoney(agreement, baseOf(amount.of, credits)), factor);
    }
    case 'greater':
    case 'smaller': {
      const all = amount.of.map((each) => amountInMoney(agreement, each, credits));
      const [first, ...others] = all;
      return others.reduce((best, each) => better(best, each, amount.kind === 'greater'), first);
    }
    default:
      return undefined;
  }
}

function better(a: ExactMoney | undefined, b: ExactMoney | undefined, greater: boolean): ExactMoney | undefined {
  if (!a || !b || a.currency !== b.currency) return undefined;
  return compare(b.value, a.value) > 0 === greater ? b : a;
}

export function times(money: ExactMoney | undefined, factor: Rational): ExactMoney | undefined {
  return money && { ...money, value: multiply(money.value, factor) };
}

function exact({ amount, currency }: { amount: string; currency: string }): ExactMoney | undefined {
  const value = tryRational(amount);
  return value && isCurrency(currency) ? { value, currency } : undefined;
}

/** The one fee of a service or plan; without a name the fees of all services, unless plans decide what is paid. */
function feesOf({ services, plans }: Agreement, id: string | undefined): readonly Fee[] {
  if (id === undefined) {
    const fees = services.flatMap((service) => service.fees.filter(isUsual));
    return plans.some((plan) => plan.fees.length > 0) && fees.length === 0 ? [] : fees;
  }
  const priced = [...services, ...plans];
  const part = priced.find((each) => each.id === id);
  const options = services.flatMap((service) => service.options.map(({ fee }) => fee));
  const fees = part
    ? part.fees.filter(isUsual)
    : [...priced.flatMap((each) => each.fees), ...options].filter((fee) => fee.id === id);
  return fees.length === 1 ? fees : [];
}

/** A fee with a name, or one for blocks of time, is not meant by "the fee". */
const isUsual = ({ id, block }: Fee): boolean => id === undefined && block === undefined;

/**
 * A fee for another period: 1,000 each month is 3,000 each quarter. Only months, quarters and years convert. A price per piece
 * (4 EUR each call) comes to nothing that is known beforehand.
 */
function forPeriod(fee: Fee, each: Window | undefined): ExactMoney | undefined {
  if (fee.each?.kind === 'item') return undefined;
  const money = exact(fee.amount);
  if (!each || !money) return money;
  const [wanted, given] = [lengthOf(each), lengthOf(fee.each)];
  if (!wanted || !given || wanted.unit !== given.unit) return undefined;
  return times(money, divide(rational(wanted.count), rational(given.count)));
}

function lengthOf(window: Window | undefined): { unit: string; count: number } | undefined {
  if (window?.kind !== 'each') return undefined;
  const months = MONTHS.get(window.unit);
  return months === undefined
    ? { unit: window.unit, count: window.count }
    : { unit: 'month', count: months * window.count };
}

/** The smallest of the maximum amounts; undefined if one of them cannot be told in this currency. */
export function lowestCap(
  agreement: Agreement,
  credits: Credits,
  currency: string,
): ExactMoney | undefined | 'unknown' {
  const caps = credits.caps.map((cap) =>
    cap.amount && !cap.count
      ? amountInMoney(agreement, inOwnWindow(cap.amount, cap.each, credits), credits)
      : undefined,
  );
  if (caps.some((cap) => cap?.currency !== currency)) return 'unknown';
  return caps.reduce<ExactMoney | undefined>(
    (low, cap) => (low && cap && compare(low.value, cap.value) <= 0 ? low : cap),
    undefined,
  );
}
