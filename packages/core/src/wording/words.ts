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

/** Soft hyphen, zero-width space, joiners and word joiner: invisible, and common in text pasted from elsewhere. */
const INVISIBLE = /[\u00AD\u2060]|[\u200B-\u200D]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
const LETTER = /[\p{L}\p{M}]/u;

/** Words are letters with their accents, or digits; a number with decimals is one word. */
export function wordsOf(source: string): WordedText {
  const text = BEYOND_ASCII.test(source) ? source.normalize('NFC').replace(INVISIBLE, '') : source;
  const words: Word[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfWord(text, start);
    if (end > start) words.push({ key: text.slice(start, end).toLowerCase(), start, end });
    start = end > start ? end : start + 1;
  }
  return { text, words };
}

/** Where the word that begins here ends; the position itself if none does. Character by character, since every text is read. */
function endOfWord(text: string, start: number): number {
  let end = start;
  if (isDigit(text, start)) {
    while (isDigit(text, end) || (isSeparator(text, end) && isDigit(text, end + 1))) end++;
    return end;
  }
  for (let length = letterAt(text, end); length > 0; length = letterAt(text, end)) end += length;
  return end;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const isSeparator = (text: string, at: number): boolean => text.charAt(at) === '.' || text.charAt(at) === ',';

/** The length in code units of the letter at a position; 0 if there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;
  const letter = text.codePointAt(at);
  if (letter === undefined || !LETTER.test(String.fromCodePoint(letter))) return 0;
  return letter > 0xffff ? 2 : 1;
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
