import {
  figuresWords,
  metricForm,
  statedIn,
  statesFigures,
  textsOf,
  writeLength,
  type PlacedText,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { ProseFigures } from '../../wording/index.ts';

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
    const value = valueOf(figures);
    report({ ...found, fixes: value === undefined ? [] : [valueFix(text, value)] });
  }
});

const valueFix = ({ at }: PlacedText, value: string) => ({
  name: 'value' as const,
  params: { value },
  edits: [{ at, place: 'replace' as const, text: value }],
});

/** The one figure that the text consists of; a text with two of them needs a reader. */
function valueOf({ percents, durations, quantities }: ProseFigures): string | undefined {
  if (percents.length + durations.length + quantities.length !== 1) return undefined;
  const [percent, duration] = [percents[0], durations[0]];
  return percent ? `${percent.value}%` : duration ? writeLength(duration) : undefined;
}
