/** One word of a text; `key` is its lower case, by which lists are searched. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A text cut into words, once, for all questions about it. */
export interface WordedText {
  /** Composed (NFC) and without soft hyphens and invisible joiners; the positions of the words are in this text. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** Letters with their accents, or digits; decimals stay one word. */
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
/** Soft hyphen, zero-width space, joiners and word joiner: invisible, and common in text pasted from elsewhere. */
const INVISIBLE = /[\u00AD\u2060]|[\u200B-\u200D]/gu;

export function wordsOf(source: string): WordedText {
  const text = source.normalize('NFC').replace(INVISIBLE, '');
  const words = Array.from(text.matchAll(WORD), (match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { text, words };
}

/** Cuts at the end of sentences. A point inside a number or an abbreviation without space is none. */
export function sentencesOf({ text, words }: WordedText): readonly WordedText[] {
  const sentences: WordedText[] = [];
  let first = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next && !/[.!?;]\s|\n\s*\n/.test(text.slice(word.end, next.start))) return;
    sentences.push({ text, words: words.slice(first, index + 1) });
    first = index + 1;
  });
  return sentences;
}
