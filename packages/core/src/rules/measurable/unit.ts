import {
  conditionsIn,
  conditionsOf,
  dimensionOf,
  fits,
  sentencesOf,
  valueWords,
  writtenOut,
  type Dimension,
  type Facts,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Value } from '../../model/index.ts';
import { durationParts } from '../../quantity/index.ts';

const TIME_UNITS = ['ms', 's', 'min', 'h', 'days'];

/** A value that cannot be compared with what its metric gives: no unit, or one of another dimension. */
export const unit = rule('measurable/unit', (facts, report) => {
  const seen = new Set<Value>();
  const check = (
    part: Id,
    name: string,
    dimension: Dimension | undefined,
    value: Value | undefined,
    at: string | undefined,
    priority?: Id,
  ) => {
    if (!dimension) return;
    for (const written of writtenOut(facts, value, at, priority)) {
      if (seen.has(written.value) || fits(dimension, written.value) !== false) continue;
      seen.add(written.value);
      report({
        at: written.at,
        part,
        params: {
          name,
          value: valueWords(facts, written.value),
          wanted: dimension.kind,
          unit: 'unit' in dimension ? dimension.unit : '',
          missing: written.value.kind === 'quantity' && written.value.unit === '',
        },
        fixes: unitsFor(facts, dimension, numberOf(written.value)).map((text) => ({
          name: 'unit',
          params: { value: text },
          edits: [{ at: written.value.origin, place: 'replace', text }],
        })),
      });
    }
  };
  for (const { objective, sentence } of sentencesOf(facts)) {
    const { figure, value, range, origin } = sentence;
    const dimension = dimensionOf(facts, figure);
    const name = facts.nameOf(figure.metric ?? objective.id);
    for (const each of [value, range?.low?.value, range?.high?.value])
      check(objective.id, name, dimension, each, origin);
  }
  for (const { condition, part, at } of conditionsOf(facts)) {
    for (const each of conditionsIn(condition)) {
      if (each.kind !== 'compare') continue;
      check(part, facts.nameOf(each.figure.metric), dimensionOf(facts, each.figure), each.value, each.origin ?? at);
    }
  }
  for (const { id, priorities, origin } of facts.agreement.support) {
    for (const priority of priorities) {
      for (const { step, value, origin: place = priority.origin ?? origin } of priority.targets) {
        check(id, `“${step}” of ${priority.id} in ${facts.nameOf(id)}`, { kind: 'time' }, value, place, priority.id);
      }
    }
  }
});

/** The number of a value, without its unit. */
function numberOf(value: Value): string | undefined {
  if (value.kind === 'percent' || value.kind === 'quantity') return value.value;
  if (value.kind === 'money') return value.money.amount;
  const parts = value.kind === 'duration' ? durationParts(value.duration.iso) : undefined;
  return parts?.length === 1 ? parts[0]?.value : undefined;
}

/** The number with each unit that would do. */
function unitsFor(facts: Facts, dimension: Dimension, number: string | undefined): readonly string[] {
  if (number === undefined) return [];
  switch (dimension.kind) {
    case 'percent':
      return [`${number}%`];
    case 'ratio':
      return [`${number}%`, number];
    case 'count':
      return [number];
    case 'time':
      return [...TIME_UNITS, ...(facts.agreement.businessDays === undefined ? [] : ['business days'])].map(
        (word) => `${number} ${word}`,
      );
    case 'money':
    case 'unit':
      return [`${number} ${dimension.unit}`];
  }
}
