import type { Clause, Explain, Situation } from './situation.ts';
import { beginsLine } from './skip.ts';
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
  token?.image === '}' && block !== undefined && !owner
    ? { message: 'This } closes nothing.', index, isVague: true }
    : undefined;

/**
 * Whether a part begins here, inside the block of another: at the beginning of a line, and with a word that begins no
 * clause here unless it is a name. Since a name may be any word, it must then look more like a part than like a clause.
 */
export function isNextPart({ grammar, tokens, at, block, owner }: Omit<Situation, 'clause' | 'before'>): boolean {
  const token = tokens[at];
  if (!owner || !token || block === undefined || !beginsLine(token, tokens[at - 1])) return false;
  if (!grammar.headsIn(grammar.entry).has(token.tokenType) || grammar.headsIn(block).has(token.tokenType)) return false;
  const asFar = (rule: string) => grammar.reach(rule, tokens, at)?.furthest ?? at;
  const part = Math.max(...grammar.clausesOf(grammar.entry).map(asFar));
  return part >= at + 2 && part > Math.max(...grammar.clausesOf(block).map(asFar));
}

export const missingBrace: Explain = (mistake) => {
  const { owner, at, token } = mistake;
  if (!owner || !token || !isNextPart(mistake)) return undefined;
  return { message: `The } that ends ${blockOf(mistake, owner)} is missing before “${token.image}”.`, index: at };
};
