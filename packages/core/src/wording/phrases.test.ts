import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, without } from './phrases.ts';
import { wordsOf } from './words.ts';

const find = (phrases: readonly string[], text: string) => finderOf(phrases)(wordsOf(text)).map((match) => match.text);

describe('phrases', () => {
  it('are found as whole words, in any case, in any script', () => {
    expect(find(['zügig*', 'soon'], 'Zügigere Antwort, sooner or later; SOON')).toEqual(['Zügigere', 'SOON']);
    expect(find(['fast'], 'breakfast faster')).toEqual([]);
    expect(find(['één'], 'e\u0301e\u0301n')).toEqual(['één']);
  });

  it('may be cut by line breaks, commas and hyphens, but not by other words', () => {
    const phrases = ['including but not limited to', 'best effort*'];
    expect(find(phrases, 'including,\n but not limited to x')).toEqual(['including,\n but not limited to']);
    expect(find(phrases, 'on a best-efforts basis')).toEqual(['best-efforts']);
    expect(find(phrases, 'including x but not limited to y')).toEqual([]);
  });

  it('take any one word for ~', () => {
    expect(find(['as ~ as possible'], 'as quickly as possible')).toEqual(['as quickly as possible']);
    expect(find(['as ~ as possible'], 'as quickly as is possible')).toEqual([]);
  });

  it('win over shorter ones inside them', () => {
    expect(find(['soon', 'as soon as possible'], 'as soon as possible')).toEqual(['as soon as possible']);
  });

  it('see through invisible characters', () => {
    expect(find(['promptly'], 'prompt\u00ADly')).toEqual(['promptly']);
  });

  it('are gone from the text without them', () => {
    const text = wordsOf('where possible within an hour');
    const rest = without(text, finderOf(['where possible'])(text));
    expect(rest.words.map(({ key }) => key)).toEqual(['within', 'an', 'hour']);
  });

  it('never throw, whatever the text', () => {
    const finder = finderOf(['a b', 'abc*', 'x ~ y']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { first, last } of finder(wordsOf(text))) expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });
});
