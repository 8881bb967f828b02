import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals, exactDecimalText, toDecimalText, toFixedText, toText } from './decimal-text.ts';
import { equals, fromIntegers, rational } from './rational.ts';

describe('decimals', () => {
  it.each([
    ['99', 0],
    ['99.90', 2],
    ['-0.5', 1],
  ])('%s has %s', (text, count) => expect(decimals(text)).toBe(count));

  it.each(['1/30', '5.', '', '1e-3'])('%j has none', (text) => expect(decimals(text)).toBeUndefined());
});

describe('texts of numbers', () => {
  it('is the shortest exact text', () => {
    expect(toText(rational('0099.900'))).toBe('99.9');
    expect(toText(rational('-0.0'))).toBe('0');
    expect(toText(rational('-1/8'))).toBe('-0.125');
    expect(toText(rational('100'))).toBe('100');
  });

  it('says when decimals never end', () => {
    expect(exactDecimalText(rational('1/3'))).toBeUndefined();
    expect(toText(rational('-2/6'))).toBe('-1/3');
  });

  it('rounds only what has no exact text', () => {
    expect(toDecimalText(rational('1/1024'), { decimals: 2, mode: 'down' })).toBe('0.0009765625');
    expect(toDecimalText(rational('2/3'), { decimals: 4, mode: 'down' })).toBe('0.6666');
    expect(toDecimalText(rational('2/3'), { decimals: 4, mode: 'half-up' })).toBe('0.6667');
  });

  it('writes exactly as many decimals as asked for', () => {
    expect(toFixedText(rational('5'), 2, 'half-even')).toBe('5.00');
    expect(toFixedText(rational('-0.005'), 2, 'half-even')).toBe('0.00');
    expect(toFixedText(rational('-0.005'), 2, 'half-up')).toBe('-0.01');
    expect(toFixedText(rational('9.99'), 0, 'half-up')).toBe('10');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n), (n, d) => {
        const value = fromIntegers(n, d);
        const decimal = exactDecimalText(value);
        if (decimal !== undefined && decimal.length <= 200) expect(equals(rational(decimal), value)).toBe(true);
        expect(equals(rational(`${n}/${d}`), value)).toBe(true);
      }),
    );
  });
});
