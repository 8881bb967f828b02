import { Facts } from '../facts/facts.ts';
import { lookedAt } from '../facts/horizon.ts';
import type { Agreement, Credits, Id, Window } from '../model/index.ts';
import { periods, type Period } from '../time/index.ts';

export type Each = Extract<Window, { kind: 'each' }>;
export const MONTH: Each = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };

type Promised = Pick<Agreement, 'objectives' | 'support'>;

/** One objective or support. */
export const promiseOf = (facts: Facts, of: Id | undefined): Promised => ({
  objectives: one(facts.find('objectives', of)),
  support: one(facts.find('support', of)),
});

const one = <T>(part: T | undefined): T[] => (part ? [part] : []);

/** The same agreement with nothing but one schedule and one promise that it pays for: nothing else can pay, lift or end anything. */
export function alone({ agreement, holidays, settings }: Facts, credits: Credits, promise: Promised): Facts {
  return new Facts(
    { ...agreement, ...promise, credits: [credits], reliefs: [], terminations: [] },
    { holidays, settings },
  );
}

type Days = Pick<Period, 'from' | 'until'>;

/**
 * The first whole periods of a window within the term (or within some year); undefined for windows that have no days, and where
 * there are fewer of them.
 */
export function firstPeriods(facts: Facts, window: Each, count: number): readonly Days[] | undefined {
  if (window.unit === 'second' || window.unit === 'minute' || window.unit === 'hour') return undefined;
  const found: Days[] = [];
  for (const period of periods(window, lookedAt(facts))) {
    if (period.full) found.push(period);
    if (found.length === count) return found;
  }
  return undefined;
}
