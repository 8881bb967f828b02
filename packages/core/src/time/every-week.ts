import { DAY_SECONDS, modulo } from './day.ts';
import type { DayHours } from './day-hours.ts';
import { openTime, type OpenTime } from './open-time.ts';
import { merged } from './stretches.ts';

const WEEK_SECONDS = 7 * DAY_SECONDS;
/** Long before all dates, so that no position is negative; it begins on a Thursday, as 1970-01-01 was. */
const FIRST_WEEK = -(10 ** 7) * WEEK_SECONDS;
/** The moments that a number in seconds can hold exactly, by far more than any date. */
export const EVER = openTime([{ start: -(2 ** 50), end: 2 ** 50 }]);

/** The same hours week by week for ever, on a clock that nobody changes: any number of years costs no more than one week. */
export function everyWeek(hoursOf: DayHours): OpenTime {
  // Openings run on into the week after and meet others there: of three weeks the second has them all whole.
  const days = Array.from({ length: 21 }, (_, day) =>
    hoursOf(day).map(({ start, end }) => ({ start: day * DAY_SECONDS + start, end: day * DAY_SECONDS + end })),
  );
  const whole = merged(days.flat()).filter(({ start }) => start >= WEEK_SECONDS && start < 2 * WEEK_SECONDS);
  const openings = whole.map(({ start, end }) => ({ start: start - WEEK_SECONDS, end: end - WEEK_SECONDS }));
  const { length } = openings;
  if (length === 0) return days.every((hours) => hours.length === 0) ? openTime([]) : EVER;

  const week = openTime(openings);
  const openEach = openings.reduce((sum, { start, end }) => sum + end - start, 0);
  const indexAt = (moment: number) => {
    const number = Math.floor((moment - FIRST_WEEK) / WEEK_SECONDS);
    return number * length + week.indexAt(moment - FIRST_WEEK - number * WEEK_SECONDS);
  };
  const opening = (index: number) => {
    const { start, end } = openings[modulo(index, length)] ?? { start: 0, end: 0 };
    const from = FIRST_WEEK + Math.floor(index / length) * WEEK_SECONDS;
    return { start: from + start, end: from + end };
  };
  return {
    size: Infinity,
    indexAt,
    opening,
    before(moment) {
      const index = indexAt(moment);
      const { start, end } = opening(index);
      const earlier = week.before(openings[modulo(index, length)]?.start ?? 0);
      return Math.floor(index / length) * openEach + earlier + Math.min(moment, end) - start;
    },
    reached(seconds) {
      const number = Math.ceil(seconds / openEach) - 1;
      const at = week.reached(seconds - number * openEach);
      return at === undefined ? undefined : FIRST_WEEK + number * WEEK_SECONDS + at;
    },
  };
}
