import { sumsWords } from '../../explanation/sums.ts';
import { canLeaveFor } from '../../facts/exits.ts';
import type { Facts } from '../../facts/index.ts';
import { costlyPromise } from '../../facts/promises.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import { freeAfter } from '../../incentives/over-time.ts';
import { stakeOf } from '../../incentives/stake.ts';
import type { Credits, Id, Origin } from '../../model/index.ts';
import { capsOn } from '../../owed/caps.ts';
import { isInsideLiability, limitedEnd, mostPercentOf } from '../../payoff/index.ts';
import { compare, HUNDRED } from '../../quantity/index.ts';
import {
  alike,
  amountWords,
  goalWindow,
  isNothing,
  laddersFor,
  missedSides,
  rangeWordsOf,
  sameEnd,
  scheduleName,
  settledAs,
  type Ladder,
  type Tier,
} from '../../tariff/index.ts';

interface Tail {
  /** Where the amount stops growing. */
  readonly kind: 'miss' | 'each miss' | 'each lapse' | 'tier' | 'cap';
  readonly amount: string;
  readonly values: string;
  readonly at: Origin | undefined;
}

/**
 * From some point on being worse costs nothing more, and the side that is paid has no right to leave. A tail that begins with
 * the very first miss hurts both: the payee has no lever left, and the payer owes everything at once. Steps between tiers are no
 * tail, and an exit for a miss, for repeated misses or at will is in reach. An amount fixed by law is only a remark.
 */
export const flatTail = rule('credits/flat-tail', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const payee = payeeOf(facts, credits);
    const stuck =
      credits.kind === 'credit' && payee !== undefined
        ? credits.for.find((id) => !canLeaveFor(facts, payee, id))
        : undefined;
    const tail = stuck === undefined ? undefined : tailOf(facts, credits);
    if (stuck === undefined || !tail) continue;
    const stake = stakeOf(facts, stuck);
    const first = tail.kind !== 'tier' && tail.kind !== 'cap';
    report({
      at: tail.at ?? credits.origin,
      part: credits.id,
      severity: isFixedByLaw(facts, credits) || isWholeFee(facts, credits, tail) ? 'info' : 'warning',
      params: {
        kind: tail.kind,
        schedule: scheduleName(facts, credits),
        amount: tail.amount,
        values: tail.values,
        payee: facts.nameOf(payee),
        payer: facts.nameOf(payerOf(facts, credits)),
        used: stake && freeAfter(facts, stake),
      },
      disadvantages: first ? [payee, payerOf(facts, credits)] : [payee],
      fixes: [
        {
          name: 'exit',
          params: { payee: facts.nameOf(payee) },
          edits: [{ at: credits.origin, place: 'beside', text: exitText(payee, stuck) }],
        },
      ],
    });
  }
});

const exitText = (payee: Id | undefined, promise: Id): string =>
  `termination by ${payee ?? ''} { when ${promise} missed in 3 of any 6 months; notice 30 days }`;

/** All that was paid comes back, and more would be a penalty: what is missing is only the exit. */
function isWholeFee(facts: Facts, credits: Credits, { kind }: Tail): boolean {
  const most = kind === 'tier' || kind === 'cap' ? mostPercentOf(facts, credits) : undefined;
  return most !== undefined && compare(most, HUNDRED) >= 0;
}

const isFixedByLaw = (facts: Facts, credits: Credits): boolean =>
  credits.for.every((id) => facts.find('objectives', id)?.requiredByLaw !== undefined);

function tailOf(facts: Facts, credits: Credits): Tail | undefined {
  const ladders = laddersFor(facts, credits);
  const grows = credits.payments.find(
    ({ trigger, perUnit, amount }) =>
      trigger.kind === 'block' || perUnit.length > 0 || (amount.kind === 'multiple' && amount.time),
  );
  const limited = mayBeLimited(facts, credits, ladders) ? limitedTail(facts, credits) : undefined;
  if (limited) return limited;
  const [cap] = credits.caps;
  if (grows) return cap?.amount && { kind: 'cap', amount: amountWords(facts, cap.amount), values: '', at: cap.origin };
  const tiers = ladders.flatMap((ladder) => lastTier(facts, ladder) ?? []);
  const [last] = tiers;
  if (last) return last;
  if (ladders.length > 0) return undefined;
  const flat = credits.payments.find(
    ({ trigger: { kind }, amount }) => (kind === 'miss' || kind === 'each miss') && settledAs(amount) === 'money',
  );
  if (flat?.trigger.kind === 'each miss' && credits.for.every((id) => isShort(facts, id))) return undefined;
  const lasts = credits.for.some((id) => costlyPromise(facts, id)?.timed);
  const kind = flat?.trigger.kind === 'each miss' ? (lasts ? 'each miss' : 'each lapse') : 'miss';
  return flat && { kind, amount: amountWords(facts, flat.amount), values: '', at: flat.origin };
}

/** Whether a maximum is below a tier, or outside of the schedule, so that the tail may begin before the last tier does. */
const mayBeLimited = (facts: Facts, credits: Credits, ladders: readonly Ladder[]): boolean =>
  isInsideLiability(facts, credits) ||
  capsOn(facts, credits).some(({ amount: most }) =>
    ladders.some(({ tiers }) =>
      tiers.some(({ amount, grows }) => {
        const [paid, cap] = grows || !most ? [] : (alike(facts, [amount, most], credits) ?? []);
        return paid !== undefined && cap !== undefined && compare(paid.value, cap.value) > 0;
      }),
    ),
  );

/** Whether a promise is judged by the hour or more often, so that a longer failure is more misses. */
function isShort(facts: Facts, id: Id): boolean {
  const window = goalWindow(facts, id);
  return window?.kind === 'each' && (window.unit === 'hour' || window.unit === 'minute' || window.unit === 'second');
}

/** The values for which a maximum, of its own or of several schedules, keeps it from being more. */
function limitedTail(facts: Facts, credits: Credits): Tail | undefined {
  const end = limitedEnd(facts, credits);
  if (!end) return undefined;
  const cap = credits.caps.find(({ origin }) => origin === end.limit);
  return {
    kind: end.isWhole ? 'miss' : 'tier',
    amount: cap?.amount ? amountWords(facts, cap.amount) : sumsWords(facts, end.sums),
    values: rangeWordsOf(end.axis, end.values),
    at: end.limit,
  };
}

/** The tier that holds up to the worst values of the figure. The first tier, if it is that already, begins with the first miss. */
function lastTier(facts: Facts, ladder: Ladder): Tail | undefined {
  const { goal, axis, tiers, mode, credits } = ladder;
  if (!goal || mode === 'rows add up' || mode === 'each part at its own rate') return undefined;
  for (const { worse, region } of missedSides(goal, axis.domain)) {
    const far = worse === 'lower' ? 'from' : 'to';
    const near = worse === 'lower' ? 'to' : 'from';
    const reaches = ({ interval }: Tier) => interval[far] === 'unbounded' || sameEnd(interval[far], region[far]);
    const candidates = tiers.filter((tier) => reaches(tier) && !isNothing(tier.amount, credits));
    const last = candidates.at(-1);
    if (!last) continue;
    const values = rangeWordsOf(axis, last.interval);
    const kind = sameEnd(last.interval[near], region[near]) ? 'miss' : 'tier';
    return { kind, amount: amountWords(facts, last.amount), values, at: last.at };
  }
  return undefined;
}
