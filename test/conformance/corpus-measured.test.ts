import {
  contains,
  measure,
  measureSupport,
  Observations,
  statementOf,
  type Agreement,
  type Measured,
  type Rational,
} from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { caseOf, corpusNames, exampleOf, type Example } from '../kit/corpus.ts';
import { factsOf, type MeasuredFact } from '../kit/corpus-facts.ts';
import { pointText } from '../kit/corpus-words.ts';

/** What a figure of an agreement, or the misses of a support, come to by what was observed. */
function measured({ agreement, facts }: Example, fact: MeasuredFact): Measured {
  const [start, end] = fact.period.map((at) => Date.parse(at) / 1000) as [number, number];
  const theCase = caseOf(fact);
  const observations = fact.observations.map((each) => Observations.parse(each));
  if (agreement.support.some(({ id }) => id === fact.of)) {
    const priority = theCase.get('priority') ?? '';
    const request = { support: fact.of, priority, step: fact.step, period: { start, end }, case: theCase };
    return measureSupport(facts, request, observations);
  }
  const { objective, sentence } = promised(agreement, fact);
  const { metric } = sentence.figure;
  const figure = fact.figure ? { figure: { measure: fact.figure, metric } } : sentence;
  const request = {
    sentence: figure,
    period: { start, end, full: true },
    excluding: objective.excluding,
    case: theCase,
  };
  return measure(facts, request, observations);
}

function promised(agreement: Agreement, { of, sentence: index = 0 }: MeasuredFact) {
  const objective = agreement.objectives.find(({ id }) => id === of);
  const sentence = objective?.sentences[index];
  if (!objective || !sentence) throw new Error(`nothing is promised in ${of}`);
  return { objective, sentence };
}

function isMet({ agreement, facts }: Example, fact: MeasuredFact, value: Rational): boolean {
  const { objective, sentence } = promised(agreement, fact);
  return contains(statementOf(facts, objective, sentence, caseOf(fact))!.numbers, value) === 'yes';
}

const withFigures = corpusNames.filter((name) => (factsOf(name).measured ?? []).length > 0);

describe.each(withFigures)('%s', (name) => {
  it.each(factsOf(name).measured ?? [])('measures $of: $note', async (fact) => {
    const example = await exampleOf(name);
    const found = measured(example, fact);
    if (found.kind !== 'value') {
      expect(found.kind === 'undecided' ? found.questions.map(({ kind }) => kind) : [found.because]).toContain(
        fact.value,
      );
      return;
    }
    expect(pointText(found.value)).toBe(fact.value);
    if (fact.met !== undefined) expect(isMet(example, fact, found.value.value)).toBe(fact.met);
  });
});
