import { columnsOf, CONTINUATION, INDENT, LIMIT, type Placed } from './placed.ts';
import { BAR, CLOSE, isMultiline, OPEN } from './token.ts';

/**
 * Breaks clauses that are longer than a line: after commas, and where that is not enough, where the writer did too. A
 * clause that fits into one line is one line.
 */
export function wrapClauses(placed: readonly Placed[]): void {
  const kept = placed.filter(({ dropped }) => !dropped);
  for (let first = 0; first < kept.length;) {
    let end = first + 1;
    while (end < kept.length && (kept[end]!.lines === 0 || kept[end]!.continues)) end++;
    wrapClause(kept.slice(first, end));
    first = end;
  }
}

function wrapClause(clause: readonly Placed[]): void {
  if (sum(clause, columnsOf) <= LIMIT || clause.some(isUnbreakable)) return;
  const fixed = clause.filter(({ continues }) => continues);
  const atCommas = fill(clause, new Set(fixed));
  const { breaks } = atCommas.fits ? atCommas : fill(clause, new Set([...fixed, ...clause.filter(isWritersBreak)]));
  const spaces = continuationOf(clause);
  for (const current of breaks) Object.assign(current, { lines: 1, spaces, continues: true });
}

/** A one-line block is left in one line, and what has lines of its own cannot be measured as one line. */
const isUnbreakable = ({ token }: Placed, index: number): boolean =>
  token.type === BAR || isMultiline(token) || (token.type === CLOSE && index > 0);

const isWritersBreak = ({ token, spaces }: Placed, index: number): boolean =>
  index > 0 && token.breaks > 0 && spaces > 0 && !token.comment && token.type !== OPEN;

const continuationOf = ([first]: readonly Placed[]): number => (first?.token.depth ?? 0) * INDENT + CONTINUATION;

/** Fills lines with what ends with a comma. `forced` begin a line in any case. */
function fill(clause: readonly Placed[], forced: ReadonlySet<Placed>): { breaks: Placed[]; fits: boolean } {
  const breaks: Placed[] = [];
  let column = 0;
  let widest = 0;
  for (const piece of piecesOf(clause, forced)) {
    const first = piece[0]!;
    const width = sum(piece, inLine) - inLine(first);
    const isFirst = first === clause[0];
    const goesOn = isFirst || first.token.comment === 'line' || column + inLine(first) + width <= LIMIT;
    if (forced.has(first) || !goesOn) {
      breaks.push(first);
      column = continuationOf(clause) + first.width + width;
    } else column += inLine(first) + width;
    widest = Math.max(widest, column);
  }
  return { breaks, fits: widest <= LIMIT };
}

/** A comment at the end of a line may go beyond the limit. */
const inLine = (current: Placed): number => (current.token.comment === 'line' ? 0 : columnsOf(current));

function piecesOf(clause: readonly Placed[], forced: ReadonlySet<Placed>): Placed[][] {
  const pieces: Placed[][] = [];
  clause.forEach((current, index) => {
    if (index === 0 || clause[index - 1]!.token.type === ',' || forced.has(current)) pieces.push([]);
    pieces.at(-1)!.push(current);
  });
  return pieces;
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);
