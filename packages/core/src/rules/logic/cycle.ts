import { circlesIn } from '../../facts/circles.ts';
import { componentsOf } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Agreement, Id, Origin } from '../../model/index.ts';

interface Member {
  readonly id: Id;
  readonly origin?: Origin | undefined;
  readonly next: readonly Id[];
}
type Kind = 'service' | 'plan' | 'metric';

/** What rests on itself rests on nothing. */
export const cycle = rule('logic/cycle', (facts, report) => {
  const { agreement } = facts;
  for (const [kind, members] of graphsOf(agreement)) {
    for (const circle of circlesIn<Id, Member>(members)) {
      const [first, ...others] = circle;
      report({
        at: first?.origin,
        part: first?.id,
        params: { kind, path: [...circle, ...circle.slice(0, 1)].map(({ id }) => facts.nameOf(id)) },
        related: others.map(({ origin }) => ({ at: origin, role: 'member' as const })),
      });
    }
  }
  const itself = agreement.levels.findIndex(({ id }) => id === agreement.id);
  if (itself < 0) return;
  const path = [agreement, ...agreement.levels.slice(0, itself + 1)].map(({ id, title }) => title ?? id);
  report({ at: agreement.origin, params: { kind: 'level', path } });
});

function graphsOf({ services, plans, metrics }: Agreement): [Kind, Member[]][] {
  return [
    ['service', services.map(({ id, origin, dependsOn }) => ({ id, origin, next: dependsOn }))],
    ['plan', plans.map(({ id, origin, includes }) => ({ id, origin, next: includes }))],
    ['metric', metrics.map((metric) => ({ id: metric.id, origin: metric.origin, next: componentsOf(metric) }))],
  ];
}
