import { describe, expect, it } from 'vitest';
import { decimalOf } from './numerals.ts';

describe('numbers in prose', () => {
  it.each([
    ['99.9', 'en', '99.9'],
    ['99,9', 'nl', '99.9'],
    ['1,000', 'en', '1000'],
    ['1.000', 'de', '1000'],
    ['1.000', 'en', '1.000'],
    ['1,000', 'nl', '1.000'],
    ['0,125', 'en', '0.125'],
    ['1,234,567', 'en', '1234567'],
    ['1.234,5', 'de', '1234.5'],
    ['1,234.5', 'en', '1234.5'],
    ['12', undefined, '12'],
  ] as const)('reads %s in %s as %s', (text, language, value) => {
    expect(decimalOf(text, language)).toBe(value);
  });

  it('never reads a percentage as thousands', () => {
    expect(decimalOf('99.999', 'de', true)).toBe('99.999');
    expect(decimalOf('99,999', 'en', true)).toBe('99.999');
  });

  it('refuses what is no number', () => {
    expect(['', '.', '1.', 'x', '1e5'].map((text) => decimalOf(text, 'en'))).toEqual(Array(5).fill(undefined));
  });
});
