import { normalWeek, type CalendarSpec } from './calendar-spec.ts';
import { compileCalendar, type CompiledCalendar } from './compile.ts';
import { parseDate, type Day } from './day.ts';
import { without, type Stretch } from './stretches.ts';
import { findZone } from './zone.ts';
import { zoneClock, type WallClock } from './zone-clock.ts';

/** A Monday. */
const WEEK_START: Day = parseDate('2001-01-08') ?? 0;
const WEEK: Stretch = { start: WEEK_START * 86_400, end: (WEEK_START + 7) * 86_400 };

/** Open seconds in a normal week: no holidays, no dates, no change of the clock. */
export function openSecondsPerWeek(spec: CalendarSpec): number {
  return weekly(spec).businessTime(WEEK.start, WEEK.end);
}

/** The first time in a range in which one calendar is open and another is not. */
export function firstUncovered(needed: CompiledCalendar, by: CompiledCalendar, range: Stretch): Stretch | undefined {
  const { start, end } = range;
  return without(needed.openings(start, end), by.openings(start, end))[0];
}

/** Hours of a normal week, as the wall clock of the calendar that needs them shows them. */
export interface UncoveredHours {
  readonly seconds: number;
  readonly from: WallClock;
  readonly to: WallClock;
}

/**
 * The first hours of a normal week, from Monday on, in which one calendar is open and another is not: a clock that runs while
 * nobody is on duty. Undefined if all are covered. If the calendars are in different zones, which change the clock on different
 * dates, a whole year of real weeks is looked at.
 *
 * @param zone of the agreement, for a calendar that has none
 * @param year whose changes of the clock count
 */
export function uncoveredInNormalWeek(
  needed: CalendarSpec,
  by: CalendarSpec,
  zone: string | undefined,
  year: number,
): UncoveredHours | undefined {
  const zoneOf = (spec: CalendarSpec) => findZone(spec.zone ?? zone ?? '') ?? 'UTC';
  const sameZone = zoneOf(needed) === zoneOf(by);
  const found = sameZone
    ? firstUncovered(weekly(needed), weekly(by), WEEK)
    : firstUncovered(...realWeeks([needed, by], zone), yearOfWeeks(year));
  if (!found) return undefined;
  const clock = zoneClock(sameZone ? 'UTC' : zoneOf(needed));
  return { seconds: found.end - found.start, from: clock.show(found.start), to: clock.show(found.end) };
}

function weekly(spec: CalendarSpec): CompiledCalendar {
  return compileCalendar({ ...normalWeek(spec), zone: 'UTC' });
}

function realWeeks([needed, by]: readonly [CalendarSpec, CalendarSpec], zone: string | undefined) {
  const compiled = (spec: CalendarSpec) => compileCalendar(normalWeek(spec), { zone });
  return [compiled(needed), compiled(by)] as const;
}

/** 53 weeks from the first Monday of the year. */
function yearOfWeeks(year: number): Stretch {
  const january = parseDate(`${String(year).padStart(4, '0')}-01-07`) ?? WEEK_START;
  const monday = january - ((january + 3) % 7);
  return { start: monday * 86_400, end: (monday + 53 * 7) * 86_400 };
}
