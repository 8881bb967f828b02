import { listWords, metricOf, stepOf, writtenOut, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Metric, Objective, Origin, Value } from '../../model/index.ts';
import { compare, decimals, formatPercent, subtract, tryRational, type Rational } from '../../quantity/index.ts';

/** The decimals that reports of availability usually have. */
const USUAL_DECIMALS = 2;

/**
 * A figure that decides over money at several thresholds, and is reported too coarsely to tell them apart, or nobody knows how.
 * That nothing at all is said of rounding is told once for the agreement.
 */
export const rounding = rule('measurable/rounding', (facts, report) => {
  const unsaid: { readonly metric: Metric; readonly sorted: readonly Threshold[] }[] = [];
  for (const [id, thresholds] of thresholdsByMetric(facts)) {
    const metric = facts.find('metrics', id);
    const sorted = distinct(thresholds);
    if (!metric || !sorted.some(({ paid }) => paid)) continue;
    if (!metric.rounding) {
      unsaid.push({ metric, sorted });
      continue;
    }
    const step = stepOf(metric.rounding.decimals);
    const near = step && closerThan(step, sorted);
    if (!near) continue;
    const wanted = decimalsFor(sorted);
    report({
      at: metric.rounding.origin ?? metric.origin,
      part: id,
      params: { metrics: facts.nameOf(id), decimals: metric.rounding.decimals, thresholds: thresholdWords(near) },
      related: near.map(({ at }) => ({ at, role: 'threshold' })),
      fixes: [{ name: 'rounding', params: { decimals: wanted }, edits: [roundTo(metric, wanted)] }],
    });
  }
  const [first, ...others] = unsaid;
  if (!first) return;
  const wanted = Math.max(...unsaid.map(({ sorted }) => decimalsFor(sorted)));
  report({
    at: first.metric.origin,
    part: first.metric.id,
    params: {
      metrics: listWords(unsaid.map(({ metric }) => facts.nameOf(metric.id))),
      decimals: undefined,
      thresholds: thresholdWords(distinct(unsaid.flatMap(({ sorted }) => sorted))),
    },
    related: others.map(({ metric }) => ({ at: metric.origin, role: 'metric' })),
    fixes: [
      { name: 'rounding', params: { decimals: wanted }, edits: unsaid.map(({ metric }) => roundTo(metric, wanted)) },
    ],
  });
});

const decimalsFor = (thresholds: readonly Threshold[]): number =>
  Math.max(USUAL_DECIMALS, ...thresholds.map(({ text }) => decimals(text) ?? 0));

const thresholdWords = (thresholds: readonly Threshold[]): string =>
  listWords(thresholds.map(({ text }) => formatPercent(text, 'en-GB')));

interface Threshold {
  readonly text: string;
  readonly value: Rational;
  readonly at: Origin | undefined;
  /** Money changes at it. */
  readonly paid: boolean;
}

/** The percentages that a metric is compared with: targets, and the ends of the tiers of credits. */
function thresholdsByMetric(facts: Facts): ReadonlyMap<Id, Threshold[]> {
  const found = new Map<Id, Threshold[]>();
  const add = (metric: Id | undefined, value: Value, at: Origin | undefined, paid: boolean) => {
    const number = value.kind === 'percent' ? tryRational(value.value) : undefined;
    if (metric === undefined || value.kind !== 'percent' || !number) return;
    const known = found.get(metric) ?? [];
    known.push({ text: value.value, value: number, at, paid });
    found.set(metric, known);
  };
  for (const objective of facts.agreement.objectives) {
    for (const { figure, value, origin } of objective.sentences) {
      if (figure.measure !== 'value' && figure.measure !== 'availability') continue;
      for (const written of writtenOut(facts, value, origin)) add(figure.metric, written.value, written.at, false);
    }
    for (const { payments } of facts.creditsFor(objective.id)) {
      for (const { trigger, origin } of payments) {
        if (trigger.kind !== 'range') continue;
        const metric = trigger.figure?.metric ?? percentMetric(facts, objective);
        for (const end of [trigger.range.low, trigger.range.high]) {
          if (end) add(metric, end.value, end.value.origin ?? origin, true);
        }
      }
    }
  }
  return found;
}

/** A tier without a figure speaks of the objective's: the first that is a percentage. */
const percentMetric = (facts: Facts, { sentences }: Objective): Id | undefined =>
  sentences.map(({ figure }) => metricOf(facts, figure)).find((metric) => metric && isPercentage(metric))?.id;

const isPercentage = ({ observation }: Metric): boolean =>
  observation?.kind === 'availability' || observation?.kind === 'share' || observation?.kind === 'ratio';

/** Each value once, ascending. */
function distinct(thresholds: readonly Threshold[]): readonly Threshold[] {
  const sorted = thresholds.toSorted((a, b) => compare(a.value, b.value));
  const merged: Threshold[] = [];
  for (const threshold of sorted) {
    const last = merged.at(-1);
    if (last && compare(last.value, threshold.value) === 0)
      merged[merged.length - 1] = { ...last, paid: last.paid || threshold.paid };
    else merged.push(threshold);
  }
  return merged;
}

/** The first two neighbours that are closer to each other than the step. */
function closerThan(step: Rational, sorted: readonly Threshold[]): readonly Threshold[] | undefined {
  for (const [index, high] of sorted.entries()) {
    const low = sorted[index - 1];
    if (low && compare(subtract(high.value, low.value), step) < 0) return [low, high];
  }
  return undefined;
}

/** The direction stays; where none is said, down: what is reported is then never more than what was. */
function roundTo({ rounding: stated, origin }: Metric, digits: number) {
  const mode = stated?.mode === 'nearest' ? 'to nearest' : (stated?.mode ?? 'down');
  const text = `rounded ${mode} to ${digits} decimals`;
  return stated ? { at: stated.origin, place: 'replace' as const, text } : { at: origin, place: 'into' as const, text };
}
