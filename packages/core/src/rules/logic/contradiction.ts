import {
  anyCase,
  caseWords,
  casesOf,
  excludeEachOther,
  pairsOnOneMetric,
  sentencesOf,
  sentenceWords,
  statementOf,
  statementPairs,
  valueIn,
  valuesOf,
  type Case,
  type Facts,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Sentence, Settlement } from '../../model/index.ts';
import { isEmpty } from '../../quantity/index.ts';

/**
 * Terms on one figure are ranges of numbers. Where ranges have no number in common, two of them alone already have none
 * (Helly's theorem in one dimension), so that the smallest set is one empty range or a pair.
 */
export const contradiction = rule('logic/contradiction', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    for (const theCase of casesOf(facts, valuesOf(sentence))) {
      const statement = statementOf(facts, objective, sentence, theCase);
      if (!statement || !isEmpty(statement.numbers)) continue;
      const params = { situation: caseWords(facts, theCase), first: sentenceWords(facts, sentence), second: undefined };
      report({ at: sentence.origin, part: objective.id, params });
      break;
    }
  }
  for (const { id, settlement } of facts.agreement.credits) {
    const paid = settlement?.notExchangeable ? exchange(settlement) : undefined;
    if (paid === undefined) continue;
    const params = { situation: '', first: 'not exchangeable for money', second: paid };
    report({ at: settlement?.origin, part: id, params });
  }
  for (const [earlier, later] of pairsOnOneMetric(facts)) {
    for (const [a, b, theCase] of statementPairs(facts, earlier, later)) {
      if (!a || !b || isEmpty(a.numbers) || isEmpty(b.numbers) || !excludeEachOther(facts, a, b)) continue;
      report({
        at: later.sentence.origin,
        part: later.objective.id,
        params: {
          situation: caseWords(facts, theCase),
          first: words(facts, earlier.sentence, theCase),
          second: words(facts, later.sentence, theCase),
        },
        related: [{ at: earlier.sentence.origin, role: 'other' }],
      });
      break;
    }
  }
});

/** What makes money of a credit all the same. A refund instead of a credit exchanges nothing. */
function exchange({ form, or, rest, remainder }: Settlement): string | undefined {
  if (remainder === 'paid out') return 'remainder paid out at the end';
  if (rest?.form === 'money') return 'the rest in money';
  return form === 'money' && or === undefined ? 'settled in money' : undefined;
}

const words = (facts: Facts, sentence: Sentence, theCase: Case = anyCase): string =>
  sentenceWords(facts, sentence, valueIn(facts, sentence.value, theCase));
