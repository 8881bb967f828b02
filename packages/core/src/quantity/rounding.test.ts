import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from './decimal-text.ts';
import { rational } from './rational.ts';
import { ceiling, floor, round, type RoundingMode } from './rounding.ts';

const ORACLE: readonly [RoundingMode, Decimal.Rounding][] = [
  ['up', Decimal.ROUND_UP],
  ['down', Decimal.ROUND_DOWN],
  ['ceiling', Decimal.ROUND_CEIL],
  ['floor', Decimal.ROUND_FLOOR],
  ['half-up', Decimal.ROUND_HALF_UP],
  ['half-even', Decimal.ROUND_HALF_EVEN],
];

const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    return (negative ? '-' : '') + (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`);
  });

describe('round', () => {
  it.each([
    ['0.125', 'half-even', '0.12'],
    ['0.135', 'half-even', '0.14'],
    ['0.125', 'half-up', '0.13'],
    ['-0.125', 'half-up', '-0.13'],
    ['-0.125', 'down', '-0.12'],
    ['-0.121', 'up', '-0.13'],
    ['-0.125', 'floor', '-0.13'],
    ['-0.125', 'ceiling', '-0.12'],
    ['0.12', 'up', '0.12'],
    ['1/3', 'half-up', '0.33'],
    ['2/3', 'half-even', '0.67'],
    ['99.94996', 'down', '99.94'],
  ] as const)('%s %s is %s at two decimals', (value, mode, expected) => {
    expect(toText(round(rational(value), mode, 2))).toBe(expected);
  });

  it('agrees with decimal.js in every mode', () => {
    fc.assert(
      fc.property(
        decimalText,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...ORACLE),
        (text, places, [mode, oracle]) => {
          const expected = new Decimal(text).toDecimalPlaces(places, oracle).plus(0).toFixed();
          expect(toText(round(rational(text), mode, places))).toBe(expected.replace(/^-0$/, '0'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('counts full and started blocks', () => {
    expect(toText(floor(rational('59/30')))).toBe('1');
    expect(toText(ceiling(rational('59/30')))).toBe('2');
    expect(toText(floor(rational(2)))).toBe('2');
    expect(toText(ceiling(rational(2)))).toBe('2');
    expect(toText(floor(rational('-1/2')))).toBe('-1');
  });
});
