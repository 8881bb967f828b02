import type { Credits, Window } from '../model/index.ts';
import { isZero } from '../quantity/index.ts';
import { countOn, freeOf, missedPeriods, unitOf } from './counts.ts';
import type { Draft } from './draft.ts';
import { freeTimes } from './free-time.ts';

/** The book in which missed periods are counted. */
export const MISSES = 'misses';
export const TERM: Window = { kind: 'term' };

/** "first 2 misses free" of a schedule that counts no single misses: the first periods that are missed, of the term if nothing is said. */
export function freePeriodsOf(credits: Credits): Credits['free'][number] | undefined {
  const counts =
    credits.payments.some(({ trigger }) => trigger.kind === 'each miss') ||
    credits.scales.some(({ by }) => unitOf(by) === 'miss');
  return counts ? undefined : freeOf(credits, MISSES)[0];
}

/** Nothing for a period that is free. */
export function freePeriods(draft: Draft): void {
  const { credits } = draft;
  if (credits.free.length === 0) return;
  const times = freeTimes(credits);
  const [other] = credits.free.filter(
    (each) => unitOf(each.unit) !== 'miss' && unitOf(each.unit) !== 'point' && !times.includes(each),
  );
  if (other && !draft.isNothing) return draft.open({ kind: 'free of another unit', unit: other.unit }, other.origin);
  const free = freePeriodsOf(credits);
  if (!free) return;
  const { value, unit, each = TERM, origin } = free;
  const count = countOn(draft, { what: MISSES, now: missedPeriods(draft), each, at: origin });
  if (count && isZero(count.now) && !draft.isNothing) draft.step({ kind: 'free', free: value, unit, each }, origin, []);
}
