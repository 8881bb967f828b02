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
  type Id,
} from '@sla-lang/core';
import { exits, Stop } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import { jsonOf, textOf } from './files.ts';
import { readLog } from './log.ts';

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
 * Measures every period of a performance by a file of observations: JSON of one or of a list of them, or a table.
 *
 * @throws {Stop} for what cannot be read
 */
export async function withObserved(
  facts: Facts,
  performance: Performance,
  path: string,
  cwd: string,
): Promise<ObservedPerformance> {
  const text = await textOf(resolve(cwd, path), path);
  const isTable = /\.(csv|tsv)$/i.test(path);
  const observations = checked(facts, isTable ? readLog(facts, text) : jsonOf(text, path), path);
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

function checked(facts: Facts, value: unknown, path: string): readonly Observations[] {
  const { data, error } = Observations.array().safeParse(Array.isArray(value) ? value : [value]);
  if (data) {
    for (const [index, each] of data.entries()) checkNames(facts, each, `${path}, ${index}`);
    return data;
  }
  const problems = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Stop(exits.files, `${visible(path)} does not tell what was observed: ${problems.join('; ')}.`);
}

/** What names nothing would be left out without a word. Pauses may be of any kind: what the support does not name stops no clock. */
function checkNames({ agreement }: Facts, { of, excluded, tickets }: Observations, path: string): void {
  const { metrics, support, exclusions, maintenance, reliefs } = agreement;
  const ids = (...lists: readonly (readonly { readonly id: Id }[])[]) => lists.flat().map(({ id }) => id);
  named(`${path}.of`, ids(metrics, support), of, 'metric or support');
  for (const [index, { by }] of excluded.entries())
    if (by !== undefined)
      named(
        `${path}.excluded.${index}.by`,
        ids(exclusions, maintenance, reliefs),
        by,
        'exclusion, maintenance or relief',
      );
  const priorities = ids(support.find(({ id }) => id === of)?.priorities ?? []);
  for (const [index, { priority, reclassified }] of tickets.entries())
    for (const each of [priority, ...reclassified.map((change) => change.priority)])
      named(`${path}.tickets.${index}.priority`, priorities, each, 'priority');
}

function named(where: string, known: readonly Id[], name: string, what: string): void {
  if (!known.includes(name))
    throw new Stop(
      exits.files,
      `${visible(where)}: the agreement has no ${what} ${visible(name)}.${didYouMean(name, known)}`,
    );
}
