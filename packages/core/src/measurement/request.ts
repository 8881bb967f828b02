import { valueIn, type Case } from '../facts/index.ts';
import type { Id, Sentence, Value } from '../model/index.ts';
import { compare, multiply, ONE, satisfying, tryRational, type Interval } from '../quantity/index.ts';
import { comparable, pointOf, valueOfPoint, type Point } from '../tariff/axis.ts';
import { rangeInterval } from '../tariff/goals.ts';
import type { Period } from '../time/index.ts';
import type { Look } from './look.ts';

/** Which figure is asked for, in one period: a sentence of an objective, or what a condition compares. */
export interface FigureRequest {
  readonly sentence: Pick<Sentence, 'figure' | 'comparison' | 'value' | 'by' | 'range' | 'window' | 'origin'>;
  /** Of a rolling window the time that it may lie in. */
  readonly period: Pick<Period, 'start' | 'end' | 'full'>;
  /**
   * Which of all places of a rolling window decides. Without it the one that a promise fails in first: the least figure of "at
   * least", the greatest of "at most". A condition that holds "in any 30 days" seeks the other one.
   */
  readonly seek?: 'least' | 'greatest' | undefined;
  /** Exclusions, maintenance and reliefs that the objective names. */
  readonly excluding?: readonly Id[] | undefined;
  /** The plan, the priority … where a table gives the limit. */
  readonly case?: Case | undefined;
}

/** The limit of a sentence in the case at hand, if there is one. */
export const limitValue = ({ facts }: Look, { sentence, case: theCase }: FigureRequest): Value | undefined =>
  comparedValue(valueIn(facts, sentence.value, theCase));

/** Of a limit that is the figure of another metric what that comes to in the same time, so many times. */
export function figureLimit(look: Look, value: Value | undefined): Point | undefined {
  if (value?.kind !== 'figure') return undefined;
  const point = look.figure(look, value.figure);
  return { ...point, value: multiply(point.value, tryRational(value.times ?? '1') ?? ONE) };
}

/** The value that single things are judged by: of a table the cell, of another metric its figure. */
export function judgedBy(look: Look, value: Value | undefined): Value | undefined {
  const found = valueIn(look.facts, value, look.case);
  switch (found?.kind) {
    case 'figure': {
      const point = figureLimit(look, found);
      return (point && valueOfPoint(point)) ?? found;
    }
    case 'compared':
      return comparedValue({ ...found, of: found.of.map((each) => judgedBy(look, each) ?? each) });
    default:
      return found;
  }
}

/** Of "the smaller of" several numbers of one unit the smaller one; any other value stays as it is. */
export function comparedValue(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'compared') return value;
  let found: { readonly value: Value; readonly point: Point } | undefined;
  for (const each of value.of) {
    const one = comparedValue(each);
    const point = pointOf(one);
    if (!one || !point || (found && !comparable(point, found.point))) return value;
    const order = found ? compare(point.value, found.point.value) : 0;
    if (!found || (value.which === 'smaller' ? order < 0 : order > 0)) found = { value: one, point };
  }
  return found?.value ?? value;
}

/** A number of the kind and unit that the limit is written in. */
export function limitPoint(look: Look, request: FigureRequest): Point | undefined {
  const { range } = request.sentence;
  const value = limitValue(look, request);
  const { low, high } = value?.kind === 'range' ? value.range : (range ?? {});
  return pointOf(value) ?? pointOf(low?.value) ?? pointOf(high?.value);
}

/** The values that are good ones by the sentence; undefined if it has no limit for values of this kind. */
export function goodValues(look: Look, request: FigureRequest, sample: Point): Interval | undefined {
  const { sentence } = request;
  if (sentence.range) return rangeInterval(sentence.range, sample);
  const value = judgedBy(look, sentence.value);
  if (value?.kind === 'range') return rangeInterval(value.range, sample);
  const limit = pointOf(value) ?? figureLimit(look, value);
  if (!limit || !comparable(limit, sample)) return undefined;
  return satisfying(sentence.comparison ?? '<=', limit.value);
}
