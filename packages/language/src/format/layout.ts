import { type Change, changesOf } from './changes.ts';
import { alignColumns } from './columns.ts';
import { alignComments } from './comments.ts';
import { alignGrids } from './grids.ts';
import { linesOf } from './lines.ts';
import { placeTokens } from './place.ts';
import type { Token } from './token.ts';
import { wrapClauses } from './wrap.ts';

/**
 * What to change in a text so that it is laid out well: changes in their order. The text must be free of errors.
 *
 * The result depends on the tokens, on which blocks the writer had in one line, and on blank lines; so laying out a
 * second time changes nothing. Takes time in proportion to the length of the file.
 */
export function layoutChanges(text: string, tokens: readonly Token[], { keepSeparators = false } = {}): Change[] {
  const placed = placeTokens(tokens, keepSeparators);
  wrapClauses(placed);
  const lines = linesOf(placed);
  alignGrids(lines);
  alignColumns(lines);
  alignComments(lines);
  return changesOf(text, placed);
}
