import { addMonths, DAY_SECONDS, rollingLength, zoneClock, type Stretch } from '../time/index.ts';
import type { Millis } from './steps.ts';

/**
 * The windows of an ISO length within a range among which the one with the greatest and the one with the least figure are. Moved by
 * a millisecond, a window gains at its end what is there and loses at its start what is there: between the moments at which one of
 * its ends meets an edge, a sum grows evenly and a quotient of two sums in one direction only, so the edges are enough. A length in
 * months has no fixed number of days: its windows begin with a date of the zone. None if the range is shorter than the window.
 */
export function rollingWindows(iso: string, range: Stretch, edges: Iterable<Millis>, zone: string): readonly Stretch[] {
  const span = rollingLength(iso);
  if (!span) return [];
  if (span.months > 0) return monthly(span.months, span.seconds, range, zone);
  const length = span.seconds * 1000;
  const last = range.end - length;
  if (last < range.start) return [];
  const places = new Set([range.start, last]);
  for (const edge of edges)
    for (const place of [edge, edge - length]) if (range.start <= place && place <= last) places.add(place);
  return [...places].sort((a, b) => a - b).map((start) => ({ start, end: start + length }));
}

function monthly(months: number, seconds: number, range: Stretch, zone: string): readonly Stretch[] {
  const clock = zoneClock(zone);
  const windows: Stretch[] = [];
  for (let day = clock.dayAt(Math.ceil(range.start / 1000 / DAY_SECONDS) * DAY_SECONDS) - 2; ; day++) {
    const start = clock.at(day) * 1000;
    const end = (clock.at(addMonths(day, months)) + seconds) * 1000;
    if (end > range.end) return windows;
    if (start >= range.start) windows.push({ start, end });
  }
}
