import { describe, expect, it } from 'vitest';
import { moment } from '../testing/calendars.ts';
import { periodAt, periods } from './periods.ts';
import type { WindowContext, WindowSpec } from './window-spec.ts';

const context: WindowContext = { zone: 'Europe/Amsterdam', term: { from: '2026-01-01', until: '2027-12-31' } };
const month: WindowSpec = { kind: 'each', unit: 'month' };

/** `2026-01-01..2026-01-31`, marked with an asterisk where the term cuts it off. */
const dates = (window: WindowSpec, changes: Partial<WindowContext> = {}) =>
  [...periods(window, { ...context, ...changes })].map(
    ({ from, until, full }) => `${from}..${until}${full ? '' : '*'}`,
  );

describe('the periods of a window', () => {
  it('are calendar months of their real length', () => {
    const found = [...periods(month, context)];
    expect(found).toHaveLength(24);
    const minutes = found.slice(0, 12).map(({ start, end }) => (end - start) / 60);
    expect(minutes.slice(0, 3)).toEqual([44_640, 40_320, 44_580]);
    expect(minutes[9]).toBe(44_700);
    expect(found.map(({ clockChange }) => clockChange).slice(0, 12)).toEqual([
      0, 0, -3600, 0, 0, 0, 0, 0, 0, 3600, 0, 0,
    ]);
    expect(minutes.reduce((sum, value) => sum + value)).toBe(365 * 1440);
  });

  it('are cut off by the term', () => {
    expect(dates(month, { term: { from: '2026-01-15', until: '2026-03-10' } })).toEqual([
      '2026-01-15..2026-01-31*',
      '2026-02-01..2026-02-28',
      '2026-03-01..2026-03-10*',
    ]);
  });

  it('begin on the billing day, or on the last day of a month without it', () => {
    const billing: WindowSpec = { kind: 'each', unit: 'month', flavour: 'billing' };
    const term = { from: '2026-01-31', until: '2026-05-30' };
    expect(dates(billing, { term, billingDay: 31 })).toEqual([
      '2026-01-31..2026-02-27',
      '2026-02-28..2026-03-30',
      '2026-03-31..2026-04-29',
      '2026-04-30..2026-05-30',
    ]);
    expect(dates(billing, { term })).toEqual(dates(billing, { term, billingDay: 31 }));
    expect(dates(billing, { term: { from: '2026-02-10', until: '2026-03-14' }, billingDay: 15 })).toEqual([
      '2026-02-10..2026-02-14*',
      '2026-02-15..2026-03-14',
    ]);
  });

  it('are quarters of the calendar, of the fiscal year and of the contract', () => {
    const term = { from: '2026-01-20', until: '2027-01-19' };
    const quarter = (flavour: 'calendar' | 'fiscal' | 'contract') =>
      dates({ kind: 'each', unit: 'quarter', flavour }, { term, fiscalYearStarts: 2 });
    expect(quarter('calendar').slice(0, 2)).toEqual(['2026-01-20..2026-03-31*', '2026-04-01..2026-06-30']);
    expect(quarter('fiscal').slice(0, 2)).toEqual(['2026-01-20..2026-01-31*', '2026-02-01..2026-04-30']);
    expect(quarter('contract')).toEqual([
      '2026-01-20..2026-04-19',
      '2026-04-20..2026-07-19',
      '2026-07-20..2026-10-19',
      '2026-10-20..2027-01-19',
    ]);
  });

  it('are years of the calendar, of the fiscal year and of the contract', () => {
    const year = (flavour: 'calendar' | 'fiscal' | 'contract') =>
      dates(
        { kind: 'each', unit: 'year', flavour },
        { term: { from: '2024-02-29', until: '2026-02-27' }, fiscalYearStarts: 4 },
      );
    expect(year('calendar')).toEqual(['2024-02-29..2024-12-31*', '2025-01-01..2025-12-31', '2026-01-01..2026-02-27*']);
    expect(year('fiscal')).toEqual(['2024-02-29..2024-03-31*', '2024-04-01..2025-03-31', '2025-04-01..2026-02-27*']);
    expect(year('contract')).toEqual(['2024-02-29..2025-02-27', '2025-02-28..2026-02-27']);
  });

  it('are weeks from Monday, days, and several of a unit', () => {
    const term = { from: '2026-04-01', until: '2026-04-14' };
    expect(dates({ kind: 'each', unit: 'week' }, { term })).toEqual([
      '2026-04-01..2026-04-05*',
      '2026-04-06..2026-04-12',
      '2026-04-13..2026-04-14*',
    ]);
    expect(dates({ kind: 'each', unit: 'week', flavour: 'contract' }, { term })).toHaveLength(2);
    expect(dates({ kind: 'each', unit: 'day' }, { term })).toHaveLength(14);
    expect(dates({ kind: 'each', unit: 'day', count: 7 }, { term })[1]).toBe('2026-04-08..2026-04-14');
    expect(dates({ kind: 'each', unit: 'month', count: 3 })).toEqual(dates({ kind: 'each', unit: 'quarter' }));
  });

  it('are hours on the clock: 23 and 25 on the days on which it changes', () => {
    const hours = (date: string) =>
      dates({ kind: 'each', unit: 'hour', flavour: 'clock' }, { term: { from: date, until: date } });
    expect(['2026-03-29', '2026-10-25', '2026-06-01'].map((date) => hours(date).length)).toEqual([23, 25, 24]);
  });

  it('are seconds and minutes, each of them', () => {
    const lengths = (['second', 'minute'] as const).map((unit) => {
      const [first] = periods({ kind: 'each', unit }, context);
      return first && first.end - first.start;
    });
    expect(lengths).toEqual([1, 60]);
  });

  it('are all windows of a rolling length that begin with a day', () => {
    const found = dates({ kind: 'rolling', length: 'P30D' }, { term: { from: '2026-01-01', until: '2026-02-01' } });
    expect(found).toEqual(['2026-01-01..2026-01-30', '2026-01-02..2026-01-31', '2026-01-03..2026-02-01']);
    expect(dates({ kind: 'rolling', length: 'P3M' }).at(-1)).toBe('2027-10-01..2027-12-31');
    expect(dates({ kind: 'rolling', length: 'soon' })).toEqual([]);
  });

  it('are one for the term, none for single things, and none without a term', () => {
    expect(dates({ kind: 'term' })).toEqual(['2026-01-01..2027-12-31']);
    expect(dates({ kind: 'item' })).toEqual([]);
    expect(dates(month, { term: undefined })).toEqual([]);
    expect(dates(month, { term: { from: '2026-05-01', until: '2026-04-01' } })).toEqual([]);
  });

  it('come to an end for a term without end', () => {
    expect(dates(month, { term: { from: '2026-01-01' } })).toHaveLength(8 * 12);
    expect(dates(month, { term: { from: '2026-01-01', until: '9999-12-31' } })).toHaveLength(40 * 12);
  });
});

