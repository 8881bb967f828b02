import { describe, expect, it } from 'vitest';
import { aroundTheClock, calendarOf, HOUR, moment, never, nights, officeHours } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { firstUncovered, openSecondsPerWeek, uncoveredInNormalWeek } from './weekly.ts';

const zone = 'Europe/Amsterdam';

describe('open time in a normal week', () => {
  it('counts each opening once, over midnight too', () => {
    expect(openSecondsPerWeek(officeHours)).toBe(5 * 9.5 * HOUR);
    expect(openSecondsPerWeek(nights)).toBe(7 * 10 * HOUR);
    expect(openSecondsPerWeek(aroundTheClock)).toBe(7 * 24 * HOUR);
    expect(openSecondsPerWeek(never)).toBe(0);
    expect(openSecondsPerWeek(calendarOf(['Mon'], '08:00-12:00', '10:00-14:00'))).toBe(6 * HOUR);
  });

  it('knows no holidays and dates', () => {
    const closed = { ...aroundTheClock, exceptions: [{ date: '2001-01-09', open: false }] };
    expect(openSecondsPerWeek(closed)).toBe(7 * 24 * HOUR);
  });
});

describe('hours that another calendar does not cover', () => {
  it('are none if it is open whenever the first is', () => {
    expect(uncoveredInNormalWeek(officeHours, aroundTheClock, zone, 2026)).toBeUndefined();
    expect(uncoveredInNormalWeek(officeHours, officeHours, zone, 2026)).toBeUndefined();
    expect(uncoveredInNormalWeek(never, officeHours, zone, 2026)).toBeUndefined();
  });

  it('are named with their weekday and time', () => {
    expect(uncoveredInNormalWeek(aroundTheClock, officeHours, zone, 2026)).toMatchObject({
      seconds: 8 * HOUR,
      from: { weekday: 'Mon', time: '00:00' },
      to: { weekday: 'Mon', time: '08:00' },
    });
    const lunch = calendarOf(['Mon', 'Tue'], '08:00-18:00');
    expect(uncoveredInNormalWeek(lunch, officeHours, zone, 2026)).toMatchObject({
      seconds: HOUR / 2,
      from: { weekday: 'Mon', time: '12:30' },
    });
    const sunday = calendarOf(['Sun'], '22:00-02:00+');
    expect(uncoveredInNormalWeek(sunday, nights, zone, 2026)).toBeUndefined();
    expect(uncoveredInNormalWeek(sunday, officeHours, zone, 2026)).toMatchObject({
      from: { weekday: 'Mon', time: '00:00' },
    });
  });

  it('may be an hour that lies between two zones, or opens up for weeks when they change the clock apart', () => {
    const office = calendarOf(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '09:00-17:00');
    const london = { ...calendarOf(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '08:00-16:00'), zone: 'Europe/London' };
    expect(uncoveredInNormalWeek(office, london, zone, 2026)).toBeUndefined();
    const newYork = { ...calendarOf(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '03:00-11:00'), zone: 'America/New_York' };
    expect(uncoveredInNormalWeek(office, newYork, zone, 2026)).toMatchObject({
      seconds: HOUR,
      from: { date: '2026-03-09', time: '16:00' },
    });
  });

  it('can be looked for in real time, with all holidays', () => {
    const closed = { ...aroundTheClock, exceptions: [{ date: '2026-05-05', open: false }] };
    const range = { start: moment('2026-05-01'), end: moment('2026-06-01') };
    const found = firstUncovered(compileCalendar(aroundTheClock, { zone }), compileCalendar(closed, { zone }), range);
    expect(found).toEqual({ start: moment('2026-05-05'), end: moment('2026-05-06') });
  });
});
