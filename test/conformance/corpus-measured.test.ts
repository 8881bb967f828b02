import { contains, measure, Observations, statementOf } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { caseOf, corpusNames, exampleOf, type Example } from '../kit/corpus.ts';
import { factsOf, type MeasuredFact } from '../kit/corpus-facts.ts';
import { pointText } from '../kit/corpus-words.ts';

/** What a figure of an agreement comes to, as `measure` gives it. */
function measured({ agreement, facts }: Example, fact: MeasuredFact) {
  const objective = agreement.objectives.find(({ id }) => id === fact.of);
  const promised = objective?.sentences[fact.sentence ?? 0];
  if (!objective || !promised) throw new Error(`nothing is promised in ${fact.of}`);
  const { figure } = promised;
  const sentence = fact.figure ? { figure: { measure: fact.figure, metric: figure.metric } } : promised;
  const [start, end] = fact.period.map((at) => Date.parse(at) / 1000) as [number, number];
  const theCase = caseOf(fact);
  const found = measure(
    facts,
    { sentence, period: { start, end, full: true }, excluding: objective.excluding, case: theCase },
    fact.observations.map((each) => Observations.parse(each)),
  );
  const statement = statementOf(facts, objective, promised, theCase);
  return { found, isMet: (value: Parameters<typeof contains>[1]) => contains(statement!.numbers, value) === 'yes' };
}

const withFigures = corpusNames.filter((name) => (factsOf(name).measured ?? []).length > 0);

describe.each(withFigures)('%s', (name) => {
  it.each(factsOf(name).measured ?? [])('measures $of: $note', async (fact) => {
    const { found, isMet } = measured(await exampleOf(name), fact);
    if (found.kind !== 'value') {
      expect(found.kind === 'undecided' ? found.questions.map(({ kind }) => kind) : [found.because]).toContain(
        fact.value,
      );
      return;
    }
    expect(pointText(found.value)).toBe(fact.value);
    if (fact.met !== undefined) expect(isMet(found.value.value)).toBe(fact.met);
  });
});
