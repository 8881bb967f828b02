import {
  parseClockTime,
  parseDate,
  zoneClock,
  type CalendarSpec,
  type Epoch,
  type WeekdayName,
} from '../time/index.ts';

const WORKING_DAYS: readonly WeekdayName[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const ALL_DAYS: readonly WeekdayName[] = [...WORKING_DAYS, 'Sat', 'Sun'];
const CLOSED: CalendarSpec = { always: false, hours: [], holidays: [], exceptions: [] };

/** A calendar for tests that is open in these hours of some days: `08:00-12:30`, `20:30-06:30+` into the next day. */
export function calendarOf(days: readonly WeekdayName[], ...hours: readonly string[]): CalendarSpec {
  return { ...CLOSED, hours: hours.map((text) => ({ days, ...hoursOf(text) })) };
}

export function hoursOf(text: string) {
  const [from = '', to = ''] = text.replace('+', '').split('-');
  return { from, to, nextDay: text.endsWith('+') };
}

export const never: CalendarSpec = CLOSED;
export const aroundTheClock: CalendarSpec = { ...CLOSED, always: true };
export const officeHours = calendarOf(WORKING_DAYS, '08:00-12:30', '13:00-18:00');
export const nights = calendarOf(ALL_DAYS, '20:30-06:30+');
export const days = calendarOf(ALL_DAYS, '06:30-20:30');

/** `2026-03-29 02:30` on the wall clock of a zone. */
export function moment(text: string, zone = 'Europe/Amsterdam'): Epoch {
  const [date = '', time = '00:00'] = text.split(' ');
  return zoneClock(zone).at(parseDate(date) ?? NaN, parseClockTime(time) ?? NaN);
}

/** What the wall clock shows: `Mon 2026-03-30 09:55`. */
export function shown(at: Epoch | undefined, zone = 'Europe/Amsterdam'): string | undefined {
  if (at === undefined) return undefined;
  const { weekday, date, time } = zoneClock(zone).show(at);
  return `${weekday} ${date} ${time}`;
}

export const HOUR = 3600;
