import {
  ceiling,
  closed,
  compare,
  contains,
  divide,
  equals,
  floor,
  intersect,
  isInteger,
  isZero,
  max,
  min,
  ONE,
  singlePoint,
  subtract,
  ZERO,
  type Interval,
  type IntervalEnd,
  type Rational,
} from '../quantity/index.ts';
import type { Amount } from '../model/index.ts';
import { missedSides } from './goals.ts';
import type { Block, Ladder, Tier } from './ladder.ts';
import { settledAs } from './worth.ts';

/** So many times an amount. */
export interface Due {
  readonly amount: Amount;
  readonly times: Rational;
}

/** A tier that a value lies in (or beyond, where rows add up), and how often its amount is due. */
export interface Reached {
  readonly tier: Tier;
  readonly times: Rational;
}

/**
 * What a ladder says of one value. due: these tiers. kept: the promise is. nothing: no tier, and none is needed. open: the text
 * does not decide it, and why; the tiers are those that may hold.
 */
export type Found =
  | { readonly kind: 'due'; readonly reached: readonly Reached[] }
  | { readonly kind: 'kept' | 'nothing' }
  | {
      readonly kind: 'open';
      readonly why: 'gap' | 'overlap' | 'unsaid end' | 'unsaid block' | 'unsaid mode';
      readonly tiers: readonly Tier[];
    };

/** Looks a value of the figure up in a ladder. The one meaning of a tier: all that is said of tiers rests on it. */
export function findTier(ladder: Ladder, value: Rational): Found {
  const { tiers, goal, mode, open, credits } = ladder;
  if (mode === 'rows add up' || mode === 'each part at its own rate') return findParts(ladder, value);
  const holding = tiers.filter(({ interval }) => contains(interval, value) !== 'no');
  const unsure = holding.filter(({ interval }) => contains(interval, value) === 'unsaid');
  if (unsure.length > 0) return { kind: 'open', why: 'unsaid end', tiers: holding };
  if (holding.length === 0) {
    const kept = goal ? contains(goal.met, value) : 'unsaid';
    if (kept === 'yes') return { kind: 'kept' };
    // A bonus pays for what is better than promised, and without a promise a value may be in no tier; a plan may have none at all.
    const isGap = goal !== undefined && !open && tiers.length > 0 && credits.kind === 'credit';
    return isGap ? { kind: 'open', why: 'gap', tiers: [] } : { kind: 'nothing' };
  }
  const reached: Reached[] = [];
  for (const group of mode === 'highest row applies' ? [worst(holding, value)] : payments(holding)) {
    const [tier, ...others] = group;
    if (!tier) continue;
    if (others.length > 0) return { kind: 'open', why: mode === 'unsaid' ? 'unsaid mode' : 'overlap', tiers: group };
    const times = tier.block ? blocksAt(tier, tier.block, value) : ONE;
    if (!times) return { kind: 'open', why: 'unsaid block', tiers: group };
    reached.push({ tier, times });
  }
  return { kind: 'due', reached };
}

/**
 * What a ladder pays at one value of its figure, before caps: nothing (an empty list) where the promise is kept. Undefined
 * where the text does not decide it: a gap, an overlap, an unsaid end or block, an amount that depends on the time lost.
 */
export function dueAt(ladder: Ladder, value: Rational): readonly Due[] | undefined {
  const found = findTier(ladder, value);
  if (found.kind === 'kept') return [];
  if (found.kind !== 'due' || found.reached.some(({ tier }) => tier.grows && !tier.block)) return undefined;
  return found.reached.map(({ tier: { amount }, times }) => ({ amount, times }));
}

/** Tiers of which only one can hold: money and points are two payments, and so is what grows block by block. */
function payments(tiers: readonly Tier[]): readonly (readonly Tier[])[] {
  const [only] = tiers;
  if (only && tiers.length === 1) return [[only]];
  const fixed = Map.groupBy(
    tiers.filter(({ grows }) => !grows),
    ({ amount }) => settledAs(amount),
  );
  return [...fixed.values(), ...tiers.filter(({ grows }) => grows).map((tier) => [tier])];
}

