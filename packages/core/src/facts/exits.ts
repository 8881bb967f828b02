import type { Condition, Id, Repetition, Termination } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { conditionsIn } from './objectives.ts';
import { sidesOf } from './sides.ts';

/** Which exits a side has. */
export const exitsOf = (facts: Facts, side: Id | undefined): readonly Termination[] =>
  side === undefined ? [] : (facts.once(exitsBySide).get(side) ?? []);

function exitsBySide(facts: Facts): ReadonlyMap<Id, readonly Termination[]> {
  const bySide = new Map<Id, Termination[]>();
  for (const termination of facts.agreement.terminations) {
    if (!termination.atWill && termination.when.length === 0) continue;
    for (const side of sidesOf(facts, termination.by)) bySide.set(side, [...(bySide.get(side) ?? []), termination]);
  }
  return bySide;
}

/**
 * Whether a side can leave because of a promise: at will, for a miss of it (or of a level of its metrics), or for a failure
 * that is told in words only, which may mean this one.
 */
export function canLeaveFor(facts: Facts, side: Id | undefined, promise: Id): boolean {
  const metrics = new Set(facts.find('objectives', promise)?.sentences.map(({ figure }) => figure.metric));
  return exitsOf(facts, side).some(
    ({ atWill, when }) =>
      atWill ||
      when.some((condition) => {
        for (const each of conditionsIn(condition)) {
          if (each.kind === 'outcome' && each.of === promise) return true;
          if (each.kind === 'compare' && each.figure.metric !== undefined && metrics.has(each.figure.metric))
            return true;
          if (each.kind === 'fact') return true;
        }
        return false;
      }),
  );
}

/** An exit that needs a promise to be missed more than once. */
export interface RepeatedMiss {
  readonly termination: Termination;
  readonly promise: Id;
  readonly condition: Condition;
  readonly repetition: Exclude<Repetition, { kind: 'times' }>;
}

/** Exits for k of n periods, or k in a row. */
export function* repeatedMisses({ agreement }: Facts): Generator<RepeatedMiss> {
  for (const termination of agreement.terminations) {
    for (const condition of termination.when) {
      for (const each of conditionsIn(condition)) {
        if (each.kind !== 'outcome' || each.outcome !== 'missed') continue;
        const { repetition } = each;
        if (!repetition || repetition.kind === 'times' || repetition.count < 2) continue;
        yield { termination, promise: each.of, condition: each, repetition };
      }
    }
  }
}
