import { pointOf } from '../tariff/axis.ts';
import { contains, divide, HUNDRED, isZero, multiply, rational, satisfying, subtract } from '../quantity/index.ts';
import type { BadRule, Metric } from '../model/index.ts';
import { merged, without, type Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import type { Observations, Signal } from './observations.ts';
import type { Verdicts } from './probes.ts';
import type { Millis } from './steps.ts';

type SignalRule = Extract<BadRule, { kind: 'signal' | 'text' }>;

const UNIT_MILLIS: ReadonlyMap<string, Millis> = new Map([
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
]);

/** How long an interval is; undefined where that depends on the calendar, or where there are none. */
function lengthOf({ interval, intervalCount = 1 }: SignalRule): Millis | undefined {
  const unit = UNIT_MILLIS.get(interval ?? '');
  return unit && unit * intervalCount;
}

/** The signals a metric has been observed by: those that are given, or the share of what was counted that is not good. */
function signalsFor(metric: Metric, rule: SignalRule, observed: Observations): readonly Signal[] {
  const rules = metric.bad.filter(({ kind }) => kind === 'signal' || kind === 'text');
  const name = rule.kind === 'signal' ? rule.signal : rule.text;
  const given = observed.signals.filter(
    ({ signal }) => signal === name || (signal === undefined && rules.length === 1),
  );
  if (given.length > 0 || rule.kind === 'text' || rule.value.kind !== 'percent') return given;
  return observed.counts.map((count): Signal => {
    const [good, all] = [rational(count.counted ?? '0'), rational(count.total ?? '0')];
    const value = isZero(all) ? undefined : multiply(HUNDRED, divide(subtract(all, good), all));
    return { start: count.start, end: count.end, value: value && textOf(value), sample: count.total };
  });
}

const textOf = (value: { readonly s: bigint; readonly n: bigint; readonly d: bigint }) =>
  `${value.s * value.n}/${value.d}`;

type Judgement = 'bad' | 'good' | 'tooFew' | 'empty';

/**
 * The intervals that a rule calls bad, or the time for which a signal was beyond its limit. Time of which no signal is known has
 * no verdict; nothing at all is concluded if there are no signals of this rule.
 */
export function signalledOutages(look: Look, metric: Metric, rule: SignalRule, observed: Observations): Verdicts {
  const rows = signalsFor(metric, rule, observed);
  if (rows.length === 0) return { down: [], unknown: [] };
  const sorted = rows.map((row) => ({ row, start: millis(row.start) })).sort((a, b) => a.start - b.start);
  const judge = judgeOf(look, metric, rule);
  const tally: Record<Judgement, number> = { bad: 0, good: 0, tooFew: 0, empty: 0 };
  const known: Stretch[] = [];
  const [down, unknown]: [Stretch[], Stretch[]] = [[], []];
  sorted.forEach(({ row, start }, index) => {
    const end = endOf(look, metric, rule, row, start, sorted[index + 1]?.start);
    const judgement = judge(row);
    const span = { start, end };
    known.push(span);
    tally[judgement] += intervalsIn(look, metric, rule, span);
    if (judgement === 'bad') down.push(span);
    if (judgement !== 'empty') return;
    const empty = emptyCounts(look, metric, rule);
    if (empty === 'down') down.push(span);
    else if (empty !== 'up') unknown.push(span);
  });
  look.steps.push({ kind: 'intervals', metric: metric.id, ...tally });
  const gaps = without([around(look.range, known)], known);
  const noData =
    gaps.length > 0 ? look.reading.choose(metric.noData, about('no data', metric), ['up', 'down', 'out']) : 'up';
  return {
    down: merged(noData === 'down' ? [...down, ...gaps] : down),
    unknown: merged(noData === 'down' || noData === 'up' ? unknown : [...unknown, ...gaps]),
  };
}

/** From the first to the last moment of them all. */
const around = (range: Stretch, known: readonly Stretch[]): Stretch => ({
  start: Math.min(range.start, known[0]?.start ?? Infinity),
  end: known.reduce((last, { end }) => Math.max(last, end), range.end),
});

/** How an interval without traffic counts. Where a least number of samples is asked for, none at all are too few as well. */
function emptyCounts(look: Look, metric: Metric, rule: SignalRule) {
  const said = metric.noTraffic ?? (rule.kind === 'signal' && rule.minimumSample ? 'up' : undefined);
  return look.reading.choose(said, about('no traffic', metric), ['up', 'down', 'out']);
}

function judgeOf(look: Look, metric: Metric, rule: SignalRule): (row: Signal) => Judgement {
  if (rule.kind === 'text') return ({ bad }) => (bad === undefined ? 'empty' : bad ? 'bad' : 'good');
  const limit = pointOf(rule.value);
  if (!limit) return look.reading.stop(about('no limit', metric, rule.origin));
  const beyond = satisfying(rule.comparison, limit.value);
  const least = rule.minimumSample && rational(rule.minimumSample.value);
  return ({ value, sample }) => {
    if (value === undefined) return 'empty';
    if (contains(beyond, rational(value)) !== 'yes') return 'good';
    if (!least) return 'bad';
    if (sample === undefined) return look.reading.stop(about('sample', metric, rule.origin));
    return subtract(rational(sample), least).s < 0n ? 'tooFew' : 'bad';
  };
}

/** An interval lasts as long as its unit says, a signal until the next one. */
function endOf(
  look: Look,
  metric: Metric,
  rule: SignalRule,
  row: Signal,
  start: Millis,
  next: Millis | undefined,
): Millis {
  if (row.end !== undefined) return millis(row.end);
  if (rule.interval === undefined) return next ?? look.range.end;
  return start + (lengthOf(rule) ?? look.reading.stop(about('across the end', metric, rule.origin)));
}

function intervalsIn(look: Look, metric: Metric, rule: SignalRule, { start, end }: Stretch): number {
  const unit = lengthOf(rule);
  if (unit === undefined) return 1;
  // A part of an interval cannot be judged: the rule speaks of whole ones.
  if ((end - start) % unit !== 0) return look.reading.stop(about('across the end', metric, rule.origin));
  return (end - start) / unit;
}