describe('the period of a moment', () => {
  const at = moment('2026-03-31 23:30');

  it('is the one it lies in on the wall clock, or one after it', () => {
    expect(periodAt(month, context, at)).toMatchObject({ from: '2026-03-01', until: '2026-03-31' });
    expect(periodAt(month, { ...context, zone: 'Asia/Tokyo' }, at)).toMatchObject({ from: '2026-04-01' });
    expect(periodAt(month, context, at, 2)).toMatchObject({ from: '2026-05-01', end: moment('2026-06-01') });
  });

  it('is the term, and nothing for windows without a fixed place', () => {
    expect(periodAt({ kind: 'term' }, context, at)).toMatchObject({ until: '2027-12-31' });
    expect(periodAt({ kind: 'term' }, context, at, 1)).toBeUndefined();
    expect(periodAt({ kind: 'rolling', length: 'P30D' }, context, at)).toBeUndefined();
    expect(periodAt({ kind: 'each', unit: 'hour' }, context, at)).toBeUndefined();
  });
});

it('brings numbers that no agreement states into reach', () => {
  const term = { from: '2026-01-01', until: '2026-12-31' };
  for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const) {
    for (const count of [-1, 0, 1e15, NaN]) {
      const found = periods({ kind: 'each', unit, count }, { ...context, term }).next().value;
      if (found) expect(found).toMatchObject({ from: '2026-01-01' });
      expect(() => periodAt({ kind: 'each', unit, count }, context, 0, 999)).not.toThrow();
    }
  }
  expect(dates({ kind: 'rolling', length: 'P99999999999999M' })).toEqual([]);
  expect(dates({ kind: 'each', unit: 'month', flavour: 'billing' }, { term, billingDay: 1e9 })).toHaveLength(13);
});
