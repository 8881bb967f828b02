import type { Facts } from '../facts/index.ts';
import { measuredText } from '../owed/measured.ts';
import type { PerformanceInput, PerformancePeriod } from '../owed/performance.ts';
import { datesOf, daysOf } from '../owed/time.ts';
import type { MeasuredDays, MeasuredFigure } from './measure-period.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];
type CountedInput = NonNullable<PeriodInput['counted']>[number];

/** What `owed` needs to know of a period, by what was measured in it. Undecided figures, and those not judged, have no value. */
export function performed(
  facts: Facts,
  { from, until }: MeasuredDays,
  figures: readonly MeasuredFigure[],
): PeriodInput {
  return {
    from,
    until,
    values: figures.flatMap(({ of, figure, priority, thing, measured }) => {
      // Of "every" and of tickets the number of misses is told, which is no value of the figure.
      if (measured.kind !== 'value' || figure.measure === 'every' || priority !== undefined) return [];
      const { origin: _, ...bare } = figure;
      const value = measuredText(measured.value);
      return [{ figure: bare, value, ...(of !== undefined && { of }), ...(thing !== undefined && { item: thing }) }];
    }),
    counted: figures.flatMap((each) => countedOf(facts, each)),
  };
}

/** Single misses: of tickets, and of an objective those of its "every" or, if it has none, of its share. */
function countedOf(facts: Facts, { of, figure, priority, measured }: MeasuredFigure): readonly CountedInput[] {
  if (measured.kind !== 'value' || !measured.tally || of === undefined) return [];
  const { of: total, missed } = measured.tally;
  if (priority !== undefined) return [{ of, priority, total, missed }];
  const sentences = facts.find('objectives', of)?.sentences ?? [];
  const judged = sentences.filter((each) => each.figure.measure === 'every');
  return figure.measure === 'every' || judged.length === 0 ? [{ of, total, missed }] : [];
}

/** First and last date of a period of a performance; undefined for one that does not exist. */
export function measuredDays(period: PerformancePeriod): MeasuredDays | undefined {
  const days = daysOf(period);
  return days && datesOf(days);
}
