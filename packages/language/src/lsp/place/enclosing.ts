import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';

/** The tokens before a place, from the beginning of the part around it. */
export interface Before {
  readonly tokens: readonly IToken[];
  /** Whether nothing but blanks stands before the place in its line. */
  readonly beginsLine: boolean;
}

/** A sign that no token of the language begins with: texts and comments that are open swallow it. */
const probe = '\u0001';
const firstWord = /[\p{L}_]+/uy;

/** Cuts the part around a place into tokens. Nothing inside a text or a comment. */
export function before(text: string, offset: number, lexer: Lexer, parts: ReadonlySet<string>): Before | undefined {
  if (isInBlockComment(text, offset, lexer)) return undefined;
  const tokens = tokensOf(text.slice(beginOfPart(text, offset, parts), offset), lexer);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return tokens && { tokens, beginsLine: /^[\s\uFEFF]*$/.test(line) };
}

/** The text that is open at a place: what stands in it so far, and the token before it. */
export function openText(text: string, offset: number, lexer: Lexer): { before: string; head: string } | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const quote = line.lastIndexOf('"');
  if (quote < 0 || tokensOf(line, lexer) || !tokensOf(line.slice(0, quote), lexer)) return undefined;
  return { before: line.slice(quote + 1), head: line.slice(0, quote).trim() };
}

/** The tokens of a piece; nothing if it ends inside a text or a comment. */
function tokensOf(piece: string, lexer: Lexer): IToken[] | undefined {
  const { tokens, hidden } = lexer.tokenize(piece + probe);
  const isOpen = [tokens.at(-1), hidden.at(-1)].some((each) => each !== undefined && endOf(each) > piece.length);
  return isOpen ? undefined : tokens;
}

const endOf = ({ startOffset, image }: IToken): number => startOffset + image.length;

/** Long comments may hold lines that look like parts, so that they are looked for in the whole text. */
function isInBlockComment(text: string, offset: number, lexer: Lexer): boolean {
  if (offset === 0) return false;
  const open = text.lastIndexOf('/*', offset - 1);
  if (open < 0 || text.lastIndexOf('*/', offset - 2) > open) return false;
  return tokensOf(text.slice(text.lastIndexOf('\n', open) + 1, open), lexer) !== undefined;
}

/** The nearest line before a place that begins with the word of a part. Without one, the beginning of the text. */
function beginOfPart(text: string, offset: number, parts: ReadonlySet<string>): number {
  for (let end = offset; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    firstWord.lastIndex = start;
    const word = firstWord.exec(text)?.[0];
    if (word !== undefined && start + word.length < offset && parts.has(word)) return start;
    end = start - 1;
  }
  return 0;
}
