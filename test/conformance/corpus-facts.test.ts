import { contains, indexParts, statementOf, valueIn, type Rational, type Value } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import {
  caseOf,
  corpusNames,
  exampleOf,
  foundAt,
  laddersFor,
  valueOf,
  verdictAt,
  verdictTitle,
  type Example,
} from '../kit/corpus.ts';
import { factsOf, type ObjectiveFact, type VerdictFact } from '../kit/corpus-facts.ts';
import { amountText, momentText, rangeText, valueText, windowText } from '../kit/corpus-words.ts';

/** The limit of a priority for a step, in the case at hand. */
function limitOf({ agreement, facts }: Example, fact: ObjectiveFact): Value | undefined {
  const priority = fact.case?.['priority'];
  if (fact.step === 'escalate') {
    const at = agreement.escalations.find((each) => each.of === fact.id && each.priority === priority)?.steps[0]?.at;
    return at && ('after' in at ? { kind: 'duration', duration: at.after } : { kind: 'percent', value: at.percent });
  }
  const found = agreement.support.find(({ id }) => id === fact.id)?.priorities.find(({ id }) => id === priority);
  if (fact.step === 'met for') {
    const percent = found?.metFor?.percent;
    return percent === undefined ? undefined : { kind: 'percent', value: percent };
  }
  return valueIn(facts, found?.targets.find(({ step }) => step === fact.step)?.value, caseOf(fact));
}

/** What an objective says of the figure that a fact is about, in the words of the fact. */
function promiseOf(example: Example, fact: ObjectiveFact): Partial<ObjectiveFact> {
  if (fact.step !== undefined) return { value: valueText(limitOf(example, fact)) };
  const objective = example.agreement.objectives.find(({ id }) => id === fact.id);
  const sentence = objective?.sentences[fact.sentence ?? 0];
  const { figure, comparison, value, range, by, window } = sentence ?? {};
  const percent = figure?.percent === undefined ? '' : ` ${figure.percent} %`;
  return {
    figure: `${figure?.measure ?? 'nothing'}${percent}`,
    ...(comparison === undefined ? {} : { comparison }),
    value: by
      ? `by ${momentText(by)}`
      : range
        ? rangeText(range)
        : valueText(valueIn(example.facts, value, caseOf(fact))),
    window: windowText(window),
    ...(objective === undefined ? {} : { strength: objective.strength }),
  };
}

function isMet({ facts, agreement }: Example, fact: VerdictFact, at: Rational): boolean | undefined {
  const objective = agreement.objectives.find(({ id }) => id === fact.of);
  const sentence = objective?.sentences[fact.sentence ?? 0];
  const statement = objective && sentence && statementOf(facts, objective, sentence, caseOf(fact));
  return statement && contains(statement.numbers, at) === 'yes';
}

describe.each(corpusNames)('%s', (name) => {
  const published = factsOf(name);
  const { objectives = [], bands = {}, says = [], verdicts = [] } = published;
  const unsaid = [...says, ...published.defects].filter((fact) => fact.unsaid !== undefined);

  it.each(objectives)('promises $value in $id', async (fact) => {
    const { id: _, case: __, sentence: ___, step: ____, ...said } = fact;
    expect(promiseOf(await exampleOf(name), fact)).toMatchObject(said);
  });

  it('promises nothing that is not published', async () => {
    const { agreement } = await exampleOf(name);
    const promised = [...agreement.objectives.filter(({ sentences }) => sentences.length > 0), ...agreement.support];
    const known = new Set(objectives.map(({ id }) => id));
    expect(promised.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
    const tiered = agreement.credits.filter(({ payments }) => payments.some(({ trigger }) => trigger.kind === 'range'));
    expect(tiered.map(({ id }) => id).filter((id) => !Object.hasOwn(bands, id))).toEqual([]);
  });

  it.each(Object.entries(bands))('has the bands of %s as they are printed, with their ends', async (id, printed) => {
    const { agreement } = await exampleOf(name);
    const credits = agreement.credits.find((each) => each.id === id);
    const ofPayments = (credits?.payments ?? []).flatMap(({ amount, trigger }) =>
      trigger.kind === 'range' ? [[rangeText(trigger.range), amountText(amount)]] : [],
    );
    const ofScales = (credits?.scales ?? []).flatMap(({ rows }) =>
      rows.map(({ range, amount }) => [rangeText(range), amountText(amount)]),
    );
    expect([...ofPayments, ...ofScales]).toEqual(printed);
  });

  it.each(says.filter(({ is }) => is !== undefined))('says $fact', async ({ part, is }) => {
    const { agreement } = await exampleOf(name);
    const saying = part === undefined ? agreement : indexParts(agreement).get(part)?.part;
    expect(saying).toMatchObject(is as object);
  });

  it.each(verdicts.map((fact) => [verdictTitle(fact), fact] as const))('decides %s', async (_, fact) => {
    const example = await exampleOf(name);
    const at = valueOf(fact);
    if (fact.met !== undefined) expect(isMet(example, fact, at)).toBe(fact.met);
    if (fact.due === undefined) return;
    const due = laddersFor(example, fact).map((ladder) => verdictAt(ladder, at));
    expect(due.length).toBeGreaterThan(0);
    expect([...new Set(due)]).toEqual([fact.due]);
    // Where the text leaves it open, a check must tell.
    if (!/^[A-Z]+$/.test(fact.due)) return;
    expect(foundAt(example, fact.found ?? {})).not.toEqual([]);
  });

  it('says why, where nothing can say a fact', () => {
    const reasons = unsaid.map((fact) => fact.unsaid);
    expect(reasons.filter((reason = '') => !/^[A-Z“].{20,}\.$/.test(reason))).toEqual([]);
  });
});
