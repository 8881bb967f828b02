import type { Language } from './lexicon.ts';

const DIGITS = /^\d+(?:[.,]\d+)*$/;

/** Whether points or commas between groups of three digits are thousands there. */
const POINT_IS_DECIMAL: ReadonlySet<Language | undefined> = new Set<Language | undefined>(['en', undefined]);

/**
 * The decimal text of a number in prose: `99.9`, `99,9`, `1.000` (nl, de: a thousand), `1,000` (en: a thousand). A single
 * separator before three digits is read as the language writes thousands, unless `decimal` says that only decimals make
 * sense (a percentage). Undefined for what is no such number.
 */
export function decimalOf(word: string, language: Language | undefined, decimal = false): string | undefined {
  if (!DIGITS.test(word)) return undefined;
  const separators = [...word.replace(/\d/g, '')];
  const last = separators.at(-1);
  if (last === undefined) return word;
  const groups = word.split(/[.,]/);
  if (separators.length === 1) {
    const usual = (last === '.') === POINT_IS_DECIMAL.has(language);
    const thousands = groups.at(-1)?.length === 3 && !usual && !decimal && !word.startsWith('0');
    return thousands ? groups.join('') : groups.join('.');
  }
  const mixed = separators.some((separator) => separator !== last);
  return mixed ? `${groups.slice(0, -1).join('')}.${groups.at(-1)}` : groups.join('');
}
