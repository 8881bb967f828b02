import { parse } from './parse.ts';

/** A message of the lexer or the parser, with its place as a reader counts it and the text it points at. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly at: string;
  readonly message: string;
}

/** All that is wrong with the writing of a text, in its order. */
export function mistakesOf(text: string): Mistake[] {
  const { lexerErrors, parserErrors } = parse(text);
  const places = [
    ...lexerErrors.map(({ offset, length, message }) => ({ offset, length, message })),
    // The end of the text is no token; it is told by the place behind the last one.
    ...parserErrors.map(({ token, message }) => ({
      offset: Number.isNaN(token.startOffset) ? text.trimEnd().length : token.startOffset,
      length: token.image.length,
      message,
    })),
  ].sort((a, b) => a.offset - b.offset);
  return places.map(({ offset, length, message }) => {
    const before = text.slice(0, offset).split(/\r\n|\n/);
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      at: text.slice(offset, offset + length),
      message,
    };
  });
}
