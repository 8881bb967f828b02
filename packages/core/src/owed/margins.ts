import { figureKey } from '../measurement/figure-key.ts';
import type { Facts } from '../facts/facts.ts';
import type { Case } from '../facts/values.ts';
import { compare, contains, min, subtract, type IntervalEnd, type Rational } from '../quantity/index.ts';
import { comparable, laddersOf, missedSides, type Ladder, type MissedSide, type Tier } from '../tariff/index.ts';
import { entriesOfCase } from './account.ts';
import type { Judged } from './judge.ts';
import { quantityOf } from './measured.ts';
import type { Promised } from './promises.ts';
import type { Read } from './reading.ts';
import type { NextTier, Reading } from './result.ts';
import type { Quantity } from './sum.ts';

/** A judged figure as the result shows it, with its distances from the target and from the next worse tier. */
export function readingOf(facts: Facts, judged: Judged): Reading {
  const { figure, item, value, outcome, reason, target, at } = judged;
  const margin = marginOf(judged);
  return {
    figure,
    case: entriesOfCase(judged.case),
    item,
    value: value?.shown,
    outcome,
    reason,
    target,
    margin: value && margin && quantityOf(value.point, margin),
    next: value ? nextTiers(facts, judged, value) : [],
    at,
  };
}

/** From the value to the nearest end of what keeps the promise. */
function marginOf({ kept, value }: Judged): Rational | undefined {
  if (!kept || !value) return undefined;
  const { from, to } = kept;
  const below = from === 'unbounded' ? undefined : apart(from.value, value.read);
  const above = to === 'unbounded' ? undefined : apart(to.value, value.read);
  return below && above ? min(below, above) : (below ?? above);
}

const apart = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));

function nextTiers(facts: Facts, { promised, of, case: theCase }: Judged, { point, read }: Read): readonly NextTier[] {
  let next = NONE;
  for (const { ladder, sides, edges } of edgesFor(facts, promised, of)) {
    const { goal, axis } = ladder;
    if (!goal || !comparable(axis, point) || !holdsIn(goal.case, theCase)) continue;
    for (const worse of sidesAt(sides, read)) {
      const found = nearest(edges[worse], worse, read);
      if (found) next = [...next, nextTier(ladder, found, read)];
    }
  }
  return next;
}

const NONE: readonly NextTier[] = [];

const holdsIn = (some: Case, whole: Case): boolean => {
  for (const [dimension, entry] of some) if (whole.get(dimension) !== entry) return false;
  return true;
};

type Worse = MissedSide['worse'];

/** Where a tier begins, on the way to worse values. */
interface EdgeOfTier {
  readonly tier: Tier;
  readonly end: Exclude<IntervalEnd, 'unbounded'>;
  readonly shown: Quantity;
}

interface EdgesOfLadder {
  readonly ladder: Ladder;
  readonly sides: readonly MissedSide[];
  readonly edges: Readonly<Record<Worse, readonly EdgeOfTier[]>>;
}

/** The ladders of credits that follow a promise. */
function edgesFor(facts: Facts, promised: Promised, of: string): readonly EdgesOfLadder[] {
  const known = facts.once(edgesByPromise);
  const found =
    known.get(promised) ??
    laddersOf(facts)
      .filter(
        ({ goal, credits: { kind } }) =>
          goal?.of === of && figureKey(goal.figure) === promised.key && kind === 'credit',
      )
      .map((ladder) => ({
        ladder,
        sides: ladder.goal ? missedSides(ladder.goal, ladder.axis.domain) : [],
        edges: { lower: edgesOf(ladder, 'to'), higher: edgesOf(ladder, 'from') },
      }));
  known.set(promised, found);
  return found;
}

const edgesByPromise = (): Map<Promised, readonly EdgesOfLadder[]> => new Map();

const edgesOf = ({ tiers, axis }: Ladder, side: 'from' | 'to'): readonly EdgeOfTier[] =>
  tiers.flatMap((tier) => {
    const end = tier.interval[side];
    return end === 'unbounded' ? [] : [{ tier, end, shown: quantityOf(axis, end.value) }];
  });

/** The side on which the value lies, or both where it keeps the promise. */
function sidesAt(sides: readonly MissedSide[], value: Rational): readonly Worse[] {
  const [first] = sides;
  if (first && sides.length === 1) return ONE_SIDE[first.worse];
  const within = sides.filter(({ outside }) => contains(outside, value) === 'yes');
  return (within.length > 0 ? within : sides).map(({ worse }) => worse);
}

const ONE_SIDE: Readonly<Record<Worse, readonly Worse[]>> = { lower: ['lower'], higher: ['higher'] };

function nearest(edges: readonly EdgeOfTier[], worse: Worse, value: Rational): EdgeOfTier | undefined {
  const isPassed = worse === 'lower' ? 1 : -1;
  let best: EdgeOfTier | undefined;
  for (const edge of edges) {
    if (compare(edge.end.value, value) === isPassed || contains(edge.tier.interval, value) !== 'no') continue;
    if (!best || compare(edge.end.value, best.end.value) === isPassed) best = edge;
  }
  return best;
}

const nextTier = ({ axis, credits }: Ladder, { tier, end, shown }: EdgeOfTier, value: Rational): NextTier => ({
  credits: credits.id,
  edge: shown,
  included: end.boundary === 'closed',
  margin: quantityOf(axis, apart(end.value, value)),
  amount: tier.amount,
  at: tier.at,
});
