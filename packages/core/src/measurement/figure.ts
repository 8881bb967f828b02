import type { Id, Metric } from '../model/index.ts';
import { add, divide, HUNDRED, multiply, rational, tryRational, ZERO, type Rational } from '../quantity/index.ts';
import { comparable, type Point } from '../tariff/axis.ts';
import { availabilityOf, downTimesOf, inSeconds } from './availability.ts';
import { countOf, emptyQuotient, quotientOf, quotientsOf } from './counts.ts';
import { meanOf, medianOf, percentileOf, type Weighed } from './distribution.ts';
import { tallyOf, type Tally } from './judged.ts';
import { about, type Look } from './look.ts';
import type { Observations } from './observations.ts';
import { limitPoint, limitValue, type FigureRequest } from './request.ts';
import { roundedAs } from './rounded.ts';
import { samplesOf, scaled, unitOf } from './samples.ts';

/** A figure before it is rounded. */
export interface RawFigure {
  readonly point: Point;
  readonly tally?: Tally | undefined;
}

/** The figure of a metric over the time that is looked at. */
export function rawFigure(
  look: Look,
  metric: Metric,
  request: FigureRequest,
  things: readonly Observations[],
): RawFigure {
  const { figure, origin } = request.sentence;
  switch (figure.measure) {
    case 'value':
      return wholeFigure(look, metric, request, things);
    case 'availability':
      return { point: share(availabilityOf(look, metric, request, downTimesOf(look, metric, things))) };
    case 'downtime': {
      const { down } = downTimesOf(look, metric, things).totalsIn(look.range);
      const limit = limitPoint(look, request);
      return { point: { kind: 'time', unit: limit?.kind === 'time' ? limit.unit : 'elapsed', value: inSeconds(down) } };
    }
    case 'outages':
      return { point: count(rational(downTimesOf(look, metric, things).outagesIn(look.range))) };
    case 'mean':
    case 'median':
    case 'highest':
    case 'lowest':
    case 'percentile':
      return { point: statistic(look, metric, request) };
    case 'share within': {
      const tally = tallyOf(look, metric, request);
      return { point: share(shareMet(look, metric, tally)), tally };
    }
    case 'every': {
      const tally = tallyOf(look, metric, request);
      return { point: count(rational(tally.missed)), tally };
    }
    case 'text':
      return look.reading.stop(about('prose', metric, origin));
  }
}

const share = (value: Rational): Point => ({ kind: 'percent', unit: '', value });
/** A bare number goes with any unit. */
const count = (value: Rational): Point => ({ kind: 'number', unit: '', value });

/** The share of the things judged that met their limit, in per cent; of none, what the metric says of a period without any. */
export function shareMet(look: Look, metric: Metric, { of, missed }: Tally): Rational {
  const met = of === 0 ? emptyQuotient(look, metric, true) : divide(rational(of - missed), rational(of));
  return met ? multiply(HUNDRED, met) : look.reading.stop(about('nothing to divide by', metric));
}

/** A metric that is named without a statistic means its own sum. */
function wholeFigure(
  look: Look,
  metric: Metric,
  request: FigureRequest,
  things: readonly Observations[],
  around: readonly Id[] = [],
): RawFigure {
  switch (metric.observation?.kind) {
    case 'availability':
      return { point: share(availabilityOf(look, metric, request, downTimesOf(look, metric, things))) };
    case 'share':
      if (isShareOfIntervals(look, metric))
        return { point: share(availabilityOf(look, metric, request, downTimesOf(look, metric, things))) };
      return { point: share(multiply(HUNDRED, quotientOf(look, metric))) };
    case 'ratio': {
      const ratio = quotientOf(look, metric);
      return { point: limitPoint(look, request)?.kind === 'number' ? count(ratio) : share(multiply(HUNDRED, ratio)) };
    }
    case 'count':
      return { point: count(countOf(look, metric)) };
    case 'reading':
    case 'duration':
      return { point: statistic(look, metric, request) };
    case 'sum':
      return { point: sumOf(look, metric, request, metric.observation.parts, around) };
    case undefined:
      return look.reading.stop(about('no observation', metric));
  }
}

/** Figures of other metrics, each as its own metric rounds it, times their weights; figures of two kinds have no sum. */
function sumOf(
  look: Look,
  metric: Metric,
  request: FigureRequest,
  parts: readonly { readonly percent: string; readonly metric: Id }[],
  around: readonly Id[],
): Point {
  if (around.includes(metric.id)) return look.reading.stop(about('circle', metric));
  const points = parts.map(({ percent, metric: id }): Point => {
    const part = look.facts.find('metrics', id);
    if (!part) return look.reading.stop(about('no metric', metric));
    const observed = look.observed.get(id);
    const things = observed ? [observed] : [];
    const { point } = wholeFigure(look, part, request, things, [...around, metric.id]);
    const value = multiply(roundedAs(look, part, request, point), divide(rational(percent), HUNDRED));
    return { ...point, value };
  });
  const [first] = points;
  if (!first || points.some((point) => !comparable(point, first)))
    return look.reading.stop(about('no such figure', metric));
  return { ...first, value: points.reduce((sum, { value }) => add(sum, value), ZERO) };
}

/** Of a share of which nothing was counted, but intervals were judged, the intervals are what is counted. */
function isShareOfIntervals(look: Look, metric: Metric): boolean {
  const observed = look.observed.get(metric.id);
  return !!observed && observed.counts.length === 0 && observed.cases.length === 0 && observed.signals.length > 0;
}

function statistic(look: Look, metric: Metric, request: FigureRequest): Point {
  const kind = metric.observation?.kind;
  const { figure, origin } = request.sentence;
  if (kind === 'share' && metric.averagedOver)
    return share(multiply(HUNDRED, valueAmong(look, metric, request, quotientsOf(look, metric))));
  if (kind !== 'reading' && kind !== 'duration') return look.reading.stop(about('no such figure', metric, origin));
  const value = limitValue(look, request);
  const { factor, ...unit } = unitOf(metric, limitPoint(look, request));
  const duration = value?.kind === 'duration' ? value.duration : undefined;
  const samples = scaled(samplesOf(look, metric, kind === 'duration' ? duration : undefined), factor);
  if (samples.length === 0) return look.reading.stop(about('nothing to divide by', metric));
  if (metric.weightedBy !== undefined && figure.measure !== 'mean' && figure.measure !== 'value')
    return look.reading.stop(about('no such figure', metric, origin));
  return { ...unit, value: valueAmong(look, metric, request, samples) };
}

function valueAmong(look: Look, metric: Metric, { sentence }: FigureRequest, samples: readonly Weighed[]): Rational {
  const { figure, origin } = sentence;
  switch (figure.measure) {
    case 'percentile': {
      const percent = tryRational(figure.percent ?? '');
      if (!percent) return look.reading.stop(about('no such figure', metric, origin));
      return percentileOf(look, metric, samples, percent);
    }
    case 'median':
      return medianOf(look, metric, samples);
    case 'highest':
    case 'lowest':
      return percentileOf(look, metric, samples, figure.measure === 'highest' ? HUNDRED : ZERO);
    case 'value': {
      if (metric.averagedOver) return meanOf(look, metric, samples, metric.averagedOver);
      const which = look.reading.choose(undefined, about('which reading', metric, origin), [
        'mean',
        'least',
        'greatest',
      ]);
      if (which === 'mean') return meanOf(look, metric, samples);
      return percentileOf(look, metric, samples, which === 'least' ? rational(0) : HUNDRED);
    }
    default:
      return meanOf(look, metric, samples, metric.averagedOver);
  }
}
