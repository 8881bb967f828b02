import { columnsOf, type Placed } from './placed.ts';
import { isMultiline } from './token.ts';

/** One line of the result. */
export interface Line {
  readonly tokens: readonly Placed[];
  /** The place of its last token in the file. */
  readonly last: number;
  /** Line breaks before it. */
  readonly lines: number;
  /** Whether one of its tokens has several lines: nothing in it can be set in columns. */
  readonly isMultiline: boolean;
}

export function linesOf(placed: readonly Placed[]): Line[] {
  const lines: { tokens: Placed[]; last: number }[] = [];
  placed.forEach((current, index) => {
    if (current.dropped) return;
    if (lines.length === 0 || current.lines > 0) lines.push({ tokens: [], last: index });
    const line = lines.at(-1)!;
    line.tokens.push(current);
    line.last = index;
  });
  return lines.map(({ tokens, last }) => ({
    tokens,
    last,
    lines: tokens[0]!.lines,
    isMultiline: tokens.some(({ token }) => isMultiline(token)),
  }));
}

/** The comment that ends a line, if that is not all of it. */
export function commentOf({ tokens }: Pick<Line, 'tokens'>): Placed | undefined {
  const last = tokens.at(-1);
  return tokens.length > 1 && last?.token.comment === 'line' ? last : undefined;
}

/** The columns of a line without the comment at its end. */
export function contentColumns(line: Line): number {
  const comment = commentOf(line);
  return line.tokens.reduce((total, current) => (current === comment ? total : total + columnsOf(current)), 0);
}
