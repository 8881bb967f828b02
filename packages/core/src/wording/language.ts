import { de } from './de.ts';
import { en } from './en.ts';
import { languages, type Language, type Lexicon } from './lexicon.ts';
import { nl } from './nl.ts';
import type { WordedText } from './words.ts';

export const lexicons: Readonly<Record<Language, Lexicon>> = { en, nl, de };

const functionWords = languages.map((language) => ({ language, words: new Set(lexicons[language].functionWords) }));

/** The language whose small words the texts use most; undefined if they do not tell. */
export function languageOf(texts: Iterable<WordedText>): Language | undefined {
  const counts = new Map<Language, number>(languages.map((language) => [language, 0]));
  for (const { words } of texts) {
    for (const { key } of words) {
      for (const { language, words: known } of functionWords) {
        if (known.has(key)) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The languages to look a text up in: its own, else that of the texts around it, else all. */
export function languagesFor(text: WordedText, around: Language | undefined): readonly Language[] {
  const own = languageOf([text]) ?? around;
  return own ? [own] : languages;
}
