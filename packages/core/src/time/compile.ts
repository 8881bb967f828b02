import type { CalendarSpec } from './calendar-spec.ts';
import { DAY_SECONDS, type Day } from './day.ts';
import { dayHours, lastPossibleDay, type DayHours } from './day-hours.ts';
import { EVER, everyWeek } from './every-week.ts';
import { noHolidays, type Holidays } from './holidays.ts';
import { openTime, type OpenTime } from './open-time.ts';
import { deadlineWithPauses, openWithoutPauses } from './pauses.ts';
import { merged, type Stretch } from './stretches.ts';
import { zoneClock, type Epoch, type ZoneClock } from './zone-clock.ts';

/** A calendar that can be asked. Moments and lengths are whole seconds; openings contain their start, not their end. */
export interface CompiledCalendar {
  readonly spec: CalendarSpec;
  readonly clock: ZoneClock;
  /** The openings that start on a local date, in seconds after its midnight on the wall clock. */
  readonly hoursOf: DayHours;
  isOpen(at: Epoch): boolean;
  /** That moment if open, else the next opening; undefined if there is none within {@link SEARCH_YEARS}. */
  nextOpen(at: Epoch): Epoch | undefined;
  /** Open seconds between two moments, {@link LONGEST_YEARS} at most; 0 if the second is not later. */
  businessTime(from: Epoch, to: Epoch): number;
  /**
   * The first moment at which so many open seconds have passed: from Friday 16:00 two hours end on Friday 18:00, not on Monday.
   * 0 seconds end at once, open or closed. Undefined if they do not pass within {@link SEARCH_YEARS}.
   */
  addBusiness(from: Epoch, seconds: number): Epoch | undefined;
  /** Open seconds between two moments outside all pauses, which may overlap and come in any order. */
  elapsedOpen(from: Epoch, to: Epoch, pauses: readonly Stretch[]): number;
  /** Like {@link addBusiness}, but the clock stands still in pauses; undefined also if a pause never ends. */
  deadline(from: Epoch, seconds: number, pauses: readonly Stretch[]): Epoch | undefined;
  /** The openings that overlap the time between two moments, cut off at both. */
  openings(from: Epoch, to: Epoch): readonly Stretch[];
}

export interface CompileOptions {
  /** Public holidays; without them every holiday is a day like any other. */
  readonly holidays?: Holidays | undefined;
  /** The zone of the agreement, for a calendar that has none. UTC if that is missing too: a check reports it. */
  readonly zone?: string | undefined;
}

/** How far ahead of a moment an opening or a deadline is looked for. */
export const SEARCH_YEARS = 40;
/** Of a longer time than this only its beginning is counted: dates such as 9999-12-31 must not cost eight thousand years. */
export const LONGEST_YEARS = 100;

const SEARCH_DAYS = SEARCH_YEARS * 366;
const LONGEST_SECONDS = LONGEST_YEARS * 366 * DAY_SECONDS;
/** Openings can last into the second day, and zones differ from UTC by less than a day. */
const MARGIN_DAYS = 3;
const FIRST_STEP_DAYS = 400;

/**
 * Works out a calendar, once, into moments, so that each question afterwards costs a binary search. Never throws: what cannot
 * be read in the calendar opens nothing.
 */
export function compileCalendar(spec: CalendarSpec, options: CompileOptions = {}): CompiledCalendar {
  const clock = zoneClock(spec.zone ?? options.zone ?? 'UTC');
  const hoursOf = dayHours(spec, options.holidays ?? noHolidays);
  const timeFor = endless(spec, clock, hoursOf) ?? growing(clock, hoursOf);
  return { spec, clock, hoursOf, ...queries(timeFor, lastPossibleDay(spec) ?? Infinity) };
}

/** Where no date and no change of the clock makes a difference, one week tells all. */
function endless(spec: CalendarSpec, { zone }: ZoneClock, hoursOf: DayHours): TimeFor | undefined {
  if (spec.holidays.length + spec.exceptions.length > 0) return undefined;
  if (spec.always) return () => EVER;
  if (zone !== 'UTC' || spec.hours.some(({ nth }) => nth !== undefined)) return undefined;
  const time = everyWeek(hoursOf);
  return () => time;
}

