import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, compareMoney, formatMoney, moneyOf, multiplyMoney, roundMoney, tryMoney } from './money.ts';
import { share } from './percent.ts';
import { rational } from './rational.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const jpy = (amount: string) => ({ amount, currency: 'JPY' });

describe('money', () => {
  it('takes decimal text and a known currency', () => {
    expect(tryMoney('12000', 'EUR')).toEqual(eur('12000'));
    expect(tryMoney('12,000', 'EUR')).toBeUndefined();
    expect(tryMoney('1/3', 'EUR')).toBeUndefined();
    expect(tryMoney('12', 'Euro')).toBeUndefined();
  });

  it('adds exactly, in one currency only', () => {
    expect(addMoney(eur('0.10'), eur('0.2'))).toEqual(eur('0.30'));
    expect(addMoney(eur('0.75'), eur('0.25'))).toEqual(eur('1'));
    expect(addMoney(eur('0.001'), eur('1'))).toEqual(eur('1.001'));
    expect(addMoney(eur('1'), jpy('1'))).toBeUndefined();
    expect(addMoney({ amount: '0.5', currency: 'Euro' }, { amount: '1', currency: 'Euro' })?.amount).toBe('1.5');
  });

  it('goes on with sums that are longer than any text it would take', () => {
    const most = eur('9'.repeat(200));
    const sum = addMoney(most, most) ?? eur('0');
    expect(compareMoney(sum, most)).toBe(1);
    expect(formatMoney(sum, 'en')).toBe(`1${'9'.repeat(199)}8 EUR`);
  });

  it('compares values, not texts', () => {
    expect(compareMoney(eur('1.50'), eur('1.5'))).toBe(0);
    expect(compareMoney(eur('9'), eur('10'))).toBe(-1);
    expect(compareMoney(eur('9'), jpy('10'))).toBeUndefined();
  });

  it('takes a share of a fee to the smallest unit', () => {
    expect(multiplyMoney(eur('12000'), share('10'), 'half-even')).toEqual(eur('1200'));
    expect(multiplyMoney(eur('0.50'), share('25'), 'half-even')).toEqual(eur('0.12'));
    expect(multiplyMoney(eur('0.50'), share('25'), 'half-up')).toEqual(eur('0.13'));
    expect(multiplyMoney(eur('100'), rational('1/30'), 'down')).toEqual(eur('3.33'));
    expect(multiplyMoney(jpy('1001'), share('50'), 'half-even')).toEqual(jpy('500'));
    expect(moneyOf(rational('0.0005'), 'KWD', 'half-up')).toEqual({ amount: '0.001', currency: 'KWD' });
  });

  it('rounds once, as decimal.js does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (cents, basisPoints) => {
          const amount = new Decimal(cents).div(100);
          const expected = amount.times(basisPoints).div(10_000).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN);
          const got = multiplyMoney(eur(amount.toFixed()), rational(`${basisPoints}/10000`), 'half-even');
          expect(new Decimal(got?.amount ?? NaN).equals(expected)).toBe(true);
        },
      ),
    );
  });

  it('rounds an amount as stated, but none of an unknown currency', () => {
    expect(roundMoney(eur('1.005'), 'up')).toEqual(eur('1.01'));
    expect(roundMoney({ amount: '1.005', currency: 'Euro' }, 'up')).toBeUndefined();
  });
});

describe('formatMoney', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('writes amounts as the locale does', () => {
    expect(plain(formatMoney(eur('12000'), 'en'))).toBe('EUR 12,000');
    expect(plain(formatMoney(eur('12000.5'), 'en'))).toBe('EUR 12,000.50');
    expect(plain(formatMoney(eur('-12000.50'), 'de'))).toBe('-12.000,50 EUR');
    expect(plain(formatMoney({ amount: '0.5', currency: 'USD' }, 'en', 'symbol'))).toBe('$0.50');
  });

  it('neither rounds nor loses a digit', () => {
    expect(plain(formatMoney(eur('0.1234'), 'en'))).toBe('EUR 0.1234');
    expect(plain(formatMoney(eur('12345678901234567890123.45'), 'en'))).toBe('EUR 12,345,678,901,234,567,890,123.45');
    expect(plain(formatMoney(jpy('0.5'), 'en'))).toBe('JPY 0.5');
  });

  it('shows what it cannot format as it is', () => {
    expect(formatMoney({ amount: '1000', currency: '<b>' }, 'en')).toBe('1,000 <b>');
    expect(formatMoney(eur('a lot'), 'en')).toBe('a lot EUR');
  });
});
