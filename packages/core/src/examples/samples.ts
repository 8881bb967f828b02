import {
  add,
  ceiling,
  compare,
  contains,
  divide,
  equals,
  floor,
  HUNDRED,
  intersect,
  isInteger,
  multiply,
  ONE,
  rational,
  subtract,
  ZERO,
  type Interval,
  type IntervalEnd,
  type Rational,
} from '../quantity/index.ts';
import type { Axis, Tier } from '../tariff/index.ts';

const TWO = rational(2);
const ONE_AND_A_HALF = rational('1.5');

/** A value for an example of a tier: a block and a half beyond its limit, or well inside of it. */
export function sampleOf(axis: Axis, { interval, block }: Tier, missed: readonly Interval[]): Rational | undefined {
  if (block) return beyondBlocks(axis, interval, block.size);
  const within = missed.map((side) => intersect(interval, side)).find((both) => both !== undefined);
  return insideOf(axis, within ?? interval);
}

/** A block and a half, of whole things two blocks of one. */
export function someBlocks(axis: Pick<Axis, 'kind'>, size: Rational): Rational {
  const length = multiply(size, ONE_AND_A_HALF);
  return axis.kind === 'number' && isInteger(size) ? ceiling(length) : length;
}

function beyondBlocks(axis: Axis, { from, to }: Interval, size: Rational): Rational | undefined {
  const distance = someBlocks(axis, size);
  const at =
    from !== 'unbounded' ? add(from.value, distance) : to === 'unbounded' ? undefined : subtract(to.value, distance);
  return at && contains(axis.domain, at) === 'yes' ? at : undefined;
}

/**
 * A value well inside an interval: the middle, or a little beyond its only end; a whole one where whole things are counted, and a
 * multiple of the step of a rounded figure. Undefined where there is none.
 */
export function insideOf(axis: Axis, wanted: Interval): Rational | undefined {
  const [from, to] = [endValue(wanted.from), endValue(wanted.to)];
  const whole = axis.kind === 'number' && [from, to].every((end) => end === undefined || isInteger(end));
  const step = axis.step ?? (whole ? ONE : undefined);
  const value = from && to ? divide(add(from, to), TWO) : from ? beyond(axis, from, step) : to && below(axis, to);
  if (!value) return undefined;
  const stepped = step && [multiply(floor(divide(value, step)), step), multiply(ceiling(divide(value, step)), step)];
  const interval = intersect(wanted, axis.domain);
  const candidates = [...(stepped ?? [value]), ...(from ? [from] : []), ...(to ? [to] : [])];
  return interval && candidates.find((candidate) => contains(interval, candidate) === 'yes');
}

const endValue = (end: IntervalEnd): Rational | undefined => (end === 'unbounded' ? undefined : end.value);

function beyond({ kind }: Axis, value: Rational, step: Rational | undefined): Rational {
  if (kind === 'percent' && compare(value, HUNDRED) < 0) return divide(add(value, HUNDRED), TWO);
  if (step && kind === 'number') return add(value, step);
  return compare(value, ZERO) > 0 ? add(value, divide(value, TWO)) : add(value, ONE);
}

/** As far below a percentage as that is below 100, halved: an example close to the edge, not a breakdown of everything. */
function below({ kind }: Axis, value: Rational): Rational | undefined {
  if (compare(value, ZERO) <= 0) return undefined;
  if (kind === 'percent' && equals(value, HUNDRED)) return subtract(value, ONE);
  const step = kind === 'percent' ? divide(subtract(HUNDRED, value), TWO) : divide(value, TWO);
  const candidate = subtract(value, step);
  return compare(step, ZERO) > 0 && compare(candidate, ZERO) >= 0 ? candidate : divide(value, TWO);
}
