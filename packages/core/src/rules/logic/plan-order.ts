import { feeWords, isDearer, planPromises, valueWords, type Facts, type PlanPromise } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Plan } from '../../model/index.ts';

/** Who pays more should get no less in anything, and something more. */
export const planOrder = rule('logic/plan-order', (facts, report) => {
  const { plans } = facts.agreement;
  const promises = planPromises(facts);
  if (promises.length === 0) return;
  const dearer = new Map(plans.map((plan) => [plan, plans.filter((other) => isDearer(facts, plan, other))]));
  for (const promise of promises) {
    for (const plan of plans) {
      const found = turned(facts, promise, plan, dearer.get(plan) ?? []);
      if (found) report(found);
    }
  }
  for (const [first, ...others] of alike(facts, promises)) {
    report({
      at: others[0]?.origin,
      part: others[0]?.id,
      params: { kind: 'same', plans: [first, ...others].map((plan) => facts.nameOf(plan?.id)) },
      related: [{ at: first?.origin, role: 'other' }],
    });
  }
});

/** The first dearer plan that certainly gets less. */
function turned(
  facts: Facts,
  { name, part, byPlan, better }: PlanPromise,
  plan: Plan,
  dearer: readonly Plan[],
): Found<'logic/plan-order'> | undefined {
  const own = byPlan.get(plan.id);
  for (const other of own ? dearer : []) {
    const theirs = byPlan.get(other.id);
    if (!own || !theirs || (better(own.value, theirs.value) ?? 0) <= 0) continue;
    return {
      at: own.at ?? plan.origin,
      part,
      params: {
        kind: 'order',
        promise: name,
        cheaper: planWords(facts, plan),
        better: valueWords(facts, own.value),
        dearer: planWords(facts, other),
        worse: valueWords(facts, theirs.value),
      },
      related: [
        { at: theirs.at, role: 'dearer' },
        { at: other.origin, role: 'dearer' },
      ],
    };
  }
  return undefined;
}

function planWords(facts: Facts, plan: Plan): string {
  const fee = feeWords(facts, plan);
  return fee === '' ? facts.nameOf(plan.id) : `${facts.nameOf(plan.id)} (${fee})`;
}

/** Plans that get the same value in everything that any plan gets something in. */
function alike(facts: Facts, promises: readonly PlanPromise[]): readonly (readonly Plan[])[] {
  const groups: Plan[][] = [];
  for (const plan of facts.agreement.plans) {
    const group = groups.find(([first]) => first && promises.every((promise) => isSame(promise, first, plan)));
    if (group) group.push(plan);
    else groups.push([plan]);
  }
  const used = promises.flatMap(({ byPlan }) => [...byPlan.keys()]);
  return groups.filter((group) => group.length > 1 && group.every(({ id }) => used.includes(id)));
}

function isSame({ byPlan, better }: PlanPromise, a: Plan, b: Plan): boolean {
  const [first, second] = [byPlan.get(a.id)?.value, byPlan.get(b.id)?.value];
  if (!first || !second) return first === second;
  if (first.kind === second.kind && ['none', 'best effort', 'unlimited', 'text'].includes(first.kind)) {
    return JSON.stringify({ ...first, origin: '' }) === JSON.stringify({ ...second, origin: '' });
  }
  return better(first, second) === 0;
}
