import { sumsWords } from '../explanation/sums.ts';
import type { Facts } from '../facts/facts.ts';
import type { Id } from '../model/index.ts';
import { sumsOf } from '../owed/parts.ts';
import { stakeOf, worstOf } from './stake.ts';

/** What the smallest miss of a promise costs, such as `EUR 1,200`; empty where nobody can say. */
export function missWords(facts: Facts, promise: Id | undefined, priority?: Id): string {
  const stake = promise === undefined ? undefined : stakeOf(facts, promise, priority);
  return stake ? sumsWords(facts, sumsOf(stake.smallest)) : '';
}

/** What its worst miss costs; what its smallest one costs, where there is no worst. */
export function worstWords(facts: Facts, promise: Id | undefined): string {
  const stake = promise === undefined ? undefined : stakeOf(facts, promise);
  return stake ? sumsWords(facts, sumsOf(worstOf(facts, stake) ?? stake.smallest)) : '';
}
