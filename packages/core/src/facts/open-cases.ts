import type { Id, Metric } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { metricHasConsequences, objectivesOn, usesOf } from './metric-uses.ts';

/** Time or events for which a metric may give no verdict. */
export type OpenCase = 'no data' | 'no events' | 'excluded time';

/** What a metric leaves open. Only a metric that decides an objective needs to answer. */
export function openCasesOf(facts: Facts, metric: Metric): readonly OpenCase[] {
  if (objectivesOn(facts, metric.id).length === 0) return [];
  const cases: OpenCase[] = [];
  if (metric.noData === undefined && isSampled(facts, metric)) cases.push('no data');
  if (metric.noTraffic === undefined && mayBeEmpty(facts, metric)) cases.push('no events');
  if (metric.excludedTime === undefined && isRatio(metric) && losesTime(facts, metric.id)) cases.push('excluded time');
  return cases;
}

/** The clause that answers. Whoever measures bears the gaps in the data. */
export function clauseForCase(facts: Facts, missing: OpenCase, { measuredBy }: Metric): string {
  if (missing === 'no events') return 'no traffic counts as up';
  if (missing === 'excluded time') return 'excluded time is taken out';
  const { customer } = facts.agreement;
  const byCustomer = measuredBy && 'party' in measuredBy && measuredBy.party === customer;
  return `no data counts as ${byCustomer ? 'up' : 'down'}`;
}

/** The clauses that a metric needs as well once it is changed like this, so that a fix does not open a new question. */
export function clausesOpenedBy(facts: Facts, metric: Metric, change: Partial<Metric>): readonly string[] {
  const before = new Set(openCasesOf(facts, metric));
  return openCasesOf(facts, { ...metric, ...change })
    .filter((each) => !before.has(each))
    .map((each) => clauseForCase(facts, each, metric));
}

/** A metric that is watched in intervals, of which some may give no data. A metric made of others has their rules. */
function isSampled(facts: Facts, { id, observation, bad, probe, source }: Metric): boolean {
  if (bad.some(({ kind }) => kind === 'combined')) return false;
  const watched = probe !== undefined || bad.length > 0 || source !== undefined;
  if (observation?.kind === 'availability') return watched;
  if (observation?.kind === 'reading') return watched && metricHasConsequences(facts, id);
  return observation?.kind === 'share' && bad.some((rule) => 'interval' in rule && rule.interval !== undefined);
}

/** A metric that has no value when nothing happens: 0 of 0, or a percentile of no durations. */
function mayBeEmpty(facts: Facts, { id, observation, bad }: Metric): boolean {
  if (observation?.kind === 'share' || observation?.kind === 'ratio') return true;
  if (observation?.kind === 'availability') {
    return bad.some((each) => each.kind === 'signal' && each.value.kind === 'percent' && !each.minimumSample);
  }
  if (observation?.kind !== 'duration' || !metricHasConsequences(facts, id)) return false;
  return usesOf(facts, id).some(({ sentence: { figure, window } }) => {
    const summary = ['share within', 'percentile', 'mean', 'median'].includes(figure.measure);
    return summary && window !== undefined;
  });
}

const isRatio = ({ observation }: Metric): boolean =>
  observation?.kind === 'availability' || observation?.kind === 'share' || observation?.kind === 'ratio';

/** Whether an objective that judges the metric excludes time, or is excused for a time. */
function losesTime(facts: Facts, metric: Id): boolean {
  const excused = facts.once(excusedObjectives);
  return usesOf(facts, metric).some(({ objective: { id, excluding } }) => excluding.length > 0 || excused.has(id));
}

const excusedObjectives = ({ agreement }: Facts): ReadonlySet<Id> =>
  new Set(
    agreement.reliefs.flatMap(({ effects }) =>
      effects.filter(({ kind }) => kind === 'excuses').flatMap(({ targets }) => targets),
    ),
  );
