import { addMonths, DAY_SECONDS, parseClockTime, parseDate, type Day } from './day.ts';
import type { Term } from './window-spec.ts';
import type { Epoch, ZoneClock } from './zone-clock.ts';

/** What a wall clock shows, whatever its zone: seconds since it showed 1970-01-01 00:00. */
export type WallSeconds = number;

/** The term as dates, and when exactly it begins and ends. */
export interface TermDays {
  readonly first: Day;
  readonly last: Day;
  readonly begins: WallSeconds;
  /** Not in it any more. */
  readonly ends: WallSeconds;
}

/** A term that never ends is looked at for as long as it takes for every kind of month and leap year to come. */
const OPEN_TERM_YEARS = 8;
/** No longer than this is looked at, so that a term until 9999 costs no more than one of a working life. */
const LONGEST_TERM_YEARS = 40;

/** When the term begins, which is midnight if no time is said; undefined if it has no beginning. */
export function termBegins(term: Term | undefined): WallSeconds | undefined {
  const day = parseDate(term?.from ?? '');
  return day === undefined ? undefined : day * DAY_SECONDS + (parseClockTime(term?.fromTime ?? '') ?? 0);
}

/** When the term ends, which is with its last day if no time is said; undefined if it has no end. */
export function termEnds(term: Term | undefined): WallSeconds | undefined {
  const day = parseDate(term?.until ?? '');
  return day === undefined ? undefined : day * DAY_SECONDS + (parseClockTime(term?.untilTime ?? '') ?? DAY_SECONDS);
}

/** The days of the term that are looked at; undefined if it has no beginning, or ends before it begins. */
export function termDays(term: Term | undefined): TermDays | undefined {
  const begins = termBegins(term);
  if (begins === undefined) return undefined;
  const first = dayOf(begins);
  const end = termEnds(term);
  const years = end === undefined ? OPEN_TERM_YEARS : LONGEST_TERM_YEARS;
  const farthest = begins + (addMonths(first, 12 * years) - first) * DAY_SECONDS;
  const ends = Math.min(end ?? Infinity, farthest);
  return ends <= begins ? undefined : { first, last: dayOf(ends - 1), begins, ends };
}

export const dayOf = (at: WallSeconds): Day => Math.floor(at / DAY_SECONDS);

/** The moment at which the clock shows this. */
export const momentOf = (clock: ZoneClock, at: WallSeconds): Epoch => clock.at(dayOf(at), at - dayOf(at) * DAY_SECONDS);
