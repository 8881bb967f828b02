import type * as ast from '../../generated/ast.ts';
import { priorityCells } from '../../references/names.ts';
import { steps } from '../../lower/support.ts';

/** What the name in a cell stands for. The grammar cannot tell: it depends on the table and on the column. */
export type CellRole =
  | { readonly declares: 'Priority' }
  | { readonly type: 'Calendar' | 'Table' | 'Plan' | 'Priority' | 'Category' }
  | { readonly type: 'CategoryEntry'; readonly category: ast.Category };

/** The role of a cell; nothing where its words are words of the language, or of nobody. */
export function roleOf(cell: ast.Cell): CellRole | undefined {
  const row = cell.$container;
  const grid = row.$container;
  const column = cell.$containerIndex ?? 0;
  const isHead = row.$containerIndex === 0;
  switch (grid.$type) {
    case 'Support':
      return isHead ? undefined : inSupport(grid, cell, headOf(grid, column));
    case 'Table':
      return inTable(grid, column, isHead);
    case 'Scale':
      return inScale(grid, column, isHead);
    case 'Limits':
      return isHead ? undefined : inLimits(headOf(grid, column));
    default:
      return undefined;
  }
}

const headOf = (grid: { readonly rows: readonly ast.GridRow[] }, column: number): string | undefined =>
  grid.rows[0]?.cells[column]?.target?.$refText;

function inSupport(support: ast.Support, cell: ast.Cell, head: string | undefined): CellRole | undefined {
  if (priorityCells(support).includes(cell)) return { declares: 'Priority' };
  if (head === 'clock') return { type: 'Calendar' };
  return steps.some((step) => step === head) ? { type: 'Table' } : undefined;
}

function inTable({ dimensions }: ast.Table, column: number, isHead: boolean): CellRole | undefined {
  const [side, top] = dimensions;
  if (isHead && column === 0) return side?.category && { type: 'Category' };
  if (column === 0) return side && entryOf(side);
  if (isHead) return top && entryOf(top);
  return { type: 'Table' };
}

/** The first column holds what is reached, the others amounts. */
function inScale({ dimension }: ast.Scale, column: number, isHead: boolean): CellRole | undefined {
  if (column === 0) return undefined;
  return isHead ? dimension && entryOf(dimension) : { type: 'Table' };
}

const inLimits = (head: string | undefined): CellRole | undefined =>
  head === 'plan' ? { type: 'Plan' } : head === 'per' ? { type: 'Category' } : undefined;

function entryOf({ builtin, category }: ast.Dimension): CellRole | undefined {
  if (builtin) return { type: builtin === 'plan' ? 'Plan' : 'Priority' };
  const target = category?.ref;
  return target && { type: 'CategoryEntry', category: target };
}
