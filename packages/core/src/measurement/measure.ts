import { anyCase, type Facts } from '../facts/index.ts';
import type { Figure, Id, Metric } from '../model/index.ts';
import { compare, equals, ZERO, type Rational } from '../quantity/index.ts';
import type { Point } from '../tariff/axis.ts';
import { common } from '../time/index.ts';
import { rawFigure, type RawFigure } from './figure.ts';
import type { Tally } from './judged.ts';
import { about, type Look } from './look.ts';
import { lengthOf, stretches } from './moments.ts';
import type { Observations } from './observations.ts';
import { decide, type Question, type Reading } from './question.ts';
import type { FigureRequest } from './request.ts';
import { roundedAs } from './rounded.ts';
import type { Step } from './steps.ts';
import { worstFigure, worstTime } from './worst.ts';

/** What a figure came to. */
export type Measured =
  | {
      readonly kind: 'value';
      /** Per cent as written (99.9), time in seconds, a number as written; rounded as the metric says. */
      readonly value: Point;
      /** Before it was rounded. */
      readonly exact: Rational;
      /** Of a share or of "every": how many things were judged. */
      readonly tally?: Tally | undefined;
      readonly steps: readonly Step[];
    }
  /** The term begins or ends within the period, and such a period does not count. */
  | { readonly kind: 'not judged'; readonly because: 'partial period'; readonly steps: readonly Step[] }
  /** The text, or what was observed, leaves open what the figure is; never a number. */
  | {
      readonly kind: 'undecided';
      readonly questions: readonly Question[];
      /** What it comes to in the readings that have a number, from the least to the greatest; none if none has. */
      readonly figures: readonly Point[];
      readonly steps: readonly Step[];
    };

type Outcome =
  | { readonly kind: 'value'; readonly value: Point; readonly exact: Rational; readonly tally?: Tally | undefined }
  | { readonly kind: 'not judged'; readonly because: 'partial period' };

/**
 * The exact figure of a metric in one period, by what was observed. All ways in which the text can be read are tried: only if they
 * agree is there a figure. The observations are those of one account, system … if the metric has a figure for each; what was
 * observed of the metrics that it is put together from belongs to them as well.
 */
export function measure(facts: Facts, request: FigureRequest, observations: readonly Observations[]): Measured {
  let steps: readonly Step[] | undefined;
  const { observed, several } = byMetric(observations);
  const evaluate = (reading: Reading): Outcome => {
    const { start, end } = request.period;
    const range = { start: start * 1000, end: end * 1000 };
    const { excluding = [], case: theCase = anyCase } = request;
    const figure: Look['figure'] = (around, other) => otherFigure(around, other, request.period, observations);
    const look: Look = { facts, reading, observed, several, range, excluding, case: theCase, figure, steps: [] };
    steps ??= look.steps;
    return outcomeOf(look, request, observations);
  };
  const decided = decide(evaluate, sameOutcome);
  return decided.kind === 'decided'
    ? { ...decided.outcome, steps: steps ?? [] }
    : { kind: 'undecided', questions: decided.questions, figures: figuresOf(decided.outcomes), steps: steps ?? [] };
}

/** A figure that is the limit of another one, as its own metric rounds it. */
export function otherFigure(
  around: Look,
  figure: Figure,
  period: FigureRequest['period'],
  observations: readonly Observations[],
): Point {
  const metric = around.facts.find('metrics', figure.metric);
  if (!metric) return around.reading.stop({ kind: 'no metric', of: figure.metric, at: figure.origin });
  // Its steps are not those of the figure that is asked for.
  const look = { ...around, steps: [] };
  const request = { sentence: { figure }, period, case: look.case };
  const things = observations.filter(({ of }) => of === metric.id);
  const { point } = rawFigure(look, metric, request, things);
  return { ...point, value: roundedAs(look, metric, request, point) };
}

/** What was observed of each metric, and of those that were observed of several things. */
export function byMetric(observations: readonly Observations[]): Pick<Look, 'observed' | 'several'> {
  const observed = new Map<Id, Observations>();
  const several = new Map<Id, readonly Observations[]>();
  for (const [id, [first, ...others]] of Map.groupBy(observations, ({ of }) => of)) {
    if (first && others.length > 0) several.set(id, [first, ...others]);
    else if (first) observed.set(id, first);
  }
  return { observed, several };
}

/** The numbers among outcomes, in order and each once. */
export function figuresOf(outcomes: readonly { readonly kind?: string; readonly value?: Point }[]): readonly Point[] {
  const sorted = outcomes.flatMap(({ value }) => value ?? []).toSorted((a, b) => compare(a.value, b.value));
  return sorted.filter(({ value }, index) => index === 0 || !equals(sorted[index - 1]?.value ?? ZERO, value));
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind !== 'value' || b.kind !== 'value') return a.kind === b.kind;
  return equals(a.value.value, b.value.value) && a.tally?.missed === b.tally?.missed && a.tally?.of === b.tally?.of;
}

function outcomeOf(look: Look, request: FigureRequest, observations: readonly Observations[]): Outcome {
  const { figure, window, origin } = request.sentence;
  const metric = look.facts.find('metrics', figure.metric);
  if (!metric) {
    const kind = figure.measure === 'text' ? 'prose' : 'no metric';
    return look.reading.stop({ kind, of: figure.metric, at: origin });
  }
  const things = observations.filter(({ of }) => of === metric.id);
  const timed = figure.measure === 'downtime' || figure.measure === 'outages' || isAvailability(metric, request);
  if (things.length > 1 && !timed) return look.reading.stop(about('several things', metric));
  if (window?.kind === 'rolling') {
    const worst = timed ? worstTime : worstFigure;
    return finished(look, metric, request, worst(look, metric, request, window.length, things));
  }
  if (figure.measure !== 'every' && isPartial(look, request, things)) {
    const rule = look.reading.choose(metric.partialPeriod, about('partial period', metric), [
      'does not count',
      'counts in part',
    ]);
    if (rule === 'does not count') return { kind: 'not judged', because: 'partial period' };
  }
  return finished(look, metric, request, rawFigure(look, metric, request, things));
}

const isAvailability = ({ observation }: Metric, { sentence }: FigureRequest): boolean =>
  sentence.figure.measure === 'availability' ||
  (sentence.figure.measure === 'value' && observation?.kind === 'availability');

/** Whether the term, or the time in which there was something to be observed, covers only a part of the period. */
function isPartial({ range }: Look, { period }: FigureRequest, things: readonly Observations[]): boolean {
  if (!period.full) return true;
  return things.some(
    ({ provided }) => provided && lengthOf(common([range], stretches(provided))) < range.end - range.start,
  );
}

function finished(look: Look, metric: Metric, request: FigureRequest, { point, tally }: RawFigure): Outcome {
  const value = { ...point, value: finalValue(look, metric, request, point) };
  return { kind: 'value', value, exact: point.value, tally };
}

/** The figure as the metric rounds it; where its decimals may not be meant for this figure, the text is asked. */
function finalValue(look: Look, metric: Metric, request: FigureRequest, point: Point): Rational {
  const { measure: what } = request.sentence.figure;
  if (!metric.rounding || what === 'outages' || what === 'every') return point.value;
  const rounded = roundedAs(look, metric, request, point);
  const own = what !== 'share within' && (what !== 'downtime' || metric.observation?.kind === 'duration');
  if (own || equals(rounded, point.value)) return rounded;
  const question = about('what is rounded', metric, metric.rounding.origin);
  return look.reading.choose(undefined, question, [false, true]) ? point.value : rounded;
}
