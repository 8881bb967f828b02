import type { Duration, Metric } from '../model/index.ts';
import { multiply, rational, type Rational } from '../quantity/index.ts';
import type { Point } from '../tariff/axis.ts';
import { merged } from '../time/index.ts';
import { openTime } from '../time/open-time.ts';
import { limitOn, timeTaken, type Limit } from './clock.ts';
import { refuseSilence } from './count-rows.ts';
import { countedTime } from './counted-time.ts';
import { meanOf, type Weighed } from './distribution.ts';
import { about, type Look } from './look.ts';
import { lengthIn, millis } from './moments.ts';
import type { Millis } from './steps.ts';
import { casesIn } from './timed-cases.ts';
import { trimmed } from './trimmed.ts';
import { intervalsOf } from './windows.ts';

/** A value with the moment it belongs to. */
export interface Sample extends Weighed {
  readonly at: Millis;
}

const UNIT_SECONDS: ReadonlyMap<string, Rational> = new Map([
  ['ms', rational('1/1000')],
  ['s', rational(1)],
  ['min', rational(60)],
  ['h', rational(3600)],
]);

/** What the values of a metric are: lengths of time in seconds if its unit is one of time, else numbers of the unit. */
export function unitOf(
  metric: Metric,
  limit: Point | undefined,
): Pick<Point, 'kind' | 'unit'> & { readonly factor: Rational } {
  const one = rational(1);
  const { observation } = metric;
  if (observation?.kind !== 'reading')
    return { kind: 'time', unit: limit?.kind === 'time' ? limit.unit : 'elapsed', factor: one };
  const seconds = UNIT_SECONDS.get(observation.unit);
  if (seconds && limit?.kind !== 'number') return { kind: 'time', unit: 'elapsed', factor: seconds };
  if (observation.unit === '%' && limit?.kind !== 'number') return { kind: 'percent', unit: '', factor: one };
  return { kind: 'number', unit: observation.unit, factor: one };
}

/** The values that a statistic is made of: readings or times taken or, if the metric says so, the means of intervals. */
export function samplesOf(look: Look, metric: Metric, duration: Duration | undefined): readonly Weighed[] {
  const samples = metric.observation?.kind === 'duration' ? timesOf(look, metric, duration) : readingsOf(look, metric);
  const kept = trimmed(look, metric, samples);
  return metric.averagedOver ? means(look, metric, kept) : kept;
}

function means(look: Look, metric: Metric, samples: readonly Sample[]): readonly Weighed[] {
  const sorted = samples.toSorted((a, b) => a.at - b.at);
  const counted = openTime(countedTime(look, metric, []).total);
  let next = 0;
  return intervalsOf(look.facts, metric, look.range).flatMap((interval): readonly Weighed[] => {
    if (lengthIn(counted, interval) === 0) return [];
    const inside: Sample[] = [];
    for (let each = sorted[next]; each && each.at < interval.end; each = sorted[++next]) inside.push(each);
    if (inside.length > 0) return [{ value: meanOf({ ...look, steps: [] }, metric, inside) }];
    // An interval of which there is nothing to average has no mean that could count as good or bad.
    const [said, kind] =
      metric.observation?.kind === 'duration'
        ? ([metric.noTraffic, 'no traffic'] as const)
        : ([metric.noData, 'no data'] as const);
    return said === 'nothing' || said === 'out' ? [] : look.reading.stop(about(kind, metric));
  });
}

/** Readings of the period, in service hours and outside of what is excluded. */
export function readingsOf(look: Look, metric: Metric): readonly Sample[] {
  const observed = look.observed.get(metric.id);
  if (!observed) return look.reading.stop(about('not observed', metric));
  if (observed.until !== undefined && millis(observed.until) < look.range.end)
    return look.reading.stop(about('not over yet', metric));
  const time = countedTime(look, metric, []);
  const [total, judged, partly] = [openTime(time.total), openTime(time.judged), openTime(merged(time.shared))];
  refuseSilence(look, metric, observed, total);
  return observed.readings.flatMap(({ at, value, weight }): readonly Sample[] => {
    const moment = { start: millis(at), end: millis(at) + 1 };
    if (lengthIn(total, moment) === 0) return [];
    if (lengthIn(partly, moment) > 0) return look.reading.stop(about('not split', metric));
    // A reading of time that "counts as up" has no value that it could be replaced by.
    if (lengthIn(judged, moment) === 0) return look.reading.stop(about('excluded time', metric));
    return [{ at: moment.start, value: rational(value), weight: weigh(look, metric, weight) }];
  });
}

const weigh = (look: Look, metric: Metric, weight: string | undefined): Rational | undefined => {
  if (metric.weightedBy === undefined) return undefined;
  return weight === undefined ? look.reading.stop(about('weight', metric)) : rational(weight);
};

/** How long each case of the period took, in seconds on the clock of the limit. */
function timesOf(look: Look, metric: Metric, duration: Duration | undefined): readonly Sample[] {
  const limit = duration ? limitOn(look, metric, duration, metric.during) : clockOnly(look, metric);
  return casesIn(look, metric).map((each) => {
    const { span, weight } = each;
    if (span.end === Infinity) return look.reading.stop(about('not over yet', metric));
    if (metric.weightedBy !== undefined && !weight) return look.reading.stop(about('weight', metric));
    return {
      at: span.start,
      value: timeTaken(limit, each),
      weight: metric.weightedBy === undefined ? undefined : weight,
    };
  });
}

const clockOnly = (look: Look, metric: Metric): Limit =>
  limitOn(look, metric, { iso: 'PT0S', clock: 'elapsed' }, metric.during);

/** The values in the unit of {@link unitOf}. */
export const scaled = (samples: readonly Weighed[], factor: Rational): readonly Weighed[] =>
  samples.map(({ value, weight }) => ({ value: multiply(value, factor), weight }));
