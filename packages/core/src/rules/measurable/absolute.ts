import {
  listWords,
  metricOf,
  sentencesOf,
  textsOf,
  valueWords,
  writeWindow,
  writtenOut,
  type Facts,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Origin, Sentence, Value } from '../../model/index.ts';
import { compare, HUNDRED, isZero, nextLowerNine, tryRational } from '../../quantity/index.ts';
import { phrasesIn } from '../../wording/index.ts';

type Absolute = Found<'measurable/absolute'>;

/** 100 %, no downtime, "always": there is no budget at all. */
export const absolute = rule('measurable/absolute', (facts, report) => {
  const seen = new Set<Value>();
  for (const { objective, sentence } of sentencesOf(facts)) {
    for (const { value, at } of writtenOut(facts, sentence.value, sentence.origin)) {
      if (seen.has(value) || !leavesNothing(facts, sentence, value)) continue;
      seen.add(value);
      report(found(facts, objective.id, value, at));
    }
    const { measure, percent, origin = sentence.origin } = sentence.figure;
    if (measure !== 'share within' || percent === undefined || !isAll(percent)) continue;
    report({ at: origin, part: objective.id, params: paramsOf(facts, objective.id, `${percent}%`) });
  }
  for (const { id, priorities, origin } of facts.agreement.support) {
    for (const { metFor } of priorities) {
      if (metFor?.percent === undefined || !isAll(metFor.percent)) continue;
      const text = [`${nextLowerNine(metFor.percent)}%`, metFor.window && writeWindow(metFor.window)]
        .filter(Boolean)
        .join(' ');
      report({
        at: metFor.origin ?? origin,
        part: id,
        params: paramsOf(facts, id, `${metFor.percent}%`),
        fixes: [{ name: 'lower', params: { value: text }, edits: [{ at: metFor.origin, place: 'replace', text }] }],
      });
    }
  }
  for (const { role, worded, at, part } of textsOf(facts)) {
    if (role !== 'promise') continue;
    const words = phrasesIn(worded, 'absolute');
    if (words.length === 0) continue;
    const value = listWords(words.map(({ text }) => `“${text}”`));
    report({ at, part, params: { name: facts.nameOf(part), value, words: true } });
  }
});

const paramsOf = (facts: Facts, id: Id, value: string) => ({ name: facts.nameOf(id), value, words: false });

function found(facts: Facts, part: Id, value: Value, at: Origin | undefined): Absolute {
  const lower =
    value.kind === 'percent' && compare(tryRational(value.value) ?? HUNDRED, HUNDRED) === 0
      ? nextLowerNine(value.value)
      : undefined;
  return {
    at,
    part,
    params: paramsOf(facts, part, valueWords(facts, value)),
    fixes:
      lower === undefined
        ? []
        : [{ name: 'lower', params: { value: `${lower}%` }, edits: [{ at, place: 'replace', text: `${lower}%` }] }],
  };
}

/** All of the time or of the events must be good, or none may be bad. More than all is an error of its own. */
function leavesNothing(facts: Facts, { figure, comparison }: Sentence, value: Value): boolean {
  const upper = comparison === '<=' || comparison === '=';
  if (figure.measure === 'downtime' || figure.measure === 'outages') return upper && isNothing(value);
  const kind = metricOf(facts, figure)?.observation?.kind;
  const isShare =
    figure.measure === 'availability' || (figure.measure === 'value' && (kind === 'availability' || kind === 'share'));
  if (!isShare || value.kind !== 'percent') return false;
  return comparison === '>=' || comparison === '=' ? isAll(value.value) : kind === 'share' && upper && isNothing(value);
}

const isAll = (percent: string): boolean => {
  const value = tryRational(percent);
  return value !== undefined && compare(value, HUNDRED) === 0;
};

function isNothing(value: Value): boolean {
  if (value.kind === 'duration') return /^P[0TYMWDHS.]*$/.test(value.duration.iso);
  const number = value.kind === 'quantity' || value.kind === 'percent' ? tryRational(value.value) : undefined;
  return number !== undefined && isZero(number);
}
