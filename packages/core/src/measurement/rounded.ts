import type { Metric } from '../model/index.ts';
import {
  divide,
  equals,
  isInteger,
  multiply,
  ONE,
  rational,
  round,
  type Rational,
  type RoundingMode,
} from '../quantity/index.ts';
import { axisOf, type Point } from '../tariff/axis.ts';
import { about, type Look } from './look.ts';
import { limitValue, type FigureRequest } from './request.ts';

const MODES = { down: 'floor', up: 'ceiling' } as const;

/**
 * A value as the metric rounds it: to decimals of its own unit and, if it is a length of time, to decimals of the smallest unit
 * that its limits are written in. Of a value in the exact middle "to nearest" does not say where it goes.
 */
export function roundedAs(look: Look, metric: Metric, request: FigureRequest, point: Point): Rational {
  const { rounding } = metric;
  if (!rounding) return point.value;
  const limits = [limitValue(look, request), request.sentence.range?.low?.value, request.sentence.range?.high?.value];
  const written = limits.filter((value) => value !== undefined);
  const step = axisOf(point, undefined, metric, written).step ?? ONE;
  const steps = divide(point.value, step);
  const isMiddle = !isInteger(steps) && isInteger(multiply(steps, rational(2)));
  const mode =
    rounding.mode !== 'nearest'
      ? MODES[rounding.mode]
      : isMiddle
        ? look.reading.choose<RoundingMode>(undefined, about('rounding at the middle', metric, rounding.origin), [
            'half-up',
            'half-even',
          ])
        : 'half-up';
  const result = multiply(round(steps, mode), step);
  if (!equals(result, point.value)) look.steps.push({ kind: 'rounded', from: point.value, to: result });
  return result;
}
