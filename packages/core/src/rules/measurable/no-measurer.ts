import { componentsOf, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Metric, Moment } from '../../model/index.ts';

/** Nobody is named to measure. */
export const noMeasurer = rule('measurable/no-measurer', (facts, report) => {
  const { provider, metrics } = facts.agreement;
  for (const metric of metrics) {
    if (metric.measuredBy || componentsOf(metric).length > 0 || isSeen(facts, metric)) continue;
    report({
      at: metric.origin,
      part: metric.id,
      params: { metric: facts.nameOf(metric.id) },
      fixes:
        provider === undefined
          ? []
          : [
              {
                name: 'measurer',
                params: { party: facts.nameOf(provider) },
                edits: [{ at: metric.origin, place: 'into', text: `measured by ${provider}` }],
              },
            ],
    });
  }
});

/** Between two events that somebody is named to see nobody else needs to measure. */
function isSeen(facts: Facts, { observation }: Metric): boolean {
  const sees = (moment: Moment | undefined) =>
    moment?.kind === 'event' && (facts.find('events', moment.event)?.seenBy.length ?? 0) > 0;
  return observation?.kind === 'duration' && sees(observation.from) && sees(observation.to);
}
