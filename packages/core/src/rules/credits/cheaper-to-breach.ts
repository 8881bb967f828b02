import type { Facts } from '../../facts/index.ts';
import { payeeOf } from '../../facts/sides.ts';
import { windowWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Objective } from '../../model/index.ts';
import { add, compare, formatMoney, tryRational } from '../../quantity/index.ts';
import { mostInMoney, worthWords, type Worth } from '../../tariff/index.ts';

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
    if (!cost || !amount || !most || !first || most.unit !== `money ${cost.amount.currency}`) continue;
    if (compare(most.value, amount) >= 0) continue;
    report({
      at: cost.origin ?? objective.origin,
      part: objective.id,
      params: {
        objective: facts.nameOf(objective.id),
        cost: formatMoney(cost.amount, 'en-GB'),
        most: worthWords(most) ?? '',
        period: cost.each ? windowWords(cost.each) : '',
      },
      related: facts.creditsFor(objective.id).map(({ origin }) => ({ at: origin, role: 'credits' })),
      disadvantages: [payeeOf(facts, first)],
    });
  }
});

/** What all schedules for the objective can come to in a period of its cost. */
function mostAtStake(facts: Facts, { id, complianceCost }: Objective): Worth | undefined {
  let sum: Worth | undefined;
  for (const credits of facts.creditsFor(id)) {
    if (credits.kind === 'bonus') continue;
    const most = mostInMoney(facts, credits, complianceCost?.each);
    if (!most || (sum && sum.unit !== most.unit)) return undefined;
    sum = sum ? { unit: sum.unit, value: add(sum.value, most.value) } : most;
  }
  return sum;
}
