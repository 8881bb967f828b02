import { isCurrency } from '../quantity/index.ts';
import { decimalOf } from './numerals.ts';
import type { Word, WordedText } from './words.ts';

const SIGN = /[€$£¥]/;

/**
 * The amounts of money that a text names, in the order of the text: numbers beside a currency or its sign. What `1.000` is
 * depends on the language, so that each amount is all that it may be.
 */
export function amountsIn(worded: WordedText): readonly ReadonlySet<string>[] {
  const { words } = worded;
  return words.flatMap((word, index) => {
    const readings = new Set(
      [decimalOf(word.key, 'en'), decimalOf(word.key, 'de')].filter((each) => each !== undefined),
    );
    const isMoney = readings.size > 0 && isBeside(worded, words[index - 1], word, words[index + 1]);
    return isMoney ? [readings] : [];
  });
}

function isBeside(
  { text }: WordedText,
  before: Word | undefined,
  { start, end }: Word,
  after: Word | undefined,
): boolean {
  const joint = text.slice(before?.end ?? 0, start);
  const rest = text.slice(end, after?.start ?? text.length);
  return (
    SIGN.test(joint.trim().at(-1) ?? '') ||
    /^\s*[€$£¥]/.test(rest) ||
    (isSpace(joint) && isCode(text, before)) ||
    (isSpace(rest) && isCode(text, after))
  );
}

const isSpace = (text: string): boolean => text.trim() === '';

const isCode = (text: string, word: Word | undefined): boolean =>
  word !== undefined && isCurrency(text.slice(word.start, word.end));
