import { canLeaveFor, repeatedMisses, type RepeatedMiss } from '../../facts/exits.ts';
import { conditionsIn, placeOf, type Facts } from '../../facts/index.ts';
import { promiseeOf } from '../../facts/promises.ts';
import { payeeOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { sumsWords } from '../../explanation/sums.ts';
import { costOfPattern } from '../../incentives/over-time.ts';
import { mostMisses, type Pattern } from '../../incentives/pattern.ts';
import { stakeOf } from '../../incentives/stake.ts';
import { rule } from '../../findings/rule.ts';
import type { Id } from '../../model/index.ts';
import { sumsOf } from '../../owed/parts.ts';

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
        cost: others.length === 0 ? patternWords(facts, first, [true]) : '',
      },
      related: others.map((id) => ({ at: facts.part(id)?.part.origin, role: 'also' })),
      disadvantages: [side],
    });
  }
  for (const [promise, side] of without) {
    const pattern = earnedBack(facts, promise);
    if (!pattern || patternWords(facts, promise, pattern) !== 'nothing') continue;
    report({
      at: facts.part(promise)?.part.origin,
      part: promise,
      severity: 'warning',
      params: {
        kind: 'earned back',
        promise: facts.nameOf(promise),
        side: facts.nameOf(side),
        ...lengthOf(facts, promise, pattern),
      },
      disadvantages: [side],
    });
  }
  const repeated = [...repeatedMisses(facts)];
  for (const tight of tightest(repeated)) {
    const { termination, promise, condition, repetition } = tight;
    const { unit } = repetition;
    const pattern = patternUnder(repeated, tight);
    report({
      at: placeOf(condition) ?? termination.origin,
      part: termination.id,
      params: {
        kind: 'figure',
        promise: facts.nameOf(promise),
        free: pattern.filter(Boolean).length,
        of: pattern.length,
        unit,
        cost: stakeOf(facts, promise)?.dial.unit === unit ? patternWords(facts, promise, pattern) : '',
      },
      disadvantages: [payeeOfPromise(facts, promise)],
    });
  }
});

/** What one round of the pattern costs, in words; empty where nobody can say. */
function patternWords(facts: Facts, promise: Id, pattern: Pattern): string {
  const stake = stakeOf(facts, promise);
  const parts = stake && costOfPattern(facts, stake, pattern);
  return parts ? sumsWords(facts, sumsOf(parts)) : '';
}

/** One miss, and then as many good periods as earn its credit back. */
function earnedBack(facts: Facts, promise: Id): Pattern | undefined {
  const returned = facts.creditsFor(promise).flatMap((credits) => credits.returned);
  for (const { when } of returned) {
    if (when.kind !== 'outcome' || when.of !== promise || when.outcome !== 'met') continue;
    const count = when.repetition?.kind === 'in a row' ? when.repetition.count : 1;
    return [true, ...Array.from({ length: count }, () => false)];
  }
  return undefined;
}

const lengthOf = (facts: Facts, promise: Id, pattern: Pattern) => ({
  of: pattern.length,
  unit: stakeOf(facts, promise)?.dial.unit ?? 'month',
});

/** The most that may fail under all such exits together; where that is no less than under the tightest one, in the terms of that. */
function patternUnder(all: readonly RepeatedMiss[], { promise, repetition }: RepeatedMiss): Pattern {
  const [free, of] = [repetition.count - 1, periodsOf(repetition)];
  const own = Array.from({ length: of }, (_, index) => index < free);
  const limits = all.filter((each) => each.promise === promise && each.repetition.unit === repetition.unit);
  const joint = limits.length > 1 ? mostMisses(limits.map((each) => each.repetition)) : undefined;
  return joint && joint.filter(Boolean).length * of < free * joint.length ? joint : own;
}

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
