import type { ActionEdit, Situation } from './situation.ts';

type In = Pick<Situation, 'document' | 'path'>;

/** A change of the file that is asked about, in characters. */
export function editAt({ document, path }: In, start: number, end: number, newText: string): ActionEdit {
  const { textDocument } = document;
  return { path, range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText };
}

export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Whether two changes are of the same characters. Insertions at one place are not: both can be made. */
export function overlap(a: ActionEdit, b: ActionEdit): boolean {
  if (a.path !== b.path) return false;
  return isBefore(a.range.start, b.range.end) && isBefore(b.range.start, a.range.end);
}

interface Position {
  readonly line: number;
  readonly character: number;
}
const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Where the first part of a file can go: below the remarks at its top, which speak of the file. */
export const startOfParts = (text: string): number =>
  /^\uFEFF?(?:(?:[ \t]*\/\/[^\r\n]*\r?\n)+(?:[ \t]*\r?\n)+)?/.exec(text)?.[0].length ?? 0;
