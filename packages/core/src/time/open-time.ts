import type { Stretch } from './stretches.ts';
import type { Epoch } from './zone-clock.ts';

/** Sorted openings with running totals: every question costs one binary search. */
export interface OpenTime {
  /** Number of openings. */
  readonly size: number;
  /** Open seconds before that moment. */
  before(at: Epoch): number;
  /** The first moment before which so many seconds (more than 0) were open; undefined if there are not so many. */
  reached(seconds: number): Epoch | undefined;
  /** The position of the last opening that starts at or before that moment, or -1. */
  indexAt(at: Epoch): number;
  /** The opening at a position, if there is one. */
  opening(index: number): Stretch | undefined;
}

/** Takes stretches as `merged` returns them. Plain typed arrays, since they are read a million times. */
export function openTime(openings: readonly Stretch[]): OpenTime {
  const size = openings.length;
  const [starts, ends] = [new Float64Array(size), new Float64Array(size)];
  /** Open seconds before each opening, and in all of them. */
  const totals = new Float64Array(size + 1);
  openings.forEach(({ start, end }, index) => {
    starts[index] = start;
    ends[index] = end;
    totals[index + 1] = at(totals, index) + end - start;
  });

  const indexAt = (moment: Epoch) => countUpTo(starts, moment) - 1;
  return {
    size,
    indexAt,
    opening: (index) => openings[index],
    before(moment) {
      const index = indexAt(moment);
      return index < 0 ? 0 : at(totals, index) + Math.min(moment, at(ends, index)) - at(starts, index);
    },
    reached(seconds) {
      const index = countBelow(totals, seconds) - 1;
      return index >= size ? undefined : at(starts, index) + seconds - at(totals, index);
    },
  };
}

/** How many values of a sorted list are not above the limit. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many values of a sorted list are below the limit. */
function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(values, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
