import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from './day.ts';
import { zoneClock } from './zone-clock.ts';

const epoch = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 1000;
const day = (date: string) => parseDate(date) ?? NaN;

describe('the wall clock of a zone', () => {
  const amsterdam = zoneClock('Europe/Amsterdam');

  it('takes a time that is skipped as if the clock had not been put forward yet', () => {
    expect(amsterdam.at(day('2026-03-29'), 2.5 * 3600)).toBe(epoch('2026-03-29T03:30+02:00'));
  });

  it('takes the first of two equal times', () => {
    expect(amsterdam.at(day('2026-10-25'), 2.5 * 3600)).toBe(epoch('2026-10-25T02:30+02:00'));
  });

  it('begins a day where midnight is skipped at its first moment', () => {
    const cairo = zoneClock('Africa/Cairo');
    expect(cairo.at(day('2026-04-24'))).toBe(epoch('2026-04-24T01:00+03:00'));
  });

  it('shows date, weekday and time', () => {
    expect(amsterdam.show(epoch('2026-03-29T01:00Z'))).toEqual({ date: '2026-03-29', weekday: 'Sun', time: '03:00' });
    expect(zoneClock('America/New_York').show(0)).toEqual({ date: '1969-12-31', weekday: 'Wed', time: '19:00' });
  });

  it('is UTC for a zone that does not exist', () => {
    expect(zoneClock('Europe/Atlantis').zone).toBe('UTC');
  });

  it('agrees with Temporal, in both directions', () => {
    const zones = [
      ...['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'],
      ...['Africa/Casablanca', 'America/Havana', 'Africa/Cairo', 'America/St_Johns', 'UTC'],
    ];
    const days = fc.integer({ min: day('1975-01-01'), max: day('2060-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, fc.integer({ min: 0, max: 1439 }), (zone, date, minute) => {
        const plain = Temporal.PlainDate.from(formatDate(date)).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        });
        const zoned = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
        const at = zoned.epochMilliseconds / 1000;
        const clock = zoneClock(zone);
        expect(clock.at(date, minute * 60)).toBe(at);
        expect(clock.offsetAt(at)).toBe(zoned.offsetNanoseconds / 1e9);
        expect(clock.show(at)).toMatchObject({
          date: zoned.toPlainDate().toString(),
          time: zoned.toPlainTime().toString().slice(0, 5),
        });
      }),
      { numRuns: 1000 },
    );
  });
});
