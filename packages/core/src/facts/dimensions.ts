import type { Figure, Id, Observation, Value } from '../model/index.ts';
import { isCurrency } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { metricOf } from './objectives.ts';

/** What a figure is measured in. `ratio` is a share of 1 or of 100; `unit` anything with a unit of its own. */
export type Dimension =
  | { readonly kind: 'percent' | 'time' | 'count' | 'ratio' }
  | { readonly kind: 'money' | 'unit'; readonly unit: string };

const TIME_UNITS = new Set([
  'ms',
  's',
  'second',
  'seconds',
  'min',
  'minute',
  'minutes',
  'h',
  'hour',
  'hours',
  'day',
  'days',
]);

/** Whether a unit is one of time, as a reading may have it. */
export const isTimeUnit = (unit: string): boolean => TIME_UNITS.has(unit);

/** Units that measure the same thing, so that one can be compared with the other. */
const FAMILIES: readonly (readonly string[])[] = [
  ['bit', 'kbit', 'mbit', 'gbit', 'b', 'kb', 'mb', 'gb', 'tb', 'kib', 'mib', 'gib', 'tib', 'byte', 'bytes'],
  ['bps', 'kbps', 'mbps', 'gbps', 'bit/s', 'kbit/s', 'mbit/s', 'gbit/s'],
  ['°c', '°f', 'k', 'celsius', 'fahrenheit', 'kelvin'],
  ['w', 'kw', 'mw'],
  ['wh', 'kwh', 'mwh'],
  ['mm', 'cm', 'm', 'km'],
  ['mg', 'g', 'kg', 't'],
  ['ml', 'cl', 'l'],
  ['mv', 'v', 'kv'],
  ['ma', 'a'],
  ['hz', 'khz', 'mhz', 'ghz'],
];
const familyOf = new Map(FAMILIES.flatMap((units, family) => units.map((unit) => [unit, family])));

/** What the figure is measured in; undefined where the metric does not tell. */
export function dimensionOf(facts: Facts, figure: Figure): Dimension | undefined {
  if (figure.measure === 'outages') return { kind: 'count' };
  if (figure.measure === 'downtime') return { kind: 'time' };
  if (figure.measure === 'availability') return { kind: 'percent' };
  const observation = metricOf(facts, figure)?.observation;
  return observation?.kind === 'sum' ? summedIn(facts, observation.parts) : observedIn(observation);
}

/** What all parts are measured in; a sum of sums is not looked through, it might run in a circle. */
function summedIn(facts: Facts, parts: readonly { readonly metric: Id }[]): Dimension | undefined {
  const [first, ...others] = parts.map(({ metric }) => {
    const observation = facts.find('metrics', metric)?.observation;
    return observation?.kind === 'sum' ? undefined : observedIn(observation);
  });
  return first && others.every((other) => other?.kind === first.kind) ? first : undefined;
}

function observedIn(observation: Exclude<Observation, { kind: 'sum' }> | undefined): Dimension | undefined {
  switch (observation?.kind) {
    case undefined:
      return undefined;
    case 'availability':
    case 'share':
      return { kind: 'percent' };
    case 'duration':
      return { kind: 'time' };
    case 'count':
    case 'ratio':
      return { kind: observation.kind };
    case 'reading':
      return readIn(observation.unit.trim());
  }
}

function readIn(unit: string): Dimension {
  if (unit === '%' || unit === 'percent') return { kind: 'percent' };
  if (TIME_UNITS.has(unit)) return { kind: 'time' };
  return isCurrency(unit) ? { kind: 'money', unit } : { kind: 'unit', unit };
}

/** Whether a value can be compared with a figure of that dimension; undefined for values that are no numbers. */
export function fits(dimension: Dimension, value: Value): boolean | undefined {
  switch (value.kind) {
    case 'percent':
      return dimension.kind === 'percent' || dimension.kind === 'ratio';
    case 'duration':
      return dimension.kind === 'time';
    case 'money':
      return dimension.kind === 'money' && dimension.unit === value.money.currency;
    case 'quantity':
      if (dimension.kind === 'unit') return sameMeasure(dimension.unit, value.unit);
      return dimension.kind === 'count' || (dimension.kind === 'ratio' && value.unit === '');
    default:
      return undefined;
  }
}

function sameMeasure(a: string, b: string): boolean {
  const [left, right] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  const family = familyOf.get(left);
  return left.replace(/s$/, '') === right.replace(/s$/, '') || (family !== undefined && family === familyOf.get(right));
}

/** A value as it is written, in a sentence or in a cell of the table that the sentence names. */
export interface WrittenValue {
  readonly value: Value;
  readonly at: string | undefined;
}

/** The value itself, or all cells of its table; for one priority only those that are for it. */
export function writtenOut(
  facts: Facts,
  value: Value | undefined,
  at: string | undefined,
  priority?: Id,
): readonly WrittenValue[] {
  if (!value) return [];
  if (value.kind !== 'table') return [{ value, at: value.origin ?? at }];
  const table = facts.find('tables', value.table);
  const dimension = priority === undefined ? -1 : (table?.dimensions.indexOf('priority') ?? -1);
  const cells = table?.cells.filter(({ keys }) => dimension < 0 || keys[dimension] === priority) ?? [];
  return cells.map((cell) => ({ value: cell.value, at: cell.value.origin ?? cell.origin }));
}
