import type { Facts } from '../facts/facts.ts';
import { roughSeconds } from '../facts/lengths.ts';
import { timeTargets } from '../facts/time-targets.ts';
import type { CostlyPromise } from '../facts/promises.ts';
import type { Id } from '../model/index.ts';
import { compare, type Rational } from '../quantity/index.ts';
import { stakeOf, type Stake } from './stake.ts';

/** A ticket that is late under the priority it deserves, and in time under the one that it is given. */
export interface Relabelled {
  readonly deserved: Id;
  readonly given: Id;
  /** The time limits of both, in words. */
  readonly limit: string;
  readonly longer: string;
  readonly stake: Stake;
}

/**
 * What calling a ticket by another priority is worth: the pair with the shortest time limit that costs anything, against the next
 * longer one. Between both limits such a ticket is late under the one name and in time under the other.
 */
export function relabelled(facts: Facts, promise: CostlyPromise): Relabelled | undefined {
  const timed = [...timeTargets(facts, promise)].flatMap(({ duration, words, priority }) => {
    const seconds = roughSeconds(duration);
    return seconds && priority !== undefined ? [{ seconds, words, priority }] : [];
  });
  const ordered = timed.toSorted((a, b) => compare(a.seconds, b.seconds));
  for (const [index, short] of ordered.entries()) {
    const long = ordered.slice(index + 1).find((each) => isLonger(each, short));
    const stake = long && stakeOf(facts, promise.id, short.priority);
    if (long && stake)
      return { deserved: short.priority, given: long.priority, limit: short.words, longer: long.words, stake };
  }
  return undefined;
}

interface Timed {
  readonly seconds: Rational;
  readonly priority: Id;
}

const isLonger = (a: Timed, b: Timed): boolean => a.priority !== b.priority && compare(a.seconds, b.seconds) > 0;
