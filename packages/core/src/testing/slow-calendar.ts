import { Temporal } from 'temporal-polyfill';
import type { CalendarSpec, Epoch, Holidays, HoursSpec, Stretch } from '../time/index.ts';

const MINUTE = 60;
const DAY = 86_400;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/**
 * A calendar by the slow and obvious way, to hold the fast one against: it looks at every minute on its own and asks of the
 * local dates around it whether one of their openings contains it. Moments and lengths must be whole minutes.
 */
export function slowCalendar(spec: CalendarSpec, zone: string, holidays: Holidays) {
  const known = new Map<number, readonly Stretch[]>();
  const openingsOf = (day: number): readonly Stretch[] => {
    const date = () => Temporal.PlainDate.from('1970-01-01').add({ days: day });
    const openings = known.get(day) ?? hoursOn(spec, date(), holidays).map((hours) => onThatDay(date(), hours, zone));
    known.set(day, openings);
    return openings;
  };
  const isOpen = (at: Epoch): boolean => {
    const today = Math.floor(at / DAY);
    // The local date is at most one away from that of UTC, and an opening may have begun up to two days before.
    const around = [-3, -2, -1, 0, 1].map((days) => today + days);
    return around.some((day) => openingsOf(day).some(({ start, end }) => start <= at && at < end));
  };
  const runs = (at: Epoch, pauses: readonly Stretch[]) =>
    isOpen(at) && !pauses.some(({ start, end }) => start <= at && at < end);
  return {
    isOpen,
    elapsedOpen(from: Epoch, to: Epoch, pauses: readonly Stretch[] = []): number {
      let seconds = 0;
      for (let at = from; at < to; at += MINUTE) if (runs(at, pauses)) seconds += MINUTE;
      return seconds;
    },
    /** Undefined if it is not reached before `until`. */
    deadline(from: Epoch, seconds: number, pauses: readonly Stretch[], until: Epoch): Epoch | undefined {
      let left = seconds;
      for (let at = from; at <= until; at += MINUTE) {
        if (left === 0) return at;
        if (runs(at, pauses)) left -= MINUTE;
      }
      return undefined;
    },
  };
}

function hoursOn(spec: CalendarSpec, date: Temporal.PlainDate, holidays: Holidays): readonly HoursSpec[] {
  const usual = (weekday: number) => [
    ...spec.hours.filter(({ days }) => days.includes(WEEKDAYS[weekday - 1] ?? 'Mon')),
    ...(spec.always ? [{ from: '00:00', to: '24:00', nextDay: false }] : []),
  ];
  const today = usual(date.dayOfWeek);
  const orElse = (weekday: number | undefined) =>
    today.length > 0 ? today : weekday === undefined ? [] : usual(weekday);
  let hours: readonly HoursSpec[] = today;
  for (const { region, open } of spec.holidays) {
    if (holidays(region, date.year)?.includes(date.toString())) hours = open ? orElse(7) : [];
  }
  for (const exception of spec.exceptions) {
    if (exception.date !== date.toString()) continue;
    const firstOpen = [1, 2, 3, 4, 5, 6, 7].find((weekday) => usual(weekday).length > 0);
    hours = exception.open ? (exception.hours ?? orElse(firstOpen)) : [];
  }
  return hours;
}

function onThatDay(date: Temporal.PlainDate, { from, to, nextDay }: HoursSpec, zone: string): Stretch {
  const moment = (time: string, days: number) => {
    const day = date.add({ days: time === '24:00' ? days + 1 : days });
    const plainTime = Temporal.PlainTime.from(time === '24:00' ? '00:00' : time);
    const local = day.toPlainDateTime(plainTime);
    return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 1000;
  };
  return { start: moment(from, 0), end: moment(to, nextDay ? 1 : 0) };
}
