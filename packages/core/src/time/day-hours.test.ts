import { describe, expect, it } from 'vitest';
import { calendarOf, hoursOf, officeHours } from '../testing/calendars.ts';
import type { CalendarSpec } from './calendar-spec.ts';
import { dayHours } from './day-hours.ts';
import { formatClockTime, parseDate } from './day.ts';
import { holidaysOf } from './holidays.ts';

const holidays = holidaysOf(
  new Map([
    ['NL', ['2026-04-05', '2026-04-06', '2026-04-27', '2026-12-25', '2026-12-26']],
    ['DE', ['2026-04-06', '2026-05-01']],
  ]),
);
const weekend = calendarOf(['Sat', 'Sun'], '10:00-20:00');

/** `08:00-12:30 13:00-18:00` */
function on(date: string, spec: CalendarSpec): string {
  const hours = dayHours(spec, holidays)(parseDate(date) ?? NaN);
  return hours.map(({ start, end }) => `${formatClockTime(start)}-${formatClockTime(end)}`).join(' ');
}

describe('the hours of a date', () => {
  it('are those of its weekday', () => {
    expect(on('2026-04-07', officeHours)).toBe('08:00-12:30 13:00-18:00');
    expect(on('2026-04-11', officeHours)).toBe('');
  });

  it('are those of some weeks of the month, beside the usual ones', () => {
    const nth = (week: number, text = '02:00-06:00') => ({ ...hoursOf(text), days: ['Wed'] as const, nth: week });
    const patching = { ...officeHours, hours: [...officeHours.hours, nth(1), nth(-1, '17:00-19:00')] };
    expect(on('2026-04-01', patching)).toBe('02:00-06:00 08:00-12:30 13:00-18:00');
    expect(on('2026-04-07', patching)).toBe('08:00-12:30 13:00-18:00');
    expect(on('2026-04-08', patching)).toBe('08:00-12:30 13:00-18:00');
    // A fifth Wednesday is the last one.
    expect(on('2026-04-29', patching)).toBe('08:00-12:30 13:00-19:00');
    expect(on('2026-04-22', patching)).toBe('08:00-12:30 13:00-18:00');
  });

  it('end after 24:00 where they last into the next day, and are joined where they touch', () => {
    expect(on('2026-04-07', calendarOf(['Tue'], '20:30-06:30+'))).toBe('20:30-30:30');
    expect(on('2026-04-07', calendarOf(['Tue'], '12:00-24:00', '08:00-12:00', '09:00-10:00'))).toBe('08:00-24:00');
  });

  it.each(['18:00-08:00', '08:00-08:00', '08:00-24:30', '8-17', '-'])('are none for %j', (text) => {
    expect(on('2026-04-07', calendarOf(['Tue'], text))).toBe('');
  });

  it('are none on a holiday that is closed, also where the calendar is open always', () => {
    const closed = [{ region: 'NL', open: false }];
    expect(on('2026-04-06', { ...officeHours, holidays: closed })).toBe('');
    expect(on('2026-04-06', { ...officeHours, always: true, holidays: closed })).toBe('');
    expect(on('2026-04-07', { ...officeHours, always: true, holidays: closed })).toBe('00:00-24:00');
  });

  it('are the usual ones on a holiday that is open, or else those of a Sunday', () => {
    const open = [{ region: 'NL', open: true }];
    expect(on('2026-04-06', { ...officeHours, holidays: open })).toBe('08:00-12:30 13:00-18:00');
    expect(on('2026-04-05', { ...officeHours, holidays: open })).toBe('');
    expect(on('2026-04-06', { ...weekend, holidays: open })).toBe('10:00-20:00');
  });

  it('follow the last statement when several regions have a holiday', () => {
    const statements = [
      { region: 'NL', open: false },
      { region: 'DE', open: true },
      { region: 'Atlantis', open: false },
    ];
    expect(on('2026-04-06', { ...officeHours, holidays: statements })).toBe('08:00-12:30 13:00-18:00');
    expect(on('2026-04-27', { ...officeHours, holidays: statements })).toBe('');
  });

  it('are the stated ones on a date, whatever holiday it is', () => {
    const holidaysClosed = { ...officeHours, holidays: [{ region: 'NL', open: false }] };
    const open = { date: '2026-12-25', open: true };
    expect(on('2026-12-25', { ...holidaysClosed, exceptions: [open] })).toBe('08:00-12:30 13:00-18:00');
    expect(on('2026-12-25', { ...holidaysClosed, exceptions: [{ ...open, hours: [hoursOf('09:00-11:00')] }] })).toBe(
      '09:00-11:00',
    );
    expect(on('2026-12-24', { ...holidaysClosed, exceptions: [{ date: '2026-12-24', open: false }] })).toBe('');
  });

  it('are those of the first weekday that has any on an open date without hours of its own', () => {
    const friday = calendarOf(['Fri'], '08:00-15:00');
    const spec = { ...officeHours, hours: [...friday.hours, ...officeHours.hours] };
    expect(on('2026-04-11', { ...spec, exceptions: [{ date: '2026-04-11', open: true }] })).toBe(
      '08:00-12:30 13:00-18:00',
    );
    expect(on('2026-04-11', { ...friday, exceptions: [{ date: '2026-04-11', open: true }] })).toBe('08:00-15:00');
  });

  it('lack the hours in which a date is closed, and add up what several statements open', () => {
    const date = '2026-12-24';
    const closedFrom15 = { date, open: false, hours: [hoursOf('15:00-24:00')] };
    expect(on(date, { ...officeHours, exceptions: [closedFrom15] })).toBe('08:00-12:30 13:00-15:00');
    const opened = ['09:00-10:00', '11:00-12:00'].map((text) => ({ date, open: true, hours: [hoursOf(text)] }));
    expect(on(date, { ...officeHours, exceptions: opened })).toBe('09:00-10:00 11:00-12:00');
    expect(on(date, { ...officeHours, exceptions: [...opened, { date, open: false }] })).toBe('');
  });

  it('leave out dates that do not exist', () => {
    const spec = { ...officeHours, exceptions: [{ date: '2026-02-30', open: false }] };
    expect(on('2026-03-02', spec)).toBe('08:00-12:30 13:00-18:00');
  });
});
