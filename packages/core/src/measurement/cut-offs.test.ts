import { describe, expect, it } from 'vitest';
import { figureOf, span } from '../testing/measuring.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const calendars = [{ id: 'Days', hours: [{ days: [...days], from: '00:00', to: '24:00', nextDay: false }] }];
const cutOff = { after: '14:30', countsAs: 'next business day', at: '00:00' } as const;
const metric = {
  observation: { kind: 'duration', from: { kind: 'event', event: 'Arrived' } },
} as const;

/** How many of these results were late that are due by the end of the day; 8 May 2026 is a Friday. */
const late = (from: string, to: string, parts = {}) =>
  figureOf({
    metric,
    observed: { cases: [span(from, to)] },
    figure: { measure: 'every' },
    sentence: { comparison: '<=', value: { kind: 'duration', duration: { iso: 'P0D', clock: 'business' } } },
    parts: { calendars, businessDays: 'Days', events: [{ id: 'Arrived', cutOff }], ...parts },
  });

describe('what happens after a cut-off', () => {
  it('is timed from when it counts', () => {
    expect(late('2026-05-08 14:30', '2026-05-08 23:59')).toBe('0');
    expect(late('2026-05-08 14:30', '2026-05-09 00:01')).toBe('1');
    expect(late('2026-05-08 14:31', '2026-05-09 23:59')).toBe('0');
    expect(late('2026-05-09 14:31', '2026-05-11 23:59')).toBe('0');
  });

  it('may be over before it counts', () => {
    expect(late('2026-05-08 15:00', '2026-05-08 16:00')).toBe('0');
  });

  it('is timed from when it happened where the event has no cut-off', () => {
    expect(late('2026-05-08 14:31', '2026-05-09 23:59', { events: [{ id: 'Arrived' }] })).toBe('1');
  });

  it('is undecided without a calendar that knows the next business day', () => {
    expect(late('2026-05-08 14:31', '2026-05-09 23:59', { businessDays: undefined })).toBe('no clock?');
  });
});
