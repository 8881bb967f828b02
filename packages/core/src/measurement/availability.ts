import { compiledCalendar } from '../facts/index.ts';
import type { Metric } from '../model/index.ts';
import {
  add,
  divide,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import { DAY_SECONDS, type Stretch } from '../time/index.ts';
import { meanOf } from './distribution.ts';
import { downTimeOf, type DownTime } from './down-time.ts';
import { about, type Look } from './look.ts';
import { lengthIn, lengthOf, openings, secondsOf } from './moments.ts';
import type { Observations } from './observations.ts';
import type { FigureRequest } from './request.ts';
import { intervalsOf } from './windows.ts';

/** Down time and time that counts, both in exact milliseconds and both weighted where several things are observed. */
export interface Totals {
  readonly down: Rational;
  readonly total: Rational;
}

/** What can be asked of a metric's down time, anywhere in the range that was looked at. */
export interface DownTimes {
  readonly totalsIn: (span: Stretch) => Totals;
  readonly outagesIn: (span: Stretch) => number;
  /** The moments at which something changes. */
  readonly edges: readonly number[];
}

/** The down time of what was observed, of several things together if the metric is weighted and each thing has a weight. */
export function downTimesOf(look: Look, metric: Metric, things: readonly Observations[]): DownTimes {
  const weighed = things.map((thing) => {
    const own = { ...look, observed: new Map([...look.observed, [metric.id, thing]]) };
    return { time: downTimeOf(own, metric), weight: things.length === 1 ? ONE : weightOf(look, metric, thing) };
  });
  const times = weighed.length > 0 ? weighed : [{ time: downTimeOf(look, metric), weight: ONE }];
  return {
    totalsIn: (span) => ({
      down: sum(times, ({ time, weight }) => multiply(weight, time.down.between(span.start, span.end))),
      total: sum(times, ({ time, weight }) => multiply(weight, timeIn(time, span))),
    }),
    outagesIn: ({ start, end }) =>
      times.reduce((count, { time }) => count + time.beginnings.filter((at) => start <= at && at < end).length, 0),
    edges: times.flatMap(({ time }) => edgesOf(time)),
  };
}

function weightOf(look: Look, metric: Metric, { weight }: Observations): Rational {
  if (metric.weightedBy === undefined) return look.reading.stop(about('several things', metric));
  return weight === undefined ? look.reading.stop(about('weight', metric)) : rational(weight);
}

const timeIn = ({ total, partlyOut }: DownTime, span: Stretch): Rational =>
  subtract(rational(lengthIn(total, span)), partlyOut.between(span.start, span.end));

function sum<T>(items: readonly T[], value: (item: T) => Rational): Rational {
  return items.reduce((total, item) => add(total, value(item)), ZERO);
}

function* stretchesOf({ total }: DownTime): Generator<Stretch> {
  for (let index = 0; index < total.size; index++) {
    const stretch = total.opening(index);
    if (stretch) yield stretch;
  }
}

const edgesOf = (time: DownTime): readonly number[] => [
  ...[...stretchesOf(time)].flatMap(({ start, end }) => [start, end]),
  ...time.down.edges,
  ...time.partlyOut.edges,
  ...time.beginnings,
];

/** The share of the time that counts which was not down, in per cent; undefined where no time counts. */
export function upShare({ down, total }: Totals): Rational | undefined {
  return isZero(total) ? undefined : multiply(HUNDRED, subtract(ONE, divide(down, total)));
}

/** The availability of the period: of all its time, of so many days, or as the mean of its intervals. */
export function availabilityOf(look: Look, metric: Metric, request: FigureRequest, times: DownTimes): Rational {
  const { averagedOver } = metric;
  const totals = fixedTotals(look, metric, request, times.totalsIn(look.range));
  look.steps.push({ kind: 'down', down: inSeconds(totals.down), of: inSeconds(totals.total) });
  if (!averagedOver) return upShare(totals) ?? look.reading.stop(about('nothing to divide by', metric));
  const shares = intervalsOf(look.facts, metric, look.range).flatMap((interval) => {
    const value = upShare(times.totalsIn(interval));
    return value ? [{ value }] : [];
  });
  return meanOf(look, metric, shares, averagedOver);
}

export const inSeconds = (millis: Rational): Rational => divide(millis, rational(1000));

/** "Each month of 30 days": what was down in the real month is divided by 30 days, whatever the month has. */
function fixedTotals(look: Look, metric: Metric, { sentence, period }: FigureRequest, totals: Totals): Totals {
  const days = sentence.window?.kind === 'each' ? sentence.window.fixedDays : undefined;
  if (days === undefined || !period.full) return totals;
  const fixed = { start: look.range.start, end: look.range.start + days * DAY_SECONDS * 1000 };
  const hours = (span: Stretch) => {
    const calendar = compiledCalendar(look.facts, metric.during);
    return calendar ? lengthOf(openings(calendar, span)) : span.end - span.start;
  };
  const length = hours(fixed);
  look.steps.push({ kind: 'fixed period', days, seconds: secondsOf(length) });
  // What is taken out of the real month is taken out of the fixed one as well.
  return { down: totals.down, total: add(totals.total, rational(length - hours(look.range))) };
}
