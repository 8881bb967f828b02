import { canLeaveFor, repeatedMisses, type RepeatedMiss } from '../../facts/exits.ts';
import { conditionsIn, placeOf, type Facts } from '../../facts/index.ts';
import { promiseeOf } from '../../facts/promises.ts';
import { payeeOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Id } from '../../model/index.ts';

/**
 * What happens when a level is missed again and again. Without an exit of the side that is paid, and without a duty to recover,
 * it may be missed for ever. With an exit for k of n periods, k - 1 of every n may fail for ever; with k in a row, k - 1 of
 * every k. The figure is told, since it is seldom what people have in mind; of several exits the one that lets the least fail.
 */
export const chronic = rule('credits/chronic', (facts, report) => {
  const without = new Map<Id, Id>();
  for (const credits of facts.agreement.credits) {
    if (credits.kind === 'bonus') continue;
    const payee = payeeOf(facts, credits);
    for (const id of credits.for) {
      if (payee !== undefined && !canLeaveFor(facts, payee, id) && !facts.once(recoveries).has(id))
        without.set(id, payee);
    }
  }
  const [first, ...others] = without.keys();
  if (first !== undefined) {
    const side = without.get(first);
    report({
      at: facts.part(first)?.part.origin,
      part: first,
      params: {
        kind: 'no exit',
        side: facts.nameOf(side),
        promises: listWords([first, ...others].map((id) => facts.nameOf(id))),
      },
      related: others.map((id) => ({ at: facts.part(id)?.part.origin, role: 'also' })),
      disadvantages: [side],
    });
  }
  for (const { termination, promise, condition, repetition } of tightest(repeatedMisses(facts))) {
    const { count, unit } = repetition;
    report({
      at: placeOf(condition) ?? termination.origin,
      part: termination.id,
      params: {
        kind: 'figure',
        promise: facts.nameOf(promise),
        free: count - 1,
        of: periodsOf(repetition),
        unit,
      },
      disadvantages: [payeeOfPromise(facts, promise)],
    });
  }
});

type Repetition = RepeatedMiss['repetition'];
const periodsOf = (repetition: Repetition): number => (repetition.kind === 'of' ? repetition.of : repetition.count);

/** For each promise the exit that lets the smallest part of its periods fail for ever. */
function tightest(misses: Iterable<RepeatedMiss>): Iterable<RepeatedMiss> {
  const found = new Map<string, RepeatedMiss>();
  for (const miss of misses) {
    const key = `${miss.promise} ${miss.repetition.unit}`;
    const known = found.get(key);
    if (!known || lets(miss.repetition, known.repetition) < 0) found.set(key, miss);
  }
  return found.values();
}

/** Below 0 if the first lets a smaller part fail than the second. */
const lets = (a: Repetition, b: Repetition): number => (a.count - 1) * periodsOf(b) - (b.count - 1) * periodsOf(a);

/** The promises whose miss makes a duty fall due, such as a plan to recover. */
const recoveries = ({ agreement }: Facts): ReadonlySet<Id> =>
  new Set(
    agreement.duties.flatMap(({ when }) =>
      when ? [...conditionsIn(when)].flatMap((each) => (each.kind === 'outcome' ? each.of : [])) : [],
    ),
  );

const payeeOfPromise = (facts: Facts, promise: Id): Id | undefined => {
  const credits = facts.creditsFor(promise).find(({ kind }) => kind === 'credit');
  return credits ? payeeOf(facts, credits) : promiseeOf(facts, promise);
};
