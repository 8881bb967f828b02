import type { Facts } from '../facts/index.ts';
import type { Metric } from '../model/index.ts';
import { addMonths, formatDate, periods, zoneClock, type Stretch } from '../time/index.ts';

/** No agreement averages over longer intervals first. */
const MOST_MONTHS = 180;

/**
 * The intervals that a metric is averaged over first, between two moments in milliseconds; those at both ends are cut off there.
 * Days and longer intervals are those of the calendar in the agreement's zone, hours and minutes those of the clock.
 */
export function intervalsOf(
  facts: Facts,
  { averagedOver: unit = 'hour', averagedCount: count = 1 }: Metric,
  { start, end }: Stretch,
): readonly Stretch[] {
  const { zone } = facts.agreement;
  const clock = zoneClock(zone ?? 'UTC');
  const [first, last] = [clock.dayAt(Math.floor(start / 1000)), clock.dayAt(Math.ceil(end / 1000) - 1)];
  // Wide enough that the term itself cuts nothing off.
  const wide = unit === 'second' || unit === 'minute' || unit === 'hour' ? 0 : Math.min(12 * count, MOST_MONTHS);
  const term = { from: formatDate(addMonths(first, -wide)), until: formatDate(addMonths(last, wide)) };
  const found: Stretch[] = [];
  for (const period of periods({ kind: 'each', unit, count }, { zone, term, fiscalYearStarts: undefined })) {
    if (period.start * 1000 >= end) break;
    const interval = { start: Math.max(start, period.start * 1000), end: Math.min(end, period.end * 1000) };
    if (interval.start < interval.end) found.push(interval);
  }
  return found;
}
