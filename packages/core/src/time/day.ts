/** A local date as the number of days since 1970-01-01 in the Gregorian calendar; 1970-01-01 was a Thursday. */
export type Day = number;

/** Seconds of a day without clock change. */
export const DAY_SECONDS = 86_400;

export const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_TIME = /^(\d{2}):([0-5]\d)$/;
const EPOCH_WEEKDAY = 3;

/** Reads `2026-02-28`; undefined for any other form and for dates that do not exist (2026-02-29). */
export function parseDate(text: string): Day | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])];
  const day = dayOf(year, month, date);
  const found = dateOf(day);
  return found.getUTCMonth() === month && found.getUTCDate() === date ? day : undefined;
}

/** `2026-02-28`; years have four digits at least. */
export function formatDate(day: Day): string {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  // ISO 8601 has a sign and six digits for all other years.
  if (!(year >= 0 && year <= 9999)) return date.toISOString().slice(0, -'T00:00:00.000Z'.length);
  return `${String(year).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const dateOf = (day: Day): Date => new Date(day * DAY_SECONDS * 1000);

/** Reads `08:30` as seconds after midnight, up to `24:00`; undefined for any other text. */
export function parseClockTime(text: string): number | undefined {
  const match = CLOCK_TIME.exec(text);
  if (!match) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60;
  return seconds <= DAY_SECONDS ? seconds : undefined;
}

/** `08:30`; seconds are left out. */
export function formatClockTime(secondsAfterMidnight: number): string {
  const minutes = Math.floor(secondsAfterMidnight / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(day: Day): number {
  return modulo(day + EPOCH_WEEKDAY, 7);
}

export function weekdayName(day: Day): WeekdayName {
  return WEEKDAY_NAMES[weekdayIndex(day)] ?? 'Mon';
}

/** Months since January of the year 0: twelve times the year, plus 0 for January to 11 for December. */
export function monthOf(day: Day): number {
  const date = dateOf(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function yearOf(day: Day): number {
  return Math.floor(monthOf(day) / 12);
}

/** 1 to 31. */
export function dayOfMonth(day: Day): number {
  return dateOf(day).getUTCDate();
}

/** Dates a hundred thousand years away are as far as dates go: whatever number a text has, the result is a date. */
const FARTHEST_MONTH = 1_200_000;

/** The given day of a month as counted by {@link monthOf}; its last day where the month is too short (the 31st of April). */
export function dayInMonth(monthNumber: number, dayNumber: number): Day {
  const month = Math.min(Math.max(monthNumber, -FARTHEST_MONTH), FARTHEST_MONTH);
  const first = dayOf(Math.floor(month / 12), modulo(month, 12), 1);
  const next = dayOf(Math.floor((month + 1) / 12), modulo(month + 1, 12), 1);
  return Math.min(first + dayNumber, next) - 1;
}

/** The same day so many months later, or the last day of that month if it has no such day: 31 January + 1 → 28 February. */
export function addMonths(day: Day, months: number): Day {
  return dayInMonth(monthOf(day) + months, dayOfMonth(day));
}

/** The remainder that has the sign of the divisor. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function dayOf(year: number, month: number, date: number): Day {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear takes them as they are.
  return Math.floor(new Date(0).setUTCFullYear(year, month, date) / (DAY_SECONDS * 1000));
}
