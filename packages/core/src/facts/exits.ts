import type { Condition, Id, Repetition, Sentence, Termination } from '../model/index.ts';
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
 * Whether a side can leave because of a promise: at will, for a miss of it (or of a level of its metrics, be it promised or only
 * named), or for a failure that is told in words only, which may mean this one.
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
          if (each.kind === 'outcome' && each.outcome === 'missed' && fallsWith(facts, each.of, promise)) return true;
          if (each.kind === 'fact') return true;
        }
        return false;
      }),
  );
}

/** Whether the same failure, when it is bad enough, misses the other promise as well: another level of the same figure. */
function fallsWith(facts: Facts, other: Id, promise: Id): boolean {
  const objective = facts.find('objectives', other);
  const sentences = facts.find('objectives', promise)?.sentences ?? [];
  if (!objective || objective.when) return false;
  return objective.sentences.some((a) => !a.when && sentences.some((b) => areLevelsOfOne(a, b)));
}

function areLevelsOfOne(a: Sentence, b: Sentence): boolean {
  const [one, same] = [a.figure, b.figure];
  const isOne = one.metric === same.metric && one.measure === same.measure && one.percent === same.percent;
  const sense = senseOf(a);
  return isOne && one.metric !== undefined && sense !== undefined && sense === senseOf(b);
}

/** Towards which side a figure may lie without missing. */
const senseOf = ({ comparison }: Sentence): 'more' | 'less' | undefined =>
  comparison === undefined || comparison === '=' ? undefined : comparison.startsWith('>') ? 'more' : 'less';

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
