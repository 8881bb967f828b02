import type { CompiledCalendar } from './compile.ts';
import type { Epoch } from './zone-clock.ts';

export interface SlidingWindow {
  readonly start: Epoch;
  readonly open: number;
}

/**
 * Where a stretch of so many seconds, moved freely between two moments, holds the least and the most open time; one result if
 * that is the same. If the stretch is longer than the time between them it has one place: at the start.
 *
 * Moved by a second, the stretch gains a second at its end if open there and loses one at its start if open there. So its open
 * time is linear between the moments at which one of its ends meets the edge of an opening, and only those need a look.
 */
export function slidingExtremes(
  calendar: CompiledCalendar,
  seconds: number,
  from: Epoch,
  to: Epoch,
): readonly SlidingWindow[] {
  const last = Math.max(from, to - seconds);
  const starts = new Set([from, last]);
  for (const { start, end } of calendar.openings(from, Math.max(to, from + seconds))) {
    for (const place of [start, end, start - seconds, end - seconds])
      if (from <= place && place <= last) starts.add(place);
  }
  let least: SlidingWindow | undefined;
  let most: SlidingWindow | undefined;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const open = calendar.businessTime(start, start + seconds);
    if (!least || open < least.open) least = { start, open };
    if (!most || open > most.open) most = { start, open };
  }
  if (!least || !most) return [];
  return least.open === most.open ? [least] : [least, most];
}
