import type { RootCstNode } from 'langium';
import { parse } from '../../testing/parse.ts';
import { plainText } from '../../testing/plain.ts';
import { readTokens } from '../read-tokens.ts';
import type { Token } from '../token.ts';

/** What must stay as it is when a text is laid out; nothing for a text with errors. */
export interface Meaning {
  /** The syntax tree without its places. */
  readonly tree: string;
  /** The comments in their order, white space aside. */
  readonly comments: readonly string[];
  /** All other tokens, white space aside, but separators between clauses. */
  readonly tokens: readonly string[];
}

export function meaningOf(text: string): Meaning | undefined {
  const { file, lexerErrors, parserErrors } = parse(text);
  if (lexerErrors.length + parserErrors.length > 0) return undefined;
  const tokens = readTokens(file.$cstNode as RootCstNode);
  return {
    tree: plainText(file),
    comments: tokens.filter(({ comment }) => comment).map(inOneLine),
    tokens: tokens.filter(({ comment, isSeparator }) => !comment && !isSeparator).map(inOneLine),
  };
}

const inOneLine = ({ text }: Token): string => text.replace(/\s+/g, ' ').trim();