/** The row whose nearest end is least far away from the value: the last one that was passed on the way to it. */
function worst(tiers: readonly Tier[], value: Rational): readonly Tier[] {
  return tiers.reduce<readonly Tier[]>(
    (best, tier) => (!best[0] || compare(distance(tier, value), distance(best[0], value)) < 0 ? [tier] : best),
    [],
  );
}

function distance({ interval: { from, to } }: Tier, value: Rational): Rational {
  const ends = [from, to].flatMap((end) => (end === 'unbounded' ? [] : [apart(end.value, value)]));
  const [first, ...others] = ends;
  return first ? min(first, ...others) : ZERO;
}

const apart = (a: Rational, b: Rational): Rational => subtract(max(a, b), min(a, b));

/** How many blocks of a growing tier a value makes. */
function blocksAt({ interval: { from, to } }: Tier, block: Block, value: Rational): Rational | undefined {
  const limit = from === 'unbounded' ? to : from;
  return limit === 'unbounded' ? undefined : blocksIn(apart(limit.value, value), block);
}

/** How many blocks a length makes; undefined where the text does not say how a part of a block counts. */
export function blocksIn(length: Rational, { size, mode }: Block): Rational | undefined {
  if (isZero(size)) return undefined;
  const blocks = divide(length, size);
  switch (mode) {
    case 'started':
      return ceiling(blocks);
    case 'full':
      return floor(blocks);
    case 'exact':
      return blocks;
    case 'unsaid':
      // Whole blocks are as many by every reading.
      return isInteger(blocks) ? blocks : undefined;
  }
}

/** Every row that the value reaches on its way from the target: once, or as often as units of the value lie in it. */
function findParts(ladder: Ladder, value: Rational): Found {
  const { tiers, mode, axis, goal } = ladder;
  if (goal && contains(goal.met, value) === 'yes') return { kind: 'kept' };
  const way = wayTo(ladder, value);
  const isCounted = axis.step !== undefined && equals(axis.step, ONE);
  const reached: Reached[] = [];
  for (const tier of tiers) {
    const part = intersect(tier.interval, way);
    if (!part) continue;
    const isOpen = (isCounted && mode !== 'rows add up') || singlePoint(part) !== undefined;
    if (isOpen && (isUnsaid(part.from) || isUnsaid(part.to))) return { kind: 'open', why: 'unsaid end', tiers: [tier] };
    const times = mode === 'rows add up' ? ONE : isCounted ? wholes(part) : length(part);
    if (!times) return { kind: 'open', why: 'unsaid end', tiers: [tier] };
    reached.push({ tier, times });
  }
  return reached.length > 0 ? { kind: 'due', reached } : { kind: 'nothing' };
}

/** The values that are passed on the way to a missed one: downwards from a target below which it lies, else upwards. */
function wayTo({ goal, axis }: Ladder, value: Rational): Interval {
  const sides = goal ? missedSides(goal, axis.domain) : [];
  const side = sides.find(({ outside }) => contains(outside, value) !== 'no');
  return side?.worse === 'lower'
    ? { from: closed(value), to: side.outside.to }
    : { from: side?.outside.from ?? 'unbounded', to: closed(value) };
}

const isUnsaid = (end: IntervalEnd): boolean => end !== 'unbounded' && end.boundary === 'unsaid';

/** What has no lower end begins at 0. */
function length({ from, to }: Interval): Rational | undefined {
  return to === 'unbounded' ? undefined : subtract(to.value, from === 'unbounded' ? ZERO : from.value);
}

/** The number of whole ones in a part. */
function wholes({ from, to }: Interval): Rational | undefined {
  if (to === 'unbounded') return undefined;
  const last = to.boundary === 'open' ? subtract(ceiling(to.value), ONE) : floor(to.value);
  if (from === 'unbounded') return last;
  return subtract(last, from.boundary === 'open' ? floor(from.value) : subtract(ceiling(from.value), ONE));
}
