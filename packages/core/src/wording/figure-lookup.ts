import { figureWords } from './figure-words.ts';
import { languages, type FigureWords } from './lexicon.ts';
import type { Phrases } from './phrases.ts';
import { wordsOf, type WordedText } from './words.ts';

/** Figures are understood in all languages at once: no word of one means something else in another. */
const all = languages.map((language) => figureWords[language]);

const merged = <T>(pick: (words: FigureWords) => Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(all.flatMap((words) => Object.entries(pick(words))));
const setOf = (pick: (words: FigureWords) => Phrases): ReadonlySet<string> => new Set(all.flatMap(pick));

type KeyLists = readonly (readonly string[])[];
const phrases = (pick: (words: FigureWords) => Phrases): KeyLists =>
  all.flatMap(pick).map((phrase) => wordsOf(phrase).words.map(({ key }) => key));

export const numbers = merged((words) => words.numbers);
export const units = merged((words) => words.units);
export const businessUnits = merged((words) => words.businessUnits);
export const periods = merged((words) => words.periods);
export const businessWords = setOf((words) => words.businessWords);
export const articles = setOf((words) => words.articles);
export const flavours = setOf((words) => words.flavours);
export const percent = phrases((words) => words.percent);
export const within = phrases((words) => words.within);
export const atMost = phrases((words) => words.atMost);
export const atLeast = phrases((words) => words.atLeast);
export const each = phrases((words) => words.each);
/** Without those that end in an article: "a month" is a period, "a 4-hour response" is none. */
export const eachCounted = each.filter((phrase) => !articles.has(phrase.at(-1) ?? ''));

/** The length of the longest of the phrases that ends right before the word at `index`; 0 if none does. */
export function behind(list: KeyLists, { words }: WordedText, index: number): number {
  return longest(list, (phrase, offset) => words[index - phrase.length + offset]?.key);
}

/** The length of the longest of the phrases that begins with the word at `index`; 0 if none does. */
export function ahead(list: KeyLists, { words }: WordedText, index: number): number {
  return longest(list, (_, offset) => words[index + offset]?.key);
}

function longest(list: KeyLists, keyAt: (phrase: readonly string[], offset: number) => string | undefined): number {
  let length = 0;
  for (const phrase of list) {
    if (phrase.length > length && phrase.every((key, offset) => keyAt(phrase, offset) === key)) length = phrase.length;
  }
  return length;
}
