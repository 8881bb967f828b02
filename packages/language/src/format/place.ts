import { placeInOneLine } from './one-line.ts';
import { CONTINUATION, INDENT, type Placed, unplaced } from './placed.ts';
import { endsLine, spacesBetween } from './spacing.ts';
import { BAR, CLOSE, OPEN, ROW_END, type Token } from './token.ts';

/** Between what a line says and the comment at its end. */
export const BEFORE_COMMENT = 2;

/**
 * Gives every token its line: one item a line, blocks indented, blocks that the writer had in one line left there when
 * they fit. Blank lines stay, at most one in a row. Comments stay before, behind or between what they were.
 *
 * @param keepSeparators whether a ";" stays where a line ends
 */
export function placeTokens(tokens: readonly Token[], keepSeparators: boolean): Placed[] {
  const placed = tokens.map(unplaced);
  const boundaries = boundariesOf(tokens);
  /** The token before that is not dropped. */
  let before: Placed | undefined;
  /** Line breaks before tokens that were dropped. */
  let breaks = 0;
  /** Whether the line so far is only comments. */
  let isComment = true;

  for (let index = 0; index < placed.length; index++) {
    const current = placed[index]!;
    const { token } = current;
    breaks += token.breaks;
    if (token.isSeparator && !keepSeparators) {
      current.dropped = true;
      continue;
    }
    if (before) {
      const at = { before: before.token, next: tokens[index + 1], breaks, isComment, isBoundary: boundaries[index]! };
      Object.assign(current, placeToken(token, at));
    }
    isComment = token.comment !== undefined && (isComment || current.lines > 0);
    before = current;
    breaks = 0;
    if (token.item && placeInOneLine(placed, token.item)) {
      index = token.item.last;
      before = placed[index]!;
    }
  }
  return placed;
}

interface Surroundings {
  readonly before: Token;
  readonly next: Token | undefined;
  readonly breaks: number;
  readonly isComment: boolean;
  /** Whether an item, or the end of a block, is what comes next, comments aside. */
  readonly isBoundary: boolean;
}
type Place = Partial<Pick<Placed, 'lines' | 'spaces' | 'continues'>>;

function placeToken(token: Token, at: Surroundings): Place {
  const { before, breaks, isComment, isBoundary } = at;
  if (token.isSeparator) return mustEndLine(before) ? { lines: 1, spaces: token.depth * INDENT } : {};
  if (!isBoundary) return placeInClause(token, at);
  if (token.type === CLOSE && before.type === OPEN) return {};
  const isBehind = token.comment ? isComment || !leads(token, at.next) : isComment && token.type !== CLOSE;
  if (isBehind && breaks === 0) return { spaces: token.comment === 'line' && !isComment ? BEFORE_COMMENT : 1 };
  const mayHaveBlankLine = breaks > 1 && before.type !== OPEN && token.type !== CLOSE;
  return { lines: mayHaveBlankLine ? 2 : 1, spaces: token.depth * INDENT };
}

/** Whether a comment stands before an item in the line of that item, and not behind another one. */
const leads = (comment: Token, next: Token | undefined): boolean =>
  comment.comment === 'block' && next?.item !== undefined && next.breaks === 0;

function placeInClause(token: Token, { before, breaks }: Surroundings): Place {
  // A row in several lines lacks its last bar: hiding that would hide the mistake.
  const isRest = (token.type === BAR || token.type === ROW_END) && breaks > 0;
  if (isRest) return { lines: 1, spaces: token.depth * INDENT, continues: true };
  if (endsLine(before, token) || (token.comment === 'line' && breaks > 0)) {
    return { lines: 1, spaces: token.depth * INDENT + CONTINUATION, continues: true };
  }
  return { spaces: token.comment === 'line' ? BEFORE_COMMENT : spacesBetween(before, token) };
}

const mustEndLine = ({ comment, type }: Token): boolean => comment === 'line' || type === ROW_END;

/** For each token whether it, or what follows after comments, begins an item, ends a block or separates items. */
function boundariesOf(tokens: readonly Token[]): boolean[] {
  const boundaries: boolean[] = [];
  let isBoundary = true;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (!token.comment) isBoundary = token.item !== undefined || token.type === CLOSE || token.isSeparator;
    boundaries[index] = isBoundary;
  }
  return boundaries;
}
