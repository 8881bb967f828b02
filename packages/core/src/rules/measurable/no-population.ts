import { clausesOpenedBy, metricOf, sentencesOf, writeText, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Metric } from '../../model/index.ts';

const PROBED = '(what is read)';

/** A share or a percentile that does not say of which events. */
export const noPopulation = rule('measurable/no-population', (facts, report) => {
  for (const { id, observation, origin } of facts.agreement.metrics) {
    const isShare = observation?.kind === 'share' && isBlank(observation.of);
    const isRatio = observation?.kind === 'ratio' && [observation.of, observation.to].some(isNothing);
    if (!isShare && !isRatio) continue;
    const at = observation.origin ?? origin;
    const text = isShare ? 'share of "requests"' : 'ratio of "failed requests" to "requests"';
    report({
      at,
      part: id,
      params: { name: facts.nameOf(id), what: observation.kind, percent: '' },
      fixes: [{ name: 'population', edits: [{ at: observation.origin, place: 'replace', text }] }],
    });
  }
  for (const { objective, sentence } of sentencesOf(facts)) {
    const { measure, percent = '', metric: named, text, origin } = sentence.figure;
    if (measure !== 'percentile' && measure !== 'share within') continue;
    const metric = metricOf(facts, sentence.figure);
    const unread = metric?.observation?.kind === 'reading' && !metric.probe && metric.source === undefined;
    const unnamed = named === undefined && text === undefined;
    if (!unread && !unnamed) continue;
    report({
      at: origin ?? sentence.origin,
      part: objective.id,
      params: { name: facts.nameOf(objective.id), what: unread ? 'readings' : 'figure', percent: `${percent}%` },
      fixes: unread
        ? [{ name: 'probe', edits: [{ at: metric.origin, place: 'into', text: probeFor(facts, metric) }] }]
        : [],
    });
  }
});

/** A probe, and what a probed metric has to say besides. */
const probeFor = (facts: Facts, metric: Metric): string =>
  [`probe ${writeText(PROBED)} every 1 min`, ...clausesOpenedBy(facts, metric, { probe: { target: PROBED } })].join(
    '\n',
  );

const isBlank = (text: string): boolean => text.trim() === '';
/** Neither a text nor metrics. */
const isNothing = (counted: string | readonly string[]): boolean =>
  typeof counted === 'string' ? isBlank(counted) : counted.length === 0;
