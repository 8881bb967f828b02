import type { Metric } from '../model/index.ts';
import { ONE } from '../quantity/index.ts';
import { openTime, type OpenTime } from '../time/open-time.ts';
import { common, merged, type Stretch } from '../time/index.ts';
import { countedTime, type CountedTime } from './counted-time.ts';
import { about, type Look } from './look.ts';
import { lengthIn, secondsOf } from './moments.ts';
import type { Millis, NotCounted } from './steps.ts';
import { isTooShort } from './thresholds.ts';
import { timelineOf, type CountedOutage } from './timeline.ts';
import { inFull, inPart, lessShares, weighted, type WeightedTime } from './weighted-time.ts';

/** How long a metric was down, and of how much time, between any two moments of the range that was looked at. */
export interface DownTime {
  /** Of stretches in order: all time that counts, in full or in part. */
  readonly total: OpenTime;
  /** What of the total does not count, because a share of its time is taken out. */
  readonly partlyOut: WeightedTime;
  readonly down: WeightedTime;
  /** Moments at which an outage begins to count, in order. */
  readonly beginnings: readonly Millis[];
}

/** The sets that an outage is measured against, from the widest to the narrowest. */
type Sets = Readonly<Record<'period' | 'hours' | 'judged', OpenTime>>;

export function downTimeOf(look: Look, metric: Metric): DownTime {
  const timeline = timelineOf(look, metric);
  const time = countedTime(look, metric, timeline.out);
  const sets: Sets = { period: openTime(time.period), hours: openTime(time.hours), judged: openTime(time.judged) };
  const outages = timeline.outages
    .filter(({ whole }) => whole.start < look.range.end && whole.end > look.range.start)
    .map((outage) => longEnough(look, metric, sets, outage));
  for (const outage of outages) recordOutage(look, metric, sets, outage);
  return {
    total: openTime(time.total),
    partlyOut: inPart(time.shared.filter(({ isOut }) => isOut)),
    down: downOf(look, metric, time, outages),
    beginnings: outages.flatMap((outage) => beginningOf(look, metric, sets, outage)).sort((a, b) => a - b),
  };
}

/**
 * Where an outage is long enough by all of it, but not by what counts of it, the figure hangs on which of both the text means. An
 * end of the period makes no outage shorter.
 */
function longEnough(look: Look, metric: Metric, { period, judged }: Sets, outage: CountedOutage): CountedOutage {
  const { counts } = outage;
  if (!metric.ignoresUnder || counts.start >= counts.end) return outage;
  const lost = lengthIn(period, counts) - lengthIn(judged, counts);
  if (lost === 0 || !isTooShort(look, metric, counts.end - counts.start - lost)) return outage;
  const question = about('short outages', metric, metric.ignoresUnder.origin);
  if (look.reading.choose(undefined, question, ['whole', 'part']) === 'whole') return outage;
  return { ...outage, counts: { start: counts.end, end: counts.end }, because: 'too short' };
}

function downOf(
  look: Look,
  metric: Metric,
  { judged, down, shared }: CountedTime,
  outages: readonly CountedOutage[],
): WeightedTime {
  if (metric.weightedBy !== undefined) return lessShares(weighted(look, metric, judged, down, outages), shared);
  const counts = outages.map((outage) => outage.counts);
  const time = [...common(counts, judged), ...down];
  if (shared.length === 0) return inFull(time);
  return lessShares(
    merged(time).map((each) => ({ ...each, share: ONE })),
    shared,
  );
}

/** What became of an outage: how much of it counts, and why the rest does not. */
function recordOutage(look: Look, metric: Metric, sets: Sets, outage: CountedOutage): void {
  const { whole, because, affected } = outage;
  const lasting = whole.end === Infinity;
  // Of an outage that goes on, only the time that was looked at has a length.
  const within = ({ start, end }: Stretch) => ({ start, end: lasting ? Math.min(end, look.range.end) : end });
  const counts = within(outage.counts);
  const length = Math.max(0, counts.end - counts.start);
  const inSets = [sets.period, sets.hours, sets.judged].map((set) => lengthIn(set, counts));
  const [inPeriod = 0, inHours = 0, judged = 0] = inSets;
  const left: { because: NotCounted; length: Millis }[] = [
    { because: because ?? 'too short', length: within(whole).end - whole.start - length },
    { because: 'outside the period', length: length - inPeriod },
    { because: 'outside the hours', length: inPeriod - inHours },
    { because: 'excluded', length: inHours - judged },
  ];
  look.steps.push({
    kind: 'outage',
    metric: metric.id,
    start: whole.start,
    end: lasting ? undefined : whole.end,
    counted: secondsOf(judged),
    affected,
    left: left
      .filter((part) => part.length > 0)
      .map((part) => ({ because: part.because, seconds: secondsOf(part.length) })),
  });
}

/** The first moment of an outage that counts, if it lies in the time looked at: that is where the outage belongs. */
function beginningOf(look: Look, metric: Metric, { judged }: Sets, { counts }: CountedOutage): readonly Millis[] {
  if (lengthIn(judged, counts) === 0) return [];
  if (counts.start < look.range.start && countsBefore(look, metric, counts.start)) return [];
  const first = judged.opening(judged.indexAt(counts.start));
  if (first && counts.start < first.end) return [counts.start];
  const next = judged.opening(judged.indexAt(counts.start) + 1);
  return next ? [next.start] : [];
}

/** Whether an outage that began before the time looked at counts there already. */
function countsBefore(look: Look, metric: Metric, from: Millis): boolean {
  const before = { ...look, range: { start: from, end: look.range.start }, steps: [] };
  return countedTime(before, metric, []).judged.length > 0;
}
