import {
  ceiling,
  compare,
  contains,
  divide,
  floor,
  intersect,
  isZero,
  max,
  min,
  ONE,
  subtract,
  ZERO,
  closed,
  type Interval,
  type Rational,
} from '../quantity/index.ts';
import type { Amount } from '../model/index.ts';
import type { Ladder, Tier } from './ladder.ts';

/** So many times an amount. */
export interface Due {
  readonly amount: Amount;
  readonly times: Rational;
}

/**
 * What a ladder pays at one value of its figure, before caps: nothing (an empty list) where the promise is kept. Undefined
 * where the text does not decide it: a gap, an overlap, an unsaid end or block, an amount that depends on the time lost.
 */
export function dueAt(ladder: Ladder, value: Rational): readonly Due[] | undefined {
  const { tiers, goal, mode } = ladder;
  if (mode === 'rows add up' || mode === 'each part at its own rate') return dueOfParts(ladder, value);
  const holding = tiers.filter(({ interval }) => contains(interval, value) !== 'no');
  if (holding.some(({ interval }) => contains(interval, value) === 'unsaid')) return undefined;
  if (holding.length === 0) return goal && contains(goal.met, value) === 'yes' ? [] : undefined;
  const [tier, ...others] = mode === 'highest row applies' ? [worst(holding, value)] : holding;
  if (!tier || others.length > 0) return undefined;
  const times = tier.grows ? blocksAt(tier, value) : ONE;
  return times && [{ amount: tier.amount, times }];
}

/** The row whose nearest end is least far away from the value: the last one that was passed on the way to it. */
function worst(tiers: readonly Tier[], value: Rational): Tier | undefined {
  return tiers.reduce<Tier | undefined>((best, tier) => {
    return !best || compare(distance(tier, value), distance(best, value)) < 0 ? tier : best;
  }, undefined);
}

function distance({ interval: { from, to } }: Tier, value: Rational): Rational {
  const ends = [from, to].flatMap((end) =>
    end === 'unbounded' ? [] : [subtract(max(end.value, value), min(end.value, value))],
  );
  const [first, ...others] = ends;
  return first ? min(first, ...others) : ZERO;
}

/** How many blocks of a growing tier a value makes. */
function blocksAt({ interval: { from, to }, block }: Tier, value: Rational): Rational | undefined {
  const limit = from === 'unbounded' ? to : from;
  if (!block || limit === 'unbounded' || isZero(block.size)) return undefined;
  const blocks = divide(subtract(max(limit.value, value), min(limit.value, value)), block.size);
  switch (block.mode) {
    case 'started':
      return ceiling(blocks);
    case 'full':
      return floor(blocks);
    case 'exact':
      return blocks;
    case 'unsaid':
      return undefined;
  }
}

/** Every row that the value reaches: once, or as often as units of the value lie in it. Rows go upwards from 0. */
function dueOfParts({ tiers, mode, axis }: Ladder, value: Rational): readonly Due[] | undefined {
  const reached: Interval = { from: 'unbounded', to: closed(value) };
  const parts = tiers.flatMap((tier) => {
    const part = intersect(tier.interval, reached);
    return part ? [{ amount: tier.amount, times: mode === 'rows add up' ? ONE : units(part, axis.step) }] : [];
  });
  return parts.every((part): part is Due => part.times !== undefined) ? parts : undefined;
}

/** The length of a part; for counted things the number of whole ones in it. */
function units({ from, to }: Interval, step: Rational | undefined): Rational | undefined {
  if (to === 'unbounded') return undefined;
  if (!step) return subtract(to.value, from === 'unbounded' ? ZERO : from.value);
  if (from === 'unbounded') return floor(to.value);
  const below = from.boundary === 'open' ? floor(from.value) : subtract(ceiling(from.value), ONE);
  return subtract(floor(to.value), below);
}
