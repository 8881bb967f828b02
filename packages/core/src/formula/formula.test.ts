import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bracketsClose,
  measuredIn,
  readFormula,
  regrouped,
  symbolsIn,
  writeFormula,
  type Expression,
} from './index.ts';

const known = new Set(['T', 'A', 'B']);
const read = (text: string): Expression => {
  const found = readFormula(text, known);
  if (found.kind === 'unread') throw new Error(`${text}: ${found.rest}`);
  return found;
};
const counts = (unit = 'count') => new Map([[unit, 1]]);

describe('a formula', () => {
  it.each([
    ['((T - (A + B)) / T) * 100', '((T - (A + B)) / T) * 100'],
    ['Uptime = [T−A] ÷ T × 100 %', '(T - A) / T * 100 %'],
    ['T x 100', 'T * 100'],
    ['((T))', '(T)'],
    ['T - A - B', 'T - A - B'],
  ])('%s is read', (text, written) => {
    expect(writeFormula(read(text))).toBe(written);
  });

  it('multiplies before it adds, and goes from left to right', () => {
    expect(read('T - A * B - 1')).toMatchObject({
      operator: '-',
      left: { operator: '-', right: { operator: '*' } },
      right: { kind: 'number' },
    });
  });

  it.each([
    ['(T - A', true, ''],
    ['T - A)', true, ')'],
    ['T - ', false, ''],
    ['T A', false, 'A'],
    ['T & A', false, '& A'],
    ['', false, ''],
  ])('%s is not', (text, brackets, rest) => {
    expect(readFormula(text, known)).toEqual({ kind: 'unread', brackets, rest });
  });

  it('takes x for a letter where it is one', () => {
    expect([...symbolsIn(read('T x A'))]).toEqual(['T', 'A']);
    expect(readFormula('x + T', new Set(['x', 'T']))).toMatchObject({ left: { kind: 'symbol', name: 'x' } });
  });

  it('of any characters is read or refused, and what is read says the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'TAB()[]+-*/×÷=x1.% '), maxLength: 60 }), (text) => {
        const found = readFormula(text, known);
        if (found.kind === 'unread') return;
        expect(readFormula(writeFormula(found), known)).toEqual(found);
        expect(bracketsClose(text.slice(text.indexOf('=') + 1))).toBe(true);
      }),
    );
    expect(readFormula('('.repeat(100_000), known).kind).toBe('unread');
  });
});

describe('what a formula is measured in', () => {
  const units = (symbol: string) => (symbol === 'B' ? counts('time') : counts());
  const measured = (text: string) => measuredIn(read(text), units);

  it.each([
    ['T / A', new Map()],
    ['T', counts()],
    ['100 - T / A', new Map()],
    ['T * A', new Map([['count', 2]])],
    ['T * A / T', counts()],
    [
      'B / T',
      new Map([
        ['time', 1],
        ['count', -1],
      ]),
    ],
    ['T + 1', counts()],
    ['2 * 3', 'free'],
  ])('%s', (text, expected) => {
    expect(measured(text)).toEqual(expected);
  });

  it.each([
    ['T - (A + T) / T', 'T', '(A + T) / T'],
    ['(T + B) * (T + B)', 'T', 'B'],
    ['A + T * A', 'A', 'T * A'],
  ])('%s adds what cannot be added', (text, left, right) => {
    const found = measured(text);
    if (found === 'free' || !('kind' in found)) throw new Error('no mismatch');
    expect([writeFormula(found.sum.left), writeFormula(found.sum.right)]).toEqual([left, right]);
  });

  it.each([
    ['((T - (A + A)/T)) * 100', '((T - (A + A)) / T) * 100'],
    ['100 * (T - (A / T))', '100 * ((T - A) / T)'],
    ['A + T * A', undefined],
  ])('%s may only need another bracket', (text, better) => {
    const expression = read(text);
    const found = measuredIn(expression, units);
    if (found === 'free' || !('kind' in found)) throw new Error('no mismatch');
    const written = regrouped(expression, found.sum);
    expect(written && writeFormula(written)).toBe(better);
  });
});
