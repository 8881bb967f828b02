import type { Metric } from '../model/index.ts';
import { add, compare, max, min, multiply, ONE, rational, subtract, ZERO, type Rational } from '../quantity/index.ts';
import { openTime } from '../time/open-time.ts';
import { common, merged, without, type Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import type { Millis } from './steps.ts';
import type { CountedOutage } from './timeline.ts';

/** Time of which each moment has a weight from 0 to 1. */
export interface WeightedTime {
  /** The weighted sum of the milliseconds between two moments. */
  between(start: Millis, end: Millis): Rational;
  /** The moments at which the weight changes. */
  readonly edges: readonly Millis[];
}

/** Time of which each moment weighs 1. */
export function inFull(stretches: readonly Stretch[]): WeightedTime {
  const time = merged(stretches);
  const sums = openTime(time);
  return { between: (start, end) => rational(sums.before(end) - sums.before(start)), edges: edgesOf(time) };
}

export interface WeightedStretch extends Stretch {
  readonly share: Rational;
}

/** The same for pieces that do not overlap. */
function weighing(pieces: readonly WeightedStretch[]): WeightedTime {
  return {
    between(start, end) {
      let sum = ZERO;
      for (const piece of pieces) {
        const length = Math.min(piece.end, end) - Math.max(piece.start, start);
        if (length > 0) sum = add(sum, multiply(piece.share, rational(length)));
      }
      return sum;
    },
    edges: edgesOf(pieces),
  };
}

/** Time that weighs by shares; where several overlap their sum counts, at most all of it. */
export const inPart = (shares: readonly WeightedStretch[]): WeightedTime => weighing(piecesOf(shares, 'sum'));

/** Time that is down, without the shares of it that do not count. */
export function lessShares(down: readonly WeightedStretch[], shares: readonly WeightedStretch[]): WeightedTime {
  const left = piecesOf(shares, 'sum');
  const kept = down.flatMap((piece) => [
    ...without([piece], left).map((part) => ({ ...part, share: piece.share })),
    ...left.flatMap((each) =>
      common([piece], [each]).map((part) => ({ ...part, share: multiply(piece.share, subtract(ONE, each.share)) })),
    ),
  ]);
  return weighing(kept);
}

/**
 * Outages that each hit a share of the users. Where two overlap, both may have hit the same users or different ones: at least the
 * greater of both shares was down, and at most their sum.
 */
export function weighted(
  look: Look,
  metric: Metric,
  judged: readonly Stretch[],
  down: readonly Stretch[],
  outages: readonly CountedOutage[],
): readonly WeightedStretch[] {
  const parts = outages.flatMap(({ counts, affected = ONE }) =>
    common([counts], judged).map((part): WeightedStretch => ({ ...part, share: min(affected, ONE) })),
  );
  const all = [...parts, ...down.map((part): WeightedStretch => ({ ...part, share: ONE }))];
  const overlap = hasOverlap(all);
  const together = overlap
    ? look.reading.choose<'sum' | 'greatest'>(undefined, about('overlapping outages', metric), ['sum', 'greatest'])
    : 'sum';
  return piecesOf(all, together);
}

const edgesOf = (stretches: readonly Stretch[]): readonly Millis[] =>
  stretches.flatMap(({ start, end }) => [start, end]);

function hasOverlap(stretches: readonly Stretch[]): boolean {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  let end = -Infinity;
  return sorted.some((each) => {
    const overlaps = each.start < end;
    end = Math.max(end, each.end);
    return overlaps;
  });
}

/** The same time without overlaps, each piece with what it weighs. */
function piecesOf(stretches: readonly WeightedStretch[], together: 'sum' | 'greatest'): readonly WeightedStretch[] {
  const edges = [...new Set(edgesOf(stretches))].sort((a, b) => a - b);
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  const open = new Set<WeightedStretch>();
  let next = 0;
  return edges.slice(0, -1).flatMap((start, index): WeightedStretch[] => {
    for (let each = sorted[next]; each && each.start <= start; each = sorted[++next]) open.add(each);
    for (const each of open) if (each.end <= start) open.delete(each);
    const shares = Array.from(open, ({ share }) => share);
    const share = together === 'sum' ? min(shares.reduce(add, ZERO), ONE) : max(ZERO, ...shares);
    const end = edges[index + 1] ?? start;
    return compare(share, ZERO) > 0 ? [{ start, end, share }] : [];
  });
}
