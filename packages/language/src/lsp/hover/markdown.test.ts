import { describe, expect, it } from 'vitest';
import { apart, escaped, joined, plainOf, said } from './markdown.ts';

describe('text of users', () => {
  it.each([
    ['a*b*_c_`d`', String.raw`a\*b\*\_c\_\`d\``],
    ['[x](command:evil)', String.raw`\[x\](command:evil)`],
    ['<img src=x> &lt;', String.raw`\<img src=x\> \&lt;`],
    ['see https://a.example and www.b.example', String.raw`see https\://a.example and www\.b.example`],
    ['me@a.example', String.raw`me\@a.example`],
    ['two\n# lines', 'two # lines'],
    [String.raw`a\b`, String.raw`a\\b`],
  ])('is shown as it is: %s', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it.each(['a*b*_c_`d`', '[x](y) <b> & ~~z~~', 'https://a.example www.b me@c', String.raw`a\b`])(
    'is the same again in plain text: %s',
    (text) => {
      expect(plainOf(`**${escaped(text)}**`)).toBe(text);
    },
  );
});

describe('the text of a hover', () => {
  it('keeps the items of a list together and all else apart', () => {
    expect(joined(['head', '- a', '- b', 'tail'])).toBe('head\n\n- a\n- b\n\ntail');
  });

  it('leaves out what there is nothing to say about', () => {
    expect([...said('Fee', undefined), ...said('Fee', ''), ...said('Fee', '1 EUR')]).toEqual(['- Fee: 1 EUR']);
    expect(apart(['', 'a', ''])).toBe('a');
  });

  it('has no marks in plain text', () => {
    const markdown = '**10%** each\n\n- From [a.sla, line 2](<file:///a.sla#L2>).\n\n---\n\n```sla\nfee 1 EUR\n```';
    expect(plainOf(markdown)).toBe('10% each\n\n- From a.sla, line 2.\n\nfee 1 EUR\n');
  });
});
