import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equals,
  fromIntegers,
  isInteger,
  isNegative,
  isZero,
  max,
  min,
  multiply,
  negate,
  numerator,
  ONE,
  rational,
  subtract,
  tryRational,
  ZERO,
} from './rational.ts';

const anyRational = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => fromIntegers(n, d));

describe('reading exact numbers', () => {
  it.each([
    ['99.95', 1999n, 20n],
    ['-0.5', -1n, 2n],
    ['1/30', 1n, 30n],
    ['-2/4', -1n, 2n],
    ['2.5/30', 1n, 12n],
    ['007', 7n, 1n],
    ['-0', 0n, 1n],
    ['0.10', 1n, 10n],
    ['123456789012345678901234567890.1', 1234567890123456789012345678901n, 10n],
  ])('reads %s', (text, n, d) => {
    const value = rational(text);
    expect([numerator(value), value.d]).toEqual([n, d]);
  });

  it.each(['', ' 1', '1 ', '1e3', '1E3', '+1', '.5', '5.', '1,5', '1.2.3', '0x10', 'NaN', 'Infinity', '--1', '1_000'])(
    'refuses %j',
    (text) => {
      expect(tryRational(text)).toBeUndefined();
      expect(() => rational(text)).toThrow(RangeError);
    },
  );

  it.each([
    '1/0',
    '0/00',
    '1/-2',
    '1/0.5',
    '1/2/3',
    '/2',
    '1/',
    '1 1/2',
    '0.(3)',
    '٣',
    '1\n',
    'constructor',
    '__proto__',
  ])('refuses %j too', (text) => expect(tryRational(text)).toBeUndefined());

  it('refuses a text of more than 200 characters unless it is known to be a number', () => {
    expect(tryRational('9'.repeat(200))).toBeDefined();
    expect(tryRational('9'.repeat(201))).toBeUndefined();
    expect(tryRational(`1/${'9'.repeat(199)}`)).toBeUndefined();
    expect(numerator(rational('9'.repeat(201))).toString()).toBe('9'.repeat(201));
  });

  it('takes whole numbers, and no double that may have lost digits', () => {
    expect(equals(rational(-3n), rational('-3'))).toBe(true);
    expect(equals(rational(Number.MAX_SAFE_INTEGER), rational('9007199254740991'))).toBe(true);
    for (const value of [0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1]) expect(tryRational(value)).toBeUndefined();
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => tryRational(text) === undefined || /^-?\d/.test(text)));
  });
});

describe('arithmetic', () => {
  it('is exact where doubles are not', () => {
    expect(equals(add(rational('0.1'), rational('0.2')), rational('0.3'))).toBe(true);
    expect(equals(multiply(rational('0.07'), rational('100')), rational('7'))).toBe(true);
    expect(equals(multiply(rational('1/3'), rational(3)), ONE)).toBe(true);
  });

  it('keeps the laws of a field', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(equals(add(subtract(a, b), b), a)).toBe(true);
        expect(isZero(add(a, negate(a)))).toBe(true);
        if (!isZero(b)) expect(equals(multiply(divide(a, b), b), a)).toBe(true);
      }),
    );
  });

  it('throws on division by zero', () => {
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => fromIntegers(1n, 0n)).toThrow(RangeError);
  });
});

describe('order', () => {
  it('compares by cross-multiplication', () => {
    expect(compare(rational('99.94996'), rational('99.95'))).toBe(-1);
    expect(compare(rational('1/3'), rational('0.3333333333'))).toBe(1);
    expect(compare(rational('-1/2'), rational('-0.50'))).toBe(0);
  });

  it('agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const difference = subtract(a, b);
        expect(compare(a, b)).toBe(isZero(difference) ? 0 : isNegative(difference) ? -1 : 1);
        expect(compare(min(a, b), max(a, b))).not.toBe(1);
      }),
    );
  });

  it('finds least and greatest of several', () => {
    const values = ['3', '-1/3', '2.5', '-0.4'].map(rational) as [ReturnType<typeof rational>];
    expect(equals(min(...values), rational('-0.4'))).toBe(true);
    expect(equals(max(...values), rational(3))).toBe(true);
  });

  it('tells whole numbers', () => {
    expect(isInteger(rational('2.0'))).toBe(true);
    expect(isInteger(rational('2.1'))).toBe(false);
  });
});
