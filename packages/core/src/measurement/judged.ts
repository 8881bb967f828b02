import type { Metric } from '../model/index.ts';
import { contains, multiply, type Interval, type Rational } from '../quantity/index.ts';
import type { Point } from '../tariff/axis.ts';
import { caseInTime, limitOfCase, NO_TIME } from './case-limits.ts';
import { limitOn, timeTaken, type InTime, type Limit } from './clock.ts';
import { overBy } from './due-moment.ts';
import { about, type Look } from './look.ts';
import { goodValues, limitPoint, type FigureRequest } from './request.ts';
import { roundedAs } from './rounded.ts';
import { readingsOf, unitOf } from './samples.ts';
import { trimmed } from './trimmed.ts';
import { casesIn, type PlacedCase } from './timed-cases.ts';

/** How many things were judged one by one, and how many of them missed their limit. */
export interface Tally {
  readonly of: number;
  readonly missed: number;
}

/** Judges each reading or each case of the period by the limit of the sentence. */
export function tallyOf(look: Look, metric: Metric, request: FigureRequest): Tally {
  const met = judgedOf(look, metric, request);
  const tally = { of: met.length, missed: met.filter((each) => !each).length };
  look.steps.push({ kind: 'tally', ...tally });
  return tally;
}

function judgedOf(look: Look, metric: Metric, request: FigureRequest): readonly boolean[] {
  switch (metric.observation?.kind) {
    case 'duration':
      if (metric.trims.length > 0) return look.reading.stop(about('no such figure', metric));
      return casesIn(look, metric).map((each) => caseJudged(look, metric, request, each));
    case 'reading': {
      const { kind, unit, factor } = unitOf(metric, limitPoint(look, request));
      return trimmed(look, metric, readingsOf(look, metric)).map(({ value }) => {
        const read = roundsEach(look, metric)
          ? roundedAs(look, metric, request, { kind: 'number', unit, value })
          : value;
        return isGood(look, metric, request, { kind, unit, value: multiply(read, factor) });
      });
    }
    default:
      return look.reading.stop(about('no such figure', metric, request.sentence.origin));
  }
}

/** A rounding rule may mean each value that is judged, or the share that comes of it. */
const roundsEach = (look: Look, metric: Metric): boolean =>
  metric.rounding !== undefined &&
  look.reading.choose(undefined, about('what is rounded', metric, metric.rounding.origin), [false, true]);

function caseJudged(look: Look, metric: Metric, request: FigureRequest, each: PlacedCase): boolean {
  const { comparison = '<=', range, value, by } = request.sentence;
  const limit = range ? undefined : limitOfCase(look, metric, value, each);
  const judged = by
    ? overBy(look, metric, by, each)
    : limit && comparison === '<=' && !roundsEach(look, metric)
      ? caseInTime(look, metric, limit, each)
      : byLength(look, metric, request, limit ?? limitOn(look, metric, NO_TIME, metric.during), each);
  const { start, end } = each.span;
  look.steps.push({ kind: 'case', id: each.id, start, end: end === Infinity ? undefined : end, ...judged });
  return judged.met;
}

/** By how long something took, where the limit is not simply a time within which it must be done. */
function byLength(look: Look, metric: Metric, request: FigureRequest, limit: Limit, each: PlacedCase): InTime {
  if (each.span.end === Infinity) return look.reading.stop(about('not over yet', metric));
  const { kind, unit } = unitOf(metric, limitPoint(look, request));
  const seconds = timeTaken(limit, each);
  const point = { kind, unit, value: seconds };
  const value = roundsEach(look, metric) ? roundedAs(look, metric, request, point) : seconds;
  return { met: isGood(look, metric, request, { ...point, value }), seconds, deadline: undefined };
}

function isGood(look: Look, metric: Metric, request: FigureRequest, point: Point): boolean {
  const good = goodValues(look, request, point);
  if (!good) return look.reading.stop(about('no limit', metric, request.sentence.origin));
  return isIn(look, metric, request, good, point.value);
}

function isIn(look: Look, metric: Metric, { sentence }: FigureRequest, good: Interval, value: Rational): boolean {
  const answer = contains(good, value);
  if (answer !== 'unsaid') return answer === 'yes';
  return look.reading.choose(undefined, about('end of a range', metric, sentence.origin), [true, false]);
}
