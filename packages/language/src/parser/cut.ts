import type { IToken } from 'chevrotain';

/** A text cut into tokens. Each list is in the order of the text. */
export interface Cut {
  readonly text: string;
  readonly all: readonly IToken[];
  /** Those of them that the parser reads. */
  readonly tokens: readonly IToken[];
  /** Those of them that there may be something to say about. */
  readonly odd: readonly IToken[];
  readonly comments: readonly IToken[];
  /** What stands for nothing in the language. */
  readonly strange: readonly IToken[];
}

/** A stretch of a text that is not as it was, from the beginning of one line to that of another. */
export interface Stretch {
  readonly start: number;
  readonly line: number;
  /** Where it ends now. */
  readonly end: number;
  /** Where it ended before. */
  readonly oldEnd: number;
}

/** Index of the first token that begins at an offset or behind it. */
export function firstFrom(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function move(tokens: readonly IToken[], characters: number, lines: number): void {
  for (const token of tokens) {
    token.startOffset += characters;
    token.endOffset = (token.endOffset ?? 0) + characters;
    token.startLine = (token.startLine ?? 0) + lines;
    token.endLine = (token.endLine ?? 0) + lines;
  }
}

/** The tokens before a stretch, those of the stretch as it is now, and those behind it. */
export function spliced(
  old: readonly IToken[],
  fresh: readonly IToken[],
  { start, oldEnd }: Pick<Stretch, 'start' | 'oldEnd'>,
): { readonly tokens: readonly IToken[]; readonly behind: readonly IToken[] } {
  const behind = old.slice(firstFrom(old, oldEnd));
  return { tokens: old.slice(0, firstFrom(old, start)).concat(fresh, behind), behind };
}

/**
 * Whether the tokens depend on text far behind them: a comment or a long text that does not end. All others end with their
 * line, or with what closes them, and do not depend on anything beyond the line.
 */
export const reachesFar = ({ odd, strange, text }: Cut, end = Infinity): boolean =>
  odd.some(({ tokenType, startOffset }) => startOffset < end && tokenType.name === 'UNCLOSED_BLOCK') ||
  strange.some(
    ({ image, startOffset }) => startOffset < end && image.startsWith('*') && text.charAt(startOffset - 1) === '/',
  );
