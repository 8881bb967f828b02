import type { Figure, Metric, Value } from '../model/index.ts';
import { ceiling, divide, floor, multiply, round, type Rational } from '../quantity/index.ts';
import { axisOf, pointOf, type Point } from '../tariff/index.ts';
import { measuredPoint, quantityOf } from './measured.ts';
import type { Quantity } from './sum.ts';

/** A measured value, and what the metric's own rounding makes of it. */
export interface Read {
  readonly point: Point;
  readonly read: Rational;
  /** Both, as the result shows them. */
  readonly shown: Quantity;
  readonly shownRead: Quantity;
}

/** Reads a measured text for comparing it with the limit; undefined if it is no value. */
export function readValue(
  text: string,
  figure: Figure,
  metric: Metric | undefined,
  limit: Value | undefined,
): Read | undefined {
  const written = readText(text);
  if (!written) return undefined;
  const { point } = written;
  const than = point.kind === 'time' ? pointOf(limit) : undefined;
  const unit = than?.kind === 'time' ? unitBeside(than.unit, point, text) : point.unit;
  const own = unit === point.unit ? point : { ...point, unit };
  const read = rounded(own, figure, metric, limit);
  return own === point && read === point.value ? written : readOf(own, read);
}

/**
 * The unit of a time beside a limit: "3 h" of a repair that is promised in business hours were business hours. Hours do not
 * compare with business days, since nothing says how many of them make one.
 */
function unitBeside(limit: string, { unit }: Point, text: string): string {
  if (unit !== 'elapsed') return limit.startsWith(unit) ? limit : unit;
  return limit.startsWith('days') && IN_HOURS.test(text) ? 'hours' : limit;
}

const IN_HOURS = /\d\s*(?:h|hours?|min|minutes?)\b/;

/** The same few values come again and again: "100%", "99.98%". */
function readText(text: string): Read | undefined {
  const known = KNOWN.get(text);
  if (known) return known;
  const point = measuredPoint(text);
  const read = point && readOf(point);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  if (read) KNOWN.set(text, read);
  return read;
}

const KNOWN = new Map<string, Read>();
const MOST_KNOWN = 5000;

/** A value that is known already. */
export function readOf(point: Point, read = point.value): Read {
  const shown = quantityOf(point, point.value);
  return { point, read, shown, shownRead: read === point.value ? shown : quantityOf(point, read) };
}

function rounded(point: Point, figure: Figure, metric: Metric | undefined, limit: Value | undefined): Rational {
  if (!metric?.rounding || figure.measure === 'outages' || metric.observation?.kind === 'count') return point.value;
  const { step } = axisOf(point, figure, metric, limit ? [limit] : []);
  return step ? toMultiple(point.value, step, metric.rounding.mode) : point.value;
}

/** The nearest multiple of the step (halves go up), or the next one below or above. */
export function toMultiple(value: Rational, step: Rational, mode: 'down' | 'up' | 'nearest'): Rational {
  const steps = divide(value, step);
  switch (mode) {
    case 'down':
      return multiply(floor(steps), step);
    case 'up':
      return multiply(ceiling(steps), step);
    case 'nearest':
      return multiply(round(steps, 'half-up'), step);
  }
}
