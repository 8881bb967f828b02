import {
  figuresWords,
  hoursFor,
  metricForm,
  statedIn,
  statesFigures,
  textsOf,
  writeLength,
  type Facts,
  type PlacedText,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { ProseFigures } from '../../wording/index.ts';

type Fixes = NonNullable<Found<'measurable/unstructured'>['fixes']>;

/** A number with its unit in prose, where the language has a place for it. */
export const unstructured = rule('measurable/unstructured', (facts, report) => {
  for (const text of textsOf(facts)) {
    if (text.role !== 'promise' && text.role !== 'target') continue;
    const figures = statedIn(text);
    if (!statesFigures(figures)) continue;
    const found = {
      at: text.at,
      part: text.part,
      params: { name: facts.nameOf(text.part), figures: figuresWords(figures) },
    };
    const objective = facts.find('objectives', text.part);
    if (text.role === 'promise' && objective) {
      const { sentence, edits } = metricForm(facts, objective, text);
      report({ ...found, fixes: [{ name: 'metric', params: { sentence }, edits }] });
      continue;
    }
    report({ ...found, fixes: valueFixes(facts, text, figures) });
  }
});

/** The one figure that the text consists of; a text with two of them needs a reader. */
function valueFixes(facts: Facts, { at, part }: PlacedText, { percents, durations, quantities }: ProseFigures): Fixes {
  if (percents.length + durations.length + quantities.length !== 1) return [];
  const [percent, duration] = [percents[0], durations[0]];
  const { calendar, parts } = hoursFor(facts);
  const value = percent ? `${percent.value}%` : duration && writeLength(duration, calendar);
  if (value === undefined) return [];
  const hours = duration?.business ? parts : [];
  return [
    {
      name: 'value',
      params: { value },
      edits: [
        { at, place: 'replace', text: value },
        ...hours.map((text) => ({ at: facts.part(part)?.part.origin, place: 'beside' as const, text })),
      ],
    },
  ];
}
