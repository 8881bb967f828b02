import type { Facts } from '../facts/facts.ts';
import { valueIn, type Case } from '../facts/values.ts';
import type { Amount, Base, Fee, Window } from '../model/index.ts';
import { add, fromIntegers, multiply, ONE, tryRational, tryShare, type Rational } from '../quantity/index.ts';
import { addMonths, DAY_SECONDS } from '../time/day.ts';
import { dayOf, termBegins, termEnds, type WallSeconds } from '../time/term.ts';
import { feesNamed, isUsual } from '../tariff/index.ts';
import type { Account, Now } from './account.ts';
import type { KnownFee, PerformancePeriod } from './performance.ts';
import { lengthKey, unitWindow } from './time.ts';

/** What a base comes to. unknown: nobody states the fee. other period: it is stated for another period than the one at hand. */
export type FeeFound =
  | { readonly kind: 'fee'; readonly value: Rational; readonly currency: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other period' };

const UNKNOWN: FeeFound = { kind: 'unknown' };
const OTHER: FeeFound = { kind: 'other period' };

/** What a base comes to for one period of it, in money: the fee that it names, or shares of that. */
export function feeOf(account: Account, now: Now, base: Base): FeeFound {
  const whole = wholeOf(account, now, base);
  if (whole.kind !== 'fee' || !base.shares) return whole;
  let { value } = whole;
  for (const share of base.shares) {
    const factor = 'percent' in share ? tryShare(share.percent) : tryRational(share.times);
    if (!factor) return UNKNOWN;
    value = multiply(value, factor);
  }
  return { ...whole, value };
}

function wholeOf(account: Account, now: Now, base: Base): FeeFound {
  if (base.money) return inMoney(base.money.amount, base.money.currency);
  const { period, table } = base;
  if (table !== undefined) {
    const cell = valueIn(account.facts, { kind: 'table', table }, now.case);
    if (cell?.kind === 'money') return inMoney(cell.money.amount, cell.money.currency);
    return cell?.kind === 'amount' ? amountOf(account, now, base, cell.amount) : UNKNOWN;
  }
  const fees = stated(account, FEES_OF[period](now), base, now.case);
  const [first] = fees;
  if (
    !first ||
    fees.some(({ amount, each }) => amount.currency !== first.amount.currency || !sameEach(each, first.each))
  ) {
    return UNKNOWN;
  }
  const amounts = fees.map(({ amount }) => tryRational(amount.amount));
  const sum = amounts.reduce((total, value) => total && value && add(total, value));
  // A price that is due once is the same for every period.
  const isOnce = first.id !== undefined && !first.each && !base.each && period === 'same';
  const count = sum && (isOnce ? ONE : periodsOfFee(account, now, base, first.each));
  if (!sum) return UNKNOWN;
  return count ? { kind: 'fee', value: multiply(sum, count), currency: first.amount.currency } : OTHER;
}

/** "1/464 of the price of the season ticket": a part of another base, for the same period. A base of a base would lead in a circle. */
function amountOf(account: Account, now: Now, { each, period }: Base, amount: Amount): FeeFound {
  if (amount.kind === 'money') return inMoney(amount.money.amount, amount.money.currency);
  const share = amount.kind === 'percent' ? tryShare(amount.value) : undefined;
  const factor = amount.kind === 'multiple' && !amount.time ? tryRational(amount.value) : share;
  const of = amount.kind === 'percent' || amount.kind === 'multiple' ? amount.of : undefined;
  if (!factor || !of || of.table !== undefined) return UNKNOWN;
  const whole = feeOf(account, now, {
    ...of,
    each: of.each ?? each,
    period: of.period === 'same' ? period : of.period,
  });
  return whole.kind === 'fee' ? { ...whole, value: multiply(whole.value, factor) } : whole;
}

function inMoney(amount: string, currency: string): FeeFound {
  const value = tryRational(amount);
  return value ? { kind: 'fee', value, currency } : UNKNOWN;
}

/** The period whose own fees count: of a later one they are not known. */
const FEES_OF: Readonly<Record<Base['period'], (now: Now) => PerformancePeriod | undefined>> = {
  same: ({ period }) => period,
  previous: ({ earlier }) => earlier,
  remaining: () => undefined,
  term: () => undefined,
  settlement: () => undefined,
};

type StatedFee = Pick<Fee, 'amount' | 'each'> & { readonly id?: string | undefined };

/** The fees that make up the base: as the performance gives them, else as the agreement states them. */
function stated(
  account: Account,
  period: PerformancePeriod | undefined,
  base: Base,
  theCase: Case,
): readonly StatedFee[] {
  const { facts, performance } = account;
  const known = [...(period?.fees ?? []), ...performance.fees].find((fee) => isOf(fee, base));
  if (known) {
    return [{ amount: known.amount, each: known.each ?? unitWindow(period?.unit ?? 'month') }];
  }
  // What somebody else pays, what was affected and what a part of a fee comes to, only the performance can tell.
  if ([base.text, base.creditsOf, base.affected, base.without].some((said) => said !== undefined)) return [];
  const fees = base.fee === undefined ? allFees(facts, theCase) : feesNamed(facts, base.fee);
  // What a price per piece comes to is not known before it is told.
  return fees.some(({ each }) => each?.kind === 'item') ? [] : fees;
}

const isOf = ({ of, text }: KnownFee, base: Base): boolean =>
  of === (base.creditsOf ?? base.fee) &&
  text === (base.affected === undefined ? base.text : `the affected ${base.affected}`);

/** Plans exclude each other: only that of the plan which was bought. */
function allFees(facts: Facts, theCase: Case): readonly Fee[] {
  const { plans, services } = facts.agreement;
  const own = services.flatMap(({ fees }) => fees.filter(isUsual));
  if (!plans.some(({ fees }) => fees.length > 0)) return own;
  const plan = theCase.get('plan');
  return plan === undefined || own.length > 0 ? [] : feesNamed(facts, plan);
}

const sameEach = (a: Window | undefined, b: Window | undefined): boolean =>
  a === b || (lengthKey(a) !== undefined && lengthKey(a) === lengthKey(b));

/** How many times the stated fee makes the base; undefined where it is no number that the text gives. */
function periodsOfFee(account: Account, now: Now, base: Base, each: Window | undefined): Rational | undefined {
  switch (base.period) {
    case 'term':
      return monthsIn(each, termBegins(account.context.term), termEnds(account.context.term));
    case 'remaining':
      return monthsIn(each, (now.until + 1) * DAY_SECONDS, termEnds(account.context.term));
    default: {
      const wanted = base.each ?? unitWindow(now.period.unit);
      return ratio(lengthKey(each), lengthKey(wanted));
    }
  }
}

const MONTHS = / month$/;

function ratio(each: string | undefined, wanted: string | undefined): Rational | undefined {
  if (each === undefined || wanted === undefined) return undefined;
  if (each === wanted) return fromIntegers(1n, 1n);
  if (!MONTHS.test(each) || !MONTHS.test(wanted)) return undefined;
  return fromIntegers(BigInt(parseInt(wanted, 10)), BigInt(parseInt(each, 10)));
}

/** The whole fee periods from one reading of the wall clock to another. */
function monthsIn(
  each: Window | undefined,
  from: WallSeconds | undefined,
  to: WallSeconds | undefined,
): Rational | undefined {
  const key = lengthKey(each);
  if (key === undefined || !MONTHS.test(key) || from === undefined || to === undefined) return undefined;
  const step = parseInt(key, 10);
  const first = dayOf(from);
  for (let count = 0; count <= MOST_PERIODS; count++) {
    const end = from + (addMonths(first, step * count) - first) * DAY_SECONDS;
    if (end === to) return fromIntegers(BigInt(count), 1n);
    if (end > to) return undefined;
  }
  return undefined;
}

const MOST_PERIODS = 1200;
