import { wordsOf, type Word, type WordedText } from './words.ts';

/**
 * A list of phrases. Between the words of a phrase the text may have spaces, commas, hyphens and points. `*` at the end of a
 * word stands for any ending, a lone `~` for any one word. Upper and lower case do not matter.
 */
export type Phrases = readonly string[];

/** A phrase found in a text, by the positions of its first and last word. */
export interface Match {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export type Finder = (worded: WordedText) => readonly Match[];

type Pattern = readonly { readonly key: string; readonly kind: 'word' | 'start' | 'any' }[];

/** Stems are looked up by this many letters, so they need at least as many. */
const STEM = 3;
const ANY_WORD: Pattern = [{ key: '', kind: 'any' }];
const BETWEEN = /^[\s,.\-\u2010-\u2013'’]*$/u;

/**
 * Makes a function that finds the phrases in a text, longest first, without overlaps. Costs one look-up per word of the text,
 * however long the list is.
 */
export function finderOf(phrases: Phrases): Finder {
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  for (const pattern of phrases.map(patternOf).sort((a, b) => b.length - a.length)) {
    const head = pattern[0];
    if (!head) continue;
    const [index, key] = head.kind === 'start' ? [byStem, head.key.slice(0, STEM)] : [byWord, head.key];
    const known = index.get(key);
    if (known) known.push(pattern);
    else index.set(key, [pattern]);
  }
  return (worded) => {
    const found: Match[] = [];
    const { text, words } = worded;
    for (let first = 0; first < words.length; first++) {
      const key = words[first]?.key ?? '';
      const exacts = byWord.get(key);
      const stems = byStem.get(key.slice(0, STEM));
      if (!exacts && !stems) continue;
      const fits = (pattern: Pattern) => matches(pattern, worded, first);
      const [exact, stem] = [exacts?.find(fits), stems?.find(fits)];
      const pattern = (exact?.length ?? 0) >= (stem?.length ?? 0) ? exact : stem;
      if (!pattern) continue;
      const last = first + pattern.length - 1;
      found.push({ text: text.slice(words[first]?.start, words[last]?.end), first, last });
      first = last;
    }
    return found;
  };
}

/** The text without the words of the matches. */
export function without({ text, words }: WordedText, matches: readonly Match[]): WordedText {
  if (matches.length === 0) return { text, words };
  const gone = new Set<Word | undefined>();
  for (const { first, last } of matches) for (let index = first; index <= last; index++) gone.add(words[index]);
  return { text, words: words.filter((word) => !gone.has(word)) };
}

/** "z.s.m" is three words in a text, so it is three words in a list. */
function patternOf(phrase: string): Pattern {
  return phrase.split(/\s+/).flatMap((part) => {
    if (part === '~') return ANY_WORD;
    const keys = wordsOf(part).words.map(({ key }) => key);
    const isStem = (index: number) => part.endsWith('*') && index === keys.length - 1;
    return keys.map((key, index): Pattern[number] => ({ key, kind: isStem(index) ? 'start' : 'word' }));
  });
}

function matches(pattern: Pattern, { text, words }: WordedText, first: number): boolean {
  return pattern.every(({ key, kind }, offset) => {
    const word = words[first + offset];
    if (!word) return false;
    if (kind === 'word' && word.key !== key) return false;
    if (kind === 'start' && !word.key.startsWith(key)) return false;
    const before = words[first + offset - 1];
    return offset === 0 || !before || BETWEEN.test(text.slice(before.end, word.start));
  });
}
