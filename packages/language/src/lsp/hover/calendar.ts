import {
  compiledCalendar,
  formatClockTime,
  formatDate,
  parseDate,
  normalWeek,
  dayHours,
  rational,
  secondsWords,
  weekdayName,
  WEEKDAY_NAMES,
  type Calendar,
  type Facts,
  type Stretch,
} from '@sla-lang/core';
import { escaped, said } from './markdown.ts';

const MOST_CLOSURES = 5;
const AHEAD_DAYS = 366;

/** How long a calendar is open in a normal week, when, and on which days of the coming year it is closed otherwise than usual. */
export function calendarLines(facts: Facts, calendar: Calendar, today: string): string[] {
  const hoursOf = dayHours(normalWeek(calendar));
  const week = WEEKDAY_NAMES.map((day, index) => ({ day, hours: hoursOf(MONDAY + index) }));
  const seconds = week.flatMap(({ hours }) => hours).reduce((sum, { start, end }) => sum + end - start, 0);
  const closures = nextClosures(facts, calendar, today);
  return [
    `Open **${secondsWords(rational(seconds))}** in a normal week.`,
    ...(calendar.always ? [] : weekLines(week)),
    ...said('Holidays', holidayWords(calendar)),
    ...said('Zone', calendar.zone ?? facts.agreement.zone),
    ...said('Closed next', closures.join(', ')),
  ];
}

/** 5 January 1970 was a Monday. */
const MONDAY = 4;

interface DayOfWeek {
  readonly day: string;
  readonly hours: readonly Stretch[];
}

/** "Mon-Fri 08:00-12:30, 13:00-18:00": days with the same hours stand together. */
function weekLines(week: readonly DayOfWeek[]): string[] {
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const { day, hours } of week) {
    const words = hours.map(({ start, end }) => `${formatClockTime(start)}-${endWords(end)}`).join(', ');
    const before = groups.at(-1);
    if (before?.hours === words) before.last = day;
    else groups.push({ first: day, last: day, hours: words });
  }
  return groups
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => `- ${first === last ? first : `${first}-${last}`} ${escaped(hours)}`);
}

const endWords = (seconds: number): string =>
  seconds > DAY ? `${formatClockTime(seconds - DAY)} next day` : formatClockTime(seconds);
const DAY = 86_400;

const holidayWords = ({ holidays }: Calendar): string =>
  holidays.map(({ region, open }) => `${open ? 'open' : 'closed'} in ${region}`).join(', ');

/** Dates ahead on which it would be open on such a weekday, and is not. */
function nextClosures(facts: Facts, calendar: Calendar, today: string): string[] {
  const compiled = compiledCalendar(facts, calendar.id);
  const from = parseDate(today);
  if (!compiled || from === undefined) return [];
  const usual = dayHours(normalWeek(calendar));
  const found: string[] = [];
  for (let day = from; day < from + AHEAD_DAYS && found.length < MOST_CLOSURES; day++) {
    if (usual(day).length > 0 && compiled.hoursOf(day).length === 0)
      found.push(`${weekdayName(day)} ${formatDate(day)}`);
  }
  return found;
}
