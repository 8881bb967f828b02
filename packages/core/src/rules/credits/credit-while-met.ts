import { payerOf } from '../../facts/sides.ts';
import { caseWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import { intersect, type Interval } from '../../quantity/index.ts';
import {
  amountWords,
  isNothing,
  laddersOf,
  metPart,
  missedPart,
  missedSides,
  rangeText,
  rangeWordsOf,
  scheduleName,
  type Ladder,
  type Tier,
} from '../../tariff/index.ts';

/**
 * A tier that pays a credit for values with which the promise is kept, or a bonus for values with which it is missed. A
 * boundary of which the text does not say whether it belongs to the tier is left to credits/overlap. Where several cases
 * (plans, priorities) share a tier, the first one that shows the fault is named.
 */
export const creditWhileMet = rule('credits/credit-while-met', (facts, report) => {
  const told = new Set<Tier['amount']>();
  for (const ladder of laddersOf(facts)) {
    const { credits, goal, axis, tiers } = ladder;
    if (!goal) continue;
    for (const tier of tiers) {
      const wrong = credits.kind === 'credit' ? metPart(ladder, tier) : missedPart(ladder, tier);
      if (!wrong || isNothing(tier.amount, credits) || told.has(tier.amount)) continue;
      told.add(tier.amount);
      const rest = credits.kind === 'credit' ? missedRest(ladder, tier) : undefined;
      const range = rest && rangeText(axis, rest);
      report({
        at: tier.at,
        part: credits.id,
        params: {
          kind: credits.kind,
          schedule: scheduleName(facts, credits),
          objective: facts.nameOf(goal.of),
          theCase: caseWords(facts, goal.case),
          promised: rangeWordsOf(axis, goal.met),
          values: rangeWordsOf(axis, wrong),
          amount: amountWords(facts, tier.amount),
        },
        related: [{ at: goal.at, role: 'promise' }],
        disadvantages: [payerOf(facts, credits)],
        fixes: range
          ? [{ name: 'end', params: { range }, edits: [{ at: tier.rangeAt, place: 'replace', text: range }] }]
          : [],
      });
    }
  }
});

/** What is left of the tier outside of the target, if that is one stretch. */
function missedRest({ goal, axis }: Ladder, { interval }: Tier): Interval | undefined {
  const rest = goal ? missedSides(goal, axis.domain).flatMap(({ outside }) => intersect(interval, outside) ?? []) : [];
  return rest.length === 1 ? rest[0] : undefined;
}
