import { cellIn, dimensionsOfTable, entriesIn, entriesOf, entryName, keyOf, type Facts } from '../../facts/index.ts';
import type { Found } from '../../findings/rule.ts';
import type { Id, Table } from '../../model/index.ts';

type MatrixHole = Found<'logic/matrix-hole'>;

/** Cells for what is no entry of its category: each such entry once. */
export function* unknownEntries(facts: Facts, table: Table): Generator<MatrixHole> {
  const seen = new Set<string>();
  for (const [index, dimension] of table.dimensions.entries()) {
    const entries = entriesOf(facts, dimension);
    if (!entries) continue;
    const known = new Set(entries);
    for (const { keys, origin } of table.cells) {
      const entry = keys[index];
      if (entry === undefined || known.has(entry) || seen.has(`${dimension} ${entry}`)) continue;
      seen.add(`${dimension} ${entry}`);
      yield {
        at: origin ?? table.origin,
        part: table.id,
        severity: 'error',
        params: { kind: 'unknown', table: facts.nameOf(table.id), entry, category: categoryName(facts, dimension) },
      };
    }
  }
}

const categoryName = (facts: Facts, dimension: string): string =>
  dimension === 'plan' || dimension === 'priority' ? dimension : `entry of ${facts.nameOf(dimension)}`;

/** Rows that give a second answer for a case. In a symmetric matrix the same answer may stand on both sides. */
export function* doubledRows(facts: Facts, table: Table): Generator<MatrixHole> {
  const first = new Map<string, Table['cells'][number]>();
  const reported = new Set<Id | undefined>();
  for (const cell of table.cells) {
    const [row = '', column] = cell.keys;
    const mirrored = table.symmetric && column !== undefined && column < row;
    const key = keyOf(mirrored ? [column, row] : cell.keys);
    const before = first.get(key);
    if (!before || (table.symmetric && before.value.kind === 'none')) {
      first.set(key, cell);
      continue;
    }
    if (reported.has(row) || (table.symmetric && isMirror(before, cell))) continue;
    reported.add(row);
    yield {
      at: cell.origin ?? table.origin,
      part: table.id,
      severity: 'error',
      params: { kind: 'twice', table: facts.nameOf(table.id), entry: entryName(facts, table.dimensions[0] ?? '', row) },
      related: [{ at: before.origin, role: 'first' }],
    };
  }
}

/** The same pair from the other side with the same value, or with "-", which leaves the word to this side. */
function isMirror(before: Table['cells'][number], cell: Table['cells'][number]): boolean {
  if (keyOf(before.keys) === keyOf(cell.keys) && before.keys[0] !== before.keys[1]) return false;
  const plain = ({ value }: Table['cells'][number]) => JSON.stringify({ ...value, origin: '' });
  return cell.value.kind === 'none' || plain(before) === plain(cell);
}

/** Tables larger than this are not looked through. */
const MAX_CELLS = 5000;
const SHOWN = 3;

/** Combinations without any cell. */
export function* holesOf(facts: Facts, table: Table): Generator<MatrixHole> {
  const dimensions = dimensionsOfTable(table);
  const sides = table.dimensions.map((dimension) => entriesIn(facts, table, dimension) ?? []);
  const [rows = [], columns] = sides;
  if (table.cells.length === 0 || sides.some(({ length }) => length === 0)) return;
  if (sides.length > 2 || rows.length * (columns?.length ?? 1) > MAX_CELLS) return;
  const missing: { row: Id; words: string; whole: boolean }[] = [];
  for (const row of rows) {
    const empty = (columns ?? [undefined]).filter((column) => {
      const keys = column === undefined ? [row] : [row, column];
      return !cellIn(facts, table, new Map(keys.map((key, index) => [dimensions[index] ?? '', key])));
    });
    const rowName = entryName(facts, dimensions[0] ?? '', row);
    if (empty.length === (columns?.length ?? 1)) missing.push({ row, words: rowName, whole: true });
    else {
      for (const column of empty) {
        missing.push({
          row,
          words: `${rowName} and ${entryName(facts, dimensions[1] ?? '', column ?? '')}`,
          whole: false,
        });
      }
    }
  }
  if (missing.length === 0) return;
  const cells = missing.map(({ words }) => words);
  yield {
    at: table.origin,
    part: table.id,
    params: {
      kind: 'empty',
      table: facts.nameOf(table.id),
      cells: cells.slice(0, SHOWN),
      more: Math.max(0, cells.length - SHOWN),
    },
    fixes: missing.every(({ whole }) => whole) ? [fill(table, missing)] : [],
  };
}

/** A row of "-" for each entry that has none; its columns are those of the other rows. */
function fill(table: Table, missing: readonly { readonly row: Id }[]): NonNullable<MatrixHole['fixes']>[number] {
  const columns = new Set(table.cells.map(({ keys }) => keyOf(keys.slice(1))));
  const edits = missing.map(({ row }) => ({
    at: table.origin,
    place: 'into' as const,
    text: `| ${row} | ${Array.from(columns, () => '-').join(' | ')} |`,
  }));
  return { name: 'none', edits };
}
