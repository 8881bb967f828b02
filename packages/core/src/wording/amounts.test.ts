import { describe, expect, it } from 'vitest';
import { amountsIn } from './amounts.ts';
import { wordsOf } from './words.ts';

const amounts = (text: string) => amountsIn(wordsOf(text)).map((readings) => [...readings]);

describe('amounts of money in a text', () => {
  it.each([
    ['you get EUR 3,000 back', [['3000', '3.000']]],
    ['€3.000,50 or 12.50 USD', [['3000.50'], ['12.50']]],
    ['$75 for the first, 100 € for the next', [['75'], ['100']]],
    ['98.7 % in month 3 of P1', []],
    ['EUR, of which 3 are late', []],
  ])('%s', (text, found) => {
    expect(amounts(text)).toEqual(found);
  });
});
