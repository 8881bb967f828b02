import { payeeOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import {
  amountWords,
  closeGap,
  laddersOf,
  missedGaps,
  rangeText,
  rangeWordsOf,
  scheduleName,
  tellingCase,
  type Ladder,
} from '../../tariff/index.ts';

/**
 * The tiers begin somewhere beyond the target, so that a small miss costs nothing. Said expressly ("from 99.5% to under
 * 99.9% pays 0%") it is a bargain; a difference of the last decimal is credits/gap, tiers that begin before the target are
 * credits/credit-while-met.
 */
export const firstEdge = rule('credits/first-edge', (facts, report) => {
  const told = new Set<string>();
  for (const ladder of laddersOf(facts)) {
    const { credits, goal, axis } = ladder;
    if (credits.kind === 'bonus' || !goal) continue;
    for (const missed of missedGaps(ladder)) {
      if (missed.kind !== 'edge' || !missed.certain) continue;
      const closing = closeGap(ladder, missed);
      const range = closing && rangeText(axis, closing.range);
      const values = rangeWordsOf(axis, missed.interval);
      const key = JSON.stringify([credits.id, goal.of, values]);
      if (told.has(key)) continue;
      told.add(key);
      report({
        at: closing?.tier.at ?? credits.origin,
        part: credits.id,
        params: {
          schedule: scheduleName(facts, credits),
          objective: facts.nameOf(goal.of),
          theCase: tellingCase(facts, ladder, edgeWords),
          promised: rangeWordsOf(axis, goal.met),
          values,
        },
        related: [{ at: goal.at, role: 'promise' }],
        disadvantages: [payeeOf(facts, credits)],
        fixes:
          closing && range !== undefined && !closing.tier.grows
            ? [
                {
                  name: 'extend',
                  params: { range, amount: amountWords(facts, closing.tier.amount) },
                  edits: [{ at: closing.tier.rangeAt, place: 'replace', text: range }],
                },
              ]
            : [],
      });
    }
  }
});

const edgeWords = (ladder: Ladder): string =>
  JSON.stringify(
    missedGaps(ladder)
      .filter(({ kind, certain }) => kind === 'edge' && certain)
      .map(({ interval }) => rangeWordsOf(ladder.axis, interval)),
  );
