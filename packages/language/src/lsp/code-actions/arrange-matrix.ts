import { entriesIn, Facts, type Agreement, type Table } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import { steps } from '../../lower/support.ts';
import { groupsOf, partsIn, type Group } from '../../workspace/groups.ts';
import { editAt } from './edits.ts';
import { kinds } from './kinds.ts';
import { gridAt, writeGrid, type Grid, type Row } from './matrix/grid-text.ts';
import { byUrgency, inOrder } from './matrix/order.ts';
import type { Action, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** Tables with their rows and columns in the usual order, and without holes. */
export const arrangeMatrix: Offer = (situation) => {
  const grid = gridAt(situation.text, situation.start);
  if (!grid || new Set(grid.head.cells).size < grid.head.cells.length) return [];
  const order = orderFor(grid, situation);
  return [...filled(grid, order, situation), ...sorted(grid, order, situation)];
};

/** How rows and columns are usually ordered, and which there should be. */
interface Order {
  readonly rows?: readonly string[] | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly isComplete: boolean;
}

const supportColumns: readonly string[] = ['priority', 'meaning', ...steps, 'clock', 'met for'];
const unknown: Order = { isComplete: false };

function orderFor(grid: Grid, { document, agreements }: Situation): Order {
  const groups = groupsOf(document.parseResult.value as ast.SlaFile);
  for (const group of groups) {
    const part = partsIn(group).find(({ $cstNode: node }) => node && node.offset < grid.start && grid.end < node.end);
    if (part?.$type === 'Support') return supportOrder(grid);
    if (part?.$type === 'Table') return tableOrder(part, agreementOf(group, agreements));
  }
  return unknown;
}

const agreementOf = ({ agreement }: Group, agreements: readonly Agreement[]): Agreement | undefined =>
  agreements.find(({ id }) => id === agreement?.name) ?? agreements[0];

function supportOrder({ head, rows }: Grid): Order {
  const column = head.cells.indexOf('priority');
  const names = rows.map(({ cells }) => cells[column] ?? '');
  return { columns: supportColumns, rows: column === 0 ? byUrgency(names) : undefined, isComplete: false };
}

/** The entries of the categories in their own order, the name of the first one in the corner. */
function tableOrder({ name }: ast.Table, agreement: Agreement | undefined): Order {
  const facts = agreement && new Facts(agreement);
  const table = facts?.find('tables', name);
  if (!facts || !table) return unknown;
  const [rows, columns] = table.dimensions.map((dimension) => entriesOf(facts, table, dimension));
  return { rows, columns, isComplete: rows !== undefined };
}

function entriesOf(facts: Facts, table: Table, dimension: string): readonly string[] | undefined {
  const entries = entriesIn(facts, table, dimension);
  return entries && dimension === 'priority' ? (byUrgency(entries) ?? entries) : entries;
}

function sorted(grid: Grid, order: Order, situation: Situation): Action[] {
  const [corner = '', ...others] = grid.head.cells;
  const columns = order.columns ? [corner, ...inOrder(others, order.columns)] : grid.head.cells;
  const head = columns.map((column) => grid.head.cells.indexOf(column));
  const isWhole = grid.rows.every(({ cells }) => cells.length === grid.head.cells.length && !cells.includes(''));
  if (!isWhole) return [];
  const names = grid.rows.map(({ cells }) => cells[0] ?? '');
  const rows = order.rows ? inOrder(names, order.rows) : names;
  if (new Set(names).size < names.length) return [];
  if (isEqual(rows, names) && isEqual(columns, grid.head.cells)) return [];
  const arranged = (row: Row): Row => ({ ...row, cells: head.map((index) => row.cells[index] ?? '') });
  const byName = new Map(grid.rows.map((row) => [row.cells[0] ?? '', row]));
  const moved = rows.map((name) => byName.get(name)).filter((row) => row !== undefined);
  return [rewritten(words.sort, { ...grid, head: arranged(grid.head), rows: moved.map(arranged) }, situation)];
}

function filled(grid: Grid, order: Order, situation: Situation): Action[] {
  const missing = (all: readonly string[] | undefined, known: readonly (string | undefined)[]) =>
    order.isComplete ? (all ?? []).filter((each) => !known.includes(each)) : [];
  const columns = [...grid.head.cells, ...missing(order.columns, grid.head.cells)];
  const newRows = missing(
    order.rows,
    grid.rows.map(({ cells }) => cells[0]),
  ).map((name): Row => ({ cells: [name], remark: '', above: [] }));
  const all = [...grid.rows, ...newRows];
  const count = all.reduce((sum, { cells }) => sum + columns.length - cells.filter((cell) => cell !== '').length, 0);
  if (count <= 0 || all.some(({ cells }) => cells.length > columns.length)) return [];
  const rows = all.map((row) => ({ ...row, cells: columns.map((_, index) => row.cells[index] || '-') }));
  const action = rewritten(words.fill(count), { ...grid, head: { ...grid.head, cells: columns }, rows }, situation);
  const answers = situation.here.filter(({ code }) => code === 'text/syntax' || code === 'text/grid');
  return [answers.length > 0 ? { ...action, kind: kinds.quickFix, answers } : action];
}

const rewritten = (title: string, grid: Grid, situation: Situation): Action => ({
  title,
  kind: kinds.rewrite,
  edits: [editAt(situation, grid.start, grid.end, writeGrid(grid, situation.newline))],
});

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
