import { dimensionOf, metricOf, sentencesOf } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** The mean of durations hides the long ones behind the many short ones. */
export const meanOfDurations = rule('measurable/mean-of-durations', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    const { figure } = sentence;
    if (figure.measure !== 'mean' || dimensionOf(facts, figure)?.kind !== 'time' || figure.metric === undefined)
      continue;
    // Of readings that nobody takes there is no percentile; another check asks for them.
    const metric = metricOf(facts, figure);
    const isRead = metric?.observation?.kind !== 'reading' || metric.probe || metric.source !== undefined;
    const percentile = `p95 of ${figure.metric}`;
    report({
      at: figure.origin ?? sentence.origin,
      part: objective.id,
      params: { name: facts.nameOf(objective.id), figure: facts.nameOf(figure.metric) },
      fixes: isRead
        ? [
            {
              name: 'percentile',
              params: { figure: percentile },
              edits: [{ at: figure.origin, place: 'replace', text: percentile }],
            },
          ]
        : [],
    });
  }
});
