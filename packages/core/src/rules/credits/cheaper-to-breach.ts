import type { Facts } from '../../facts/index.ts';
import { payeeOf } from '../../facts/sides.ts';
import { windowWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Money, Objective, Window } from '../../model/index.ts';
import { mostFor } from '../../payoff/index.ts';
import { compare, formatMoney, rational, toDecimalText, tryRational } from '../../quantity/index.ts';

/**
 * The declared cost of keeping a promise is above all that missing it can cost in the same period. Silent where the most cannot be
 * told in money, because no fee is stated or nothing limits the credits.
 */
export const cheaperToBreach = rule('credits/cheaper-to-breach', (facts, report) => {
  for (const objective of facts.agreement.objectives) {
    const cost = objective.complianceCost;
    const amount = cost && tryRational(cost.amount.amount);
    const most = cost && mostAtStake(facts, objective);
    const [first] = facts.creditsFor(objective.id);
    if (!cost || !amount || !most || !first || most.currency !== cost.amount.currency) continue;
    if (compare(rational(most.amount), amount) >= 0) continue;
    report({
      at: cost.origin ?? objective.origin,
      part: objective.id,
      params: {
        objective: facts.nameOf(objective.id),
        cost: formatMoney(cost.amount, 'en-GB'),
        most: formatMoney({ ...most, amount: toDecimalText(rational(most.amount), CENTS) }, 'en-GB'),
        period: cost.each ? windowWords(cost.each) : '',
      },
      related: facts.creditsFor(objective.id).map(({ origin }) => ({ at: origin, role: 'credits' })),
      disadvantages: [payeeOf(facts, first)],
    });
  }
});

const CENTS = { decimals: 2, mode: 'half-even' } as const;

/** What all schedules for the objective can come to in a period of its cost, in money. */
function mostAtStake(facts: Facts, { id, complianceCost }: Objective): Money | undefined {
  const schedules = facts.creditsFor(id).filter(({ kind }) => kind === 'credit');
  const period = periodOf(complianceCost?.each);
  const most = period && mostFor(facts, schedules, id, period);
  const [sum, ...others] = most?.kind === 'most' ? most.sums : [];
  return sum?.kind === 'money' && others.length === 0 ? { amount: sum.value, currency: sum.currency } : undefined;
}

function periodOf(each: Window | undefined): 'month' | 'quarter' | 'year' | undefined {
  if (each?.kind !== 'each') return undefined;
  const months = (each.unit === 'month' ? 1 : each.unit === 'quarter' ? 3 : each.unit === 'year' ? 12 : 0) * each.count;
  return months === 1 ? 'month' : months === 3 ? 'quarter' : months === 12 ? 'year' : undefined;
}
