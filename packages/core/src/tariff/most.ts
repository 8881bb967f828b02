import type { Facts } from '../facts/facts.ts';
import type { Amount, Base, Credits, Origin, Window } from '../model/index.ts';
import { compare, divide, multiply, ONE, type Rational } from '../quantity/index.ts';
import { paidAmounts } from './amounts.ts';
import { baseOf, inOwnWindow } from './base.ts';
import { goalWindow } from './goals.ts';
import { periodsIn } from './periods.ts';
import { settledAs, worthOf } from './worth.ts';

/** The most that a schedule can pay for one period of the fee that it is a share of, in percent of that fee. */
export interface MostOfFee {
  readonly percent: Rational;
  /** The amount that decides, a tier or a cap. */
  readonly amount: Amount;
  readonly at: Origin | undefined;
}

/**
 * The greatest tier or the least cap, whichever is less. Undefined where nothing limits it, and where amounts are no shares of a
 * fee or belong to periods that do not fit into the fee's.
 */
export function mostOfFee(facts: Facts, credits: Credits): MostOfFee | undefined {
  const window = credits.for.map((id) => goalWindow(facts, id)).find(Boolean);
  const tiers = isBounded(credits)
    ? paidAmounts(credits)
        .filter(({ amount }) => settledAs(amount) === 'money')
        .map(({ amount, at }) => shareOfFee(credits, amount, window, at))
    : [];
  const caps = credits.caps.map(
    ({ amount, each, origin }) => amount && shareOfFee(credits, inOwnWindow(amount, each, credits), each, origin),
  );
  const greatest = tiers.every((tier) => tier !== undefined) ? extreme(tiers, 1) : undefined;
  return extreme([...(greatest ? [greatest] : []), ...caps.filter((cap) => cap !== undefined)], -1);
}

/** Whether each of its amounts is paid at most once in a period, and one of them only. */
const isBounded = ({ payments, scales }: Credits): boolean =>
  payments.every(({ trigger: { kind }, perUnit }) => perUnit.length === 0 && (kind === 'range' || kind === 'miss')) &&
  scales.every(({ mode }) => mode === 'highest row applies' || mode === 'unsaid');

function extreme(shares: readonly MostOfFee[], sign: 1 | -1): MostOfFee | undefined {
  return shares.reduce<MostOfFee | undefined>(
    (best, each) => (!best || compare(each.percent, best.percent) * sign > 0 ? each : best),
    undefined,
  );
}

/** A share that is paid once in each window, as a share of what is due for one period of the fee. */
function shareOfFee(
  credits: Credits,
  amount: Amount,
  window: Window | undefined,
  at: Origin | undefined,
): MostOfFee | undefined {
  if (amount.kind !== 'percent' && (amount.kind !== 'multiple' || amount.time)) return undefined;
  const base = baseOf(amount.of, credits);
  const worth = worthOf(amount, credits);
  const ownTerm = base?.period === 'term' && window?.kind === 'term';
  if (!base || !worth || !isJustAFee(ownTerm ? { ...base, period: 'same' } : base)) return undefined;
  const often = timesIn(window, base.each);
  return often && { percent: multiply(worth.value, often), amount, at };
}

const isJustAFee = ({ money, text, creditsOf, table, shares, period }: Base): boolean =>
  [money, text, creditsOf, table, shares].every((said) => said === undefined) && period === 'same';

/** How often one window falls into a period: 12 months in a year, 1/3 of a quarter in a month; once where one is not said. */
function timesIn(window: Window | undefined, period: Window | undefined): Rational | undefined {
  if (!window || !period) return ONE;
  const within = periodsIn(window, period);
  const around = periodsIn(period, window);
  return within ?? (around && divide(ONE, around));
}
