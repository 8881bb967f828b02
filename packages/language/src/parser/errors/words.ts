import type { IToken, TokenType } from 'chevrotain';
import { nearest } from '../../diagnostics/suggest.ts';
import { titleOf } from './braces.ts';
import { type GrammarWords, isWord } from './grammar-words.ts';
import { type Explain, type Explanation, type Mistake } from './situation.ts';
import { beginsLine } from './skip.ts';
import { either, phrasesOf } from './wording.ts';

const looksLikeWord = (token: IToken): boolean => /^[\p{L}_]/u.test(token.image);

/** The word of the language that a misspelt one most likely stands for, among those that may stand there. */
export function nearestWord(token: IToken, expected: Iterable<TokenType>): string | undefined {
  if (!looksLikeWord(token)) return undefined;
  const words = [...expected].map(({ name }) => name).filter(isWord);
  if (words.includes(token.image)) return undefined;
  // Of two that are equally near, the one of the same length: letters are swapped more often than forgotten.
  const sameLength = words.filter(({ length }) => length === token.image.length);
  return nearest(token.image, [...sameLength, ...words]);
}

const meant = (token: IToken, word: string): string => `“${token.image}” is not known here. Did you mean “${word}”?`;

/** A word that is nearly one of those that may stand there, or that the sentence before began with. */
export const misspelt: Explain = (mistake) => {
  const { grammar, tokens, clause, block, index, token, previous, expected, expectedBefore } = mistake;
  if (block === undefined && clause && index - clause.start < 3) {
    const first = tokens[clause.start];
    const word = first?.tokenType.name === 'ID' ? nearestWord(first, grammar.heads(clause.rule)) : undefined;
    if (first && word !== undefined) return { message: meant(first, word), index: clause.start };
  }
  const isElsewhere = block !== undefined && token && blocksWith(grammar, token.tokenType).length > 0;
  const word = token && !isElsewhere ? nearestWord(token, expected) : undefined;
  if (token && word !== undefined) {
    return { message: meant(token, word), index };
  }
  // "5 busines days": the misspelt word was taken for a unit, and fails only with the next one.
  const before = previous?.tokenType.name === 'ID' ? nearestWord(previous, expectedBefore) : undefined;
  return previous && before !== undefined ? { message: meant(previous, before), index: index - 1 } : undefined;
};

/** A clause that belongs into another block. */
export const misplaced: Explain = (mistake) => {
  const { grammar, block, owner, index, at, token } = mistake;
  const places = block !== undefined && index === at && token ? blocksWith(grammar, token.tokenType) : [];
  if (!token || places.length === 0 || places.length > 3) return undefined;
  const where = `the block of ${either(places)}`;
  return owner === undefined
    ? { message: `“${token.image}” stands in ${where}.`, index, isVague: true }
    : { message: `“${token.image}” begins no clause of ${titleOf(mistake, owner)}; it stands in ${where}.`, index };
};

/** A word that begins nothing. */
export const unknown: Explain = (mistake) => {
  const { block, owner, index, at, token } = mistake;
  if (block === undefined || index !== at || !token) return undefined;
  if (owner)
    return {
      message: `“${shortened(token.image)}” begins no clause of ${titleOf(mistake, owner)}.`,
      index,
      isVague: true,
    };
  const message = `A part begins with a word such as metric or objective, not with “${shortened(token.image)}”.`;
  return { message, index, isVague: true };
};

/** The words that open the blocks in which a clause begins with this token. */
function blocksWith(grammar: GrammarWords, head: TokenType): string[] {
  if (!isWord(head.name) || head.name === 'ID') return [];
  return [...grammar.blocks]
    .filter((block) => grammar.headsIn(block).has(head) && !grammar.headsIn(grammar.entry).has(head))
    .flatMap((block) => [...grammar.heads(block)].map(({ name }) => name).slice(0, 1));
}

/** What else can be said: what could have stood there, if that is little. */
export function unfit({ index, token, previous, expected }: Mistake): Explanation {
  // A clause that ends too early goes wrong at its end, not at the beginning of the next one.
  const isCutShort = previous && token && (/^[;}]$/.test(token.image) || beginsLine(token, previous));
  const at = isCutShort ? index - 1 : index;
  if ([...expected].some(({ name }) => name === ')')) return { message: 'A closing ) is missing here.', index: at };
  const phrases = phrasesOf(expected);
  const behind = previous ? ` after “${shortened(previous.image)}”` : '';
  const found = `“${shortened(token?.image ?? '')}”`;
  if (phrases.length === 0 || phrases.length > 5) return { message: `${found} does not fit here${behind}.`, index };
  const instead = isCutShort ? '' : `, not ${found}`;
  return { message: `Expected ${either(phrases)}${behind}${instead}.`, index: at };
}

const shortened = (image: string): string => {
  const line = image.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
};
