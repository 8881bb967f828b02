import { conditionsIn, metricOf, sentencesOf, valueWords, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Figure, Value } from '../../model/index.ts';

/** A share, a rate or a count means nothing without the period it is taken over; a limit on every single case does. */
export const noWindow = rule('measurable/no-window', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    const value = sentence.value ?? sentence.range?.low?.value ?? sentence.range?.high?.value;
    if (sentence.window || !value || !needsWindow(facts, sentence.figure, value)) continue;
    report({
      at: sentence.origin,
      part: objective.id,
      params: { figure: facts.nameOf(objective.id) },
      fixes: [{ name: 'eachMonth', edits: [{ at: sentence.origin, place: 'after', text: ' each month' }] }],
    });
  }
  for (const support of facts.agreement.support) {
    for (const { id, metFor } of support.priorities) {
      if (!metFor || metFor.window) continue;
      report({
        at: metFor.origin ?? support.origin,
        part: support.id,
        params: { figure: `${metFor.percent}% of ${id} in ${facts.nameOf(support.id)}` },
        fixes: [{ name: 'eachMonth', edits: [{ at: metFor.origin, place: 'after', text: ' each month' }] }],
      });
    }
  }
  for (const { id, when, origin } of facts.agreement.terminations) {
    for (const condition of when.flatMap((each) => [...conditionsIn(each)])) {
      if (condition.kind !== 'compare' || condition.window) continue;
      const { figure, comparison, value } = condition;
      if (!needsWindow(facts, figure, value)) continue;
      report({
        at: condition.origin ?? origin,
        part: id,
        params: { figure: `“${facts.nameOf(figure.metric)} ${comparison} ${valueWords(facts, value)}”` },
        fixes: [{ name: 'anyMonth', edits: [{ at: condition.origin, place: 'after', text: ' in any month' }] }],
      });
    }
  }
});

/** The length of one thing and one reading stand for themselves; whatever is summed up over several needs to know over which. */
function needsWindow(facts: Facts, figure: Figure, value: Value): boolean {
  if (value.kind === 'hole' || value.kind === 'none' || value.kind === 'best effort') return false;
  if (figure.measure === 'every') return false;
  if (figure.measure === 'text') return value.kind === 'percent';
  if (figure.measure !== 'value') return true;
  const kind = metricOf(facts, figure)?.observation?.kind;
  if (kind === undefined) return value.kind === 'percent';
  return kind !== 'duration' && kind !== 'reading';
}
