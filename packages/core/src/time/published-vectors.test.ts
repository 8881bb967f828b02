import { describe, expect, it } from 'vitest';
import { aroundTheClock, calendarOf } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { parseDate, WEEKDAY_NAMES } from './day.ts';
import { holidaysOf } from './holidays.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * Figures that others have published for their own working-time clocks; what they have in common is that they are right.
 * Source of the figures: the working-time tests of the ticket system Znuny 6. Its calendars are closed on 1 January, 1 May and
 * 24, 25, 26 and 31 December; hours are 08:00-18:00 or 08:00-13:00 and 14:00-18:00.
 */
const closedDates = [2015, 2016, 2017].flatMap((year) =>
  ['01-01', '05-01', '12-24', '12-25', '12-26', '12-31'].map((date) => `${year}-${date}`),
);
const holidays = holidaysOf(new Map([['X', closedDates]]));
const closed = [{ region: 'X', open: false }];
const workdays = WEEKDAY_NAMES.slice(0, 5);
const calendars = {
  always: { ...aroundTheClock, holidays: closed },
  workdays: { ...calendarOf(workdays, '00:00-24:00'), holidays: closed },
  office: { ...calendarOf(workdays, '08:00-18:00'), holidays: closed },
  twoShifts: { ...calendarOf(workdays, '08:00-13:00', '14:00-18:00'), holidays: closed },
  twoShiftsDaily: { ...calendarOf(WEEKDAY_NAMES, '08:00-13:00', '14:00-18:00'), holidays: closed },
};
const compiled = (name: keyof typeof calendars, zone: string) => compileCalendar(calendars[name], { zone, holidays });

/** `2015-12-23 08:10:15` */
function at(text: string, zone: string): number {
  const [date = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return zoneClock(zone).at(parseDate(date) ?? NaN, (hours * 60 + minutes) * 60 + seconds);
}

const H = 3600;
const D = 24 * H;

describe('published working times', () => {
  it.each([
    ['always', 'Europe/Berlin', '2015-12-23 08:10:15', '2015-12-28 17:10:14', 205_199],
    ['always', 'Europe/Berlin', '2015-12-28 17:10:14', '2015-12-23 08:10:15', 0],
    ['always', 'Europe/Berlin', '2016-03-26 22:24:39', '2016-03-28 23:24:39', 48 * H],
    ['always', 'UTC', '2015-02-20 22:10:05', '2015-02-25 04:30:20', 368_415],
    ['always', 'America/Sao_Paulo', '2015-02-20 22:10:05', '2015-02-25 04:30:20', 372_015],
    ['always', 'America/Sao_Paulo', '2015-02-21 22:00:00', '2015-02-22 02:00:00', 5 * H],
    ['always', 'America/Sao_Paulo', '2015-10-17 22:00:00', '2015-10-18 04:00:00', 5 * H],
    ['always', 'Asia/Tehran', '2015-09-21 12:00:00', '2015-09-22 04:00:00', 17 * H],
    ['always', 'Asia/Tehran', '2015-03-21 12:00:00', '2015-03-22 04:00:00', 15 * H],
    ['always', 'Australia/Sydney', '2015-01-21 12:00:00', '2015-04-22 04:00:00', 90 * D + 17 * H],
    ['twoShiftsDaily', 'Europe/Berlin', '2016-02-01 12:15:41', '2016-02-06 12:15:41', 45 * H],
    ['twoShifts', 'Europe/Berlin', '2016-03-24 12:15:41', '2016-03-30 10:15:41', 34 * H],
    ['twoShifts', 'Europe/Berlin', '2016-03-25 08:15:41', '2016-03-25 14:15:41', 5 * H],
  ] as const)('%s in %s from %s to %s', (name, zone, from, to, seconds) => {
    expect(compiled(name, zone).businessTime(at(from, zone), at(to, zone))).toBe(seconds);
  });
});

describe('published deadlines', () => {
  it.each([
    ['always', 'UTC', '2015-02-17 12:00:00', 2 * 365 * D, '2017-02-28 12:00:00'],
    ['always', 'Europe/Berlin', '2015-02-17 12:00:00', 90 * D + H, '2015-05-19 14:00:00'],
    ['always', 'Asia/Tehran', '2015-01-21 12:00:00', 90 * D + 17 * H, '2015-04-22 06:00:00'],
    ['always', 'Australia/Sydney', '2016-04-02 12:00:00', D + 17 * H, '2016-04-04 04:00:00'],
    ['office', 'Europe/Berlin', '2016-01-31 12:25:30', 5 * H, '2016-02-01 13:00:00'],
    ['office', 'Europe/Berlin', '2016-02-01 16:59:30', 3.5 * H, '2016-02-02 10:29:30'],
    ['office', 'Europe/Berlin', '2013-03-16 10:00:00', 60, '2013-03-18 08:01:00'],
    ['office', 'Asia/Tehran', '2016-03-20 00:00:00', 13 * H, '2016-03-22 11:00:00'],
    ['twoShifts', 'Europe/Berlin', '2015-12-22 16:24:49', 20 * H, '2015-12-29 08:24:49'],
    ['workdays', 'Asia/Tehran', '2016-03-20 00:00:00', D + 5 * H, '2016-03-22 06:00:00'],
  ] as const)('%s in %s from %s', (name, zone, from, seconds, deadline) => {
    expect(compiled(name, zone).addBusiness(at(from, zone), seconds)).toBe(at(deadline, zone));
  });
});
