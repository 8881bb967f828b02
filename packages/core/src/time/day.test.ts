import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayInMonth,
  formatClockTime,
  formatDate,
  monthOf,
  parseClockTime,
  parseDate,
  weekdayName,
  type Day,
} from './day.ts';

const day = (date: string): Day => parseDate(date) ?? NaN;

describe('dates', () => {
  it('are days since 1970', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(parseDate('2026-01-01')).toBe(20_454);
    expect(parseDate('0099-12-31')).toBe((parseDate('0100-01-01') ?? 0) - 1);
    expect(formatDate(day('2024-02-29'))).toBe('2024-02-29');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '26-01-01', '2026-1-1', '', 'x2026-01-01'])(
    'refuse %j',
    (text) => expect(parseDate(text)).toBeUndefined(),
  );

  it('know their weekday, before 1970 too', () => {
    expect(['2026-03-29', '2026-03-30', '1969-12-29'].map((date) => weekdayName(day(date)))).toEqual([
      'Sun',
      'Mon',
      'Mon',
    ]);
  });

  it('keep to the last day of a shorter month', () => {
    expect(formatDate(addMonths(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(formatDate(addMonths(day('2024-02-29'), 12))).toBe('2025-02-28');
    expect(formatDate(addMonths(day('2026-03-31'), -13))).toBe('2025-02-28');
    expect(formatDate(dayInMonth(monthOf(day('2026-12-05')), 31))).toBe('2026-12-31');
  });
});

describe('times of day', () => {
  it('are seconds after midnight, up to 24:00', () => {
    expect(parseClockTime('08:30')).toBe(30_600);
    expect(parseClockTime('24:00')).toBe(86_400);
    expect(formatClockTime(30_659)).toBe('08:30');
  });

  it.each(['24:01', '8:30', '08:60', '08:30:00', '25:00', ''])('refuse %j', (text) => {
    expect(parseClockTime(text)).toBeUndefined();
  });
});
