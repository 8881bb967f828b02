import { metricHasConsequences, objectivesOn, usesOf, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Metric } from '../../model/index.ts';

/** What a metric may leave open. */
type Case = 'no data' | 'no events' | 'excluded time';

/** Time or events for which a metric gives no verdict: no data, nothing at all to count, time that is excluded. */
export const missingData = rule('measurable/missing-data', (facts, report) => {
  const excused = facts.once(excusedObjectives);
  for (const metric of facts.agreement.metrics) {
    const objectives = objectivesOn(facts, metric.id);
    if (objectives.length === 0) continue;
    const cases: Case[] = [];
    if (metric.noData === undefined && isSampled(facts, metric)) cases.push('no data');
    if (metric.noTraffic === undefined && mayBeEmpty(facts, metric)) cases.push('no events');
    const excludes = usesOf(facts, metric.id).some(
      ({ objective: { id, excluding } }) => excluding.length > 0 || excused.has(id),
    );
    if (metric.excludedTime === undefined && excludes && isRatio(metric)) cases.push('excluded time');
    if (cases.length === 0) continue;
    const clauses = cases.map((missing) => clauseFor(facts, missing, metric));
    report({
      at: metric.origin,
      part: metric.id,
      params: { metric: facts.nameOf(metric.id), cases },
      fixes: [
        {
          name: 'rules',
          params: { clauses: clauses.join('; ') },
          edits: clauses.map((text) => ({ at: metric.origin, place: 'into', text })),
        },
      ],
    });
  }
});

/** A metric that is watched in intervals, of which some may give no data. A metric made of others has their rules. */
function isSampled(facts: Facts, metric: Metric): boolean {
  const { observation, bad, probe, source } = metric;
  if (bad.some(({ kind }) => kind === 'combined')) return false;
  const watched = probe !== undefined || bad.length > 0 || source !== undefined;
  if (observation?.kind === 'availability') return watched;
  if (observation?.kind === 'reading') return watched && metricHasConsequences(facts, metric.id);
  return observation?.kind === 'share' && bad.some((rule) => 'interval' in rule && rule.interval !== undefined);
}

/** A metric that has no value when nothing happens: 0 of 0, or a percentile of no durations. */
function mayBeEmpty(facts: Facts, metric: Metric): boolean {
  const { observation, bad } = metric;
  if (observation?.kind === 'share' || observation?.kind === 'ratio') return true;
  if (observation?.kind === 'availability') {
    return bad.some((each) => each.kind === 'signal' && each.value.kind === 'percent' && !each.minimumSample);
  }
  if (observation?.kind !== 'duration' || !metricHasConsequences(facts, metric.id)) return false;
  return usesOf(facts, metric.id).some(({ sentence: { figure, window } }) => {
    const summary = ['share within', 'percentile', 'mean', 'median'].includes(figure.measure);
    return summary && window !== undefined;
  });
}

const isRatio = ({ observation }: Metric): boolean =>
  observation?.kind === 'availability' || observation?.kind === 'share' || observation?.kind === 'ratio';

/** Whoever measures bears the gaps in the data. */
function clauseFor(facts: Facts, missing: Case, { measuredBy }: Metric): string {
  if (missing === 'no events') return 'no traffic counts as up';
  if (missing === 'excluded time') return 'excluded time is taken out';
  const { customer } = facts.agreement;
  const byCustomer = measuredBy && 'party' in measuredBy && measuredBy.party === customer;
  return `no data counts as ${byCustomer ? 'up' : 'down'}`;
}

/** Objectives that a relief excuses: the time of the relief is excluded too. */
const excusedObjectives = ({ agreement }: Facts): ReadonlySet<string> =>
  new Set(
    agreement.reliefs.flatMap(({ effects }) =>
      effects.filter(({ kind }) => kind === 'excuses').flatMap(({ targets }) => targets),
    ),
  );
