import { budgetOf, casesOf, secondsWords, sentencesOf, promiseWords, type Budget } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Metric } from '../../model/index.ts';
import {
  compare,
  divide,
  fixedSeconds,
  isZero,
  multiply,
  rational,
  ZERO,
  type Rational,
} from '../../quantity/index.ts';

/** Intervals that people choose, from long to short, as the language writes them. */
const INTERVALS = [
  ...[30, 15, 10, 5, 2, 1].map((minutes) => ({ text: `${minutes} min`, seconds: rational(60 * minutes) })),
  ...[30, 20, 15, 10, 5, 2, 1].map((seconds) => ({ text: `${seconds} s`, seconds: rational(seconds) })),
];

/** A target whose budget is used up by the shortest outage that the probe can notice. */
export const finerThanProbe = rule('measurable/finer-than-probe', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    for (const theCase of casesOf(facts, [sentence.value])) {
      const budget = budgetOf(facts, sentence, theCase);
      const sight = budget && sightOf(budget.metric);
      if (!sight || !isTooFine(budget, sight.least)) continue;
      const { allowed, days } = budget.shortest;
      report({
        at: sentence.value?.origin ?? sentence.origin,
        part: objective.id,
        params: {
          name: facts.nameOf(objective.id),
          target: promiseWords(facts, sentence, theCase),
          budget: secondsWords(allowed),
          days: sentence.figure.measure === 'downtime' ? undefined : days,
          ...sight.params,
          least: secondsWords(sight.least),
        },
        related: [{ at: sight.at, role: 'probe' }],
        fixes:
          sight.failures === undefined ? [] : intervalFixes(budget.metric, divide(allowed, rational(sight.failures))),
      });
      break;
    }
  }
});

/** Without any budget at all no interval is short enough; that is reported for itself. */
const isTooFine = ({ shortest: { allowed } }: Budget, least: Rational): boolean =>
  compare(allowed, ZERO) > 0 && compare(allowed, least) < 0;

interface Sight {
  /** What the shortest outage that is noticed counts as, in seconds. */
  readonly least: Rational;
  readonly failures?: number;
  readonly at: string | undefined;
  readonly params: Pick<Found<'measurable/finer-than-probe'>['params'], 'every' | 'failures' | 'unit'>;
}

const UNIT_SECONDS = new Map([
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
]);

/** An outage lasts from the first of the failures in a row to the first success: at least as many intervals as failures. */
function sightOf({ probe, bad }: Metric): Sight | undefined {
  const every = probe?.every?.clock === 'elapsed' ? fixedSeconds(probe.every.iso) : undefined;
  if (probe && every && !isZero(every)) {
    const failures = bad.find(({ kind }) => kind === 'run');
    const count = failures?.kind === 'run' ? failures.failures : 1;
    const params = { every: secondsWords(every), failures: count, unit: '' };
    return {
      least: multiply(every, rational(count)),
      failures: count,
      at: probe.every?.origin ?? probe.origin,
      params,
    };
  }
  for (const each of bad) {
    const unit = 'interval' in each ? (each.interval ?? '') : '';
    const seconds = UNIT_SECONDS.get(unit);
    if (seconds) return { least: rational(seconds), at: each.origin, params: { every: '', failures: 1, unit } };
  }
  return undefined;
}

function intervalFixes({ probe }: Metric, longest: Rational) {
  const interval = INTERVALS.find(({ seconds }) => compare(seconds, longest) <= 0)?.text;
  if (interval === undefined) return [];
  const edit = { at: probe?.every?.origin, place: 'replace' as const, text: interval };
  return [{ name: 'interval' as const, params: { interval }, edits: [edit] }];
}
