import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent } from './format-number.ts';

describe('formatNumber', () => {
  it.each([
    ['12000', 'en', '12,000'],
    ['12000', 'de', '12.000'],
    ['99.90', 'en', '99.90'],
    ['99.90', 'nl', '99,90'],
    ['-0.5', 'en', '-0.5'],
    ['0.12345678901234567890123', 'en', '0.12345678901234567890123'],
    ['90071992547409931', 'en', '90,071,992,547,409,931'],
  ])('%s in %s is %s', (text, locale, expected) => expect(formatNumber(text, locale)).toBe(expected));

  it.each(['1/3', 'many', '', '1e3', `0.${'1'.repeat(101)}`, '9'.repeat(400)])('leaves %j alone', (text) => {
    expect(formatNumber(text, 'en')).toBe(text);
  });

  it('keeps every digit', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 40n), fc.stringMatching(/^[0-9]{1,40}$/), (whole, fraction) => {
        expect(formatNumber(`${whole}.${fraction}`, 'en').replaceAll(',', '')).toBe(`${whole}.${fraction}`);
      }),
    );
  });
});

describe('formatPercent', () => {
  it.each([
    ['99.9', 'en', '99.9%'],
    ['99.90', 'en', '99.90%'],
    ['100', 'nl', '100%'],
    ['99.995', 'de', '99,995\u00a0%'],
  ])('%s in %s is %s', (text, locale, expected) => expect(formatPercent(text, locale)).toBe(expected));
});
