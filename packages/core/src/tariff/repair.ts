import { closed, compare, open, type Interval, type IntervalEnd } from '../quantity/index.ts';
import { sameValue, type MissedGap } from './coverage.ts';
import { beyond, missedSides, type Goal, type MissedSide } from './goals.ts';
import type { Ladder, Tier } from './ladder.ts';

/** A tier and the range that it should have. */
export interface Repair {
  readonly tier: Tier;
  readonly range: Interval;
}

type Worse = MissedSide['worse'];
/** The end of a tier that lies towards the target, and the one that lies towards the worst values. */
const ENDS = { lower: { near: 'to', far: 'from' }, higher: { near: 'from', far: 'to' } } as const;

/** The tier beside a gap that closes it with the least change: the milder one, or the first tier for a gap at the target. */
export function closeGap({ tiers, axis }: Ladder, { interval, worse, kind }: MissedGap): Repair | undefined {
  const { near, far } = ENDS[worse];
  const [touching, grown] = kind === 'edge' ? ([far, near] as const) : ([near, far] as const);
  const tier = tiers.find((each) => sameValue(each.interval[grown], interval[touching]));
  if (!tier) return undefined;
  const end = sameValue(interval[grown], axis.domain[grown]) ? 'unbounded' : interval[grown];
  return { tier, range: { ...tier.interval, [grown]: end } };
}

/** Each tier ends where the next worse one begins: what rows that overlap, each "under" its limit, are meant to say. */
export function cutOverlaps(ladder: Ladder): readonly Repair[] {
  const worse = onlySide(ladder);
  if (!worse) return [];
  const { near, far } = ENDS[worse];
  const sorted = [...ladder.tiers].sort(
    (a, b) => order(a.interval[near], b.interval[near]) * (worse === 'lower' ? -1 : 1),
  );
  return sorted.flatMap((tier, index) => {
    const next = sorted[index + 1]?.interval[near];
    if (!next || next === 'unbounded' || sameValue(next, tier.interval[near])) return [];
    const end = beyond(next);
    const changed = tier.interval[far] === 'unbounded' || !sameEndOf(tier.interval[far], end);
    return changed ? [{ tier, range: { ...tier.interval, [far]: end } }] : [];
  });
}

/** Tiers with unsaid ends, read so that neighbours meet and the target stays free: the end towards the target is left out. */
export function sayEnds(ladder: Ladder): readonly Repair[] {
  const worse = onlySide(ladder);
  const { goal } = ladder;
  if (!worse || !goal) return [];
  const { near, far } = ENDS[worse];
  return ladder.tiers.flatMap((tier) => {
    const range = {
      ...tier.interval,
      [near]: said(tier.interval[near], goal, true),
      [far]: said(tier.interval[far], goal, false),
    };
    return range[near] === tier.interval[near] && range[far] === tier.interval[far] ? [] : [{ tier, range }];
  });
}

function said(end: IntervalEnd, { met }: Goal, near: boolean): IntervalEnd {
  if (end === 'unbounded' || end.boundary !== 'unsaid') return end;
  const target = [met.from, met.to].find((each) => sameValue(each, end));
  if (near && target && target !== 'unbounded') return beyond(target);
  return near ? open(end.value) : closed(end.value);
}

function onlySide({ goal, axis }: Ladder): Worse | undefined {
  const sides = goal ? missedSides(goal, axis.domain) : [];
  return sides.length === 1 ? sides[0]?.worse : undefined;
}

const sameEndOf = (a: IntervalEnd, b: IntervalEnd): boolean =>
  sameValue(a, b) && a !== 'unbounded' && b !== 'unbounded' && a.boundary === b.boundary;

function order(a: IntervalEnd, b: IntervalEnd): number {
  if (a === 'unbounded' || b === 'unbounded') return 0;
  return compare(a.value, b.value);
}
