import { codeFrameColumns } from '@babel/code-frame';
import type { Colors } from 'picocolors/types';
import type { Range } from './report.ts';
import { visible } from './visible.ts';

const LINES_AROUND = 1;
/** A place on more lines than this is shown by its first line: a whole agreement says nothing. */
const MOST_MARKED_LINES = 4;
const WIDEST = 160;
const LEAD = 40;

/** The lines of a text, as editors count them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/**
 * The lines around a place, numbered, with the place marked below.
 *
 * @param lines all lines of the file
 */
export function frame(lines: readonly string[], range: Range, colors: Colors): string {
  const { start, end } = marked(lines, range);
  const first = Math.max(0, start.line - LINES_AROUND);
  const shown = lines.slice(first, Math.min(lines.length, end.line + LINES_AROUND + 1));
  const cut = start.character > WIDEST - LEAD ? start.character - LEAD : 0;
  const column = (character: number): number => Math.min(Math.max(character - cut, 0), WIDEST) + (cut > 0 ? 2 : 1);
  const place = {
    start: { line: start.line + 1, column: column(start.character) },
    end: { line: end.line + 1, column: column(end.character) },
  };
  // `startLine` is missing from the published types.
  const options = { startLine: first + 1, linesAbove: LINES_AROUND, linesBelow: LINES_AROUND, highlightCode: false };
  return coloured(codeFrameColumns(shown.map((line) => clipped(line, cut)).join('\n'), place, options), colors);
}

/** The part of the range to mark: not the line break behind it, and of a long one the first line. */
function marked(lines: readonly string[], { start, end }: Range): Range {
  const lastLine = Math.max(0, lines.length - 1);
  const line = Math.min(start.line, lastLine);
  const length = (at: number): number => lines[at]?.length ?? 0;
  let to = { line: Math.min(end.line, lastLine), character: end.character };
  if (to.line > line && to.character === 0) to = { line: to.line - 1, character: length(to.line - 1) };
  if (to.line - line >= MOST_MARKED_LINES) to = { line, character: length(line) };
  const from = { line, character: Math.min(start.character, length(line)) };
  const isBackward = to.line < line || (to.line === line && to.character < from.character);
  return { start: from, end: isBackward ? from : to };
}

function clipped(line: string, cut: number): string {
  // The tab is the one control character that belongs into a line.
  const text = visible(line.replaceAll('\t', ' ')).trimEnd();
  const before = cut > 0 && text.length > 0 ? '…' : '';
  return before + (text.length > cut + WIDEST ? text.slice(cut, cut + WIDEST) + '…' : text.slice(cut));
}

/** The library would colour the text as if it were JavaScript; here only the margin and the marks have colours. */
function coloured(plain: string, colors: Colors): string {
  if (!colors.isColorSupported) return plain;
  return plain
    .split('\n')
    .map((line) => {
      const [, arrow = '', gutter = '', rest = ''] = /^(>?)(\s*\d*\s*\|)(.*)$/.exec(line) ?? [];
      const isMark = /^ *\|/.test(line) && /^ *\^+$/.test(rest);
      return colors.red(arrow) + colors.gray(gutter) + (isMark ? colors.red(rest) : rest);
    })
    .join('\n');
}
