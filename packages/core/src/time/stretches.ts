import type { Epoch } from './zone-clock.ts';

/** The time from `start` up to, and without, `end`. Empty if the end is not later. */
export interface Stretch {
  readonly start: Epoch;
  /** Infinity for a stretch that has not ended. */
  readonly end: Epoch;
}

/** The same time as sorted stretches that neither overlap nor touch; empty ones vanish. */
export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: { start: Epoch; end: Epoch }[] = [];
  const sorted = stretches.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What is in the first and not in the second; the result is merged. */
export function without(stretches: readonly Stretch[], removed: readonly Stretch[]): readonly Stretch[] {
  const holes = merged(removed);
  const result: Stretch[] = [];
  let first = 0;
  for (const { start, end } of merged(stretches)) {
    while ((holes[first]?.end ?? Infinity) <= start) first++;
    let from = start;
    for (let index = first; index < holes.length; index++) {
      const hole = holes[index];
      if (!hole || hole.start >= end) break;
      if (hole.start > from) result.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < end) result.push({ start: from, end });
  }
  return result;
}

/** What is in both; the result is merged. */
export function common(a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] {
  const [left, right] = [merged(a), merged(b)];
  const result: Stretch[] = [];
  for (let i = 0, j = 0; ;) {
    const [one, other] = [left[i], right[j]];
    if (!one || !other) return result;
    const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
    if (start < end) result.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
}

/** Seconds in all of them together; overlapping time counts once. */
export function totalSeconds(stretches: readonly Stretch[]): number {
  return merged(stretches).reduce((sum, { start, end }) => sum + end - start, 0);
}
