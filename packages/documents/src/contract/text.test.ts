import { describe, expect, it } from 'vitest';
import { capitalised, ended, plain, say, toPlain } from './text.ts';

describe('sentences', () => {
  it.each([
    ['the shop', 'The shop'],
    ['éclair', 'Éclair'],
    ['iPhone users', 'iPhone users'],
    ['https://a.b is tested', 'https://a.b is tested'],
    ['99.9% of time', '99.9% of time'],
    ['', ''],
  ])('%j begins as %j', (text, expected) => {
    expect(toPlain(capitalised(plain(text), 'en'))).toBe(expected);
  });

  it.each([
    ['one', 'one.'],
    ['one.', 'one.'],
    ['one?”', 'one?”'],
    ['one;', 'one;'],
    ['', ''],
  ])('%j ends as %j', (text, expected) => {
    expect(toPlain(ended(plain(text)))).toBe(expected);
  });

  it('keeps what is put into them as data', () => {
    expect(say`a ${'<b>'} c`).toEqual([{ kind: 'text', text: 'a <b> c' }]);
  });
});
