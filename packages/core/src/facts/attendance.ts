import { merged, without, type Stretch } from '../time/index.ts';
import type { Clock } from './clocks.ts';
import type { Facts } from './facts.ts';
import { horizonOf, mayDiffer } from './horizon.ts';

/**
 * When a clock runs although none of the others does, on the days of the term (or of some year). Empty if it never does;
 * undefined if that is not certain.
 */
export function uncovered(facts: Facts, others: readonly Clock[], clock: Clock): readonly Stretch[] | undefined {
  if (others.some(({ kind }) => kind === 'always')) return [];
  if (clock.kind === 'unsaid' || others.some(({ kind }) => kind === 'unsaid')) return undefined;
  const alone = without(
    openingsOf(facts, clock),
    others.flatMap((other) => openingsOf(facts, other)),
  );
  const closesMore = others.some((other) => other.kind === 'hours' && mayDiffer(facts, other.calendar, 'close'));
  const sameDays = others.every((other) => other.kind === 'hours' && closesToo(clock, other));
  return alone.length === 0 && closesMore && !sameDays ? undefined : alone;
}

/** The longest time between two openings of the others in which the clock runs, in seconds on that clock. */
export function longestAlone(facts: Facts, others: readonly Clock[], clock: Clock): Alone | undefined {
  const horizon = horizonOf(facts);
  const openings = merged(others.flatMap((other) => openingsOf(facts, other)));
  const gaps = without([horizon], openings);
  let longest: Alone | undefined;
  for (const gap of gaps) {
    const seconds = clock.kind === 'hours' ? clock.compiled.businessTime(gap.start, gap.end) : gap.end - gap.start;
    if (seconds > (longest?.seconds ?? 0)) longest = { gap, seconds };
  }
  return longest;
}

export interface Alone {
  readonly gap: Stretch;
  readonly seconds: number;
}

function openingsOf(facts: Facts, clock: Clock): readonly Stretch[] {
  const horizon = horizonOf(facts);
  return clock.kind === 'hours' ? clock.compiled.openings(horizon.start, horizon.end) : [horizon];
}

/** Whether a clock stands still on all holidays and dates on which the other one does. */
function closesToo(clock: Clock, other: Extract<Clock, { kind: 'hours' }>): boolean {
  if (clock.kind !== 'hours') return false;
  const closed = new Set(closings(clock));
  return closings(other).every((key) => closed.has(key));
}

function closings({ calendar }: Extract<Clock, { kind: 'hours' }>): readonly string[] {
  return [
    ...calendar.holidays.flatMap(({ region, open }) => (open ? [] : [region])),
    ...calendar.exceptions.flatMap(({ date, open }) => (open ? [] : [date])),
  ];
}
