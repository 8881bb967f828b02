import type { Facts } from '../facts/facts.ts';
import type { Credits, Id } from '../model/index.ts';
import { schedulesNamed } from '../owed/caps.ts';

/** Schedules that are not paid beside each other, or share a cap, and those that count towards one limit of liability. */
export const groupsOf = (facts: Facts): readonly (readonly Credits[])[] => facts.once(allGroups);

function allGroups(facts: Facts): readonly (readonly Credits[])[] {
  const { credits } = facts.agreement;
  const groupOf = new Map<Id, Set<Id>>(credits.map(({ id }) => [id, new Set([id])]));
  const join = (a: Id, b: Id) => {
    const [own, other] = [groupOf.get(a), groupOf.get(b)];
    if (!own || !other || own === other) return;
    for (const id of other) {
      own.add(id);
      groupOf.set(id, own);
    }
  };
  const inside = credits.filter(({ liabilityCap }) => liabilityCap === 'inside');
  for (const each of inside) if (inside[0]) join(inside[0].id, each.id);
  for (const { id, caps, stacking } of credits) {
    const named = [...caps.flatMap((cap) => cap.sharedWith), ...stacking.flatMap((each) => each.others)];
    for (const other of schedulesNamed(facts, named)) join(id, other);
  }
  return [...new Set(groupOf.values())].map((ids) => credits.filter(({ id }) => ids.has(id)));
}
