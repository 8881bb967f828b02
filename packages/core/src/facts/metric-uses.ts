import type { Id, Metric, Objective, Sentence } from '../model/index.ts';
import { conditionsOf } from './conditions.ts';
import type { Facts } from './facts.ts';
import { conditionsIn } from './objectives.ts';

/** A sentence that judges a metric. */
export interface MetricUse {
  readonly objective: Objective;
  readonly sentence: Sentence;
}

/** The sentences that judge a metric. */
export const usesOf = (facts: Facts, metric: Id): readonly MetricUse[] => facts.once(usesByMetric).get(metric) ?? [];

function usesByMetric({ agreement }: Facts): ReadonlyMap<Id, readonly MetricUse[]> {
  const uses = new Map<Id, MetricUse[]>();
  for (const objective of agreement.objectives) {
    for (const sentence of objective.sentences) {
      const { metric } = sentence.figure;
      if (metric === undefined) continue;
      const known = uses.get(metric);
      if (known) known.push({ objective, sentence });
      else uses.set(metric, [{ objective, sentence }]);
    }
  }
  return uses;
}

/** The objectives that a metric decides, also through a metric that it is part of. */
export const objectivesOn = (facts: Facts, metric: Id): readonly Objective[] =>
  facts.once(objectivesByMetric).get(metric) ?? [];

function objectivesByMetric(facts: Facts): ReadonlyMap<Id, readonly Objective[]> {
  const decided = new Map<Id, Set<Objective>>();
  for (const objective of facts.agreement.objectives) {
    for (const { figure } of objective.sentences) {
      for (const metric of withComponents(facts, figure.metric)) {
        const known = decided.get(metric);
        if (known) known.add(objective);
        else decided.set(metric, new Set([objective]));
      }
    }
  }
  return new Map(Array.from(decided, ([metric, objectives]) => [metric, [...objectives]]));
}

/** The metric and those that it is put together from, at any depth. */
function withComponents(facts: Facts, metric: Id | undefined): ReadonlySet<Id> {
  const found = new Set<Id>();
  const open = metric === undefined ? [] : [metric];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...componentsOf(facts.find('metrics', next)));
  }
  return found;
}

/** The metrics that a metric is put together from. */
export function componentsOf(metric: Metric | undefined): readonly Id[] {
  return [
    ...observedOf(metric?.observation),
    ...(metric?.bad.flatMap((rule) => (rule.kind === 'combined' ? rule.metrics : [])) ?? []),
  ];
}

/** Of a sum its parts, of a ratio the counts on both of its sides. */
function observedOf(observation: Metric['observation']): readonly Id[] {
  if (observation?.kind === 'sum') return observation.parts.map((part) => part.metric);
  if (observation?.kind !== 'ratio') return [];
  return [observation.of, observation.to].flatMap((side) => (typeof side === 'string' ? [] : side));
}

/** Objectives, supports, metrics, duties and events on which money or a right to leave hangs. */
const consequential = (facts: Facts): ReadonlySet<Id> => {
  const ids = new Set<Id>(facts.agreement.credits.flatMap((credits) => credits.for));
  for (const { condition, part } of conditionsOf(facts)) {
    // Those of an objective only say when it applies.
    const list = facts.part(part)?.list;
    if (list !== 'credits' && list !== 'terminations') continue;
    for (const each of conditionsIn(condition)) {
      if (each.kind === 'outcome') ids.add(each.of);
      if (each.kind === 'compare' && each.figure.metric !== undefined) ids.add(each.figure.metric);
      if (each.kind === 'duty') ids.add(each.duty);
      if (each.kind === 'event') ids.add(each.event);
    }
  }
  return ids;
};

/** Whether money or a right to leave hangs on the part by its name. */
export const isConsequential = (facts: Facts, id: Id): boolean => facts.once(consequential).has(id);

/** Whether money or a right to leave hangs on what the metric shows. */
export const metricHasConsequences = (facts: Facts, metric: Id): boolean =>
  isConsequential(facts, metric) || objectivesOn(facts, metric).some(({ id }) => isConsequential(facts, id));
