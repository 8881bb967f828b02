import {
  isConsequential,
  implies,
  pairsOnOneMetric,
  sentenceWords,
  statementPairs,
  type Facts,
  type PlacedSentence,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Sentence } from '../../model/index.ts';

/**
 * A promise that another one contains, and that nothing hangs on: a second, weaker target with a remedy of its own is a step of
 * the bargain. What a lower level promises may well be exceeded by a higher one; that is what levels are for.
 */
export const implied = rule('logic/implied', (facts, report) => {
  const found = new Map<Sentence, PlacedSentence>();
  for (const [earlier, later] of pairsOnOneMetric(facts)) {
    if (earlier.objective.level !== later.objective.level) continue;
    // Of two that say the same, the later one is too many.
    const [strong, weak] = contains(facts, earlier, later) ? [earlier, later] : [later, earlier];
    if (found.has(weak.sentence) || (strong === later && !contains(facts, later, earlier))) continue;
    if (strong.objective === weak.objective || !isConsequential(facts, weak.objective.id)) {
      found.set(weak.sentence, strong);
    }
  }
  for (const objective of facts.agreement.objectives) {
    const { sentences, prose } = objective;
    const asAWhole = sentences.every((each) => found.has(each)) && prose.length === 0;
    for (const sentence of sentences) {
      const strong = found.get(sentence);
      if (!strong || (strong.objective !== objective && !asAWhole)) continue;
      report({
        at: sentence.origin,
        part: objective.id,
        params: {
          weak: sentenceWords(facts, sentence),
          strong: sentenceWords(facts, strong.sentence),
          name: facts.nameOf(strong.objective.id),
        },
        related: [{ at: strong.sentence.origin, role: 'stronger' }],
      });
    }
  }
});

/** Whether the weaker one holds wherever the stronger one does, in every case that tables tell apart. */
function contains(facts: Facts, strong: PlacedSentence, weak: PlacedSentence): boolean {
  let cases = 0;
  for (const [a, b] of statementPairs(facts, strong, weak)) {
    if (!b) continue;
    if (!a || !implies(facts, a, b)) return false;
    cases++;
  }
  return cases > 0;
}
