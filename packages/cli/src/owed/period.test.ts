import { describe, expect, it } from 'vitest';
import { lastMonth, readPeriod } from './period.ts';

describe('a period', () => {
  it.each([
    ['2026-03', { from: '2026-03-01', unit: 'month' }],
    ['2026-Q4', { from: '2026-10-01', unit: 'quarter' }],
    ['2026-q1', { from: '2026-01-01', unit: 'quarter' }],
    ['2026', { from: '2026-01-01', unit: 'year' }],
    ['2026-02-28', { from: '2026-02-28', unit: 'day' }],
    ['2026-03-15/2026-04-14', { from: '2026-03-15', until: '2026-04-14', unit: 'month' }],
  ])('is written %s', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it.each(['2026-13', '2026-02-30', '2026-Q5', 'March', '', '2026-04-14/2026-03-15', '2026-03-15/'])(
    'is not written %j',
    (text) => {
      expect(() => readPeriod(text)).toThrow('is no period');
    },
  );

  it('is the month before, where none is named', () => {
    expect(lastMonth('2026-01-31')).toBe('2025-12');
    expect(lastMonth('2026-11-01')).toBe('2026-10');
  });
});
