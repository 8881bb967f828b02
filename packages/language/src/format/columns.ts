import { contentColumns, type Line } from './lines.ts';
import { columnsOf, LIMIT, type Placed } from './placed.ts';
import { type Item, OPEN } from './token.ts';

/** Blocks that read like a form: the first column of their clauses is what the clause is about. */
const forms: ReadonlySet<string> = new Set(['Agreement', 'Contact', 'Party', 'Service']);

/** How many words of a clause stand in the first column of a form, where it is not one. */
const headWords: ReadonlyMap<string, number> = new Map([
  ['BasedOn', 2],
  ['BusinessDays', 2],
  ['DependsOn', 2],
  ['FiscalYear', 2],
  ['SharedHours', 2],
  ['UnknownCause', 2],
  ['ZoneClause', 2],
  ['Accept', 0],
  ['BindingCap', 0],
]);

/** What begins a column in neighbouring lines of one kind: a property, or the block. */
const usual = ['title', OPEN];
const columnStarts: ReadonlyMap<string, readonly string[]> = new Map([
  ['Definition', ['title', 'text']],
  ['Payment', ['range']],
]);

/** The widest gap that still leads the eye. */
const WIDEST_GAP = 20;

/** Sets neighbouring lines of one kind in columns: names and titles of parts, the tiers of a tariff, forms. */
export function alignColumns(lines: readonly Line[]): void {
  let group: Line[] = [];
  let key: string | undefined;
  for (const line of lines) {
    const own = keyOf(line);
    if (own === undefined || own !== key || line.lines > 1) {
      alignGroup(group);
      group = [];
    }
    group.push(line);
    key = own;
  }
  alignGroup(group);
}

/** The same for lines that share their columns; none for a line that is not exactly one item. */
function keyOf({ tokens, last, isMultiline }: Line): string | undefined {
  const item = tokens[0]?.token.item;
  if (!item || item.last > last || isMultiline) return undefined;
  return isOfForm(tokens, item) ? item.within : `${item.within} ${item.kind}`;
}

/** A clause of a form, and not a part inside of one. */
const isOfForm = (tokens: readonly Placed[], { within }: Item): boolean =>
  forms.has(within) && tokens.every(({ token }) => token.type !== OPEN);

function alignGroup(group: readonly Line[]): void {
  if (group.length < 2) return;
  const starts = group.map(startsOf);
  const columns = starts.reduce((most, { length }) => Math.max(most, length), 0);
  for (let column = 0; column < columns; column++) {
    const cells = group.flatMap((line, index) => {
      const start = starts[index]![column];
      return start ? [{ start, at: columnsBefore(line, start), room: LIMIT - contentColumns(line) }] : [];
    });
    alignCells(cells);
  }
}

interface Cell {
  readonly start: Placed;
  /** The column it would begin in. */
  readonly at: number;
  /** How many columns its line may grow. */
  readonly room: number;
}

/** Begins cells in one column, but for those far more to the right, and those whose line would become too long. */
function alignCells(cells: readonly Cell[]): void {
  const leftmost = cells.reduce((least, { at }) => Math.min(least, at), Infinity);
  const near = cells.filter(({ at }) => at - leftmost <= WIDEST_GAP);
  const column = near.reduce((most, { at }) => Math.max(most, at), 0);
  for (const { start, at, room } of near) {
    if (column - at <= room) start.spaces += column - at;
  }
}

/** The token that begins each column of a line; none for a column that the line leaves out. */
function startsOf({ tokens }: Line): (Placed | undefined)[] {
  const item = tokens[0]!.token.item!;
  if (isOfForm(tokens, item)) {
    const words = headWords.get(item.kind) ?? 1;
    return [words > 0 ? tokens[words] : undefined];
  }
  const open = tokens.findIndex(({ token }) => token.type === OPEN);
  const head = open < 0 ? tokens : tokens.slice(0, open + 1);
  return (columnStarts.get(item.kind) ?? usual).map((start) =>
    head.find(({ token }) => token.type === start || token.properties.includes(start)),
  );
}

function columnsBefore(line: Line, start: Placed): number {
  let columns = 0;
  for (const current of line.tokens) {
    if (current === start) break;
    columns += columnsOf(current);
  }
  return columns;
}
