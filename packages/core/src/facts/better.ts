import type { Sentence, Value } from '../model/index.ts';
import { clockOf, limitOf, type Clock } from './clocks.ts';
import type { Facts } from './facts.ts';
import { compareLimits } from './limits.ts';
import { compareValues } from './magnitudes.ts';
import { metricOf } from './objectives.ts';

/** Positive if the first value promises more, negative if less, undefined if that is not certain. */
export type Better = (a: Value, b: Value) => number | undefined;

/** A shorter time promises more, and any time more than the best effort. */
export const shorterIsBetter =
  (facts: Facts, clock: Clock | undefined): Better =>
  (a, b) => {
    if (a.kind === 'best effort' || b.kind === 'best effort') {
      if (a.kind === b.kind) return 0;
      return a.kind === 'duration' ? 1 : b.kind === 'duration' ? -1 : undefined;
    }
    if (a.kind !== 'duration' || b.kind !== 'duration') return undefined;
    const [first, second] = [limitOf(facts, a.duration, clock), limitOf(facts, b.duration, clock)];
    const order = first && second ? compareLimits(facts, first, second) : 'unknown';
    return order === 'unknown' ? undefined : order === 'equal' ? 0 : order === 'shorter' ? 1 : -1;
  };

/** A higher quota promises more; nothing is more than no quota at all. */
export const moreIsBetter =
  (facts: Facts): Better =>
  (a, b) => {
    if (a.kind !== 'unlimited' && b.kind !== 'unlimited') return compareValues(facts, a, b);
    return Number(a.kind === 'unlimited') - Number(b.kind === 'unlimited');
  };

/** What a sentence compares with tells which way is better. */
export function betterIn(facts: Facts, { figure, comparison }: Sentence): Better {
  const upper =
    comparison === '<=' || comparison === '<' || (comparison === undefined && figure.measure === 'share within');
  const clock = clockOf(facts, metricOf(facts, figure)?.during);
  // Without service hours an elapsed time is just that.
  const time = shorterIsBetter(facts, clock?.kind === 'unsaid' ? { kind: 'always' } : clock);
  return (a, b) => {
    if (upper && a.kind === 'duration' && b.kind === 'duration') return time(a, b);
    const order = comparison === '=' ? undefined : compareValues(facts, a, b);
    return order === undefined || !upper ? order : -order;
  };
}
