import { describe, expect, it } from 'vitest';
import { Instant, Observations } from './observations.ts';

describe('observations', () => {
  it('may leave out everything that was not observed', () => {
    expect(Observations.parse({ of: 'Uptime' })).toMatchObject({ of: 'Uptime', outages: [], probes: [], tickets: [] });
  });

  it.each(['2026-03-29T00:59Z', '2026-03-29T00:59:30.250Z', '2026-03-29T02:59:00+02:00'])(
    'know the moment %s',
    (at) => {
      expect(Instant.safeParse(at).success).toBe(true);
    },
  );

  it.each(['2026-03-29T00:59:00', '2026-02-30T00:00:00Z', '2026-03-29', '2026-03-29T00:59:30.2501Z', '1774745940'])(
    'do not know the moment %s',
    (at) => {
      expect(Instant.safeParse(at).success).toBe(false);
    },
  );

  it('have no outage that ends before it begins, whatever the offsets', () => {
    const outage = (start: string, end: string) =>
      Observations.safeParse({ of: 'Uptime', outages: [{ start, end }] }).success;
    expect(outage('2026-03-01T10:00:00Z', '2026-03-01T10:30:00+01:00')).toBe(false);
    expect(outage('2026-03-01T10:00:00+01:00', '2026-03-01T09:30:00Z')).toBe(true);
  });

  it('know no number that is not exact', () => {
    const reading = (value: string) =>
      Observations.safeParse({ of: 'X', readings: [{ at: '2026-03-01T10:00:00Z', value }] }).success;
    expect(reading('45.4')).toBe(true);
    expect(reading('1/3')).toBe(true);
    expect(reading('4.5e1')).toBe(false);
    expect(reading('1/0')).toBe(false);
    expect(Observations.safeParse({ of: 'X', weight: '-1' }).success).toBe(false);
  });
});
