import { describe, expect, it } from 'vitest';
import {
  aroundTheClock,
  calendarOf,
  days,
  hoursOf,
  HOUR,
  moment,
  never,
  nights,
  officeHours,
  shown,
} from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { holidaysOf } from './holidays.ts';

const zone = 'Europe/Amsterdam';
const office = compileCalendar(officeHours, { zone });
const always = compileCalendar(aroundTheClock, { zone });

describe('open time between two moments', () => {
  it('leaves out nights, breaks and weekends', () => {
    expect(office.businessTime(moment('2026-01-09 12:00'), moment('2026-01-12 09:00'))).toBe(6.5 * HOUR);
    expect(office.businessTime(moment('2026-01-10 08:00'), moment('2026-01-11 20:00'))).toBe(0);
    expect(office.businessTime(moment('2026-01-09 18:00'), moment('2026-01-09 17:00'))).toBe(0);
  });

  it('counts the minutes that really pass when the clock changes', () => {
    expect(always.businessTime(moment('2026-03-01'), moment('2026-04-01')) / 60).toBe(44_580);
    expect(always.businessTime(moment('2026-10-01'), moment('2026-11-01')) / 60).toBe(44_700);
    const night = compileCalendar(nights, { zone });
    expect(night.businessTime(moment('2026-03-28 20:00'), moment('2026-03-29 20:00'))).toBe(9 * HOUR);
    expect(night.businessTime(moment('2026-10-24 20:00'), moment('2026-10-25 20:00'))).toBe(11 * HOUR);
  });

  it('splits an outage between two calendars that meet (10 and 15 minutes)', () => {
    const [from, to] = [moment('2026-05-04 20:20'), moment('2026-05-04 20:45')];
    expect(compileCalendar(days, { zone }).businessTime(from, to)).toBe(10 * 60);
    expect(compileCalendar(nights, { zone }).businessTime(from, to)).toBe(15 * 60);
  });

  it('counts an opening over midnight for the day it starts on', () => {
    const spec = { ...nights, exceptions: [{ date: '2026-05-04', open: false }] };
    const calendar = compileCalendar(spec, { zone });
    const openings = calendar.openings(moment('2026-05-04'), moment('2026-05-06'));
    expect(openings.map(({ start, end }) => [shown(start), shown(end)])).toEqual([
      ['Mon 2026-05-04 00:00', 'Mon 2026-05-04 06:30'],
      ['Tue 2026-05-05 20:30', 'Wed 2026-05-06 00:00'],
    ]);
  });

  it('reads a calendar in its own zone rather than that of the agreement', () => {
    const london = compileCalendar({ ...officeHours, zone: 'Europe/London' }, { zone });
    expect(london.isOpen(moment('2026-01-12 08:30'))).toBe(false);
    expect(london.isOpen(moment('2026-01-12 18:30'))).toBe(true);
  });

  it('takes public holidays from outside', () => {
    const spec = { ...officeHours, holidays: [{ region: 'NL', open: false }] };
    const holidays = holidaysOf(new Map([['NL', ['2026-04-06']]]));
    const easter = [moment('2026-04-03 17:00'), moment('2026-04-07 09:00')] as const;
    expect(compileCalendar(spec, { zone, holidays }).businessTime(...easter)).toBe(2 * HOUR);
    expect(compileCalendar(spec, { zone }).businessTime(...easter)).toBe(11.5 * HOUR);
  });
});

describe('adding open time', () => {
  it('ends as soon as the time has passed, not when the calendar opens again', () => {
    expect(shown(office.addBusiness(moment('2026-01-09 16:00'), 2 * HOUR))).toBe('Fri 2026-01-09 18:00');
    expect(shown(office.addBusiness(moment('2026-01-09 16:00'), 2 * HOUR + 60))).toBe('Mon 2026-01-12 08:01');
  });

  it('passes the weekend: 2 business hours from Friday 17:55', () => {
    const start = moment('2026-01-09 17:55');
    const end = office.addBusiness(start, 2 * HOUR) ?? NaN;
    expect(shown(end)).toBe('Mon 2026-01-12 09:55');
    expect(end - start).toBe(64 * HOUR);
  });

  it('ends at once when there is nothing to wait for, open or closed', () => {
    expect(office.addBusiness(moment('2026-01-10 10:00'), 0)).toBe(moment('2026-01-10 10:00'));
  });

  it('goes as far as it must, and gives up where nothing opens', () => {
    const leapDays = { ...never, exceptions: [{ date: '2040-02-29', open: true, hours: [hoursOf('10:00-11:00')] }] };
    const rare = compileCalendar(leapDays, { zone });
    expect(shown(rare.addBusiness(moment('2026-01-01'), 60))).toBe('Wed 2040-02-29 10:01');
    expect(rare.addBusiness(moment('2026-01-01'), HOUR + 1)).toBeUndefined();
    expect(compileCalendar(never, { zone }).addBusiness(0, 1)).toBeUndefined();
    expect(compileCalendar(never, { zone }).nextOpen(0)).toBeUndefined();
    expect(office.addBusiness(0, 1e12)).toBeUndefined();
  });
});

