import type { Bound, Condition, Id, Metric, Objective, Sentence } from '../model/index.ts';
import { rational, tryRational, type Interval, type IntervalEnd, type Rational } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { intervalOf, magnitudeOf, sameUnit } from './magnitudes.ts';
import { metricOf, sentencesOf, type PlacedSentence } from './objectives.ts';
import { anyCase, casesOf, valueIn, type Case } from './values.ts';

/**
 * What of a metric a sentence speaks of. quantile: the value that this share of the events does not exceed, so that "95% of X
 * within t" and "p95 of X <= t" are one statement. whole: the metric's own figure, its downtime, its outages.
 */
export type Statistic =
  | { readonly kind: 'every' | 'mean' }
  | { readonly kind: 'quantile'; readonly percent: Rational }
  | { readonly kind: 'whole'; readonly what: 'value' | 'downtime' | 'outages' | 'highest' | 'lowest' };

/** A sentence of an objective as an exact statement about one figure, in one case. */
export interface Statement {
  readonly objective: Objective;
  readonly sentence: Sentence;
  readonly metric: Metric;
  readonly statistic: Statistic;
  readonly unit: string;
  readonly numbers: Interval;
  /** When it applies. */
  readonly situation: Condition;
}

/** The sentence as a statement; undefined where it is none, or where a number of it is not known exactly. */
export function statementOf(
  facts: Facts,
  objective: Objective,
  sentence: Sentence,
  theCase: Case = anyCase,
): Statement | undefined {
  const metric = metricOf(facts, sentence.figure);
  const statistic = statisticOf(sentence);
  const said = numbersOf(facts, sentence, theCase);
  if (!metric || !statistic || !said) return undefined;
  const situation: Condition = {
    kind: 'all',
    of: [objective.when, sentence.when].filter((each) => each !== undefined),
  };
  return { objective, sentence, metric, statistic, unit: said.unit, numbers: said.interval, situation };
}

function statisticOf({ figure, comparison = '<=', range }: Sentence): Statistic | undefined {
  const percent = tryRational(figure.percent ?? '');
  switch (figure.measure) {
    case 'highest':
    case 'lowest':
      return { kind: 'whole', what: figure.measure };
    case 'every':
    case 'mean':
      return { kind: figure.measure };
    case 'median':
      return { kind: 'quantile', percent: HALF };
    case 'share within':
      // The share that lies over a limit or in a range is no percentile.
      return range || !comparison.startsWith('<') ? undefined : percent && { kind: 'quantile', percent };
    case 'percentile':
      return percent && { kind: 'quantile', percent };
    case 'value':
    case 'availability':
      return { kind: 'whole', what: 'value' };
    case 'downtime':
    case 'outages':
      return { kind: 'whole', what: figure.measure };
    case 'text':
      return undefined;
  }
}
const HALF = rational(50);

function numbersOf(facts: Facts, { figure, comparison, value, range }: Sentence, theCase: Case) {
  const within = figure.measure === 'share within' ? '<=' : undefined;
  if (!range) return intervalOf(facts, comparison ?? within, valueIn(facts, value, theCase));
  const [low, high] = [boundOf(facts, range.low, theCase), boundOf(facts, range.high, theCase)];
  if (low === 'unknown' || high === 'unknown') return undefined;
  if (low && high && !sameUnit(low.unit, high.unit)) return undefined;
  const unit = (low ?? high)?.unit;
  if (unit === undefined) return undefined;
  return { unit, interval: { from: low?.end ?? 'unbounded', to: high?.end ?? 'unbounded' } satisfies Interval };
}

function boundOf(
  facts: Facts,
  bound: Bound | undefined,
  theCase: Case,
): { readonly unit: string; readonly end: IntervalEnd } | 'unknown' | undefined {
  if (!bound) return undefined;
  const magnitude = magnitudeOf(facts, valueIn(facts, bound.value, theCase));
  return magnitude ? { unit: magnitude.unit, end: { value: magnitude.value, boundary: bound.end } } : 'unknown';
}

/** Values of a sentence that may be tables. */
export const valuesOf = ({ value, range }: Sentence) => [value, range?.low?.value, range?.high?.value];

/** Of many sentences on one metric each is compared with so many before it; nobody writes as many. */
const MAX_BEFORE = 50;

/** Every two sentences on one metric, in the order of the text. */
export function* pairsOnOneMetric(facts: Facts): Generator<readonly [PlacedSentence, PlacedSentence]> {
  for (const placed of facts.once(sentencesByMetric).values()) {
    for (const [index, later] of placed.entries()) {
      for (const earlier of placed.slice(Math.max(0, index - MAX_BEFORE), index)) yield [earlier, later];
    }
  }
}

function sentencesByMetric(facts: Facts): ReadonlyMap<Id, readonly PlacedSentence[]> {
  const byMetric = new Map<Id, PlacedSentence[]>();
  for (const placed of sentencesOf(facts)) {
    const { metric } = placed.sentence.figure;
    if (metric === undefined) continue;
    const known = byMetric.get(metric);
    if (known) known.push(placed);
    else byMetric.set(metric, [placed]);
  }
  return byMetric;
}

/** Both sentences as statements, in each case that makes a difference to one of them. */
export function* statementPairs(
  facts: Facts,
  a: PlacedSentence,
  b: PlacedSentence,
): Generator<readonly [Statement | undefined, Statement | undefined, Case]> {
  for (const theCase of casesOf(facts, [...valuesOf(a.sentence), ...valuesOf(b.sentence)])) {
    yield [
      statementOf(facts, a.objective, a.sentence, theCase),
      statementOf(facts, b.objective, b.sentence, theCase),
      theCase,
    ];
  }
}
