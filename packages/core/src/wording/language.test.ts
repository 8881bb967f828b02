import { describe, expect, it } from 'vitest';
import { languageOf, languagesFor } from './language.ts';
import { languages } from './lexicon.ts';
import { wordsOf } from './words.ts';

describe('the language of a text', () => {
  it.each([
    ['The provider shall answer within an hour.', 'en'],
    ['De leverancier antwoordt binnen een uur.', 'nl'],
    ['Der Anbieter antwortet innerhalb einer Stunde.', 'de'],
  ])('is told by its small words: %s', (text, language) => {
    expect(languageOf([wordsOf(text)])).toBe(language);
  });

  it('is that of the texts around it where the text itself does not tell, else any', () => {
    expect(languagesFor(wordsOf('Zeitnah'), 'de')).toEqual(['de']);
    expect(languagesFor(wordsOf('Zeitnah'), undefined)).toEqual(languages);
  });
});
