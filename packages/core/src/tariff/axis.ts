import type { Figure, Metric, Value } from '../model/index.ts';
import {
  closed,
  decimals,
  durationParts,
  exactDecimalText,
  fixedSeconds,
  fromIntegers,
  HUNDRED,
  type Interval,
  multiply,
  ONE,
  type Rational,
  toText,
  tryRational,
  ZERO,
} from '../quantity/index.ts';

/** What a figure is measured in, so that its target and the ends of tiers are numbers of one kind. */
export interface Axis {
  readonly kind: 'percent' | 'time' | 'number';
  /** time: the clock, as `elapsed`, or hours or days of a business calendar. number: the unit as written. */
  readonly unit: string;
  /** The values that the figure can take at all. */
  readonly domain: Interval;
  /** The figure is always a multiple of this: counted things, or a rounded reading. */
  readonly step: Rational | undefined;
}

const ALL: Interval = { from: 'unbounded', to: 'unbounded' };
const FROM_ZERO: Interval = { from: closed(ZERO), to: 'unbounded' };
const PERCENTAGES: Interval = { from: closed(ZERO), to: closed(HUNDRED) };

/** A value as a point of some axis: percent as written (99.9), time in seconds, a number as written. */
export interface Point {
  readonly kind: Axis['kind'];
  readonly unit: string;
  readonly value: Rational;
}

/** Reads a value; undefined for one that is no number (a table, a text, a length of time in months). */
export function pointOf(value: Value | undefined): Point | undefined {
  switch (value?.kind) {
    case 'percent':
      return point('percent', '', tryRational(value.value));
    case 'quantity':
      return point('number', value.unit, tryRational(value.value));
    case 'duration': {
      const { iso, clock, calendar } = value.duration;
      return point('time', clock === 'elapsed' ? clock : businessUnit(iso, calendar), fixedSeconds(iso));
    }
    default:
      return undefined;
  }
}

/** The other way round: a number as a value; undefined for a time whose seconds have no decimals that end. */
export function valueOfPoint({ kind, unit, value }: Point): Value | undefined {
  switch (kind) {
    case 'percent':
      return { kind: 'percent', value: toText(value) };
    case 'number':
      return { kind: 'quantity', value: toText(value), unit };
    case 'time': {
      const seconds = exactDecimalText(value);
      return seconds === undefined
        ? undefined
        : { kind: 'duration', duration: { iso: `PT${seconds}S`, clock: 'elapsed' } };
    }
  }
}

const point = (kind: Point['kind'], unit: string, value: Rational | undefined): Point | undefined =>
  value && { kind, unit, value };

/** Business days and business hours do not compare without a calendar, so they are units of their own. */
function businessUnit(iso: string, calendar: string | undefined): string {
  const inDays = durationParts(iso)?.some(({ unit }) => unit === 'day' || unit === 'week') ?? false;
  return `${inDays ? 'days' : 'hours'} ${calendar ?? ''}`;
}

/** Whether both are numbers of one kind and unit; a bare number goes with any unit. */
export function comparable(a: Pick<Point, 'kind' | 'unit'>, b: Pick<Point, 'kind' | 'unit'>): boolean {
  if (a.kind !== b.kind) return false;
  const [left, right] = [thing(a.unit), thing(b.unit)];
  return a.unit === b.unit || (a.kind === 'number' && (left === right || left === '' || right === ''));
}

/** "ticket" and "tickets" are the same thing counted. */
const thing = (unit: string): string => unit.trim().toLowerCase().replace(/s$/, '');

/**
 * The axis that such points of a metric's figure lie on. Counted things take whole numbers, a rounded metric the multiples
 * of its last decimal (for time: of the smallest unit that its limits are written in, see {@link stepOfTime}).
 */
export function axisOf(
  sample: Point,
  figure: Figure | undefined,
  metric: Metric | undefined,
  values: readonly Value[],
): Axis {
  const { kind, unit } = sample;
  const digits = metric?.rounding?.decimals;
  const rounded = digits === undefined ? undefined : decimalStep(digits);
  const observed = metric?.observation?.kind;
  if (kind === 'percent') return { kind, unit, domain: observed === 'ratio' ? FROM_ZERO : PERCENTAGES, step: rounded };
  if (kind === 'time') {
    return { kind, unit, domain: FROM_ZERO, step: digits === undefined ? undefined : stepOfTime(values, digits) };
  }
  const counted = figure?.measure === 'outages' || (figure?.measure === 'value' && observed === 'count');
  return { kind, unit, domain: observed === 'reading' ? ALL : FROM_ZERO, step: counted ? ONE : rounded };
}

const SECONDS_OF: ReadonlyMap<string, bigint> = new Map([
  ['min', 60n],
  ['h', 3600n],
  ['day', 86_400n],
  ['week', 604_800n],
]);

/** So many decimals of the smallest unit that the values are written in: `46 s` with 0 decimals is 1 s. */
function stepOfTime(values: readonly Value[], digits: number): Rational {
  const units = values.flatMap((value) =>
    value.kind === 'duration'
      ? (durationParts(value.duration.iso)?.map(({ unit }) => SECONDS_OF.get(unit) ?? 1n) ?? [])
      : [],
  );
  const smallest = units.reduce((least, unit) => (unit < least ? unit : least), units[0] ?? 1n);
  return multiply(fromIntegers(smallest, 1n), decimalStep(digits));
}

/** Nobody reports finer than this, and a hostile number of decimals would cost time without bound. */
const MOST_DECIMALS = 200;

const decimalStep = (digits: number): Rational => fromIntegers(1n, 10n ** BigInt(Math.min(digits, MOST_DECIMALS)));

/** The most decimals that any of the values is written with; those of a time count in its smallest unit. */
export function writtenDecimals(values: readonly Value[]): number {
  const counts = values.map((value) => {
    if (value.kind === 'percent' || value.kind === 'quantity') return decimals(value.value) ?? 0;
    if (value.kind !== 'duration') return 0;
    return decimals(durationParts(value.duration.iso)?.at(-1)?.value ?? '0') ?? 0;
  });
  return Math.max(0, ...counts);
}

/** The step of values that are written to so many decimals, on this axis. */
export function writtenStep(axis: Axis, values: readonly Value[]): Rational {
  const digits = writtenDecimals(values);
  return axis.kind === 'time' ? stepOfTime(values, digits) : decimalStep(digits);
}
