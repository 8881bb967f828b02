import type { CountsAs, Id, Metric } from '../model/index.ts';
import { rational, type Rational } from '../quantity/index.ts';
import { common, merged, without, type Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { millis, lengthOf, secondsOf, stretch, stretches } from './moments.ts';
import type { Observations, Outage } from './observations.ts';
import { probedOutages, type Verdicts } from './probes.ts';
import { signalledOutages } from './signals.ts';
import { countedPart } from './thresholds.ts';
import type { NotCounted } from './steps.ts';

/** An outage, and the part of it that counts. */
export interface CountedOutage {
  readonly whole: Stretch;
  /** Empty if it does not count at all. */
  readonly counts: Stretch;
  /** Why not all of it counts. */
  readonly because?: NotCounted | undefined;
  /** The share of those that the metric is weighted by which it hit; all of them if missing. */
  readonly affected?: Rational | undefined;
}

/** When a metric was down, whatever hours and exclusions there are. */
export interface Timeline {
  /** In order; only those of a weighted metric overlap. */
  readonly outages: readonly CountedOutage[];
  /** Time without a verdict that is left out of the reckoning. */
  readonly out: readonly Stretch[];
}

/** What counts of the outages, as one set of time. */
export const downIn = ({ outages }: Timeline): readonly Stretch[] => merged(outages.map(({ counts }) => counts));

/**
 * When a metric was down, by all that was observed of it: outages that somebody states, and those that follow from its probes,
 * its signals and the metrics that it is put together from. Time without a verdict counts as the metric says.
 */
export function timelineOf(look: Look, metric: Metric, around: readonly Id[] = []): Timeline {
  if (around.includes(metric.id)) return look.reading.stop(about('circle', metric));
  const observed = look.observed.get(metric.id);
  const combined = combinedOutages(look, metric, [...around, metric.id]);
  if (!observed && !combined) return look.reading.stop(about('not observed', metric));
  const stated = observed ? statedOutages(look, metric, observed) : [];
  const seen = observed ? verdictsOf(look, metric, observed) : [];
  if (combined) seen.push(combined);
  const derived = metric.countsFrom ? [] : seen.flatMap(({ down }) => down);
  return {
    outages: joined(metric, stated, derived).flatMap((outage) => countedPart(look, metric, outage)),
    out: merged(seen.flatMap(({ unknown }) => unknown)),
  };
}

/** Outages that overlap or touch are one, unless each weighs something of its own. */
function joined(
  metric: Metric,
  stated: readonly CountedOutage[],
  derived: readonly Stretch[],
): readonly CountedOutage[] {
  const whole = (stretch: Stretch): CountedOutage => ({ whole: stretch, counts: stretch });
  if (metric.weightedBy !== undefined) return [...stated, ...merged(derived).map(whole)];
  const counted = stated.filter(({ counts }) => counts.start < counts.end);
  const not = stated.filter(({ counts }) => counts.start >= counts.end);
  return [...not, ...merged([...counted.map(({ counts }) => counts), ...derived]).map(whole)];
}

/** What somebody states, from the moment on from which it counts; without that moment it does not count. */
function statedOutages(look: Look, metric: Metric, { outages }: Observations): readonly CountedOutage[] {
  return outages.map((outage): CountedOutage => {
    const whole = stretch(outage);
    const affected = affectedBy(look, metric, outage);
    if (!metric.countsFrom) return { whole, counts: whole, affected };
    const start = outage.countsFrom === undefined ? whole.end : Math.max(whole.start, millis(outage.countsFrom));
    return { whole, counts: { start, end: whole.end }, because: 'before it counts', affected };
  });
}

function affectedBy(look: Look, metric: Metric, { affected }: Outage): Rational | undefined {
  if (metric.weightedBy === undefined) return undefined;
  return affected === undefined ? look.reading.stop(about('weight', metric)) : rational(affected);
}

function verdictsOf(look: Look, metric: Metric, observed: Observations): Verdicts[] {
  const stated = observed.outages.map(stretch);
  const probed = observed.probes.length > 0 ? [probedOutages(look, metric, observed)] : [];
  const signalled = metric.bad.flatMap((rule) =>
    rule.kind === 'signal' || rule.kind === 'text' ? [signalledOutages(look, metric, rule, observed)] : [],
  );
  // What is known to be down is not without data.
  const surely = [...stated, ...signalled.flatMap(({ down }) => down)];
  const known = ({ down, unknown }: Verdicts): Verdicts => ({ down, unknown: without(unknown, surely) });
  return [
    ...[...probed, ...signalled].map(known),
    silence(look, metric, 'no data', without(stretches(observed.noData), surely)),
    silence(look, metric, 'no traffic', without(stretches(observed.noTraffic), surely)),
    future(look, metric, observed),
  ];
}

/** Time for which somebody says that there was nothing to be seen. */
function silence(look: Look, metric: Metric, kind: 'no data' | 'no traffic', silent: readonly Stretch[]): Verdicts {
  if (silent.length === 0) return { down: [], unknown: [] };
  const said = kind === 'no data' ? metric.noData : metric.noTraffic;
  const countsAs = look.reading.choose<CountsAs>(said, about(kind, metric), ['up', 'down', 'out']);
  const length = lengthOf(common([look.range], silent));
  if (length > 0) look.steps.push({ kind, metric: metric.id, countsAs, seconds: secondsOf(length) });
  // What counts as down is an outage, and an outage is as long as it lasted, beyond the period too.
  return countedAs(countsAs, silent);
}

/** What time without a verdict comes to. Neither up nor down is the same as left out: it is on neither side of the reckoning. */
export const countedAs = (countsAs: CountsAs, time: readonly Stretch[]): Verdicts => ({
  down: countsAs === 'down' ? time : [],
  unknown: countsAs === 'out' || countsAs === 'nothing' ? time : [],
});

/** What nobody knows yet may become anything. */
function future(look: Look, metric: Metric, { until }: Observations): Verdicts {
  if (until === undefined || millis(until) >= look.range.end) return { down: [], unknown: [] };
  const becomes = look.reading.choose<CountsAs>(undefined, about('not over yet', metric), ['up', 'down']);
  return countedAs(becomes, [{ start: millis(until), end: Infinity }]);
}

/** Down while all, or any, of other metrics are; while that hangs on one without a verdict, there is none. */
function combinedOutages(look: Look, metric: Metric, around: readonly Id[]): Verdicts | undefined {
  const rule = metric.bad.find(({ kind }) => kind === 'combined');
  if (rule?.kind !== 'combined') return undefined;
  const parts = rule.metrics.flatMap((id) => {
    const part = look.facts.find('metrics', id);
    if (!part) return look.reading.stop(about('no metric', metric, rule.origin));
    // Of a metric that was observed of several things, all (or any) of the things are meant.
    const things = look.several
      .get(id)
      ?.map((thing) => ({ ...look, observed: new Map([...look.observed, [id, thing]]) }));
    return (things ?? [look]).map((own) => {
      const timeline = timelineOf(own, part, around);
      return { down: downIn(timeline), out: timeline.out };
    });
  });
  const together = rule.mode === 'all' ? inAll : inAny;
  const down = together(parts.map((part) => part.down));
  return { down, unknown: without(together(parts.map((part) => [...part.down, ...part.out])), down) };
}

const inAny = (sets: readonly (readonly Stretch[])[]): readonly Stretch[] => merged(sets.flat());
const inAll = ([first, ...others]: readonly (readonly Stretch[])[]): readonly Stretch[] =>
  others.reduce((left, right) => common(left, right), merged(first ?? []));
