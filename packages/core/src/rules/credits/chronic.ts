import { canLeaveFor, repeatedMisses, type RepeatedMiss } from '../../facts/exits.ts';
import { conditionsIn, placeOf, type Facts } from '../../facts/index.ts';
import { promiseeOf } from '../../facts/promises.ts';
import { payeeOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { sumsWords } from '../../explanation/sums.ts';
import type { Cheaper, Round } from '../../catalogue/rounds.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Cheapest } from '../../incentives/cheapest.ts';
import { overTime } from '../../incentives/figures.ts';
import { costOfPattern } from '../../incentives/over-time.ts';
import { mostMisses, type Pattern } from '../../incentives/pattern.ts';
import { limitsOn } from '../../incentives/reach.ts';
import { stakeOf, type Stake } from '../../incentives/stake.ts';
import { missWords } from '../../incentives/words.ts';
import type { Credits, Id } from '../../model/index.ts';
import { sumsOf } from '../../owed/parts.ts';

/**
 * What happens when a level is missed again and again. Without an exit of the side that is paid, and without a duty to recover,
 * it may be missed for ever. With an exit for k of n periods, k - 1 of every n may fail for ever; with k in a row, k - 1 of
 * every k. The figure is told, since it is seldom what people have in mind; of several exits the one that lets the least fail. Where a
 * rhythm of failure costs less than its misses do by themselves, that is told too, and a warning where it costs nothing in the end.
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
        cost: others.length === 0 ? missWords(facts, first) : '',
        cheaper: others.length === 0 ? cheaperRound(facts, first) : undefined,
      },
      related: others.map((id) => ({ at: facts.part(id)?.part.origin, role: 'also' })),
      disadvantages: [side],
    });
  }
  for (const finding of freeFailures(facts)) report(finding);
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
        most: { missed: pattern.filter(Boolean).length, of: pattern.length, unit },
        cost: stakeOf(facts, promise)?.dial.unit === unit ? patternWords(facts, promise, pattern) : '',
        cheaper: cheaperRound(facts, promise),
        free: overTime(facts, promise)?.free,
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

/**
 * Failure that costs nothing in the end, again and again, and never gives the side that suffers it a right to leave. What the text
 * forgives at once (the first miss of a year) is a tolerance that both sides see; what it counts first and takes back afterwards is not.
 */
function* freeFailures(facts: Facts): Generator<Found<'credits/chronic'>> {
  const forgiving = facts.agreement.credits.filter((credits) => mayForgive(facts, credits));
  for (const id of new Set(forgiving.flatMap((credits) => credits.for))) {
    const { stake, cheapest, side } = overTime(facts, id) ?? {};
    if (!stake || !cheapest || cheapest.cost.length > 0) continue;
    const how = howFree(stake, cheapest);
    if (!how) continue;
    yield {
      at: facts.part(id)?.part.origin,
      part: id,
      severity: 'warning',
      params: {
        kind: 'free',
        promise: facts.nameOf(id),
        side: facts.nameOf(side),
        how,
        round: roundOf(stake, cheapest.pattern),
        anySize: cheapest.anySize,
        searched: cheapest.searched,
        hasExit: canLeaveFor(facts, side, id),
      },
      related: [{ at: stake.credits.origin, role: 'credits' }],
      disadvantages: [side],
    };
  }
}

/** Nothing goes back, is counted up or used up where none of these clauses stands. */
const mayForgive = (facts: Facts, credits: Credits): boolean =>
  credits.returned.length + credits.scales.length + limitsOn(facts, credits).length > 0;

function howFree({ credits }: Stake, { returns, pattern }: Cheapest) {
  if (returns) return 'earned back';
  if (pattern.every(Boolean)) return 'used up';
  return credits.pointsReset.length > 0 ? 'reset' : undefined;
}

const roundOf = ({ dial: { unit } }: Stake, pattern: Pattern): Round => ({
  missed: pattern.filter(Boolean).length,
  of: pattern.length,
  unit,
});

/** Where failing in one rhythm costs less than its misses do by themselves, but something: the cheapest one. */
function cheaperRound(facts: Facts, promise: Id): Cheaper | undefined {
  const { stake, cheapest } = overTime(facts, promise) ?? {};
  if (!stake || !cheapest || cheapest.cost.length === 0) return undefined;
  const cost = sumsWords(facts, sumsOf(cheapest.cost));
  return { round: roundOf(stake, cheapest.pattern), cost, searched: cheapest.searched };
}

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
