import { metricForm, statedIn, statesFigures, textsOf, vagueIn, type PlacedText } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import { hasOccasion } from '../../wording/index.ts';

/**
 * A promise that states no number, no event and no time. In a text that stands in the place of a figure, vague words are
 * reported for themselves: there they are all there is.
 */
export const noTarget = rule('measurable/no-target', (facts, report) => {
  for (const text of textsOf(facts)) {
    if (text.role !== 'promise' && text.role !== 'target') continue;
    if (hasMeasure(text) || (text.role === 'target' && vagueIn(facts, text).length > 0)) continue;
    const objective = text.role === 'promise' ? facts.find('objectives', text.part) : undefined;
    const inGrid = ['support', 'tables'].includes(facts.part(text.part)?.list ?? '');
    report({
      at: text.at,
      part: text.part,
      params: { name: facts.nameOf(text.part), text: text.source.replace(/\s+/g, ' ').trim() },
      fixes: [
        ...(objective ? [{ name: 'metric' as const, edits: metricForm(facts, objective, text).edits }] : []),
        ...(inGrid
          ? [{ name: 'nothing' as const, edits: [{ at: text.at, place: 'replace' as const, text: '-' }] }]
          : []),
      ],
    });
  }
});

/** A digit may be a number of anything, so it is given the benefit of the doubt. "When possible" is no event. */
function hasMeasure(text: PlacedText): boolean {
  const { worded, languages } = text;
  if (/\d/.test(worded.text)) return true;
  const figures = statedIn(text);
  if (statesFigures(figures) || figures.periods.length > 0) return true;
  return hasOccasion(worded, languages);
}