describe('openings', () => {
  it('contain their start and not their end', () => {
    expect(office.isOpen(moment('2026-01-09 08:00'))).toBe(true);
    expect(office.isOpen(moment('2026-01-09 12:30'))).toBe(false);
    expect(shown(office.nextOpen(moment('2026-01-09 12:30')))).toBe('Fri 2026-01-09 13:00');
    expect(shown(office.nextOpen(moment('2026-01-09 18:00')))).toBe('Mon 2026-01-12 08:00');
    expect(shown(office.nextOpen(moment('2026-01-09 13:30')))).toBe('Fri 2026-01-09 13:30');
  });

  it('may stand in the hour that the clock skips or repeats', () => {
    const sunday = compileCalendar(calendarOf(['Sun'], '02:00-06:00'), { zone });
    expect(sunday.businessTime(moment('2026-03-29'), moment('2026-03-30'))).toBe(3 * HOUR);
    expect(sunday.businessTime(moment('2026-10-25'), moment('2026-10-26'))).toBe(5 * HOUR);
    const skipped = compileCalendar(calendarOf(['Sun'], '02:00-03:00'), { zone });
    expect(skipped.businessTime(moment('2026-03-29'), moment('2026-03-30'))).toBe(0);
  });
});

describe('pauses', () => {
  const ticket = [moment('2026-01-12 09:00'), moment('2026-01-12 17:00')] as const;

  it('stop the clock once, however many there are at the same time', () => {
    const pauses = [
      { start: moment('2026-01-12 11:00'), end: moment('2026-01-12 12:00') },
      { start: moment('2026-01-12 10:00'), end: moment('2026-01-12 11:30') },
      { start: moment('2026-01-12 12:15'), end: moment('2026-01-12 13:15') },
    ];
    expect(office.elapsedOpen(...ticket, pauses)).toBe(5 * HOUR);
    expect(shown(office.deadline(ticket[0], 5 * HOUR, pauses))).toBe('Mon 2026-01-12 17:00');
  });

  it('do not move a deadline that falls where they begin', () => {
    const pause = [{ start: moment('2026-01-12 10:00'), end: moment('2026-01-12 16:00') }];
    expect(shown(office.deadline(ticket[0], HOUR, pause))).toBe('Mon 2026-01-12 10:00');
    expect(shown(office.deadline(ticket[0], HOUR + 60, pause))).toBe('Mon 2026-01-12 16:01');
  });

  it('may never end', () => {
    const pause = [{ start: moment('2026-01-12 10:00'), end: Infinity }];
    expect(office.elapsedOpen(...ticket, pause)).toBe(HOUR);
    expect(office.deadline(ticket[0], HOUR, pause)).toBe(moment('2026-01-12 10:00'));
    expect(office.deadline(ticket[0], HOUR + 1, pause)).toBeUndefined();
  });
});

it('answers the same in whatever order it is asked', () => {
  const calendar = compileCalendar(officeHours, { zone });
  const asked = ['2027-05-05', '2021-02-03', '2026-06-06', '2035-01-01', '2019-12-12'];
  const after = asked.map((date) => calendar.businessTime(moment(date), moment(date) + 30 * 24 * HOUR));
  expect(after).toEqual(
    asked.map((date) =>
      compileCalendar(officeHours, { zone }).businessTime(moment(date), moment(date) + 30 * 24 * HOUR),
    ),
  );
});

it('does not count through eight thousand years for a date that means "never"', () => {
  const end = moment('9999-12-31');
  expect(office.businessTime(moment('2026-01-01'), end)).toBeGreaterThan(90 * 2000 * HOUR);
  expect(office.businessTime(end, end + 7 * 24 * HOUR)).toBe(5 * 9.5 * HOUR);
  expect(office.elapsedOpen(moment('2026-01-01'), Infinity, [])).toBe(office.businessTime(moment('2026-01-01'), end));
});
