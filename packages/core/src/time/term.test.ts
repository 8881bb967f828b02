import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { moment } from '../testing/calendars.ts';
import { periodLengths } from './period-lengths.ts';
import { periodAt, periods } from './periods.ts';
import { termDays } from './term.ts';
import type { Term, WindowContext, WindowSpec } from './window-spec.ts';

const zone = 'America/New_York';
const noon: Term = { from: '2022-01-01', fromTime: '12:00', until: '2024-01-01', untilTime: '12:00' };
const context: WindowContext = { zone, term: noon };
const contract = (unit: 'hour' | 'day' | 'week' | 'month' | 'year', count = 1): WindowSpec => ({
  kind: 'each',
  unit,
  count,
  flavour: 'contract',
});
const edges = (window: WindowSpec, more: Partial<WindowContext> = {}) => {
  const all = { ...context, ...more };
  return [...periods(window, all)].map(({ start, end, full }) => [shown(start, all), shown(end, all), full]);
};
const shown = (at: number, { zone: where = 'UTC' }: WindowContext) =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(where)
    .toPlainDateTime()
    .toString();

describe('a term that begins at a time of day', () => {
  it('has contract periods that begin at it', () => {
    expect(edges(contract('week'))[0]).toEqual(['2022-01-01T12:00:00', '2022-01-08T12:00:00', true]);
    const months = edges(contract('month'));
    expect(months).toHaveLength(24);
    expect(months[1]).toEqual(['2022-02-01T12:00:00', '2022-03-01T12:00:00', true]);
    expect(months.at(-1)).toEqual(['2023-12-01T12:00:00', '2024-01-01T12:00:00', true]);
  });

  it('has days that last until that time of the next one', () => {
    const [january] = periods(contract('month'), context);
    expect(january).toMatchObject({ from: '2022-01-01', until: '2022-01-31', days: 31, clockChange: 0 });
    expect(periodAt(contract('day'), context, moment('2022-01-05 11:59', zone))).toMatchObject({ from: '2022-01-04' });
    expect(periodAt(contract('day'), context, moment('2022-01-05 12:00', zone))).toMatchObject({ from: '2022-01-05' });
  });

  it('has contract hours that are counted from it', () => {
    const term = { from: '2022-01-01', fromTime: '12:30', until: '2022-01-02', untilTime: '10:00' };
    const hours = edges(contract('hour', 5), { term });
    expect(hours[0]).toEqual(['2022-01-01T12:30:00', '2022-01-01T17:30:00', true]);
    expect(hours.at(-1)).toEqual(['2022-01-02T08:30:00', '2022-01-02T10:00:00', false]);
  });

  it('cuts off the calendar periods in which it begins and ends', () => {
    const term = { ...noon, until: '2022-02-10' };
    expect(edges({ kind: 'each', unit: 'month' }, { term })).toEqual([
      ['2022-01-01T12:00:00', '2022-02-01T00:00:00', false],
      ['2022-02-01T00:00:00', '2022-02-10T12:00:00', false],
    ]);
    expect(
      edges({ kind: 'each', unit: 'hour' }, { term: { ...noon, until: '2022-01-01', untilTime: '13:30' } }),
    ).toEqual([
      ['2022-01-01T12:00:00', '2022-01-01T13:00:00', true],
      ['2022-01-01T13:00:00', '2022-01-01T13:30:00', false],
    ]);
  });

  it('is a period itself, and holds those that begin anywhere', () => {
    expect(edges({ kind: 'term' })).toEqual([['2022-01-01T12:00:00', '2024-01-01T12:00:00', true]]);
    const term = { ...noon, until: '2022-01-16' };
    expect(edges({ kind: 'rolling', length: 'P2W' }, { term })).toEqual([
      ['2022-01-01T12:00:00', '2022-01-15T12:00:00', true],
      ['2022-01-02T12:00:00', '2022-01-16T12:00:00', true],
    ]);
  });

  it('has weeks of 167 and 169 hours where the clock changes', () => {
    const { lengths, basis } = periodLengths(contract('week'), context);
    expect(basis).toBe('term');
    expect(lengths.map(({ seconds, days }) => [seconds / 3600, days])).toEqual([
      [167, 7],
      [168, 7],
      [169, 7],
    ]);
  });

  it('ends before it begins if it says so', () => {
    const day = { from: '2022-01-01', until: '2022-01-01' };
    expect(termDays({ ...day, fromTime: '12:00', untilTime: '12:00' })).toBeUndefined();
    expect(termDays({ ...day, fromTime: '12:00', untilTime: '12:01' })).toMatchObject({ first: 18_993, last: 18_993 });
    expect(termDays({ from: '2022-01-01', fromTime: '24:00', until: '2022-01-02' })).toMatchObject({ first: 18_994 });
  });

  it('agrees with adding to the date and the time on the wall clock', () => {
    const zones = ['America/New_York', 'Europe/Amsterdam', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Beirut'];
    const given = fc.record({
      zone: fc.constantFrom(...zones),
      day: fc.integer({ min: 0, max: 2000 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      count: fc.integer({ min: 1, max: 5 }),
      moment: fc.integer({ min: 0, max: 400 * 1440 }),
    });
    fc.assert(
      fc.property(given, ({ zone: where, day, minute, unit, count, moment: minutes }) => {
        const first = Temporal.PlainDate.from('2015-06-01').add({ days: day });
        const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const slowly = (index: number) =>
          first
            .add({ [`${unit}s`]: index * count })
            .toPlainDateTime(time)
            .toZonedDateTime(where, { disambiguation: 'compatible' }).epochMilliseconds / 1000;
        const term = { from: first.toString(), fromTime: time.toString().slice(0, 5) };
        const own = { zone: where, term };
        const window = contract(unit, count);
        const found = [...periods(window, own)].slice(0, 20);
        expect(found.length).toBeGreaterThan(0);
        expect(found.map(({ start, end }) => [start, end])).toEqual(
          found.map(({ full }, index) => [slowly(index), full ? slowly(index + 1) : found[index]?.end]),
        );
        const at = slowly(0) + minutes * 60;
        const holding = periodAt(window, own, at);
        let index = 0;
        while (slowly(index + 1) <= at) index++;
        expect([holding?.start, holding?.end]).toEqual([slowly(index), slowly(index + 1)]);
      }),
    );
  });
});
