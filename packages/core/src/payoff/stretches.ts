import {
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  fromIntegers,
  multiply,
  ONE,
  subtract,
  type Rational,
} from '../quantity/index.ts';
import { crossings, liesOn, lineThrough, partsAt as partsOf, type Line, type Point } from './line.ts';
import type { Sample } from './sample.ts';

/** Values that one straight line tells of; without one it is undecided, or in too many steps for a list. */
export interface Stretch {
  readonly low: Rational;
  readonly lowIn: boolean;
  readonly high: Rational;
  readonly highIn: boolean;
  /** At some value in it. */
  readonly sample: Sample;
  readonly line: Line | undefined;
  readonly isStepped: boolean;
}

export interface Asked {
  /** What is so at a value; asked as seldom as can be. */
  readonly ask: (value: Rational) => Sample;
  /** The values at which anything may change, the ends of the domain with them; in order, each once. */
  readonly points: readonly Rational[];
  /** Only whole numbers occur. */
  readonly whole: boolean;
}

/** Kinks between two points: one for each cap, floor and minimum that a straight line can run into. */
const MOST_KINKS = 8;

/** The curve from its first point to its last, as few stretches as tell it all. */
export function stretchesOf({ ask, points, whole }: Asked): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, point] of points.entries()) {
    stretches.push(single(point));
    const next = points[index + 1];
    if (next) stretches.push(...between(point, next, MOST_KINKS));
  }
  return merged(stretches, whole);

  function single(value: Rational): Stretch {
    const sample = ask(value);
    const line = sample.parts && lineThrough(pointOf(value, sample.parts), pointOf(value, sample.parts));
    return { low: value, lowIn: true, high: value, highIn: true, sample, line, isStepped: false };
  }

  /** Values strictly between two points. */
  function between(from: Rational, to: Rational, kinks: number): readonly Stretch[] {
    const places = whole ? wholePlaces(from, to) : realPlaces(from, to);
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return [];
    const few = whole && compare(subtract(last, first), fromIntegers(BigInt(FEW), 1n)) < 0;
    if (places.length === 1) return places.map(single);
    const samples = places.map((x) => ({ x, sample: ask(x) }));
    const [start, second] = samples;
    if (!start || !second) return [];
    const made = (line: Line | undefined, isStepped = false): Stretch => ({
      ...(whole
        ? { low: first, lowIn: true, high: last, highIn: true }
        : { low: from, lowIn: false, high: to, highIn: false }),
      sample: samples.find(({ sample }) => !sample.parts)?.sample ?? start.sample,
      line,
      isStepped,
    });
    const known = samples.flatMap(({ x, sample }) => (sample.parts ? [pointOf(x, sample.parts)] : []));
    const [a, b, ...others] = known;
    if (known.length < samples.length || !a || !b) return few ? places.map(single) : [made(undefined)];
    const isOneOutcome = samples.every(({ sample }) => sample.outcome === start.sample.outcome);
    const line = lineThrough(a, b);
    if (isOneOutcome && others.every((point) => liesOn(line, point))) return [made(line)];
    if (few) return places.map(single);
    const [y, z] = known.slice(-2);
    const right = y && z ? lineThrough(y, z) : line;
    const cut = crossings(line, right)
      .map((x) => (whole ? floor(x) : x))
      .find((x) => compare(x, from) > 0 && compare(x, to) < 0);
    if (!cut || kinks === 0) return [made(undefined, true)];
    return [...between(from, cut, kinks - 1), single(cut), ...between(cut, to, kinks - 1)];
  }
}

const FEW = 5;
const pointOf = (x: Rational, parts: NonNullable<Sample['parts']>): Point => ({ x, parts });

/** Two near each end, and one between that no line is likely to hit by chance. */
const realPlaces = (from: Rational, to: Rational): readonly Rational[] =>
  [1n, 2n, 311n, 998n, 999n].map((part) => add(from, multiply(subtract(to, from), fromIntegers(part, 1000n))));

function wholePlaces(from: Rational, to: Rational): readonly Rational[] {
  const [low, high] = [add(floor(from), ONE), subtract(ceiling(to), ONE)];
  const count = add(subtract(high, low), ONE);
  if (compare(count, ONE) < 0) return [];
  const all = [low, add(low, ONE), floor(divide(add(low, high), fromIntegers(2n, 1n))), subtract(high, ONE), high];
  if (compare(count, fromIntegers(BigInt(FEW), 1n)) > 0) return all;
  return Array.from({ length: Number(count.n) }, (_, index) => add(low, fromIntegers(BigInt(index), 1n)));
}

/** Neighbours that one line tells of become one stretch. */
function merged(stretches: readonly Stretch[], whole: boolean): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    const both = last && united(last, next, whole);
    if (both) result[result.length - 1] = both;
    else result.push(next);
  }
  return result;
}

function united(a: Stretch, b: Stretch, whole: boolean): Stretch | undefined {
  if (a.sample.outcome !== b.sample.outcome || a.isStepped || b.isStepped) return undefined;
  const whole2 = { low: a.low, lowIn: a.lowIn, high: b.high, highIn: b.highIn, isStepped: false };
  if (!a.line || !b.line) {
    const isSame = !a.line && !b.line && reasonsKey(a.sample) === reasonsKey(b.sample);
    return isSame ? { ...whole2, sample: a.sample, line: undefined } : undefined;
  }
  if (whole && isSingle(a) && isSingle(b) && !sameHeight(a, b)) return undefined;
  // A single value says nothing of the slope; it belongs to a line if it lies on it.
  const [longer, other] = isSingle(a) ? [b, a] : [a, b];
  if (!longer.line || !other.line) return undefined;
  const ends = isSingle(other) ? [other.low] : [other.low, other.high];
  const fits = ends.every(
    (x) => other.line && longer.line && liesOn(longer.line, { x, parts: partsOf(other.line, x) }),
  );
  return fits ? { ...whole2, sample: longer.sample, line: longer.line } : undefined;
}

const isSingle = ({ low, high }: Stretch): boolean => equals(low, high);
const reasonsKey = ({ reasons }: Sample): string => JSON.stringify(reasons);

function sameHeight(a: Stretch, b: Stretch): boolean {
  return a.line !== undefined && b.line !== undefined && liesOn(a.line, { x: a.low, parts: partsOf(b.line, b.low) });
}