/** All openings from `from` to `to` at least. */
type TimeFor = (from: Epoch, to: Epoch) => OpenTime;

function growing(clock: ZoneClock, hoursOf: DayHours): TimeFor {
  let first = 0;
  let last = 0;
  let known: readonly Stretch[] = [];
  let time: OpenTime | undefined;
  const between = (from: Day, to: Day): readonly Stretch[] => {
    const openings: Stretch[] = [];
    for (let day = from; day < to; day++) {
      for (const { start, end } of hoursOf(day))
        openings.push({ start: clock.at(day, start), end: clock.at(day, end) });
    }
    return openings;
  };
  const cover = (from: Day, to: Day): OpenTime => {
    const isMore = from <= first && last <= to && known.length > 0;
    known = merged(isMore ? [...between(from, first), ...known, ...between(last, to)] : between(from, to));
    [first, last] = [from, to];
    return (time = openTime(known));
  };
  return (from, to) => {
    const needFrom = Math.floor(from / DAY_SECONDS) - MARGIN_DAYS;
    const needTo = Math.ceil(to / DAY_SECONDS) + MARGIN_DAYS;
    if (!time) return cover(needFrom, Math.max(needTo, needFrom + FIRST_STEP_DAYS));
    if (first <= needFrom && needTo <= last) return time;
    // At least as much again as there is, so that many small steps cost no more than one large one.
    const step = last - first;
    if (needFrom > last + step || needTo < first - step) return cover(needFrom, Math.max(needTo, needFrom + step));
    return cover(
      needFrom < first ? Math.min(needFrom, first - step) : first,
      needTo > last ? Math.max(needTo, last + step) : last,
    );
  };
}

function queries(timeFor: TimeFor, lastDay: Day): Omit<CompiledCalendar, 'spec' | 'clock' | 'hoursOf'> {
  /** Asks for more and more time ahead until there is an answer. */
  const search = (from: Epoch, ask: (time: OpenTime) => Epoch | undefined): Epoch | undefined => {
    const end = from + SEARCH_DAYS * DAY_SECONDS;
    for (let days = FIRST_STEP_DAYS / 4; ; days *= 2) {
      const ahead = Math.min(days, SEARCH_DAYS, Math.max(0, lastDay + MARGIN_DAYS - Math.floor(from / DAY_SECONDS)));
      const answer = ask(timeFor(from, from + ahead * DAY_SECONDS));
      if (answer !== undefined) return answer <= end ? answer : undefined;
      if (ahead < days) return undefined;
    }
  };
  const isOpen = (at: Epoch) => {
    const time = timeFor(at, at);
    return at < (time.opening(time.indexAt(at))?.end ?? -Infinity);
  };
  const businessTime = (from: Epoch, to: Epoch) => {
    if (to <= from) return 0;
    const end = Math.min(to, from + LONGEST_SECONDS);
    const time = timeFor(from, end);
    return time.before(end) - time.before(from);
  };
  const addBusiness = (from: Epoch, seconds: number) =>
    seconds <= 0 ? from : search(from, (time) => time.reached(time.before(from) + seconds));
  return {
    isOpen,
    businessTime,
    addBusiness,
    nextOpen: (at) => (isOpen(at) ? at : search(at, (time) => time.opening(time.indexAt(at) + 1)?.start)),
    elapsedOpen: (from, to, pauses) => openWithoutPauses(businessTime, from, to, pauses),
    deadline: (from, seconds, pauses) => deadlineWithPauses({ businessTime, addBusiness }, from, seconds, pauses),
    openings(from, until) {
      const to = Math.min(until, from + LONGEST_SECONDS);
      const time = timeFor(from, to);
      const result: Stretch[] = [];
      for (let index = Math.max(0, time.indexAt(from)); index < time.size; index++) {
        const opening = time.opening(index);
        if (!opening || opening.start >= to) break;
        if (opening.end > from) result.push({ start: Math.max(from, opening.start), end: Math.min(to, opening.end) });
      }
      return result;
    },
  };
}
