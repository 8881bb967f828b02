import {
  add,
  compare,
  contains,
  divide,
  durationFromSeconds,
  exactDecimalText,
  fixedSeconds,
  floor,
  HUNDRED,
  isInteger,
  ONE,
  rational,
  subtract,
  tryRational,
  ZERO,
  type Boundary,
  type Interval,
  type IntervalEnd,
  type Range,
  type Rational,
  type Value,
} from '@sla-lang/core';

const TWO = rational(2);

/** A value as a number of its unit: percent, seconds, things. */
export interface Point {
  readonly value: Rational;
  /** Writes another number of the same unit; undefined where it has no exact writing. */
  readonly write: (value: Rational) => Value | undefined;
  /** Counted in whole things. */
  readonly whole: boolean;
  readonly unit: string;
}

/** Undefined for what is no number, and for lengths of time that are not fixed or not simply elapsed. */
export function pointOf(value: Value | undefined): Point | undefined {
  switch (value?.kind) {
    case 'percent':
      return point(
        tryRational(value.value),
        (number) => decimal(number, (text) => ({ kind: 'percent', value: text })),
        { unit: '%' },
      );
    case 'quantity': {
      const number = tryRational(value.value);
      const whole = number !== undefined && isInteger(number);
      return point(number, (other) => decimal(other, (text) => ({ kind: 'quantity', value: text, unit: value.unit })), {
        whole,
      });
    }
    case 'duration':
      if (value.duration.clock !== 'elapsed') return undefined;
      return point(fixedSeconds(value.duration.iso), (seconds) => {
        const iso = durationFromSeconds(seconds, 'h');
        return iso === undefined ? undefined : { kind: 'duration', duration: { iso, clock: 'elapsed' } };
      });
    default:
      return undefined;
  }
}

function point(
  value: Rational | undefined,
  write: Point['write'],
  { whole = false, unit = '' }: { whole?: boolean; unit?: string } = {},
): Point | undefined {
  return value && { value, write, whole, unit };
}

function decimal(value: Rational, make: (text: string) => Value): Value | undefined {
  const text = exactDecimalText(value);
  return text === undefined ? undefined : make(text);
}

/** A value well inside a range, for an example: the middle, or a little beyond its only end. Undefined for an empty range. */
export function insideOf({ low, high }: Range): Value | undefined {
  const from = pointOf(low?.value);
  const to = pointOf(high?.value);
  if ((low && !from) || (high && !to) || (from && to && from.unit !== to.unit)) return undefined;
  const known = from ?? to;
  const value = from && to ? middle(from, to) : from ? beyond(from) : to && below(to);
  if (!known || !value) return undefined;
  const interval: Interval = { from: endOf(from, low?.end), to: endOf(to, high?.end) };
  const candidates = [known.whole && !isInteger(value) ? floor(value) : value, ...(from ? [from.value] : [])];
  const inside = candidates.find((candidate) => contains(interval, candidate) === 'yes');
  return inside && known.write(inside);
}

function endOf(point: Point | undefined, boundary: Boundary | undefined): IntervalEnd {
  return point && boundary ? { value: point.value, boundary } : 'unbounded';
}

function middle(from: Point, to: Point): Rational {
  return divide(add(from.value, to.value), TWO);
}

function beyond({ value, unit, whole }: Point): Rational {
  if (unit === '%' && compare(value, HUNDRED) < 0) return divide(add(value, HUNDRED), TWO);
  if (whole) return add(value, ONE);
  return compare(value, ZERO) > 0 ? add(value, divide(value, TWO)) : add(value, ONE);
}

/** As far below a percentage as that is below 100, halved: an example close to the edge, not a breakdown of everything. */
function below({ value, unit }: Point): Rational | undefined {
  if (compare(value, ZERO) <= 0) return undefined;
  const step = unit === '%' ? divide(subtract(HUNDRED, value), TWO) : divide(value, TWO);
  const candidate = subtract(value, step);
  return compare(step, ZERO) > 0 && compare(candidate, ZERO) >= 0 ? candidate : divide(value, TWO);
}
