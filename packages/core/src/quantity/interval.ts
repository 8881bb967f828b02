import { add, compare, divide, equals, multiply, ONE, type Rational } from './rational.ts';
import { ceiling, floor } from './rounding.ts';

/** Whether the value at an end belongs to the interval; `unsaid` where the text does not tell. */
export type Boundary = 'closed' | 'open' | 'unsaid';

export type IntervalEnd = 'unbounded' | { readonly value: Rational; readonly boundary: Boundary };

/** The numbers between two ends. If `from` lies above `to` it contains none. */
export interface Interval {
  readonly from: IntervalEnd;
  readonly to: IntervalEnd;
}

export type Containment = 'yes' | 'no' | 'unsaid';

/** How much each boundary takes away, for the end of an intersection. */
const STRICTNESS = { closed: 0, unsaid: 1, open: 2 } as const;

export const closed = (value: Rational): IntervalEnd => ({ value, boundary: 'closed' });
export const open = (value: Rational): IntervalEnd => ({ value, boundary: 'open' });
export const unsaid = (value: Rational): IntervalEnd => ({ value, boundary: 'unsaid' });

/** The values for which a comparison with the limit holds: `>=` 99.9 is everything from 99.9 up. */
export function satisfying(comparison: '<' | '<=' | '=' | '>=' | '>', limit: Rational): Interval {
  switch (comparison) {
    case '<':
      return { from: 'unbounded', to: open(limit) };
    case '<=':
      return { from: 'unbounded', to: closed(limit) };
    case '=':
      return { from: closed(limit), to: closed(limit) };
    case '>=':
      return { from: closed(limit), to: 'unbounded' };
    case '>':
      return { from: open(limit), to: 'unbounded' };
  }
}

/** Whether the interval contains the value; `unsaid` only at an unsaid end that is not ruled out by the other end. */
export function contains({ from, to }: Interval, value: Rational): Containment {
  const above = from === 'unbounded' ? 'yes' : beyond(from.boundary, compare(value, from.value));
  const below = to === 'unbounded' ? 'yes' : beyond(to.boundary, compare(to.value, value));
  if (above === 'no' || below === 'no') return 'no';
  return above === 'unsaid' || below === 'unsaid' ? 'unsaid' : 'yes';
}

/** Whether no number at all can belong to it: its ends are reversed, or meet where at least one is open. */
export function isEmpty({ from, to }: Interval): boolean {
  if (from === 'unbounded' || to === 'unbounded') return false;
  const order = compare(from.value, to.value);
  return order > 0 || (order === 0 && (from.boundary === 'open' || to.boundary === 'open'));
}

/** The one value that the interval consists of, if it is a single point. */
export function singlePoint(interval: Interval): Rational | undefined {
  const { from, to } = interval;
  if (from === 'unbounded' || to === 'unbounded' || isEmpty(interval)) return undefined;
  return equals(from.value, to.value) ? from.value : undefined;
}

/** What both contain, or undefined if that is nothing. Where ends meet, open wins over unsaid and unsaid over closed. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const result = { from: narrower(a.from, b.from, 1), to: narrower(a.to, b.to, -1) };
  return isEmpty(result) ? undefined : result;
}

/**
 * Whether a multiple of the step (above 0) may lie in the interval. Values that are counted (step 1) or reported to two
 * decimals (step 0.01) fall on such a grid only, so a gap between its points can never be hit. An unsaid end counts as in.
 */
export function touchesGrid({ from, to }: Interval, step: Rational): boolean {
  if (from === 'unbounded' || to === 'unbounded') return true;
  const steps = divide(from.value, step);
  const first = from.boundary === 'open' ? add(floor(steps), ONE) : ceiling(steps);
  const order = compare(multiply(first, step), to.value);
  return order < 0 || (order === 0 && to.boundary !== 'open');
}

function beyond(boundary: Boundary, order: -1 | 0 | 1): Containment {
  if (order !== 0) return order > 0 ? 'yes' : 'no';
  return boundary === 'closed' ? 'yes' : boundary === 'open' ? 'no' : 'unsaid';
}

function narrower(a: IntervalEnd, b: IntervalEnd, inward: 1 | -1): IntervalEnd {
  if (a === 'unbounded') return b;
  if (b === 'unbounded') return a;
  const order = compare(a.value, b.value) * inward;
  if (order !== 0) return order > 0 ? a : b;
  return STRICTNESS[a.boundary] >= STRICTNESS[b.boundary] ? a : b;
}
