import { widthOf } from '../../../format/width.ts';

/** A row as it is written, also where some of its cells are empty, which the language cannot read. */
export interface Row {
  readonly cells: readonly string[];
  /** The remark behind it. */
  readonly remark: string;
  /** The lines of remarks above it. */
  readonly above: readonly string[];
}

/** The rows of a table in the text. */
export interface Grid {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly head: Row;
  readonly rows: readonly Row[];
}

const rowLine = /^[ \t]*\|.*\|[ \t]*(?:\/\/.*)?$/;
const remarkLine = /^[ \t]*(?:\/\/.*)?$/;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The table around a place, if every line of it is a whole row or a remark. */
export function gridAt(text: string, offset: number): Grid | undefined {
  const lines = linesOf(text);
  const here = lines.findLastIndex(({ start }) => start <= offset);
  const isRow = (index: number) => rowLine.test(lines[index]?.text ?? '');
  if (!isRow(here)) return undefined;
  const [first, last] = [edge(lines, here, -1), edge(lines, here, 1)];
  const [head, ...rows] = rowsOf(lines.slice(first, last + 1).map((line) => line.text));
  const [top, bottom] = [lines[first], lines[last]];
  if (!head || !top || !bottom) return undefined;
  const indent = /^[ \t]*/.exec(top.text)?.[0] ?? '';
  return { start: top.start, end: bottom.start + bottom.text.length, indent, head, rows };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line.replace(/\r$/, ''), start };
    start += line.length + 1;
    return found;
  });
}

/** The last row in a direction, with nothing but remarks on the way. */
function edge(lines: readonly Line[], from: number, step: 1 | -1): number {
  let found = from;
  for (let index = from + step; lines[index]; index += step) {
    const { text } = lines[index]!;
    if (rowLine.test(text)) found = index;
    else if (!remarkLine.test(text)) break;
  }
  return found;
}

function rowsOf(lines: readonly string[]): Row[] {
  let above: string[] = [];
  const rows: Row[] = [];
  for (const line of lines) {
    if (rowLine.test(line)) {
      rows.push({ ...cellsOf(line), above });
      above = [];
    } else above.push(line.trim());
  }
  return rows;
}

/** Bars inside of quotes are text. */
function cellsOf(line: string): Pick<Row, 'cells' | 'remark'> {
  const cells: string[] = [];
  let start: number | undefined;
  for (const { 0: found, index } of line.matchAll(/"(?:[^"\\]|\\.)*"|\/\/.*|\|/g)) {
    if (found.startsWith('//')) return { cells, remark: found.trimEnd() };
    if (found !== '|') continue;
    if (start !== undefined) cells.push(line.slice(start, index).trim());
    start = index + 1;
  }
  return { cells, remark: '' };
}

/** The rows with their bars in columns. */
export function writeGrid({ indent, head, rows }: Grid, newline: string): string {
  const all = [head, ...rows];
  const widths: number[] = [];
  for (const { cells } of all) {
    cells.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))));
  }
  const line = ({ cells, remark }: Row): string => {
    const padded = cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)));
    return `${indent}| ${padded.join(' | ')} |${remark && ` ${remark}`}`;
  };
  return all.flatMap((row) => [...row.above.map((remark) => remark && indent + remark), line(row)]).join(newline);
}
