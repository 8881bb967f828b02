import { describe, expect, it } from 'vitest';
import { HOUR, moment, never, officeHours, shown } from '../testing/calendars.ts';
import { compileCalendar } from './compile.ts';
import { deadlineOf, deadlineRule, type DeadlineRule } from './deadline.ts';
import { zoneClock } from './zone-clock.ts';

const zone = 'Europe/Amsterdam';
const clock = zoneClock(zone);
const office = compileCalendar(officeHours, { zone });
const due = (rule: DeadlineRule | undefined, event: string, pauses?: readonly (readonly [string, string])[]) =>
  rule &&
  shown(
    deadlineOf(
      rule,
      moment(event),
      clock,
      pauses?.map(([from, to]) => ({ start: moment(from), end: moment(to) })),
    ),
  );

describe('a deadline', () => {
  it('may be time that passes, over a change of the clock too', () => {
    const day: DeadlineRule = { kind: 'elapsed', seconds: 24 * HOUR };
    expect(due(day, '2026-03-28 12:00')).toBe('Sun 2026-03-29 13:00');
    expect(due(day, '2026-01-12 12:00', [['2026-01-12 11:00', '2026-01-12 14:00']])).toBe('Tue 2026-01-13 14:00');
  });

  it('may be open time', () => {
    const rule: DeadlineRule = { kind: 'business time', seconds: 2 * HOUR, calendar: office };
    expect(due(rule, '2026-01-09 17:55')).toBe('Mon 2026-01-12 09:55');
    expect(due(rule, '2026-01-09 17:55', [['2026-01-12 08:00', '2026-01-12 12:00']])).toBe('Mon 2026-01-12 14:25');
    expect(due({ ...rule, calendar: compileCalendar(never) }, '2026-01-09 17:55')).toBeUndefined();
  });

  it('may be business days, which pauses do not move', () => {
    const rule: DeadlineRule = { kind: 'business days', days: 2, calendar: office };
    expect(due(rule, '2026-01-09 17:55')).toBe('Wed 2026-01-14 00:00');
    expect(due(rule, '2026-01-09 17:55', [['2026-01-10 08:00', '2026-01-20 12:00']])).toBe('Wed 2026-01-14 00:00');
    expect(due({ ...rule, end: 'same time' }, '2026-01-09 17:55')).toBe('Tue 2026-01-13 17:55');
  });

  it('may be months and days of the calendar, at most to the last day of a month', () => {
    const rule = { kind: 'calendar', months: 1, days: 0 } as const;
    expect(due(rule, '2026-01-31 10:00')).toBe('Sun 2026-03-01 00:00');
    expect(due({ ...rule, end: 'same time' }, '2026-01-31 10:00')).toBe('Sat 2026-02-28 10:00');
    expect(due({ ...rule, months: 0, days: 30 }, '2026-03-15 10:00')).toBe('Wed 2026-04-15 00:00');
    expect(due({ ...rule, end: 'same time', months: 2 }, '2026-01-29 02:30')).toBe('Sun 2026-03-29 03:30');
    expect(due({ ...rule, days: 1e9 }, '2026-01-31 10:00')).toBeUndefined();
    expect(due({ ...rule, months: 1e12 }, '2026-01-31 10:00')).toBeUndefined();
  });

  it('may be the end of a period after the event', () => {
    const second = {
      kind: 'end of period',
      window: { kind: 'each', unit: 'month', flavour: 'billing' },
      context: { zone, billingDay: 31 },
      nth: 2,
    } as const;
    expect(due(second, '2026-01-15 10:00')).toBe('Tue 2026-03-31 00:00');
    expect(due({ ...second, nth: 0 }, '2026-02-28 00:00')).toBe('Tue 2026-03-31 00:00');
    expect(due({ ...second, nth: 1_000_000 }, '2026-01-15 10:00')).toBeUndefined();
    expect(due({ ...second, window: { kind: 'item' } }, '2026-01-15 10:00')).toBeUndefined();
  });
});

describe('a stated duration', () => {
  it('is time that passes in hours, and dates in days and months', () => {
    expect(deadlineRule('PT4H30M', 'elapsed')).toEqual({ kind: 'elapsed', seconds: 16_200 });
    expect(deadlineRule('PT0.5H', 'elapsed')).toEqual({ kind: 'elapsed', seconds: 1800 });
    expect(deadlineRule('P1DT4H', 'elapsed')).toEqual({ kind: 'elapsed', seconds: 28 * HOUR });
    expect(deadlineRule('P2W', 'elapsed')).toEqual({ kind: 'calendar', months: 0, days: 14, end: 'end of day' });
    expect(deadlineRule('P1Y2M3D', 'elapsed', undefined, 'same time')).toMatchObject({
      months: 14,
      days: 3,
      end: 'same time',
    });
  });

  it('is open time or business days on a business clock', () => {
    expect(deadlineRule('PT4H', 'business', office)).toEqual({
      kind: 'business time',
      seconds: 14_400,
      calendar: office,
    });
    expect(deadlineRule('P5D', 'business', office)).toMatchObject({
      kind: 'business days',
      days: 5,
      end: 'end of day',
    });
  });

  it.each(['P1W', 'P1M', 'P1DT4H', 'P0.5D', 'soon', ''])('has no meaning on a business clock: %j', (iso) => {
    expect(deadlineRule(iso, 'business', office)).toBeUndefined();
  });

  it.each(['P1MT4H', 'P0.5M', 'PT0.5S', 'P0.5D', 'P99999999999999999999D', 'soon', ''])('has no meaning: %j', (iso) => {
    expect(deadlineRule(iso, 'elapsed')).toBeUndefined();
  });

  it('has no meaning on a business clock without a calendar', () => {
    expect(deadlineRule('PT4H', 'business')).toBeUndefined();
  });
});
