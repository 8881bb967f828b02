import type { Duration } from '../model/index.ts';
import type { Facts } from './facts.ts';
import type { CostlyPromise } from './promises.ts';
import { timeTargets, type TimeTarget } from './time-targets.ts';
import { usesUp, type UsedUp } from './used-up.ts';

/** A time limit that waiting for an answer in time can use up. */
export interface UsedUpTarget {
  /** How long the answer may take. */
  readonly duration: Duration;
  readonly target: TimeTarget;
  readonly used: UsedUp;
}

/** The time limits of a promise that an answer within this duration can use up. */
export function usedUpTargets(facts: Facts, duration: Duration, promise: CostlyPromise): readonly UsedUpTarget[] {
  return [...timeTargets(facts, promise)].flatMap((target) => {
    const used = usesUp(facts, { duration }, target);
    return used ? [{ duration, target, used }] : [];
  });
}

/** The longest usual time for an answer that uses up none of them; the shortest there is, if all do. */
export function harmlessWait(facts: Facts, promises: readonly CostlyPromise[]): string {
  const harmless = USUAL.find((iso) =>
    promises.every((promise) => usedUpTargets(facts, { iso, clock: 'elapsed' }, promise).length === 0),
  );
  return harmless ?? 'PT15M';
}

const USUAL = ['P2D', 'P1D', 'PT8H', 'PT4H', 'PT2H', 'PT1H', 'PT30M'] as const;
