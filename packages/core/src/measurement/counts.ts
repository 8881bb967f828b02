import type { CountsAs, Id, Metric } from '../model/index.ts';
import { add, divide, isZero, ONE, ZERO, type Rational } from '../quantity/index.ts';
import { openTime } from '../time/open-time.ts';
import { rowsOf, type CountedRow } from './count-rows.ts';
import { countedTime } from './counted-time.ts';
import { meanOf, type Weighed } from './distribution.ts';
import { about, type Look } from './look.ts';
import { lengthIn } from './moments.ts';
import { intervalsOf } from './windows.ts';

/** The sum of what was counted in the period. */
export function countOf(look: Look, metric: Metric): Rational {
  const { counted, total, leftOut } = sumOf(rowsOf(look, metric));
  look.steps.push({ kind: 'counts', counted, total, leftOut });
  return counted;
}

/** The quotient of what was counted and of all, in the whole period or as the mean of the quotients of its intervals; not in per cent. */
export function quotientOf(look: Look, metric: Metric): Rational {
  if (metric.averagedOver) return meanOf(look, metric, quotientsOf(look, metric), metric.averagedOver);
  const { counted, total, leftOut } = sidesOf(look, metric) ?? sumOf(rowsOf(look, metric));
  look.steps.push({ kind: 'counts', counted, total, leftOut });
  if (isZero(total)) return emptyQuotient(look, metric) ?? look.reading.stop(about('nothing to divide by', metric));
  return divide(counted, total);
}

/** The two sides of a ratio of which one at least is the sum of other metrics. */
function sidesOf(look: Look, metric: Metric): Omit<CountedRow, 'span' | 'weight'> | undefined {
  const { observation } = metric;
  if (observation?.kind !== 'ratio') return undefined;
  const { of, to } = observation;
  if (typeof of === 'string' && typeof to === 'string') return undefined;
  const own = typeof of === 'string' || typeof to === 'string' ? sumOf(rowsOf(look, metric)) : NOTHING;
  return {
    counted: typeof of === 'string' ? own.counted : countOfAll(look, metric, of),
    total: typeof to === 'string' ? own.total : countOfAll(look, metric, to),
    leftOut: own.leftOut,
  };
}

const NOTHING = { counted: ZERO, total: ZERO, leftOut: ZERO } as const;

function countOfAll(look: Look, metric: Metric, ids: readonly Id[]): Rational {
  return ids.reduce((sum, id) => {
    const part = look.facts.find('metrics', id);
    if (part?.observation?.kind !== 'count') return look.reading.stop(about('no such figure', part ?? metric));
    return add(sum, countOf(look, part));
  }, ZERO);
}

/** The quotient of each interval that a metric is averaged over, without those that do not count. */
export function quotientsOf(look: Look, metric: Metric): readonly Weighed[] {
  if (sidesOf(look, metric)) return quotientsOfSides(look, metric);
  const rows = rowsOf(look, metric).toSorted((a, b) => a.span.start - b.span.start);
  const hours = openTime(countedTime(look, metric, []).total);
  let next = 0;
  return intervalsOf(look.facts, metric, look.range).flatMap((interval): readonly Weighed[] => {
    if (lengthIn(hours, interval) === 0) return [];
    const inside: CountedRow[] = [];
    for (let row = rows[next]; row && row.span.start < interval.end; row = rows[++next]) {
      if (row.span.end > interval.end) return look.reading.stop(about('across the end', metric));
      inside.push(row);
    }
    const { counted, total } = sumOf(inside);
    const value = isZero(total) ? emptyQuotient(look, metric) : divide(counted, total);
    return value ? [{ value, weight: weightOf(look, metric, inside) }] : [];
  });
}

function quotientsOfSides(look: Look, metric: Metric): readonly Weighed[] {
  return intervalsOf(look.facts, metric, look.range).flatMap((range): readonly Weighed[] => {
    const { counted, total } = sidesOf({ ...look, range, steps: [] }, metric) ?? NOTHING;
    const value = isZero(total) ? emptyQuotient(look, metric) : divide(counted, total);
    return value ? [{ value }] : [];
  });
}

/** What 0 of 0 is: all good, all bad, or nothing at all. Of a ratio that is no share only "none" is a number. */
export function emptyQuotient(
  look: Look,
  metric: Metric,
  isShare = metric.observation?.kind === 'share',
): Rational | undefined {
  const question = about('no traffic', metric);
  const countsAs = look.reading.choose<CountsAs>(
    metric.noTraffic,
    question,
    isShare ? ['up', 'down', 'out'] : ['up', 'out'],
  );
  if (countsAs === 'up') return isShare ? ONE : ZERO;
  if (countsAs === 'down') return isShare ? ZERO : look.reading.stop(question);
  return undefined;
}

function weightOf(look: Look, metric: Metric, rows: readonly CountedRow[]): Rational | undefined {
  if (metric.weightedBy === undefined) return undefined;
  return rows.reduce((sum, { weight }) => add(sum, weight ?? look.reading.stop(about('weight', metric))), ZERO);
}

const sumOf = (rows: readonly CountedRow[]): Omit<CountedRow, 'span' | 'weight'> => ({
  counted: rows.reduce((sum, row) => add(sum, row.counted), ZERO),
  total: rows.reduce((sum, row) => add(sum, row.total), ZERO),
  leftOut: rows.reduce((sum, row) => add(sum, row.leftOut), ZERO),
});
