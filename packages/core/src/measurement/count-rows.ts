import type { CountsAs, Metric, Value } from '../model/index.ts';
import { isNegative, ONE, rational, subtract, ZERO, type Rational } from '../quantity/index.ts';
import { openTime, type OpenTime } from '../time/open-time.ts';
import { merged, type Stretch } from '../time/index.ts';
import { caseInTime, limitOfCase } from './case-limits.ts';
import { countedTime } from './counted-time.ts';
import { about, type Look } from './look.ts';
import { lengthIn, millis, stretches } from './moments.ts';
import type { Count, Observations } from './observations.ts';
import { casesIn } from './timed-cases.ts';

/** What was counted somewhere in the period. */
export interface CountedRow {
  readonly span: Stretch;
  readonly counted: Rational;
  readonly total: Rational;
  readonly leftOut: Rational;
  readonly weight: Rational | undefined;
}

/**
 * What was counted of a metric in the period, without what it leaves out and what is not counted because of its hours or an
 * exclusion. A count that lies across the end of any of these cannot be split.
 */
export function rowsOf(look: Look, metric: Metric): readonly CountedRow[] {
  const observed = look.observed.get(metric.id);
  if (!observed) return look.reading.stop(about('not observed', metric));
  if (observed.until !== undefined && millis(observed.until) < look.range.end)
    return look.reading.stop(about('not over yet', metric));
  const { hours, total, judged, down, shared } = countedTime(look, metric, []);
  const sets: Sets = {
    hours: openTime(hours),
    total: openTime(total),
    judged: openTime(judged),
    down: openTime(down),
    shared: openTime(merged(shared)),
  };
  refuseSilence(look, metric, observed, sets.total);
  return [...observed.counts.flatMap((count) => rowOf(look, metric, count, sets) ?? []), ...goodCases(look, metric)];
}

type Sets = Readonly<Record<'hours' | 'total' | 'judged' | 'down' | 'shared', OpenTime>>;

/** Things that nobody counted may have been anything; only if they are not to be counted does the rest decide. */
export function refuseSilence(look: Look, metric: Metric, { noData }: Observations, total: OpenTime): void {
  const missing = stretches(noData).some((span) => lengthIn(total, span) > 0);
  if (!missing || metric.noData === 'nothing' || metric.noData === 'out') return;
  look.reading.stop(about('no data', metric));
}

function rowOf(look: Look, metric: Metric, count: Count, sets: Sets): CountedRow | undefined {
  const start = millis(count.start);
  const span = { start, end: count.end === undefined ? start : millis(count.end) };
  const { range } = look;
  if (span.start >= range.end || (span.end <= range.start && span.start < range.start)) return undefined;
  if (span.start < range.start || span.end > range.end) return look.reading.stop(about('across the end', metric));
  if (!isInside(look, metric, sets.hours, span)) return undefined;
  if (lengthIn(sets.shared, { start: span.start, end: Math.max(span.end, span.start + 1) }) > 0)
    return look.reading.stop(about('not split', metric));
  const countsAs = excludedAs(look, metric, sets, span);
  if (countsAs === 'out') return undefined;
  const said = (text: string | undefined) =>
    text === undefined ? look.reading.stop(about('not observed', metric)) : rational(text);
  const { observation } = metric;
  const isCount = observation?.kind === 'count';
  const isOwn = (side: 'of' | 'to') => observation?.kind !== 'ratio' || typeof observation[side] === 'string';
  const left = metric.leavesOut.length > 0 ? count.leftOut : undefined;
  const counted = isOwn('of') ? subtract(said(count.counted), rational(left?.counted ?? '0')) : ZERO;
  const all = !isCount && isOwn('to') ? subtract(said(count.total), rational(left?.total ?? '0')) : ZERO;
  const total = isCount ? counted : all;
  if (isNegative(counted) || isNegative(total)) return look.reading.stop(about('not observed', metric));
  return {
    span,
    counted: countsAs === undefined ? counted : countsAs === 'up' ? total : ZERO,
    total,
    leftOut: rational(left?.[isCount ? 'counted' : 'total'] ?? '0'),
    weight: count.weight === undefined ? undefined : rational(count.weight),
  };
}

/** Whether all of a stretch, or a moment, is in a set; if only a part of it is, there is no number. */
function isInside(look: Look, metric: Metric, set: OpenTime, span: Stretch): boolean {
  if (span.start === span.end) return lengthIn(set, { start: span.start, end: span.start + 1 }) > 0;
  const length = lengthIn(set, span);
  if (length > 0 && length < span.end - span.start) return look.reading.stop(about('across the end', metric));
  return length > 0;
}

/** How a row counts that lies in excluded time; undefined if it does not. Good ones of excluded time mean something for a share only. */
function excludedAs(look: Look, metric: Metric, sets: Sets, span: Stretch): CountsAs | undefined {
  if (!isInside(look, metric, sets.total, span)) return 'out';
  if (isInside(look, metric, sets.down, span)) return 'down';
  if (isInside(look, metric, sets.judged, span)) return undefined;
  return metric.observation?.kind === 'share' ? 'up' : look.reading.stop(about('excluded time', metric));
}

/** Single things that are good if they took no longer than the metric says. */
function goodCases(look: Look, metric: Metric): readonly CountedRow[] {
  const { good } = metric;
  if (!good?.within && !good?.limit) return [];
  const value: Value | undefined = good.within ? { kind: 'duration', duration: good.within } : good.limit;
  return casesIn(look, metric).map((each): CountedRow => {
    const limit = limitOfCase(look, metric, value, each) ?? look.reading.stop(about('no limit', metric, good.origin));
    const { met } = caseInTime(look, metric, limit, each);
    const { span, weight } = each;
    return {
      span: { start: span.start, end: span.start },
      counted: met ? ONE : ZERO,
      total: ONE,
      leftOut: ZERO,
      weight,
    };
  });
}
