import type { Facts } from '../../facts/index.ts';
import type { Found } from '../../findings/rule.ts';
import type { Limits, Support, Target } from '../../model/index.ts';

type MatrixHole = Found<'logic/matrix-hole'>;

/** Priorities and their time limits: what is promised for one of them is said for all of them, and once. */
export function* supportMatrix(facts: Facts, support: Support): Generator<MatrixHole> {
  const { id, origin, priorities } = support;
  const name = facts.nameOf(id);
  const steps = new Set(priorities.flatMap(({ targets }) => targets.map(({ step }) => step)));
  const seen = new Map<string, Support['priorities'][number]>();
  for (const priority of priorities) {
    const at = priority.origin ?? origin;
    const before = seen.get(priority.id);
    if (before) {
      yield {
        at,
        part: id,
        severity: 'error',
        params: { kind: 'twice', table: name, entry: priority.id },
        related: [{ at: before.origin, role: 'first' }],
      };
    }
    seen.set(priority.id, before ?? priority);
    const bySteps = Map.groupBy(priority.targets, ({ step }) => step);
    for (const step of steps) {
      const [first, second] = bySteps.get(step) ?? [];
      if (!first) yield { at, part: id, params: { kind: 'target', support: name, priority: priority.id, step } };
      if (first && second) yield twice(name, id, priority.id, step, second, first);
    }
  }
}

const twice = (
  table: string,
  part: string,
  priority: string,
  step: string,
  second: Target,
  first: Target,
): MatrixHole => ({
  at: second.origin,
  part,
  severity: 'error',
  params: { kind: 'twice', table, entry: `${priority} and “${step}”` },
  related: [{ at: first.origin, role: 'first' }],
});

/** Two rows for one operation, plan and period. */
export function* doubledQuotas(facts: Facts, { id, origin, rows }: Limits): Generator<MatrixHole> {
  const seen = new Map<string, Limits['rows'][number]>();
  for (const row of rows) {
    const { operation, plan, each, per } = row;
    const key = JSON.stringify([operation, plan, per, each && { ...each, origin: '' }]);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      continue;
    }
    const entry = plan === undefined ? `“${operation}”` : `“${operation}” on ${facts.nameOf(plan)}`;
    yield {
      at: row.origin ?? origin,
      part: id,
      severity: 'error',
      params: { kind: 'twice', table: facts.nameOf(id), entry },
      related: [{ at: first.origin, role: 'first' }],
    };
  }
}
