import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toText } from './decimal-text.ts';
import { compareDurations, durationFromSeconds, fixedSeconds, secondsBounds } from './duration-length.ts';
import { equals, fromIntegers, rational } from './rational.ts';

const seconds = (iso: string) => {
  const length = fixedSeconds(iso);
  return length && toText(length);
};

describe('fixedSeconds', () => {
  it.each([
    ['PT43M12S', '2592'],
    ['PT0.8S', '0.8'],
    ['P5D', '432000'],
    ['P1W2D', '777600'],
    ['P0.5D', '43200'],
    ['PT1.1H', '3960'],
    ['P12M', undefined],
    ['P1Y', undefined],
    ['P1MT1S', undefined],
    ['soon', undefined],
  ])('%s has %s', (iso, expected) => expect(seconds(iso)).toBe(expected));
});

describe('secondsBounds', () => {
  it.each([
    ['PT1H', '3600', '3600'],
    ['P1M', '2419200', '2678400'],
    ['P1M1D', '2505600', '2764800'],
    ['P3M', '7689600', '7948800'],
    ['P1Y', '31536000', '31622400'],
    ['P0.5Y', '15638400', '15897600'],
  ])('%s has %s to %s', (iso, min, max) => {
    const bounds = secondsBounds(iso);
    expect(bounds && [toText(bounds.min), toText(bounds.max)]).toEqual([min, max]);
  });

  it('has none for a text that is no duration', () => expect(secondsBounds('1 h')).toBeUndefined());
});

describe('compareDurations', () => {
  it.each([
    ['PT60M', 'PT1H', 'equal'],
    ['P1D', 'PT24H', 'equal'],
    ['PT0.8S', 'PT1S', 'shorter'],
    ['P12M', 'P1Y', 'equal'],
    ['P1Y', 'P13M', 'shorter'],
    ['P1M', 'P27D', 'longer'],
    ['P1M', 'P28D', 'unknown'],
    ['P1M', 'P30D', 'unknown'],
    ['P31D', 'P1M', 'unknown'],
    ['P32D', 'P1M', 'longer'],
    ['P1M1D', 'P1M', 'longer'],
    ['P1M', 'P1MT0.001S', 'shorter'],
    ['P1Y', 'P365D', 'unknown'],
    ['P1Y', 'P364D', 'longer'],
    ['P0M', 'PT0S', 'equal'],
    ['nothing', 'nothing', 'unknown'],
  ])('%s against %s: %s', (a, b, expected) => {
    expect(compareDurations(a, b)).toBe(expected);
    const mirrored = { shorter: 'longer', longer: 'shorter', equal: 'equal', unknown: 'unknown' }[expected];
    expect(compareDurations(b, a)).toBe(mirrored);
  });

  it('says nothing that a date contradicts', () => {
    const duration = fc
      .record({ years: fc.nat(2), months: fc.nat(14), days: fc.nat(70) })
      .map(({ years, months, days }) => `P${years}Y${months}M${days}D`);
    fc.assert(
      fc.property(duration, duration, fc.integer({ min: 0, max: 40_000 }), (a, b, day) => {
        const start = Temporal.PlainDate.from('2000-01-01').add({ days: day });
        const order = Temporal.PlainDate.compare(start.add(a), start.add(b));
        const verdict = compareDurations(a, b);
        const expected = ['shorter', 'equal', 'longer'][order + 1];
        expect([expected, 'unknown']).toContain(verdict);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('durationFromSeconds', () => {
  it.each([
    ['2592', 'PT43M12S'],
    ['259.2', 'PT4M19.2S'],
    ['0', 'PT0S'],
    ['0.8', 'PT0.8S'],
    ['86400', 'P1D'],
    ['3600', 'PT1H'],
    ['90061.5', 'P1DT1H1M1.5S'],
    ['864060', 'P10DT1M'],
    ['-1', undefined],
    ['1/3', undefined],
  ])('%s s is %s', (value, iso) => expect(durationFromSeconds(rational(value))).toBe(iso));

  it('goes no further than the unit asked for', () => {
    expect(durationFromSeconds(rational(155_520), 'h')).toBe('PT43H12M');
    expect(durationFromSeconds(rational(155_520), 'min')).toBe('PT2592M');
  });

  it('keeps the length', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.constantFrom('day', 'h', 'min'), (milliseconds, largest) => {
        const length = fromIntegers(milliseconds, 1000n);
        const back = fixedSeconds(durationFromSeconds(length, largest) ?? '');
        expect(back && equals(back, length)).toBe(true);
      }),
    );
  });
});
