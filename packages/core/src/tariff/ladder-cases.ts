import type { Facts } from '../facts/facts.ts';
import { holdsIn } from '../facts/in-case.ts';
import { anyCase, casesBy, casesOf, dimensionsOf, valueIn, type Case } from '../facts/values.ts';
import type { Amount, Condition, Origin, Range, Value } from '../model/index.ts';
import { amountInCase, dimensionsOfAmount } from './amount-in-case.ts';
import { pointOf, type Point } from './axis.ts';
import { endsOf, rangeInterval, type Goal } from './goals.ts';
import type { Tier } from './ladder.ts';

type Belongs = Extract<Condition, { kind: 'is' }>;

/** A line or a row that pays for a range of values, as it is written. */
export interface Written {
  readonly range: Range;
  readonly amount: Amount;
  /** Only in this case. */
  readonly only: Belongs | undefined;
  readonly at: Origin | undefined;
}

/** The first number among the ends, to tell what is measured; of a table the first one that it gives. */
export function sampleOf(facts: Facts, tiers: readonly Written[]): Point | undefined {
  for (const value of tiers.flatMap(({ range }) => endsOf(range))) {
    for (const theCase of casesOf(facts, [value])) {
      const point = pointOf(valueIn(facts, value, theCase));
      if (point) return point;
    }
  }
  return undefined;
}

/** A promise (if there is one) with a case that its tiers tell apart. */
export interface GoalInCase {
  readonly goal: Goal | undefined;
  readonly case: Case;
}

/**
 * The promises once for each case: for the cases that lines are limited to where the promise does not tell these apart itself, and
 * for all entries that a table tells apart which gives an end or an amount.
 */
export function inCases(
  facts: Facts,
  goals: readonly Goal[],
  tiers: readonly Written[],
  fixed: Case = anyCase,
): readonly GoalInCase[] {
  const dimensions = new Set(
    tiers.flatMap(({ range, amount }) => [
      ...endsOf(range).flatMap((end) => [...dimensionsOf(facts, end)]),
      ...dimensionsOfAmount(facts, amount),
    ]),
  );
  const limits = tiers.flatMap(({ only }) => (only && !dimensions.has(only.category) ? only : []));
  return (goals.length > 0 ? goals : [undefined]).flatMap((goal) =>
    limited(goal?.case ?? fixed, limits).flatMap((known) =>
      casesBy(facts, dimensions, known).map((theCase) => ({ goal: goal && { ...goal, case: theCase }, case: theCase })),
    ),
  );
}

/** One case for each that a line is limited to. */
function limited(known: Case, limits: readonly Belongs[]): readonly Case[] {
  const further = limits.filter(({ category }) => !known.has(category));
  if (further.length === 0) return [known];
  return [...new Map(further.map(({ category, entry }) => [`${category} ${entry}`, [category, entry] as const])).values()]
    .map((entry) => new Map([...known, entry])); // prettier-ignore
}

/** A tier in a case; `none` where there is none in it, undefined where it cannot be read. */
export function tierIn(facts: Facts, written: Written, theCase: Case, sample: Point): Tier | 'none' | undefined {
  const { range, amount, only, at } = written;
  if (only && holdsIn(only, theCase) === false) return 'none';
  const resolved = rangeIn(facts, range, theCase);
  const given = amountInCase(facts, amount, theCase) ?? amount;
  if (given === 'nothing' || endsOf(resolved).some(({ kind }) => kind === 'none')) return 'none';
  const interval = rangeInterval(resolved, sample);
  // An end that a table gives is not written here, and another row of the same words is not this tier alone.
  const rangeAt = endsOf(range).some(({ kind }) => kind === 'table') ? undefined : range.origin;
  return interval && { interval, amount: given, written: amount, at, rangeAt, values: endsOf(resolved), grows: false };
}

const rangeIn = (facts: Facts, { low, high, origin }: Range, theCase: Case): Range => {
  const given = (value: Value): Value => valueIn(facts, value, theCase) ?? value;
  return {
    low: low && { ...low, value: given(low.value) },
    high: high && { ...high, value: given(high.value) },
    origin,
  };
};
