import type { Token } from './token.ts';
import { widthOf } from './width.ts';

/** The longest line, in columns. A comment at the end of a line, a row and a single text may go beyond it. */
export const LIMIT = 120;
export const INDENT = 2;
/** How much further a clause is indented that goes on in a next line: more than a block, so that both look different. */
export const CONTINUATION = 2 * INDENT;

/** A token and what is to stand before it. */
export interface Placed {
  readonly token: Token;
  readonly width: number;
  /** A ";" that the writer left out. */
  lead: '' | ';';
  /** Line breaks: two mean a blank line. */
  lines: 0 | 1 | 2;
  /** Spaces after these. */
  spaces: number;
  /** Whether a clause goes on in a new line with this token. */
  continues: boolean;
  /** A ";" or "," that is not needed. */
  dropped: boolean;
}

export const unplaced = (token: Token): Placed => ({
  token,
  width: widthOf(token.text.trimEnd()),
  lead: '',
  lines: 0,
  spaces: 0,
  continues: false,
  dropped: false,
});

/** The columns that a token adds to its line. */
export const columnsOf = ({ lead, spaces, width, dropped }: Placed): number =>
  dropped ? 0 : lead.length + spaces + width;
