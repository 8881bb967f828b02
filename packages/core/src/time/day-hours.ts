import type { CalendarSpec, HoursSpec } from './calendar-spec.ts';
import {
  DAY_SECONDS,
  dayOfMonth,
  formatDate,
  parseClockTime,
  parseDate,
  weekdayIndex,
  weekdayName,
  WEEKDAY_NAMES,
  yearOf,
  type Day,
} from './day.ts';
import { noHolidays, type Holidays } from './holidays.ts';
import { merged, without, type Stretch } from './stretches.ts';

/**
 * The openings that start on a local date, in seconds on the wall clock after its midnight; an opening into the next day ends
 * after more than 86,400.
 */
export type DayHours = (day: Day) => readonly Stretch[];

const SUNDAY = 6;
const CLOSED: readonly Stretch[] = [];

/** The hours of each date by the rules of {@link CalendarSpec}. */
export function dayHours(spec: CalendarSpec, holidays: Holidays = noHolidays): DayHours {
  const week = WEEKDAY_NAMES.map((name) => {
    const listed = spec.hours.filter(({ days, nth }) => nth === undefined && days.includes(name)).flatMap(toStretch);
    return merged(spec.always ? [...listed, { start: 0, end: DAY_SECONDS }] : listed);
  });
  const usual = week.find((hours) => hours.length > 0) ?? CLOSED;
  const isHoliday = holidayTest(holidays);
  const exceptions = Map.groupBy(spec.exceptions, ({ date }) => parseDate(date));

  const monthly = spec.hours.filter(({ nth }) => nth !== undefined);
  const ofMonth = (day: Day, usually: readonly Stretch[]): readonly Stretch[] => {
    if (monthly.length === 0) return usually;
    const today = monthly.filter(({ days, nth = 0 }) => days.includes(weekdayName(day)) && isNth(day, nth));
    return today.length === 0 ? usually : merged([...usually, ...today.flatMap(toStretch)]);
  };

  return (day) => {
    const ofWeekday = ofMonth(day, week[weekdayIndex(day)] ?? CLOSED);
    let hours = ofWeekday;
    for (const { region, open } of spec.holidays) {
      if (!isHoliday(region, day)) continue;
      hours = open ? orElse(ofWeekday, week[SUNDAY]) : CLOSED;
    }
    const dated = exceptions.get(day);
    if (!dated) return hours;
    let opened: readonly Stretch[] = CLOSED;
    for (const { open, hours: stated } of dated) {
      const given = (stated ?? []).flatMap(toStretch);
      const isStated = (stated ?? []).length > 0;
      if (open) hours = opened = isStated ? merged([...opened, ...given]) : orElse(ofWeekday, usual);
      else hours = opened = isStated ? without(hours, given) : CLOSED;
    }
    return hours;
  };
}

/** The last day on which the calendar can open, or undefined if it opens every week. */
export function lastPossibleDay(spec: CalendarSpec): Day | undefined {
  if (spec.always || spec.hours.some((hours) => hours.days.length > 0 && toStretch(hours).length > 0)) return undefined;
  return Math.max(-Infinity, ...spec.exceptions.flatMap(({ date }) => parseDate(date) ?? []));
}

/** Whether a day is the nth of its weekday in its month, or (-1) the last one. */
function isNth(day: Day, nth: number): boolean {
  const date = dayOfMonth(day);
  return nth < 0 ? dayOfMonth(day + 7) < date : Math.ceil(date / 7) === nth;
}

function orElse(hours: readonly Stretch[], other: readonly Stretch[] = CLOSED): readonly Stretch[] {
  return hours.length > 0 ? hours : other;
}

function toStretch({ from, to, nextDay }: HoursSpec): Stretch[] {
  const start = parseClockTime(from);
  const end = parseClockTime(to);
  if (start === undefined || end === undefined) return [];
  return [{ start, end: nextDay ? end + DAY_SECONDS : end }].filter((hours) => hours.start < hours.end);
}

function holidayTest(holidays: Holidays): (region: string, day: Day) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (region, day) => {
    const year = yearOf(day);
    const key = `${year} ${region}`;
    let dates = known.get(key);
    if (!dates) known.set(key, (dates = new Set(holidays(region, year))));
    return dates.has(formatDate(day));
  };
}
