import type { WeekdayName } from './day.ts';

/** Local times of day, `00:00` to `24:00`. With `nextDay`, `to` is on the day after `from`. */
export interface HoursSpec {
  readonly from: string;
  readonly to: string;
  readonly nextDay: boolean;
}

/**
 * When a calendar is open, as an agreement states it: plain data, local times, no dates worked out.
 *
 * How it is read:
 * - Hours belong to the day they *start* on. `Mon 20:30-06:30 next day` is an opening of Monday; a closed Monday closes all of
 *   it and a closed Tuesday none of it. Hours that overlap or touch are one opening.
 * - Hours that end before they start without `nextDay`, and times or dates that do not exist, open nothing.
 * - `always` opens every day from 00:00 to 24:00. Holidays and dates close such a day too.
 * - A holiday with `open: false` has no hours. One with `open: true` has the hours of its weekday or, if the calendar has none
 *   on that weekday, those of a Sunday: `Sat-Sun 10:00-20:00, open on holidays` opens a holiday that is a Tuesday, and
 *   `Mon-Fri` stays closed on a holiday that is a Sunday. If several regions say something about a date, the last one wins.
 * - Dates win over holidays. A closed date has no hours or, if hours are given, lacks those. An open date has the hours given or
 *   else those of its weekday or, if there are none, those of the first weekday (from Monday) that has any. Several statements
 *   about one date apply in order; hours of several openings add up.
 * - Without a zone of its own the calendar is read in the zone of the agreement.
 */
export interface CalendarSpec {
  /** 24 hours a day, 7 days a week. */
  readonly always: boolean;
  readonly hours: readonly (HoursSpec & {
    readonly days: readonly WeekdayName[];
    /** Only on the nth such day of a month, on the last one if it is -1. */
    readonly nth?: number | undefined;
  })[];
  /** Closed or open on the public holidays of a region: `NL`, `DE-BY`, `GB-ENG`. */
  readonly holidays: readonly { readonly region: string; readonly open: boolean }[];
  readonly exceptions: readonly {
    /** `2026-12-24` */
    readonly date: string;
    readonly open: boolean;
    readonly hours?: readonly HoursSpec[] | undefined;
  }[];
  /** IANA zone. */
  readonly zone?: string | undefined;
}

/** The calendar without holidays, dates and hours of single weeks: what a normal week looks like. */
export function normalWeek(spec: CalendarSpec): CalendarSpec {
  return { ...spec, hours: spec.hours.filter(({ nth }) => nth === undefined), holidays: [], exceptions: [] };
}
