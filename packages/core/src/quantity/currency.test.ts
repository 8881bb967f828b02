import { describe, expect, it } from 'vitest';
import { currencies, isCurrency, minorDigits } from './currency.ts';

describe('currencies', () => {
  it('knows ISO 4217 codes and nothing else', () => {
    for (const code of ['EUR', 'USD', 'GBP', 'JPY', 'KWD']) expect(isCurrency(code)).toBe(true);
    for (const code of ['eur', 'Euro', '€', 'AAA', '', 'constructor', '__proto__'])
      expect(isCurrency(code)).toBe(false);
  });

  it('lists them in order', () => {
    expect(currencies()).toEqual([...currencies()].sort());
    expect(currencies().length).toBeGreaterThan(140);
  });

  it('has the digits of the smallest unit', () => {
    expect(['EUR', 'JPY', 'KWD', 'XQQ'].map(minorDigits)).toEqual([2, 0, 3, undefined]);
  });
});
