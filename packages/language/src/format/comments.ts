import { commentOf, contentColumns, type Line } from './lines.ts';
import { BEFORE_COMMENT } from './place.ts';
import { LIMIT, type Placed } from './placed.ts';
import { OPEN } from './token.ts';

/** How far a comment may be moved away from its line. */
const WIDEST_GAP = 40;

/** Lines with comments that share a column. */
interface Group {
  readonly comments: { readonly comment: Placed; readonly content: number }[];
  /** Columns of the longest and of the shortest content. */
  longest: number;
  shortest: number;
  /** Columns of the longest comment. */
  comment: number;
}

const emptyGroup = (): Group => ({ comments: [], longest: 0, shortest: Infinity, comment: 0 });

/**
 * Sets the comments at the ends of neighbouring lines in one column. Lines between them without a comment may be
 * longer; a blank line, another indentation or a comment that would not fit any more begins a new column.
 */
export function alignComments(lines: readonly Line[]): void {
  let group = emptyGroup();
  let indent: number | undefined;
  for (const line of lines) {
    const own = line.isMultiline || opensBlock(line) ? undefined : line.tokens[0]?.spaces;
    const comment = own === undefined ? undefined : commentOf(line);
    const content = contentColumns(line);
    if (line.lines > 1 || own === undefined || own !== indent || (comment && !fits(group, comment, content))) {
      alignGroup(group);
      group = emptyGroup();
    }
    if (comment) addTo(group, comment, content);
    indent = own;
  }
  alignGroup(group);
}

/** What stands behind a brace is about the block, and not one of a list. */
const opensBlock = ({ tokens }: Line): boolean => tokens.at(commentOf({ tokens }) ? -2 : -1)?.token.type === OPEN;

function fits(group: Group, comment: Placed, content: number): boolean {
  const longest = Math.max(group.longest, content);
  const isNear = longest - Math.min(group.shortest, content) <= WIDEST_GAP;
  return isNear && longest + BEFORE_COMMENT + Math.max(group.comment, comment.width) <= LIMIT;
}

function addTo(group: Group, comment: Placed, content: number): void {
  group.comments.push({ comment, content });
  group.longest = Math.max(group.longest, content);
  group.shortest = Math.min(group.shortest, content);
  group.comment = Math.max(group.comment, comment.width);
}

function alignGroup({ comments, longest }: Group): void {
  for (const { comment, content } of comments) comment.spaces = longest - content + BEFORE_COMMENT;
}
