import type { IToken } from 'chevrotain';
import type { Explain } from './situation.ts';

const says = (tokens: readonly IToken[], at: number, ...words: readonly string[]): boolean =>
  words.every((word, index) => tokens[at + index]?.image === word);

/** "for each miss" and "for a miss" at places where they cannot stand. */
export const misses: Explain = ({ tokens, index }) => {
  if (says(tokens, index - 2, 'a', 'miss', 'of')) {
    const priority = tokens[index + 1]?.image ?? 'P1';
    return {
      message: `“for a miss” is of whatever the credits are for. For tickets of one priority write: for each miss of ${priority}.`,
      index,
    };
  }
  const start = [index, index - 1, index - 2].find((at) => says(tokens, at, 'for', 'each', 'miss'));
  if (start === undefined) return undefined;
  const line = tokens[start]?.startLine;
  const message = tokens.slice(0, start).some(({ image, startLine }) => image === 'pays' && startLine === line)
    ? '“for each miss” is itself when an amount is paid, so it stands directly behind the amount: pays 5% for each miss.'
    : '“for each miss” says when an amount is paid, and stands only behind pays: pays 5% for each miss.';
  return { message, index: start };
};
