import type { Facts } from '../facts/facts.ts';
import { compare, type Interval, type IntervalEnd } from '../quantity/index.ts';
import { missedSides, type MissedSide } from './goals.ts';
import type { Ladder, Tier } from './ladder.ts';
import { metPart, missedPart } from './coverage.ts';
import { alike, settledAs } from './worth.ts';

export interface Step {
  readonly before: Tier;
  readonly after: Tier;
}

/**
 * Pairs of neighbouring tiers where the amount falls: on the way to worse values for a credit, to better ones for a bonus.
 * None for rows that add up or count for their own part only, whose sum cannot fall.
 */
export function wrongSteps(facts: Facts, ladder: Ladder): readonly Step[] {
  const { credits, goal, mode } = ladder;
  if (!goal || mode === 'rows add up' || mode === 'each part at its own rate') return [];
  if (credits.kind === 'bonus') {
    const better = goal.met.to === 'unbounded' ? 'higher' : 'lower';
    return falling(
      facts,
      ladder,
      better,
      ladder.tiers.filter((tier) => metPart(ladder, tier)),
    );
  }
  return missedSides(goal, ladder.axis.domain).flatMap(({ worse, region }) =>
    falling(
      facts,
      ladder,
      worse,
      ladder.tiers.filter((tier) => missedPart(ladder, tier, region)),
    ),
  );
}

/** Neighbours in the direction whose amounts compare, and fall. */
function falling(
  facts: Facts,
  { credits }: Ladder,
  direction: MissedSide['worse'],
  tiers: readonly Tier[],
): readonly Step[] {
  const fixed = tiers.filter(({ grows }) => !grows);
  const sorted = [...fixed].sort((a, b) => progress(a.interval, b.interval, direction));
  const last = new Map<string, Tier>();
  return sorted.flatMap((after) => {
    const kind = settledAs(after.amount);
    const before = last.get(kind);
    last.set(kind, after);
    const [first, second] = (before && alike(facts, [before.amount, after.amount], credits)) ?? [];
    return before && first && second && compare(second.value, first.value) < 0 ? [{ before, after }] : [];
  });
}

/** Tiers in the order in which they are reached: by where they begin, then by where they end. */
function progress(a: Interval, b: Interval, direction: MissedSide['worse']): number {
  return direction === 'lower'
    ? -ends(a.to, b.to, 1) || -ends(a.from, b.from, -1)
    : ends(a.from, b.from, -1) || ends(a.to, b.to, 1);
}

/** An end without limit lies beyond all others on its side: 1 above, -1 below. */
function ends(a: IntervalEnd, b: IntervalEnd, side: 1 | -1): number {
  if (a === 'unbounded') return b === 'unbounded' ? 0 : side;
  return b === 'unbounded' ? -side : compare(a.value, b.value);
}
