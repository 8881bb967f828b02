import { resolve } from 'node:path';
import {
  explainMeasured,
  measuredDays,
  measurePeriod,
  Observations,
  Performance,
  performed,
  type ExplainedFigure,
  type Facts,
} from '@sla-lang/core';
import { exits, Stop } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { jsonOf, textOf } from './files.ts';

/** The figures that were measured in one period, in words. */
export interface MeasuredPeriod {
  readonly from: string;
  readonly until: string;
  readonly figures: readonly ExplainedFigure[];
}

/** A performance with the values that follow from what was observed. */
export interface ObservedPerformance {
  readonly performance: Performance;
  readonly measured: readonly MeasuredPeriod[];
}

/**
 * Measures every period of a performance by a file of observations: one, or a list of them.
 *
 * @throws {Stop} for what cannot be read
 */
export async function withObserved(
  facts: Facts,
  performance: Performance,
  path: string,
  cwd: string,
): Promise<ObservedPerformance> {
  const observations = checked(jsonOf(await textOf(resolve(cwd, path), path), path), path);
  const measured: MeasuredPeriod[] = [];
  const periods = performance.periods.map((period) => {
    const days = measuredDays(period);
    if (!days) return period;
    const figures = measurePeriod(facts, observations, days, new Map(Object.entries(performance.case)));
    measured.push({ ...days, figures: once(figures.map((each) => explainMeasured(facts, each))) });
    const { values = [], counted = [] } = performed(facts, days, figures);
    return { ...period, values: [...period.values, ...values], counted: [...period.counted, ...counted] };
  });
  return { performance: Performance.parse({ ...performance, periods }), measured };
}

/** Several objectives may promise one figure, which is told once. */
const once = (figures: readonly ExplainedFigure[]): readonly ExplainedFigure[] => [
  ...new Map(figures.map((figure) => [JSON.stringify([figure.title, figure.value, figure.lines]), figure])).values(),
];

function checked(value: unknown, path: string): readonly Observations[] {
  const { data, error } = Observations.array().safeParse(Array.isArray(value) ? value : [value]);
  if (data) return data;
  const problems = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Stop(exits.files, `${visible(path)} does not tell what was observed: ${problems.join('; ')}.`);
}
