import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, calendarOf, HOUR, moment, never, officeHours, shown } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { deadlineOf, type DeadlineRule } from './deadline.ts';
import { holidaysOf } from './holidays.ts';
import { longestWait, normalFortnight } from './longest-wait.ts';
import { zoneClock } from './zone-clock.ts';

const zone = 'Europe/Amsterdam';
const clock = zoneClock(zone);
const office = compileCalendar(officeHours, { zone });
const year = { start: moment('2026-01-01'), end: moment('2027-01-01') };

describe('the longest wait', () => {
  it('is 64 hours for 2 business hours of an office: from Friday to Monday', () => {
    const wait = longestWait(
      { kind: 'business time', seconds: 2 * HOUR, calendar: office },
      clock,
      normalFortnight(clock),
    );
    expect(wait?.seconds).toBe(64 * HOUR);
    expect([shown(wait?.start), shown(wait?.end)]).toEqual(['Fri 2001-01-12 18:00', 'Mon 2001-01-15 10:00']);
  });

  it('knows holidays when it is looked for over a year', () => {
    const holidays = holidaysOf(new Map([['NL', ['2026-04-03', '2026-04-06', '2026-12-25']]]));
    const calendar = compileCalendar({ ...officeHours, holidays: [{ region: 'NL', open: false }] }, { zone, holidays });
    const wait = longestWait({ kind: 'business time', seconds: HOUR, calendar }, clock, year);
    expect([shown(wait?.start), shown(wait?.end)]).toEqual(['Thu 2026-04-02 18:00', 'Tue 2026-04-07 09:00']);
  });

  it('is the time itself where nothing closes', () => {
    const always = compileCalendar(aroundTheClock, { zone });
    const rules: DeadlineRule[] = [
      { kind: 'elapsed', seconds: HOUR },
      { kind: 'business time', seconds: HOUR, calendar: always },
    ];
    expect(rules.map((rule) => longestWait(rule, clock, year)?.seconds)).toEqual([HOUR, HOUR]);
  });

  it('runs from the first moment of a date to the end of the last', () => {
    const days: DeadlineRule = { kind: 'business days', days: 1, calendar: office };
    const wait = longestWait(days, clock, normalFortnight(clock));
    expect([shown(wait?.start), shown(wait?.end)]).toEqual(['Fri 2001-01-12 00:00', 'Tue 2001-01-16 00:00']);
    const month: DeadlineRule = { kind: 'calendar', months: 1, days: 0 };
    expect(longestWait(month, clock, year)?.seconds).toBe((32 * 24 + 1) * HOUR);
  });

  it('is none if the deadline never passes', () => {
    const rule: DeadlineRule = { kind: 'business time', seconds: 1, calendar: compileCalendar(never, { zone }) };
    expect(longestWait(rule, clock, year)).toBeUndefined();
  });

  it('is the one that trying every minute of two weeks finds', () => {
    const spans = fc.constantFrom('08:00-12:30', '13:00-18:00', '20:30-06:30+', '10:07-10:11');
    const weekdays = fc.subarray(['Mon', 'Tue', 'Fri', 'Sun'] as const, { minLength: 1 });
    fc.assert(
      fc.property(spans, spans, weekdays, fc.integer({ min: 1, max: 1500 }), (a, b, days, minutes) => {
        const calendar = compileCalendar(calendarOf(days, a, b), { zone });
        const rule: DeadlineRule = { kind: 'business time', seconds: minutes * 60, calendar };
        const range = { start: moment('2026-03-20'), end: moment('2026-04-03') };
        let longest = 0;
        for (let at = range.start; at < range.end; at += 60)
          longest = Math.max(longest, (deadlineOf(rule, at, clock) ?? 0) - at);
        expect(longestWait(rule, clock, range)?.seconds).toBe(longest);
      }),
      { numRuns: 30 },
    );
  });
});
