import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, moment, never, nights, officeHours, shown } from '../testing/calendars.ts';
import { addBusinessDays, countBusinessDays, type EndOfDays } from './business-days.ts';
import { compileCalendar } from './compile.ts';
import { holidaysOf } from './holidays.ts';

const zone = 'Europe/Amsterdam';
const holidays = holidaysOf(new Map([['NL', ['2026-04-06', '2026-04-27']]]));
const office = compileCalendar({ ...officeHours, holidays: [{ region: 'NL', open: false }] }, { zone, holidays });

const after = (from: string, days: number, end?: EndOfDays) => shown(addBusinessDays(office, moment(from), days, end));

describe('adding business days', () => {
  it('does not count the day of the event, and ends when the last day ends', () => {
    expect(after('2026-01-12 08:00', 1)).toBe('Wed 2026-01-14 00:00');
    expect(after('2026-01-12 23:59', 1)).toBe('Wed 2026-01-14 00:00');
    expect(after('2026-01-08 10:00', 2)).toBe('Tue 2026-01-13 00:00');
  });

  it('leaves out weekends and holidays', () => {
    expect(after('2026-04-02 10:00', 1)).toBe('Sat 2026-04-04 00:00');
    expect(after('2026-04-02 10:00', 2)).toBe('Wed 2026-04-08 00:00');
    expect(after('2026-04-04 10:00', 1)).toBe('Wed 2026-04-08 00:00');
  });

  it('may end with business, or at the time at which it began', () => {
    expect(after('2026-01-12 10:15', 1, 'close of business')).toBe('Tue 2026-01-13 18:00');
    expect(after('2026-01-12 10:15', 1, 'same time')).toBe('Tue 2026-01-13 10:15');
    const night = compileCalendar(nights, { zone });
    expect(shown(addBusinessDays(night, moment('2026-01-12 10:00'), 1, 'close of business'))).toBe(
      'Wed 2026-01-14 06:30',
    );
  });

  it('ends on the day itself for no days at all, or on the next that is a business day', () => {
    expect(after('2026-01-12 10:00', 0)).toBe('Tue 2026-01-13 00:00');
    expect(after('2026-01-10 10:00', 0)).toBe('Tue 2026-01-13 00:00');
  });

  it('counts every day of a calendar that is open always, and none of one that never is', () => {
    const from = moment('2026-01-09 10:00');
    expect(shown(addBusinessDays(compileCalendar(aroundTheClock, { zone }), from, 2))).toBe('Mon 2026-01-12 00:00');
    expect(addBusinessDays(compileCalendar(never, { zone }), from, 1)).toBeUndefined();
    expect(addBusinessDays(office, from, 1_000_000)).toBeUndefined();
  });
});

describe('counting business days', () => {
  it('is the inverse of adding them', () => {
    const from = fc.integer({ min: moment('2026-01-01'), max: moment('2026-12-31') });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 60 }), (event, days) => {
        const end = addBusinessDays(office, event, days, 'same time') ?? NaN;
        expect(countBusinessDays(office, event, end)).toBe(days);
        expect(countBusinessDays(office, event, end - 86_400)).toBeLessThan(days);
      }),
    );
  });

  it('is 0 backwards', () => {
    expect(countBusinessDays(office, moment('2026-01-12'), moment('2026-01-05'))).toBe(0);
  });
});
