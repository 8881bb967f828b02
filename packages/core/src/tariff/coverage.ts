import {
  equals,
  gaps,
  intersect,
  open,
  overlaps,
  touchesGrid,
  type Gap,
  type Interval,
  type IntervalEnd,
} from '../quantity/index.ts';
import { writtenStep, type Axis } from './axis.ts';
import { missedSides, type MissedSide } from './goals.ts';
import type { Ladder, Tier } from './ladder.ts';
import { settledAs } from './worth.ts';

/**
 * A stretch of missed values that no tier contains.
 * edge: it begins at the target. rounding: nothing with the decimals that the tiers are written with can lie in it.
 * tail: the worst values. inner: any other.
 */
export interface MissedGap extends Gap, Pick<MissedSide, 'worse'> {
  readonly kind: 'edge' | 'rounding' | 'tail' | 'inner';
}

/**
 * Every gap of a ladder, from the target outwards. None where something outside of the tiers may pay. A value that two unsaid
 * ends may leave out, or claim both, counts as an overlap.
 */
export function missedGaps(ladder: Ladder): readonly MissedGap[] {
  const { goal, axis, tiers } = ladder;
  if (!goal || ladder.open || !tiers.some((tier) => missedPart(ladder, tier))) return [];
  const doubtful = tierOverlaps(ladder).filter(({ certain }) => !certain);
  const bands = tiers.map(({ interval }) => interval);
  const written = writtenStep(
    axis,
    tiers.flatMap(({ values }) => values),
  );
  return missedSides(goal, axis.domain).flatMap((side) => {
    const found = gaps(bands, side.region, axis.step)
      .filter(({ certain, interval }) => certain || !isEndOfDomain(interval, axis.domain))
      .filter(({ certain, interval }) => certain || !doubtful.some((shared) => sameInterval(shared.interval, interval)))
      .map((gap) => ({ ...gap, worse: side.worse, kind: kindOf(gap, side) }));
    const kinds = found.map((gap) =>
      touchesGrid(gap.interval, written) ? gap : { ...gap, kind: 'rounding' as const },
    );
    return side.worse === 'lower' ? kinds.reverse() : kinds;
  });

  function kindOf({ interval }: Gap, { worse, region }: MissedSide): MissedGap['kind'] {
    const [near, far] = worse === 'lower' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    if (sameEnd(interval[near], region[near])) return 'edge';
    return sameEnd(interval[far], region[far]) ? 'tail' : 'inner';
  }
}

/** Nobody reads "between 0 % and 95 %" as leaving 0 % out. */
const isEndOfDomain = (interval: Interval, { from, to }: Interval): boolean =>
  [from, to].some((end) => sameValue(interval.from, end) && sameValue(interval.to, end));

const sameInterval = (a: Interval, b: Interval): boolean => sameEnd(a.from, b.from) && sameEnd(a.to, b.to);

export const sameValue = (a: IntervalEnd, b: IntervalEnd): boolean =>
  a !== 'unbounded' && b !== 'unbounded' && equals(a.value, b.value);

export function sameEnd(a: IntervalEnd, b: IntervalEnd): boolean {
  if (a === 'unbounded' || b === 'unbounded') return a === b;
  return sameValue(a, b) && (a.boundary === b.boundary || b.boundary === 'unsaid');
}

/** Values that two or more tiers contain; not certain where an unsaid end decides. */
export interface TierOverlap {
  readonly interval: Interval;
  readonly tiers: readonly Tier[];
  readonly certain: boolean;
}

/**
 * Values for which two tiers of one kind would pay, or may; from the lowest up. Money and points are two payments, not two
 * tiers, and so is a payment that grows block by block. None where the schedule says how its rows combine.
 */
export function tierOverlaps({ mode, tiers, axis }: Ladder): readonly TierOverlap[] {
  if (mode !== 'one applies' && mode !== 'unsaid') return [];
  const kinds = new Map<string, Tier[]>();
  for (const tier of tiers) {
    const kind = settledAs(tier.amount);
    if (tier.grows || kind === 'unknown') continue;
    kinds.set(kind, [...(kinds.get(kind) ?? []), tier]);
  }
  return [...kinds.values()].flatMap((group) =>
    overlaps(
      group.map(({ interval }) => interval),
      axis.step,
    ).map(({ interval, bands, certain }) => ({ interval, certain, tiers: bands.flatMap((band) => group[band] ?? []) })),
  );
}

/** The tiers of which the text does not say whether they hold at the target itself, where the promise is kept. */
export function tiersInDoubtAtTarget({ goal, tiers }: Ladder): readonly Tier[] {
  const ends = goal ? [goal.met.from, goal.met.to] : [];
  const closedEnds = ends.filter((end) => end !== 'unbounded' && end.boundary === 'closed');
  return tiers.filter(({ interval }) =>
    [interval.from, interval.to].some(
      (end) => end !== 'unbounded' && end.boundary === 'unsaid' && closedEnds.some((target) => sameValue(end, target)),
    ),
  );
}

/** The values of a tier that keep the promise, unsaid ends left out; undefined where there are none. */
export function metPart({ goal, axis }: Ladder, tier: Tier): Interval | undefined {
  return goal && possiblePart(axis, tier, goal.met);
}

/** The values of a tier that miss the promise, likewise; on one side of it only, if that is given. */
export function missedPart({ goal, axis }: Ladder, tier: Tier, side?: Interval): Interval | undefined {
  const regions = side ? [side] : goal ? missedSides(goal, axis.domain).map(({ region }) => region) : [];
  return regions.map((region) => possiblePart(axis, tier, region)).find((part) => part !== undefined);
}

function possiblePart({ domain, step }: Axis, { interval }: Tier, among: Interval): Interval | undefined {
  const inDomain = intersect(sure(interval), domain);
  const part = inDomain && intersect(inDomain, sure(among));
  return part && (step === undefined || touchesGrid(part, step)) ? part : undefined;
}

/** Without the ends of which the text does not say whether they belong to it. */
function sure({ from, to }: Interval): Interval {
  const said = (end: IntervalEnd) => (end !== 'unbounded' && end.boundary === 'unsaid' ? open(end.value) : end);
  return { from: said(from), to: said(to) };
}
