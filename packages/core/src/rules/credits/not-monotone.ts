import { payeeOf } from '../../facts/sides.ts';
import { caseWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import { amountWords, laddersOf, rangeWordsOf, scheduleName, wrongSteps } from '../../tariff/index.ts';

/**
 * Two neighbouring tiers of which the worse one costs less (for a bonus: the better one earns less), so that it pays to be
 * worse. Amounts are compared where they have one unit, or become money through a fee that the agreement states. Rows that add
 * up, or that each count for their own part, cannot fall. A gap between tiers is credits/gap.
 */
export const notMonotone = rule('credits/not-monotone', (facts, report) => {
  const told = new Set<string>();
  for (const ladder of laddersOf(facts)) {
    const { credits, goal, axis } = ladder;
    for (const { before, after } of wrongSteps(facts, ladder)) {
      const first = rangeWordsOf(axis, before.interval);
      const second = rangeWordsOf(axis, after.interval);
      const key = JSON.stringify([credits.id, first, second]);
      if (told.has(key)) continue;
      told.add(key);
      report({
        at: after.at,
        part: credits.id,
        params: {
          kind: credits.kind,
          schedule: scheduleName(facts, credits),
          theCase: goal ? caseWords(facts, goal.case) : '',
          first,
          firstAmount: amountWords(facts, before.amount),
          second,
          secondAmount: amountWords(facts, after.amount),
        },
        related: [{ at: before.at, role: 'beside' }],
        // A credit that falls hurts whoever is paid; so does a bonus, since better work earns less.
        disadvantages: [payeeOf(facts, credits)],
      });
    }
  }
});
