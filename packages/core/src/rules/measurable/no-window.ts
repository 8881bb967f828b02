import { sentencesOf } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** A share, a rate or a count means nothing without the period it is taken over; a limit on every single case does. */
export const noWindow = rule('measurable/no-window', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    if (sentence.window || sentence.figure.measure === 'every' || !sentence.value) continue;
    report({
      at: sentence.origin,
      part: objective.id,
      params: { figure: facts.nameOf(objective.id) },
      fixes: [{ name: 'eachMonth', edits: [{ at: sentence.origin, place: 'after', text: ' each month' }] }],
    });
  }
});
