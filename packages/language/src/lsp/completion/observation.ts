import type * as ast from '../../generated/ast.ts';

export type Observation =
  ast.Availability | ast.DurationBetween | ast.ShareOf | ast.NumberOf | ast.RatioOf | ast.ReadingOf | ast.SumOf;

const types: ReadonlySet<string> = new Set([
  ...['Availability', 'DurationBetween', 'ShareOf', 'NumberOf', 'RatioOf', 'ReadingOf', 'SumOf'],
]);

/** What a metric observes, where it says so. */
export const observationOf = (metric: ast.Metric | undefined): Observation | undefined =>
  metric?.items.find((item): item is Observation => types.has(item.$type));

/** Whether a metric is a share of something, so that it is judged in percent. */
export const isShare = (metric: ast.Metric | undefined): boolean =>
  /^(?:Availability|ShareOf|RatioOf)$/.test(observationOf(metric)?.$type ?? '');
