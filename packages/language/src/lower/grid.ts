import type { PeriodUnit, Value, Window } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount } from './amounts.ts';
import type { Context } from './context.ts';
import { countOf, periodUnit } from './units.ts';
import { range, value } from './values.ts';

/** A table as it was written: the words of its head, and its rows cut or filled to as many cells. */
export interface Grid {
  readonly heads: readonly Head[];
  readonly rows: readonly GridLine[];
}
export interface Head {
  readonly text: string;
  readonly cell: ast.Cell;
}
export interface GridLine {
  readonly row: ast.GridRow;
  /** The cell under a head; missing where the row is too short or has no such column. */
  readonly cell: (head: string) => ast.Cell | undefined;
  readonly cells: readonly ast.Cell[];
}

/** The rows of a table under its head. Rows of another length are reported, since a bar may be missing. */
export function grid(context: Context, rows: readonly ast.GridRow[]): Grid {
  const [head, ...lines] = rows;
  const heads = (head?.cells ?? []).map((cell) => ({ text: cellText(cell) ?? '', cell }));
  for (const row of lines) {
    if (row.cells.length !== heads.length) {
      context.problem('text/grid', row, { cells: row.cells.length, heads: heads.length });
    }
  }
  const place = new Map(heads.map(({ text }, index) => [text, index]));
  return {
    heads,
    rows: lines.map((row) => ({
      row,
      cells: row.cells,
      cell: (name) => row.cells[place.get(name) ?? -1],
    })),
  };
}

/** Reports columns that mean nothing in this kind of table. */
export function onlyColumns(context: Context, { heads }: Grid, known: readonly string[]): void {
  for (const { text, cell } of heads) {
    if (!known.includes(text)) context.problem('text/column', cell, { column: text, known });
  }
}

/** The words of a cell: a name, several words, or a text in quotes. */
export function cellText(cell: ast.Cell | undefined): string | undefined {
  if (!cell) return undefined;
  return cell.text ?? cell.target?.$refText ?? (cell.words.length > 0 ? cell.words.join(' ') : undefined);
}

export const isNone = (cell: ast.Cell | undefined): boolean => cell?.none === true;

/** Reports a cell that does not hold what its column holds. */
export function misfit(context: Context, cell: ast.Cell, expected: string): undefined {
  context.problem('text/cell', cell, { cell: cell.$cstNode?.text ?? '', expected });
  return undefined;
}

/** What a cell says as a value: written out, the name of a table or of an entry, "best effort", "-", or a text. */
export function cellValue(context: Context, cell: ast.Cell | undefined): Value | undefined {
  if (!cell) return undefined;
  const origin = context.origin(cell);
  if (cell.none) return { kind: 'none', origin };
  if (cell.value) return value(context, cell.value);
  const within = range(context, cell.range);
  if (within) return { kind: 'range', range: within, origin };
  if (cell.amount) return { kind: 'amount', amount: amount(context, cell.amount), origin };
  if (cell.text !== undefined) return { kind: 'text', text: cell.text, origin };
  const words = cellText(cell);
  if (words === 'best effort' || words === 'unlimited') return { kind: words, origin };
  if (cell.target?.ref?.$type === 'Table') return { kind: 'table', table: cell.target.$refText, origin };
  if (words !== undefined) return { kind: cell.target ? 'name' : 'text', ...nameOrText(cell, words), origin } as Value;
  return misfit(context, cell, 'a value');
}

const nameOrText = (cell: ast.Cell, words: string) => (cell.target ? { name: words } : { text: words });

/** A period such as "minute", "month" or "3 months" in a column "each"; "-" means that it does not apply. */
export function cellWindow(context: Context, cell: ast.Cell | undefined): Window | undefined {
  if (!cell || cell.none) return undefined;
  const [part, ...more] = cell.value?.$type === 'DurationValue' ? cell.value.duration.parts : [];
  const unit: PeriodUnit | undefined = periodUnit(part ? part.unit : cellText(cell));
  const count = part ? countOf(part.value) : 1;
  if (!unit || !count || more.length > 0) return misfit(context, cell, 'a period, such as month');
  return { kind: 'each', unit, count, flavour: 'calendar', origin: context.origin(cell) };
}
