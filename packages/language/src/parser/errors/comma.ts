import { nearestWord } from './words.ts';
import type { Explain } from './situation.ts';

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
