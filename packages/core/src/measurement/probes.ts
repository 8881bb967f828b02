import type { BadRule, CountsAs, Metric } from '../model/index.ts';
import type { Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { millis, millisOf } from './moments.ts';
import type { Observations, Probe } from './observations.ts';
import type { Millis } from './steps.ts';

type Verdict = 'failed' | 'good' | 'unknown';

/** What all places answered at one moment, or so many rounds in which nobody answered at all. */
interface Round {
  readonly at: Millis;
  readonly verdict: Verdict;
  /** So many in a row, at the interval of the probe. */
  readonly count: number;
}

/** Time in which something was down, and time of which nobody can tell. */
export interface Verdicts {
  readonly down: readonly Stretch[];
  readonly unknown: readonly Stretch[];
}

/**
 * The outages that probes show. An outage begins at the first of so many failed rounds in a row and ends at the first of so many
 * good ones in a row, so both moments lie before the one at which they are noticed. A round fails if as many places as the
 * quorum demands see the failure.
 */
export function probedOutages(look: Look, metric: Metric, observed: Observations): Verdicts {
  const run = metric.bad.find((rule) => rule.kind === 'run');
  const failures = run?.failures ?? 1;
  const successes = run
    ? look.reading.choose(run.successes, about('end of an outage', metric, run.origin), [1, failures])
    : 1;
  const every = probeInterval(metric);
  const known = roundsOf(look, metric, observed.probes);
  const rounds = every === undefined ? known : withGaps(known, every, look.range);
  const missing = rounds.some(({ verdict }) => verdict === 'unknown')
    ? look.reading.choose<CountsAs>(metric.noData, about('no data', metric), ['up', 'down', 'out'])
    : 'out';
  return {
    down: outagesIn(look, metric, rounds, { failures, successes, missing }),
    unknown: missing === 'out' || missing === 'nothing' ? unknownIn(rounds, every, look.range.end) : [],
  };
}

function probeInterval({ probe }: Metric): Millis | undefined {
  const length = millisOf(probe?.every?.iso ?? '');
  return length === 0 ? undefined : length;
}

/** Probes that bear the same moment are one round. */
function roundsOf(look: Look, metric: Metric, probes: readonly Probe[]): readonly Round[] {
  const byMoment = new Map<Millis, { failed: number; good: number }>();
  for (const { at, failed } of probes) {
    const moment = millis(at);
    const round = byMoment.get(moment) ?? { failed: 0, good: 0 };
    if (failed) round.failed++;
    else round.good++;
    byMoment.set(moment, round);
  }
  let most = 0;
  for (const { failed, good } of byMoment.values()) most = Math.max(most, failed + good);
  const { atLeast, of } = quorumOf(look, metric, most);
  return Array.from(byMoment, ([at, { failed, good }]): Round => {
    const silent = Math.max(0, of - failed - good);
    return { at, verdict: failed >= atLeast ? 'failed' : failed + silent < atLeast ? 'good' : 'unknown', count: 1 };
  }).sort((a, b) => a.at - b.at);
}

/** How many places must see a failure; where several probe and nothing is said, one or all of them. */
function quorumOf(look: Look, metric: Metric, seen: number): { readonly atLeast: number; readonly of: number } {
  const quorum = metric.bad.find((rule): rule is Extract<BadRule, { kind: 'quorum' }> => rule.kind === 'quorum');
  const of = quorum?.of ?? Math.max(metric.probe?.places ?? 1, seen);
  if (quorum || of === 1) return { atLeast: quorum?.atLeast ?? 1, of };
  return { atLeast: look.reading.choose(undefined, about('which reading', metric, metric.probe?.origin), [1, of]), of };
}

/** Rounds that should have been between those that were, and before and after them in the time that matters. */
function withGaps(known: readonly Round[], every: Millis, { start, end }: Stretch): readonly Round[] {
  const [first] = known;
  const rounds: Round[] = [];
  if (first) {
    const missing = Math.floor((first.at - start) / every);
    if (missing > 0) rounds.push({ at: first.at - missing * every, verdict: 'unknown', count: missing });
  }
  known.forEach((round, index) => {
    rounds.push(round);
    const next = known[index + 1];
    // The last round speaks for the time until the next one is due.
    const missing = next ? Math.floor((next.at - round.at) / every) - 1 : Math.ceil((end - round.at) / every) - 1;
    if (missing > 0) rounds.push({ at: round.at + every, verdict: 'unknown', count: missing });
  });
  return rounds;
}

interface RunRule {
  readonly failures: number;
  readonly successes: number;
  readonly missing: CountsAs;
}

function outagesIn(look: Look, metric: Metric, rounds: readonly Round[], rule: RunRule): readonly Stretch[] {
  const outages: Stretch[] = [];
  let began: Millis | undefined;
  /** The rounds in a row that would change the state if there were more of them. */
  let turning: { readonly since: Millis; readonly count: number } | undefined;
  for (const { at, verdict, count } of rounds) {
    const failed = isFailed(verdict, rule.missing);
    if (failed === undefined) continue;
    if (failed === (began !== undefined)) turning = undefined;
    else {
      turning = { since: turning?.since ?? at, count: (turning?.count ?? 0) + count };
      if (turning.count >= (failed ? rule.failures : rule.successes)) {
        if (began === undefined) began = turning.since;
        else {
          outages.push({ start: began, end: turning.since });
          began = undefined;
        }
        turning = undefined;
      }
    }
  }
  // More rounds would tell; as long as both ways come to the same figure they are not needed.
  if (turning && turning.since < look.range.end) {
    const turns = look.reading.choose(undefined, about('not over yet', metric), [false, true]);
    if (turns && began === undefined) began = turning.since;
    else if (turns && began !== undefined) {
      outages.push({ start: began, end: turning.since });
      began = undefined;
    }
  }
  if (began !== undefined) outages.push({ start: began, end: Infinity });
  return outages;
}

function isFailed(verdict: Verdict, missing: CountsAs): boolean | undefined {
  if (verdict !== 'unknown') return verdict === 'failed';
  return missing === 'down' ? true : missing === 'up' ? false : undefined;
}

function unknownIn(rounds: readonly Round[], every: Millis | undefined, end: Millis): readonly Stretch[] {
  return rounds.flatMap(({ at, verdict, count }, index) =>
    verdict === 'unknown' ? [{ start: at, end: rounds[index + 1]?.at ?? (every ? at + every * count : end) }] : [],
  );
}
