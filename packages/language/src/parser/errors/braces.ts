import type { IToken } from 'chevrotain';
import { reach } from './paths.ts';
import { type Clause, endOfBlock, type Explain, type Situation } from './situation.ts';
import { either, phrasesOf } from './wording.ts';

/** "metric Uptime", as it is written where a block begins. */
export function titleOf({ tokens }: Situation, { start }: Clause): string {
  const first = tokens[start]?.image === 'replaces' ? start + 1 : start;
  const words = tokens.slice(first, first + 5);
  const end = words.findIndex(({ image }) => image === '{' || image.startsWith('"'));
  return words
    .slice(0, end < 0 ? 2 : end)
    .map(({ image }) => image)
    .join(' ');
}

const blockOf = (situation: Situation, owner: Clause): string =>
  `the block of ${titleOf(situation, owner)} (line ${situation.tokens[owner.start]?.startLine ?? 1})`;

/** The text ends in a block or in a clause. */
export const endOfText: Explain = (mistake) => {
  const { token, owner, block, index, expected } = mistake;
  if (token) return undefined;
  if (block !== undefined && owner) return { message: `The } that ends ${blockOf(mistake, owner)} is missing.`, index };
  const phrases = phrasesOf(expected);
  const missing = phrases.length > 0 && phrases.length < 6 ? `: ${either(phrases)} is missing` : '';
  return { message: `The text ends in the middle of a clause${missing}.`, index };
};

/** A closing brace on the top level. */
export const strayBrace: Explain = ({ token, owner, block, index }) =>
  token?.image === '}' && block !== undefined && !owner ? { message: 'This } closes nothing.', index } : undefined;

/** A part that begins inside the block of another, at the beginning of a line. */
export const missingBrace: Explain = (mistake) => {
  const { grammar, tokens, at, block, clause, owner } = mistake;
  const index = block === undefined ? clause?.start : at;
  if (!owner || index === undefined) return undefined;
  const first = tokens[index];
  const element = grammar.rule('Element');
  if (!first || !element || !grammar.heads('Element').has(first.tokenType) || !beginsLine(first, tokens[index - 1])) {
    return undefined;
  }
  const { furthest } = reach(element, tokens, index);
  // A name may be any word: one that only looks like the beginning of a part goes wrong behind it.
  if (furthest < index + (block === undefined ? 3 : 2)) return undefined;
  const message = `The } that ends ${blockOf(mistake, owner)} is missing before “${first.image}”.`;
  // In the middle of a clause the parser has taken the part for something else, and goes on like that.
  return { message, index, until: block === undefined ? endOfBlock(mistake, index) : undefined };
};

export const beginsLine = (token: IToken, before: IToken | undefined): boolean =>
  before === undefined || (before.endLine ?? 0) < (token.startLine ?? 0);
