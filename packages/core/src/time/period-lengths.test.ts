import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, calendarOf, HOUR, nights, officeHours } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { parseDate } from './day.ts';
import { holidaysOf } from './holidays.ts';
import { periodLengths } from './period-lengths.ts';
import { slidingExtremes } from './sliding.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';

const zone = 'Europe/Amsterdam';
const context: WindowContext = { zone, term: { from: '2026-01-01', until: '2028-12-31' } };
const month: WindowSpec = { kind: 'each', unit: 'month' };
const rows = (...parameters: Parameters<typeof periodLengths>) =>
  periodLengths(...parameters).lengths.map(({ days, seconds, clockChange }) => [days, seconds / 60, clockChange]);

describe('the lengths of periods', () => {
  it('are those of all months of the term, with the changes of the clock', () => {
    expect(rows(month, context)).toEqual([
      [28, 40_320, 0],
      [29, 41_760, 0],
      [30, 43_200, 0],
      [31, 44_580, -3600],
      [31, 44_640, 0],
      [31, 44_700, 3600],
    ]);
    const { shortest, longest, basis } = periodLengths(month, context);
    expect([shortest?.example?.from, longest?.example?.from, basis]).toEqual(['2026-02-01', '2026-10-01', 'term']);
  });

  it('are those of any year when there is no term', () => {
    expect(rows(month, { zone })).toEqual([28, 29, 30, 31].map((days) => [days, days * 1440, 0]));
    expect(periodLengths(month, { zone })).toMatchObject({ basis: 'any year', longest: { example: undefined } });
    expect(rows({ kind: 'each', unit: 'quarter' }, {}).map(([days]) => days)).toEqual([90, 91, 92]);
    expect(rows({ kind: 'each', unit: 'year' }, {}).map(([days]) => days)).toEqual([365, 366]);
    expect(rows({ kind: 'term' }, {})).toEqual([]);
    expect(rows({ kind: 'item' }, context)).toEqual([]);
  });

  it('leave out the months that the term cuts off, unless there are no others', () => {
    expect(rows(month, { zone, term: { from: '2026-01-15', until: '2026-02-28' } })).toEqual([[28, 40_320, 0]]);
    expect(rows(month, { zone, term: { from: '2026-01-15', until: '2026-01-31' } })).toEqual([[17, 24_480, 0]]);
  });

  it('are always the same for a month of 30 days, also in service hours', () => {
    const window: WindowSpec = { ...month, fixedDays: 30 };
    expect(rows(window, context)).toEqual([[30, 43_200, 0]]);
    const always = compileCalendar(aroundTheClock, { zone });
    expect(rows(window, context, always)).toEqual([[30, 43_200, 0]]);
  });

  it('are counted in service hours, where a change of the clock matters only when open', () => {
    const night = rows(month, context, compileCalendar(nights, { zone }));
    expect(night.slice(3)).toEqual([
      [31, 18_540, -3600],
      [31, 18_600, 0],
      [31, 18_660, 3600],
    ]);
    const office = rows(
      month,
      { zone, term: { from: '2026-01-01', until: '2026-12-31' } },
      compileCalendar(officeHours, { zone }),
    );
    expect(office).toEqual(
      [
        [28, 20],
        [31, 21],
        [30, 21],
        [30, 22],
        [31, 22],
        [31, 23],
      ]
        .map(([days = 0, worked = 0]) => [days, worked * 570, 0])
        .toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0)),
    );
  });

  it('know holidays in the term and none in any year', () => {
    const spec = { ...calendarOf(['Mon'], '00:00-24:00'), holidays: [{ region: 'NL', open: false }] };
    const holidays = holidaysOf(new Map([['NL', ['2026-04-06']]]));
    const calendar = compileCalendar(spec, { zone, holidays });
    const april = { zone, term: { from: '2026-04-01', until: '2026-04-30' } };
    expect(rows(month, april, calendar)).toEqual([[30, 3 * 1440, 0]]);
    expect(rows(month, {}, calendar)[0]).toEqual([28, 4 * 1440, 0]);
  });

  it('are one for a rolling length, or the least and the most open time of it', () => {
    const window: WindowSpec = { kind: 'rolling', length: 'P1D' };
    expect(rows(window, context)).toEqual([[1, 1440, 0]]);
    const { shortest, longest } = periodLengths(window, context, compileCalendar(officeHours, { zone }));
    expect([shortest?.seconds, longest?.seconds]).toEqual([0, 9.5 * HOUR]);
    expect(shortest?.example).toMatchObject({ from: '2026-01-02', until: '2026-01-03' });
    expect(rows({ kind: 'rolling', length: 'P3M' }, {}).map(([days]) => days)).toEqual([89, 90, 91, 92]);
  });

  it('are hours in which a calendar is open in part', () => {
    const spec = calendarOf(['Mon'], '08:15-08:45');
    expect(rows({ kind: 'each', unit: 'hour' }, context, compileCalendar(spec, { zone }))).toEqual([
      [1, 0, 0],
      [1, 30, 0],
    ]);
  });
});

it('finds the extremes of a moving window that trying each minute finds', () => {
  const start = (parseDate('2026-03-23') ?? NaN) * 86_400;
  const spans = fc.constantFrom('08:00-12:30', '13:00-18:00', '20:30-06:30+', '00:00-24:00', '10:07-10:11');
  const weekdays = fc.subarray(['Mon', 'Tue', 'Sat', 'Sun'] as const);
  fc.assert(
    fc.property(spans, spans, weekdays, fc.integer({ min: 1, max: 3000 }), (a, b, days, minutes) => {
      const calendar = compileCalendar(calendarOf(days, a, b), { zone });
      const to = start + 5 * 86_400;
      const tried: number[] = [];
      for (let at = start; at + minutes * 60 <= to; at += 60) tried.push(calendar.businessTime(at, at + minutes * 60));
      const found = slidingExtremes(calendar, minutes * 60, start, to).map(({ open }) => open);
      expect([found[0], found.at(-1)]).toEqual([Math.min(...tried), Math.max(...tried)]);
    }),
    { numRuns: 50 },
  );
});
