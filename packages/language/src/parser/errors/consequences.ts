import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import { invisible } from '../characters.ts';

/** A mistake that was told, with the token it is at. */
export interface Told {
  readonly error: IRecognitionException;
  readonly index: number;
}

const unseen = new RegExp(invisible);
const boundary = /[\r\n;{}]/;

/**
 * One message for each clause: behind a mistake the parser may stumble again over what it skipped or took for something
 * else, and behind a character that is not in the language it misses what that stood for.
 */
export function withoutConsequences(
  told: readonly Told[],
  tokens: readonly IToken[],
  lexerErrors: readonly ILexingError[],
  text: string,
): IRecognitionException[] {
  const kept: IRecognitionException[] = [];
  let end = -1;
  for (const { error, index } of told.toSorted((a, b) => a.index - b.index)) {
    const offset = tokens[index]?.startOffset ?? text.length;
    if (offset <= end) continue;
    const clause = clauseAround(offset, text);
    end = clause.end;
    const explained = lexerErrors.some((other) => other.offset >= clause.start && other.offset <= clause.end);
    if (explained || unseen.test(text.slice(clause.start, offset).replace(/^\uFEFF/, ''))) continue;
    kept.push(error);
  }
  return kept;
}

/** The stretch between two ends of lines or clauses. */
function clauseAround(offset: number, text: string): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && !boundary.test(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !boundary.test(text.charAt(end))) end += 1;
  return { start, end };
}
