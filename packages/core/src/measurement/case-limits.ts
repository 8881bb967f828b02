import type { Duration, Metric, Value } from '../model/index.ts';
import { multiply } from '../quantity/index.ts';
import { inTime, limitOn, type InTime, type Limit } from './clock.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import { figureLimit, judgedBy } from './request.ts';
import type { PlacedCase } from './timed-cases.ts';

export const NO_TIME: Duration = { iso: 'PT0S', clock: 'elapsed' };

/** The time limit of one thing: a duration, the one that a table gives, or so much for each unit of its size. */
export function limitOfCase(
  look: Look,
  metric: Metric,
  value: Value | undefined,
  { size }: PlacedCase,
): Limit | undefined {
  const found = judgedBy(look, value);
  if (found?.kind === 'duration') return limitOn(look, metric, found.duration, metric.during);
  const other = figureLimit(look, found);
  // A time whose decimals never end is no duration that could be written, but a time all the same.
  if (other?.kind === 'time') {
    const { calendar } = limitOn(look, metric, NO_TIME, metric.during);
    return { seconds: other.value, rule: undefined, calendar };
  }
  if (found?.kind !== 'scaled' || found.value.kind !== 'duration') return undefined;
  const one = limitOn(look, metric, found.value.duration, metric.during);
  if (!size) return look.reading.stop(about('not observed', metric, found.origin));
  if (!one.seconds) return look.reading.stop(about('no limit', metric, found.origin));
  return { seconds: multiply(one.seconds, size), rule: undefined, calendar: one.calendar };
}

/** Whether a thing was done in time. What has not ended is late as soon as its time is over; before that nobody knows. */
export function caseInTime(look: Look, metric: Metric, limit: Limit, { span, pauses }: PlacedCase): InTime {
  if (span.end !== Infinity) return inTime(look, metric, limit, span, pauses);
  const until = look.observed.get(metric.id)?.until;
  if (until === undefined) return look.reading.stop(about('not over yet', metric));
  const soFar = { start: span.start, end: millis(until) };
  if (inTime(look, metric, limit, soFar, pauses).met) return look.reading.stop(about('not over yet', metric));
  return inTime(look, metric, limit, span, pauses);
}
