import {
  clausesOpenedBy,
  listWords,
  metricHasConsequences,
  objectivesOn,
  writeText,
  type Facts,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Metric, Moment } from '../../model/index.ts';

const SOURCE = '(the log or system it is read from)';

/** A metric that nobody knows how to measure; fatal where money or a right to leave hangs on it. */
export const noMethod = rule('measurable/no-method', (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    if (hasMethod(facts, metric)) continue;
    const objectives = objectivesOn(facts, metric.id);
    const clauses = [`source ${writeText(SOURCE)}`, ...clausesOpenedBy(facts, metric, { source: SOURCE })];
    report({
      at: metric.origin,
      part: metric.id,
      severity: metricHasConsequences(facts, metric.id) ? 'error' : 'warning',
      params: {
        metric: facts.nameOf(metric.id),
        objectives: listWords(objectives.map(({ id }) => facts.nameOf(id))),
        many: objectives.length > 1,
      },
      related: objectives.map(({ origin }) => ({ at: origin, role: 'objective' })),
      fixes: [{ name: 'source', edits: [{ at: metric.origin, place: 'into', text: clauses.join('\n') }] }],
    });
  }
});

/** A length of time between two recorded events has its source in those records. */
function hasMethod(facts: Facts, { probe, bad, good, source, formula, observation }: Metric): boolean {
  if (probe || bad.length > 0 || good || source !== undefined || formula !== undefined) return true;
  if (observation?.kind !== 'duration') return false;
  return isRecorded(facts, observation.from) && isRecorded(facts, observation.to);
}

const isRecorded = (facts: Facts, moment: Moment | undefined): boolean =>
  moment?.kind === 'event' && facts.find('events', moment.event)?.recordedIn !== undefined;
