import { describe, expect, it } from 'vitest';
import type { Moment } from '../model/index.ts';
import { figureOf, instant, span } from '../testing/measuring.ts';

const workdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
const calendars = [{ id: 'Office', hours: [{ days: [...workdays], from: '09:00', to: '17:00', nextDay: false }] }];

/** How many of the cases were late; 8 May 2026 is a Friday. */
const late = (by: Moment, from: string, to?: string, until?: string) =>
  figureOf({
    metric: { observation: { kind: 'duration' } },
    observed: {
      cases: [to === undefined ? { start: instant(from) } : span(from, to)],
      ...(until !== undefined && { until: instant(until) }),
    },
    figure: { measure: 'every' },
    sentence: { by },
    parts: { calendars, businessDays: 'Office' },
  });
const endOf = (unit: 'day' | 'month', nth = 0): Moment => ({
  kind: 'period',
  edge: 'end',
  unit,
  flavour: 'calendar',
  nth,
});

describe('a case that must be over by a moment', () => {
  it('is in time until the day ends, wherever in it the case began', () => {
    expect(late(endOf('day'), '2026-05-08 00:00', '2026-05-08 23:59')).toBe('0');
    expect(late(endOf('day'), '2026-05-08 23:00', '2026-05-09 00:00')).toBe('0');
    expect(late(endOf('day'), '2026-05-08 23:00', '2026-05-09 00:01')).toBe('1');
  });

  it('may be over in a later period', () => {
    expect(late(endOf('day', 1), '2026-05-08 23:00', '2026-05-09 23:00')).toBe('0');
    expect(late(endOf('month'), '2026-05-08 23:00', '2026-06-01 00:01')).toBe('1');
  });

  it('counts the days of a period, or its business days', () => {
    const day = (clock: 'elapsed' | 'business'): Moment => ({
      kind: 'day',
      day: 1,
      clock,
      unit: 'month',
      flavour: 'calendar',
      nth: 3,
    });
    // 1 August 2026 is a Saturday.
    expect(late(day('elapsed'), '2026-05-08 10:00', '2026-08-02 00:01')).toBe('1');
    expect(late(day('business'), '2026-05-08 10:00', '2026-08-03 23:59')).toBe('0');
    expect(late(day('business'), '2026-05-08 10:00', '2026-08-04 00:01')).toBe('1');
  });

  it('knows a date, and no moment that is only told in words', () => {
    expect(late({ kind: 'date', date: '2026-05-10' }, '2026-05-08 10:00', '2026-05-10 23:59')).toBe('0');
    expect(late({ kind: 'text', text: 'tea' }, '2026-05-08 10:00', '2026-05-08 11:00')).toBe('no limit?');
  });

  it('is late without an end as soon as the moment is over, and open before', () => {
    expect(late(endOf('day'), '2026-05-08 10:00', undefined, '2026-05-09 00:01')).toBe('1');
    expect(late(endOf('day'), '2026-05-08 10:00', undefined, '2026-05-08 12:00')).toBe('not over yet?');
  });
});
