import type { Agreement, Figure, Id } from '@sla-lang/core';
import type { Context } from '../context.ts';

/** In which service's schedule a part is set out; undefined for what belongs to no single service. */
export interface Owners {
  metric(id: Id): Id | undefined;
  objective(id: Id): Id | undefined;
  support(id: Id): Id | undefined;
  escalation(id: Id): Id | undefined;
  underpinning(id: Id): Id | undefined;
}

export function ownersOf({ agreement }: Context): Owners {
  const services = new Set(agreement.services.map(({ id }) => id));
  const [only] = agreement.services.length === 1 ? agreement.services : [];
  const fallback = only?.id;
  const dependents = new Map<Id, Id[]>();
  for (const service of agreement.services) {
    for (const id of service.dependsOn) dependents.set(id, [...(dependents.get(id) ?? []), service.id]);
  }
  const underpinnings = new Map(agreement.underpinnings.map(({ id }) => [id, dependents.get(id)?.[0] ?? fallback]));

  /** Of a service, or of a contract that exactly one service rests on. */
  const serviceOf = (id: Id | undefined): Id | undefined => {
    if (id === undefined) return undefined;
    return services.has(id) ? id : single(dependents.get(id) ?? []);
  };
  const ofMetric = new Map(agreement.metrics.map((metric) => [metric.id, serviceOf(metric.of)]));
  const objectives = new Map(agreement.objectives.map((objective) => [objective.id, ownerOfObjective(objective)]));
  for (const objective of agreement.objectives) {
    const owner = objectives.get(objective.id);
    for (const id of metricsOf(objective))
      if (ofMetric.get(id) === undefined && owner !== undefined) ofMetric.set(id, owner);
  }
  const supports = new Map(agreement.support.map(({ id, service }) => [id, serviceOf(service) ?? fallback]));

  function ownerOfObjective(objective: Agreement['objectives'][number]): Id | undefined {
    const own = serviceOf(objective.service);
    return own ?? single(metricsOf(objective).flatMap((id) => ofMetric.get(id) ?? [])) ?? fallback;
  }

  return {
    metric: (id) => ofMetric.get(id) ?? fallback,
    objective: (id) => objectives.get(id),
    support: (id) => supports.get(id),
    underpinning: (id) => underpinnings.get(id),
    escalation: (id) => {
      const escalation = agreement.escalations.find((part) => part.id === id);
      const support = agreement.support.find(
        (part) =>
          part.id === escalation?.of || part.priorities.some((priority) => priority.id === escalation?.priority),
      );
      return support ? supports.get(support.id) : fallback;
    },
  };
}

function metricsOf(objective: Agreement['objectives'][number]): readonly Id[] {
  const figures: readonly Figure[] = objective.sentences.map(({ figure }) => figure);
  return figures.flatMap(({ metric }) => (metric === undefined ? [] : [metric]));
}

function single(ids: readonly Id[]): Id | undefined {
  const [id, ...others] = new Set(ids);
  return others.length === 0 ? id : undefined;
}
