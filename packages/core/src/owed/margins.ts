import { figureKey } from '../measurement/figure-key.ts';
import type { Facts } from '../facts/facts.ts';
import { compare, contains, max, min, subtract, type IntervalEnd, type Rational } from '../quantity/index.ts';
import { comparable, laddersOf, missedSides, type Ladder, type MissedSide, type Tier } from '../tariff/index.ts';
import type { Judged } from './judge.ts';
import { quantityOf } from './measured.ts';
import type { NextTier, Reading } from './result.ts';

/** A judged figure as the result shows it, with its distances from the target and from the next worse tier. */
export function readingOf(facts: Facts, judged: Judged): Reading {
  const { figure, item, point, read, outcome, reason, target, at } = judged;
  const margin = marginOf(judged);
  return {
    figure,
    case: Object.fromEntries(judged.case),
    item,
    value: point && quantityOf(point, point.value),
    outcome,
    reason,
    target,
    margin: point && margin && quantityOf(point, margin),
    next: read && point ? nextTiers(facts, judged, read) : [],
    at,
  };
}

/** From the value to the nearest end of what keeps the promise. */
function marginOf({ kept, read }: Judged): Rational | undefined {
  if (!kept || !read) return undefined;
  const distances = [kept.from, kept.to].flatMap((end) => (end === 'unbounded' ? [] : [apart(end.value, read)]));
  const [first, ...others] = distances;
  return first && min(first, ...others);
}

const apart = (a: Rational, b: Rational): Rational => subtract(max(a, b), min(a, b));

function nextTiers(facts: Facts, judged: Judged, value: Rational): readonly NextTier[] {
  const ladders = facts.once(laddersByPromise).get(promiseKey(judged.of, judged.key)) ?? [];
  return ladders.flatMap((ladder) => {
    const { goal, axis, credits } = ladder;
    const { point } = judged;
    if (!goal || !point || credits.kind === 'bonus' || !comparable(axis, point)) return [];
    if (![...goal.case].every(([dimension, entry]) => judged.case.get(dimension) === entry)) return [];
    return sidesOf(ladder, value).flatMap((side) => nextOn(ladder, side, value) ?? []);
  });
}

const promiseKey = (of: string, key: string): string => `${of}\n${key}`;

const laddersByPromise = (facts: Facts): ReadonlyMap<string, readonly Ladder[]> =>
  Map.groupBy(laddersOf(facts), ({ goal }) => (goal ? promiseKey(goal.of, figureKey(goal.figure)) : ''));

/** The side on which the value lies, or both where it keeps the promise. */
function sidesOf({ goal, axis }: Ladder, value: Rational): readonly MissedSide['worse'][] {
  const sides = goal ? missedSides(goal, axis.domain) : [];
  const within = sides.filter(({ outside }) => contains(outside, value) === 'yes');
  return (within.length > 0 ? within : sides).map(({ worse }) => worse);
}

function nextOn({ tiers, axis, credits }: Ladder, worse: MissedSide['worse'], value: Rational): NextTier | undefined {
  let best: { readonly tier: Tier; readonly end: Exclude<IntervalEnd, 'unbounded'> } | undefined;
  for (const tier of tiers) {
    const end = worse === 'lower' ? tier.interval.to : tier.interval.from;
    if (end === 'unbounded' || contains(tier.interval, value) !== 'no') continue;
    const order = compare(end.value, value);
    if (order === (worse === 'lower' ? 1 : -1)) continue;
    if (!best || compare(end.value, best.end.value) === (worse === 'lower' ? 1 : -1)) best = { tier, end };
  }
  if (!best) return undefined;
  const { tier, end } = best;
  return {
    credits: credits.id,
    edge: quantityOf(axis, end.value),
    included: end.boundary === 'closed',
    margin: quantityOf(axis, apart(end.value, value)),
    amount: tier.amount,
    at: tier.at,
  };
}
