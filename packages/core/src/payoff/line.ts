import type { Part } from '../owed/parts.ts';
import { add, divide, equals, isZero, multiply, subtract, ZERO, type Rational } from '../quantity/index.ts';

/** What is paid as a straight line of the value: for each kind of amount, `height` at `x`, and so much more for each unit. */
export interface Line {
  readonly x: Rational;
  readonly terms: readonly Term[];
}

interface Term {
  readonly part: Part;
  readonly height: Rational;
  readonly slope: Rational;
}

/** A point of a curve. */
export interface Point {
  readonly x: Rational;
  readonly parts: readonly Part[];
}

/** The line through two points. */
export function lineThrough(a: Point, b: Point): Line {
  const kinds = new Map([...a.parts, ...b.parts].map((part) => [part.key, part]));
  const terms = [...kinds.values()].map((part) => {
    const [from, to] = [heightOf(a.parts, part.key), heightOf(b.parts, part.key)];
    return { part, height: from, slope: equals(a.x, b.x) ? ZERO : divide(subtract(to, from), subtract(b.x, a.x)) };
  });
  return { x: a.x, terms };
}

const heightOf = (parts: readonly Part[], key: string): Rational =>
  parts.find((part) => part.key === key)?.value ?? ZERO;

export const isFlat = ({ terms }: Line): boolean => terms.every(({ slope }) => isZero(slope));

/** What the line says of a value. */
export const partsAt = ({ x, terms }: Line, value: Rational): readonly Part[] =>
  terms.map(({ part, height, slope }) => ({ ...part, value: add(height, multiply(slope, subtract(value, x))) }));

export const slopeParts = ({ terms }: Line): readonly Part[] =>
  terms.map(({ part, slope }) => ({ ...part, value: slope }));

/** Whether the point lies on the line. */
export function liesOn(line: Line, { x, parts }: Point): boolean {
  const there = partsAt(line, x);
  return [...there, ...parts].every(({ key }) => equals(heightOf(there, key), heightOf(parts, key)));
}

/** The values at which the lines cross, kind by kind. */
export function crossings(a: Line, b: Line): readonly Rational[] {
  const keys = new Set([...a.terms, ...b.terms].map(({ part }) => part.key));
  return [...keys].flatMap((key) => {
    const [first, second] = [termOf(a, key), termOf(b, key)];
    const slopes = subtract(first.slope, second.slope);
    if (isZero(slopes)) return [];
    const apart = subtract(add(second.height, multiply(second.slope, subtract(a.x, b.x))), first.height);
    return [add(a.x, divide(apart, slopes))];
  });
}

const NOTHING = { height: ZERO, slope: ZERO };
const termOf = ({ terms }: Line, key: string): Pick<Term, 'height' | 'slope'> =>
  terms.find(({ part }) => part.key === key) ?? NOTHING;
