import type { Duration } from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { roughSeconds } from './lengths.ts';
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

/** The shortest time limit of a promise that an answer within this duration can use up. */
export function tightestUsedUp(facts: Facts, duration: Duration, promise: CostlyPromise): UsedUpTarget | undefined {
  for (const target of [...timeTargets(facts, promise)].sort(byLength)) {
    const used = usesUp(facts, { duration }, target);
    if (used) return { duration, target, used };
  }
  return undefined;
}

/** The time limit that any delay of the other side uses up first. */
export const shortestTarget = (facts: Facts, promise: CostlyPromise): TimeTarget | undefined =>
  [...timeTargets(facts, promise)].sort(byLength)[0];

function byLength(a: TimeTarget, b: TimeTarget): number {
  const [left, right] = [roughSeconds(a.duration), roughSeconds(b.duration)];
  return left && right ? compare(left, right) : 0;
}

/** The longest usual time for an answer that uses up none of them; the shortest there is, if all do. */
export function harmlessWait(facts: Facts, promises: readonly CostlyPromise[]): string {
  const harmless = USUAL.find((iso) =>
    promises.every((promise) => !tightestUsedUp(facts, { iso, clock: 'elapsed' }, promise)),
  );
  return harmless ?? 'PT15M';
}

const USUAL = ['P2D', 'P1D', 'PT8H', 'PT4H', 'PT2H', 'PT1H', 'PT30M'] as const;
