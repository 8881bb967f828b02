import type { IToken, TokenType } from 'chevrotain';
import type { GrammarWords } from './grammar-words.ts';

/** A clause, part or row: the rule that reads it and the index of its first token. */
export interface Clause {
  readonly rule: string;
  readonly start: number;
}

/** Where the parser was when it could not go on. */
export interface Situation {
  readonly grammar: GrammarWords;
  readonly tokens: readonly IToken[];
  /** Index of the token it stumbled over; behind the last one at the end of the text. */
  readonly at: number;
  /** The rule in whose block (or file) no clause begins here. Nothing in the middle of a clause. */
  readonly block: string | undefined;
  /** The clause that is being read. Nothing where none begins. */
  readonly clause: Clause | undefined;
  /** The clause before it in the same block. */
  readonly before: Clause | undefined;
  /** The part in whose block this is. Nothing on the top level. */
  readonly owner: Clause | undefined;
}

/** A situation, looked at again: where the text leaves the grammar, and what could have stood there. */
export interface Mistake extends Situation {
  readonly index: number;
  readonly token: IToken | undefined;
  readonly previous: IToken | undefined;
  readonly expected: ReadonlySet<TokenType>;
  /** What could have stood for the token before. */
  readonly expectedBefore: ReadonlySet<TokenType>;
}

/** What to tell, and at which token. */
export interface Explanation {
  readonly message: string;
  readonly index: number;
  /** It says only that something does not belong here; directly behind another mistake it helps nobody. */
  readonly isVague?: boolean;
}

/** One way to explain a mistake, or nothing if it is not of this kind. */
export type Explain = (mistake: Mistake) => Explanation | undefined;

/** Finds the token at which a clause goes wrong, which may be behind the one that the parser stumbled over. */
export function lookAgain(situation: Situation): Mistake {
  const { grammar, tokens, at, block, clause, before } = situation;
  const read = clause ?? before;
  const way = read && grammar.reach(read.rule, tokens, read.start);
  const index = Math.max(at, way?.furthest ?? at);
  const tails = way?.expected(index) ?? [];
  return {
    ...situation,
    index,
    token: tokens[index],
    previous: tokens[index - 1],
    expected: new Set([...tails, ...(block !== undefined && index === at ? grammar.headsIn(block) : [])]),
    expectedBefore: way?.expected(index - 1) ?? new Set(),
  };
}

/**
 * The same mistake as one of the clause before, where it may be that: any word may be a name, so a clause that begins
 * with a name may begin with a misspelt word of the clause before it.
 */
export function asTailOf(mistake: Mistake): Mistake | undefined {
  const { block, clause, before, index, tokens } = mistake;
  if (block !== undefined || !clause || !before || index > clause.start + 2) return undefined;
  if (tokens[clause.start]?.image === '}') return undefined;
  const tail = lookAgain({ ...mistake, at: clause.start, clause: undefined, block: undefined });
  return tail;
}
