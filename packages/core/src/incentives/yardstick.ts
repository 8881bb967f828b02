import type { Facts } from '../facts/facts.ts';
import { minus, type Part } from '../owed/parts.ts';
import type { Dial } from '../payoff/dial.ts';
import { lineThrough, partsAt, type Point } from '../payoff/line.ts';
import { performanceWith } from '../payoff/performances.ts';
import { pointsOf } from '../payoff/points.ts';
import { sampleOf } from '../payoff/sample.ts';
import {
  add,
  compare,
  equals,
  fromIntegers,
  isZero,
  multiply,
  negate,
  ONE,
  subtract,
  type Rational,
} from '../quantity/index.ts';
import type { Grades } from './stake.ts';

/**
 * A place at which the yardstick “as if the other had been on time” can fail: by its own doing the promising side is at this value, and
 * the least that the other's delay adds makes it owe something else. Where the delay excuses it in full, what is owed past the place
 * is forgiven.
 */
export interface Jump {
  readonly at: Rational;
  readonly past: Rational;
  /** What is owed at the place, and past it. */
  readonly owes: readonly Part[];
  readonly owesPast: readonly Part[];
}

/**
 * All such places from the target outwards: each breakpoint of what the figure costs, so the target itself, just past each tier's edge,
 * and where a maximum is reached. Exact: between two breakpoints what is owed is flat or a straight line, whose ends two values tell;
 * where it has more steps than anybody lists, these are searched near their ends. Stops where something is undecided, and is worked out
 * only as far as somebody asks.
 */
export function* jumpsOf(facts: Facts, { credits, dial, values: { best } }: Grades): Generator<Jump> {
  const ask = (x: Rational): Point | undefined => {
    const performance = performanceWith(facts, [credits], [{ dial, value: x }]);
    const { parts } = sampleOf(facts, [credits], performance, dial.of);
    return parts && { x, parts };
  };
  const points = outwards(dial, pointsOf(facts, [credits], dial).points);
  const isWhole = dial.axis.step !== undefined && equals(dial.axis.step, ONE);
  let here = ask(best);
  for (const [index, x] of points.entries()) {
    const at = ask(x);
    if (!here || !at) return;
    if (!isSame(here, at)) yield jump(here, at);
    const next = points[index + 1];
    const [first, last] = (next && (isWhole ? besides(ask, x, next) : along(ask, x, next))) ?? [at, at];
    if (!first || !last) return;
    if (!isSame(at, first)) yield jump(at, first);
    here = last;
  }
}

const jump = (at: Point, past: Point): Jump => ({ at: at.x, past: past.x, owes: at.parts, owesPast: past.parts });
const isSame = (a: Point, b: Point): boolean => minus(a.parts, b.parts).every(({ value }) => isZero(value));

type Ask = (x: Rational) => Point | undefined;
type Ends = readonly [first: Point | undefined, last: Point | undefined] | undefined;

/** The whole numbers beside two of them, where there are any in between. */
function besides(ask: Ask, from: Rational, to: Rational): Ends {
  const step = compare(from, to) < 0 ? ONE : negate(ONE);
  const [first, last] = [add(from, step), subtract(to, step)];
  return equals(first, to) ? undefined : [ask(first), equals(first, last) ? ask(first) : ask(last)];
}

/** Just past the one, and just before the other, by the line through two values in between. */
function along(ask: Ask, from: Rational, to: Rational): Ends {
  const [near, further] = [1n, 2n].map((part) =>
    ask(add(from, multiply(subtract(to, from), fromIntegers(part, 1000n)))),
  );
  if (!near || !further) return [near, further];
  const line = lineThrough(near, further);
  return [
    { x: near.x, parts: partsAt(line, from) },
    { x: further.x, parts: partsAt(line, to) },
  ];
}

/** The end of what keeps the promise, and the points beyond it. */
function outwards({ met, worse }: Dial, points: readonly Rational[]): readonly Rational[] {
  const end = worse === 'lower' ? met?.from : met?.to;
  if (!end || end === 'unbounded') return [];
  const beyond = points.filter((point) => compare(point, end.value) * (worse === 'lower' ? -1 : 1) >= 0);
  return worse === 'lower' ? beyond.toReversed() : beyond;
}
