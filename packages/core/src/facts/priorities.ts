import type { Id } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { costlyPromise } from './promises.ts';

/**
 * What a side gains by the priority that it gives a ticket: the side that works gets more time by a lower one, the side that is
 * paid for misses gets more of them by a higher one. Undefined if it gains nothing.
 */
export function gainsByPriority(facts: Facts, support: Id, party: Id): 'slower' | 'paid' | undefined {
  const promise = costlyPromise(facts, support);
  if ((promise?.by ?? facts.agreement.provider) === party) return 'slower';
  return promise?.to === party && facts.creditsFor(support).length > 0 ? 'paid' : undefined;
}
