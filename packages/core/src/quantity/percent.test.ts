import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from './decimal-text.ts';
import { errorBudget, nextLowerNine, share, toPercent, tryShare } from './percent.ts';
import { compare, equals, rational } from './rational.ts';

describe('shares', () => {
  it('reads percentages exactly', () => {
    expect(toText(share('99.9'))).toBe('0.999');
    expect(toText(share('150'))).toBe('1.5');
    expect(toText(toPercent(share('99.95')))).toBe('99.95');
    expect(toText(toPercent(share('1/3')))).toBe('1/3');
  });

  it('refuses what is no number', () => {
    expect(tryShare('99,9')).toBeUndefined();
    expect(() => share('99,9')).toThrow(RangeError);
  });

  it('leaves the error budget', () => {
    expect(toText(errorBudget(share('99.9')))).toBe('0.001');
    expect(toText(errorBudget(share('100')))).toBe('0');
  });
});

describe('nextLowerNine', () => {
  it.each([
    ['100', '99.99'],
    ['100.000', '99.99'],
    ['99.9999', '99.999'],
    ['99.995', '99.99'],
    ['99.99', '99.9'],
    ['99.95', '99.9'],
    ['99.90', '99'],
    ['99', '90'],
    ['95', '90'],
  ])('%s → %s', (target, expected) => expect(nextLowerNine(target)).toBe(expected));

  it.each(['90', '50', '0', '100.1', '-5', 'high'])('has none for %s', (target) => {
    expect(nextLowerNine(target)).toBeUndefined();
  });

  it('is the greatest figure of the series below the target', () => {
    const series = Array.from({ length: 12 }, (_, nines) =>
      rational(nines === 0 ? '90' : `99.${'9'.repeat(nines - 1)}0`),
    );
    fc.assert(
      fc.property(fc.bigInt(90_0000001n, 99_9999999n), (digits) => {
        const target = `${digits.toString().slice(0, 2)}.${digits.toString().slice(2)}`;
        const below = series.filter((figure) => compare(figure, rational(target)) < 0);
        const greatest = below.at(-1);
        const found = nextLowerNine(target);
        expect(greatest && found && equals(greatest, rational(found))).toBe(true);
      }),
    );
  });
});
