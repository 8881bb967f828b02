import { sumsWords } from '../../explanation/sums.ts';
import type { Facts } from '../../facts/index.ts';
import { payeeOf } from '../../facts/sides.ts';
import { writeAmount } from '../../facts/syntax.ts';
import { caseWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits } from '../../model/index.ts';
import { sumsOf } from '../../owed/parts.ts';
import { fallsOf, isLevelled, quickCurves, quickJointCurves, stretchValues } from '../../payoff/index.ts';
import {
  amountWords,
  laddersFor,
  rangeWordsOf,
  scheduleName,
  wrongSteps,
  type Ladder,
  type Step,
  type Tier,
} from '../../tariff/index.ts';

/**
 * Two neighbouring tiers of which the worse one costs less (for a bonus: the better one earns less), so that it pays to be
 * worse. Amounts are compared where they have one unit, or become money through a fee that the agreement states; tiers that a
 * maximum makes equal are credits/dead-tier. Rows that add up, or that each count for their own part, cannot fall. Where amounts
 * grow inside a tier, or schedules exclude each other, what is paid in the end is compared. A gap between tiers is credits/gap.
 */
export const notMonotone = rule('credits/not-monotone', (facts, report) => {
  const told = new Set<string>();
  for (const credits of facts.agreement.credits) {
    // A credit that falls hurts whoever is paid; so does a bonus, since better work earns less.
    const said = { part: credits.id, disadvantages: [payeeOf(facts, credits)] };
    const words = { kind: credits.kind, schedule: scheduleName(facts, credits) };
    let isFound = false;
    for (const ladder of laddersFor(facts, credits)) {
      const { axis } = ladder;
      for (const { before, after } of wrongSteps(facts, ladder)) {
        const first = rangeWordsOf(axis, before.interval);
        const second = rangeWordsOf(axis, after.interval);
        const key = JSON.stringify([credits.id, first, second]);
        isFound = true;
        if (told.has(key) || (credits.caps.length > 0 && isLevelled(facts, credits, [before, after]))) continue;
        told.add(key);
        report({
          ...said,
          at: after.at,
          params: {
            ...words,
            theCase: caseWords(facts, ladder.case),
            first,
            firstAmount: amountWords(facts, before.amount),
            second,
            secondAmount: amountWords(facts, after.amount),
          },
          related: [{ at: before.at, role: 'beside' }],
          fixes: exchanged(facts, ladder, { before, after }),
        });
      }
    }
    if (isFound || credits.kind === 'bonus') continue;
    for (const { drawn, before, after, paidBefore, paidAfter } of fallsPaid(facts, credits)) {
      const { axis } = drawn.dial;
      const key = JSON.stringify(
        [drawn.schedules.map(({ id }) => id), drawn.dial.key, stretchValues(after)],
        withoutBigInt,
      );
      if (told.has(key)) continue;
      told.add(key);
      report({
        ...said,
        at: after.sample.at[0] ?? credits.origin,
        params: {
          ...words,
          theCase: caseWords(facts, drawn.dial.case),
          first: rangeWordsOf(axis, stretchValues(before)),
          firstAmount: sumsWords(facts, sumsOf(paidBefore)),
          second: rangeWordsOf(axis, stretchValues(after)),
          secondAmount: sumsWords(facts, sumsOf(paidAfter)),
        },
        related: before.sample.at.slice(0, 1).map((at) => ({ at, role: 'beside' as const })),
      });
    }
  }
});

/** Both amounts change places, where all is in order after that. */
function exchanged(facts: Facts, ladder: Ladder, { before, after }: Step) {
  const [mild, severe] = [writeAmount(before.amount), writeAmount(after.amount)];
  const others = new Map([
    [before, after.amount],
    [after, before.amount],
  ]);
  const tiers = ladder.tiers.map((tier) => ({ ...tier, amount: others.get(tier) ?? tier.amount }));
  if (mild === undefined || severe === undefined || wrongSteps(facts, { ...ladder, tiers }).length > 0) return [];
  const edits = [
    { at: before.amount.origin, place: 'replace' as const, text: severe },
    { at: after.amount.origin, place: 'replace' as const, text: mild },
  ];
  return [{ name: 'swap' as const, edits }];
}

const withoutBigInt = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** Falls that the tiers by themselves do not show. */
function fallsPaid(facts: Facts, credits: Credits) {
  const ladders = laddersFor(facts, credits);
  const grows = ladders.some(({ tiers }) => tiers.some(isGrowing) && !tiers.every(isGrowing));
  return [...(grows ? quickCurves(facts, credits) : []), ...quickJointCurves(facts, credits)].flatMap(fallsOf);
}

const isGrowing = ({ grows, amount }: Tier): boolean => grows || (amount.kind === 'multiple' && amount.time);
