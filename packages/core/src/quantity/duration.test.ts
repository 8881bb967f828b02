import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationFromParts, durationParts, isDuration, type DurationPart, type DurationUnit } from './duration.ts';

const parts = (text: string): DurationPart[] =>
  text.split(', ').map((part) => {
    const [value = '', unit] = part.split(' ');
    return { value, unit: unit as DurationUnit };
  });

describe('durationFromParts', () => {
  it.each([
    ['43 min, 12 s', 'PT43M12S'],
    ['5 day', 'P5D'],
    ['12 month', 'P12M'],
    ['800 ms', 'PT0.8S'],
    ['1 s, 200 ms', 'PT1.2S'],
    ['1 quarter', 'P3M'],
    ['0.5 quarter', 'P1.5M'],
    ['1 quarter, 2 month', 'P5M'],
    ['1 year, 6 month, 2 week, 3 day, 4 h, 5 min, 6.70 s', 'P1Y6M2W3DT4H5M6.70S'],
    ['1.5 h', 'PT1.5H'],
    ['0 s', 'PT0S'],
    ['08 h', 'PT08H'],
  ])('%s → %s', (text, iso) => expect(durationFromParts(parts(text))).toBe(iso));

  it.each([
    ['12 s, 43 min', 'small before large'],
    ['1 h, 2 h', 'the same unit twice'],
    ['1.5 h, 2 min', 'decimals before the last part'],
    ['1.5 s, 2 ms', 'decimals before the last part of one ISO field'],
    ['-1 h', 'a negative value'],
    ['1/2 h', 'a fraction'],
    ['many h', 'no number'],
    ['5 fortnight', 'an unknown unit'],
    ['5 constructor', 'a name of every object'],
  ])('refuses %s: %s', (text) => expect(durationFromParts(parts(text))).toBeUndefined());

  it('refuses an empty list', () => expect(durationFromParts([])).toBeUndefined());
});

describe('durationParts', () => {
  it('reads values as written', () => {
    expect(durationParts('P1Y2M3W4DT5H6M7.80S')).toEqual(parts('1 year, 2 month, 3 week, 4 day, 5 h, 6 min, 7.80 s'));
    expect(durationParts('P0.5D')).toEqual(parts('0.5 day'));
  });

  it('tells months from minutes', () => {
    expect(durationParts('P5M')).toEqual(parts('5 month'));
    expect(durationParts('PT5M')).toEqual(parts('5 min'));
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'T5M',
    '5M',
    '-P1D',
    'P-1D',
    '+P1D',
    'P1,5D',
    'P1.5DT2H',
    'P1H',
    'PT1D',
    'P1D2M',
    'p1d',
  ])('refuses %j', (text) => expect(isDuration(text)).toBe(false));

  it.each(['P.5D', 'P5.D', 'PT1.5H2M', ' P1D', 'P1D\n', 'P1e3D', `P${'9'.repeat(201)}D`, 'P٣D'])(
    'refuses %j too',
    (text) => {
      expect(isDuration(text)).toBe(false);
    },
  );

  it('gives the same text back', () => {
    const units = ['year', 'month', 'week', 'day', 'h', 'min', 's'] as const;
    const someUnits = fc.subarray([...units], { minLength: 1 });
    const value = fc.nat({ max: 100_000 }).map(String);
    fc.assert(
      fc.property(
        someUnits,
        fc.array(value, { minLength: 7, maxLength: 7 }),
        fc.option(value),
        (chosen, values, fraction) => {
          const written = chosen.map((unit, index) => {
            const decimals = index === chosen.length - 1 && fraction !== null ? `.${fraction}` : '';
            return { value: `${values[index] ?? '0'}${decimals}`, unit };
          });
          const iso = durationFromParts(written) ?? '';
          expect(durationParts(iso)).toEqual(written);
          expect(durationFromParts(durationParts(iso) ?? [])).toBe(iso);
        },
      ),
    );
  });

  it('takes any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'PTYMWDHS.0159-') }), (text) => {
        const read = durationParts(text);
        expect(read === undefined || durationFromParts(read) === text).toBe(true);
      }),
    );
  });
});
