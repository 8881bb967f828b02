import { createTokenInstance } from 'chevrotain';
import type { Explain } from './situation.ts';
import { nearestWord } from './words.ts';

const message = 'A comma only separates things inside one clause. Use ; or a new line between clauses.';

/** A comma between two clauses: no list goes on behind it, or the head of a clause was taken for one more thing. */
export const comma: Explain = (mistake) => {
  const { grammar, tokens, at, block, clause, index, token } = mistake;
  if (block !== undefined && tokens[at]?.image === ',') {
    return index > at && token && nearestWord(token, mistake.expected) !== undefined
      ? undefined
      : { message, index: at };
  }
  const head = tokens[at - 1];
  const heads = block === undefined ? clause && grammar.heads(clause.rule) : grammar.headsIn(block);
  return index === at && head && tokens[at - 2]?.image === ',' && heads?.has(head.tokenType)
    ? { message, index: at - 2 }
    : undefined;
};

/** A tail without the comma before it: with one, the clause would go on. */
export const missingComma: Explain = ({ grammar, tokens, clause, before, index, token, expected }) => {
  const read = clause ?? before;
  const type = [...expected].find(({ name }) => name === ',');
  if (!read || !type || !token) return undefined;
  const comma = createTokenInstance(type, ',', 0, 0, 0, 0, 0, 0);
  const mended = [...tokens.slice(read.start, index), comma, ...tokens.slice(index, index + 2)];
  const furthest = grammar.reach(read.rule, mended, 0)?.furthest ?? 0;
  return furthest > index - read.start + 1
    ? { message: `A comma is missing before “${token.image}”.`, index }
    : undefined;
};
