import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowCalendar } from '../testing/slow-calendar.ts';
import type { CalendarSpec, HoursSpec } from './calendar-spec.ts';
import { compileCalendar } from './compile.ts';
import { formatClockTime, formatDate, parseDate, WEEKDAY_NAMES } from './day.ts';
import { holidaysOf } from './holidays.ts';
import type { Stretch } from './stretches.ts';

const DAY = 86_400;
const first = parseDate('2026-03-20') ?? NaN;
const minutes = (min: number, max: number) => fc.integer({ min: min / 60, max: max / 60 }).map((value) => value * 60);

/** Around the changes of March 2026, when Lord Howe, New York, Amsterdam and Cairo put the clock forward or back. */
const dates = fc.integer({ min: first, max: first + 40 });
const moments = minutes(first * DAY, (first + 40) * DAY);
const zones = fc.constantFrom('Europe/Amsterdam', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata', 'UTC');

const hours: fc.Arbitrary<HoursSpec> = fc
  .record({ from: minutes(0, DAY - 60), length: minutes(60, DAY) })
  .map(({ from, length }) => ({
    from: formatClockTime(from),
    to: formatClockTime(from + length > DAY ? from + length - DAY : from + length),
    nextDay: from + length > DAY,
  }));
const dateTexts = dates.map(formatDate);
const specs: fc.Arbitrary<CalendarSpec> = fc.record({
  always: fc.constantFrom(false, false, false, true),
  hours: fc.array(
    fc.tuple(hours, fc.subarray([...WEEKDAY_NAMES], { minLength: 1 })).map(([times, days]) => ({ ...times, days })),
    { maxLength: 3 },
  ),
  holidays: fc.array(fc.record({ region: fc.constantFrom('NL', 'DE', '?'), open: fc.boolean() }), { maxLength: 2 }),
  exceptions: fc.uniqueArray(
    fc.record({
      date: dateTexts,
      open: fc.boolean(),
    }),
    { maxLength: 3, selector: ({ date }) => date },
  ),
});
const holidays = fc
  .tuple(fc.array(dateTexts, { maxLength: 4 }), fc.array(dateTexts, { maxLength: 4 }))
  .map(([nl, de]) =>
    holidaysOf(
      new Map([
        ['NL', nl],
        ['DE', de],
      ]),
    ),
  );
const stretch = fc
  .tuple(moments, minutes(0, 3 * DAY))
  .map(([start, length]): Stretch => ({ start, end: start + length }));
const pauses = fc.array(stretch, { maxLength: 4 });

const calendars = fc.record({ spec: specs, zone: zones, holidays }).map((parts) => ({
  ...parts,
  fast: compileCalendar(parts.spec, parts),
  slow: slowCalendar(parts.spec, parts.zone, parts.holidays),
}));

describe('a compiled calendar', () => {
  it('agrees with looking at every minute', () => {
    fc.assert(
      fc.property(calendars, stretch, pauses, ({ fast, slow }, { start, end }, stopped) => {
        expect(fast.isOpen(start)).toBe(slow.isOpen(start));
        expect(fast.businessTime(start, end)).toBe(slow.elapsedOpen(start, end));
        expect(fast.elapsedOpen(start, end, stopped)).toBe(slow.elapsedOpen(start, end, stopped));
      }),
      { numRuns: 400 },
    );
  });

  it('agrees on deadlines', () => {
    fc.assert(
      fc.property(calendars, moments, minutes(0, 2 * DAY), pauses, ({ fast, slow }, from, seconds, stopped) => {
        const until = from + 12 * DAY;
        const deadline = fast.deadline(from, seconds, stopped);
        expect(deadline !== undefined && deadline <= until ? deadline : undefined).toBe(
          slow.deadline(from, seconds, stopped, until),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('adds up: time before a moment and after it is the time over it', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(moments, moments, moments), pauses, ({ fast }, three, stopped) => {
        const [a = 0, b = 0, c = 0] = three.sort((x, y) => x - y);
        expect(fast.elapsedOpen(a, b, stopped) + fast.elapsedOpen(b, c, stopped)).toBe(fast.elapsedOpen(a, c, stopped));
        expect(fast.elapsedOpen(a, c, stopped)).toBeLessThanOrEqual(c - a);
        const cut = fast.openings(a, c);
        expect(cut.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(fast.businessTime(a, c));
      }),
    );
  });

  it('has deadlines that are the inverse of the time that has run', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        fc.integer({ min: 1, max: 5 * DAY }),
        pauses,
        ({ fast }, from, seconds, stopped) => {
          const deadline = fast.deadline(from, seconds, stopped);
          if (deadline === undefined) return;
          expect(fast.elapsedOpen(from, deadline, stopped)).toBe(seconds);
          expect(fast.elapsedOpen(from, deadline - 1, stopped)).toBe(seconds - 1);
        },
      ),
    );
  });

  it('does not care about the order of pauses, nor whether they overlap', () => {
    fc.assert(
      fc.property(calendars, stretch, pauses, ({ fast }, { start, end }, stopped) => {
        const run = fast.elapsedOpen(start, end, stopped);
        expect(fast.elapsedOpen(start, end, stopped.toReversed())).toBe(run);
        expect(fast.elapsedOpen(start, end, [...stopped, ...stopped])).toBe(run);
      }),
    );
  });
});
