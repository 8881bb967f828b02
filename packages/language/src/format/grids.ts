import type { Line } from './lines.ts';
import { columnsOf, type Placed } from './placed.ts';
import { BAR, ROW_END } from './token.ts';

/** Sets the bars of each grid in columns. Comments and blank lines between its rows do not end a grid. */
export function alignGrids(lines: readonly Line[]): void {
  let rows: Placed[][][] = [];
  for (const line of lines) {
    if (line.tokens[0]?.token.type === BAR) {
      if (!line.isMultiline) rows.push(cellsOf(line));
    } else if (!line.tokens.every(({ token }) => token.comment)) {
      alignRows(rows);
      rows = [];
    }
  }
  alignRows(rows);
}

/** Each cell with the bar that ends it. */
function cellsOf({ tokens }: Line): Placed[][] {
  const cells: Placed[][] = [[]];
  for (const current of tokens.slice(1)) {
    cells.at(-1)!.push(current);
    if (isBar(current)) cells.push([]);
  }
  return cells.filter((cell) => isBar(cell.at(-1)));
}

const isBar = (current: Placed | undefined): boolean => current?.token.type === BAR || current?.token.type === ROW_END;

function alignRows(rows: readonly Placed[][][]): void {
  const widths: number[] = [];
  for (const cells of rows) {
    cells.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOfCell(cell))));
  }
  for (const cells of rows) {
    cells.forEach((cell, column) => (cell.at(-1)!.spaces += (widths[column] ?? 0) - widthOfCell(cell)));
  }
}

const widthOfCell = (cell: readonly Placed[]): number => cell.reduce((total, current) => total + columnsOf(current), 0);
