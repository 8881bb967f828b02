import { Position, Range, Selection, TextEditorRevealType, type Uri, window, workspace, ViewColumn } from 'vscode';

/** The editor of a text, if one is in sight. */
export const visibleEditor = (uri: Uri) =>
  window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());

/** Scrolls the text so that this line is the first one, and a part of it is above. */
export function scrollSource(uri: Uri, line: number): boolean {
  const editor = visibleEditor(uri);
  if (!editor) return false;
  const start = Math.min(Math.floor(line), editor.document.lineCount - 1);
  const share = line - start;
  const character = Math.floor(share * editor.document.lineAt(start).text.length);
  editor.revealRange(new Range(start, character, start + 1, 0), TextEditorRevealType.AtTop);
  return true;
}

/** The first line in sight. */
export function firstLine(uri: Uri): number | undefined {
  return visibleEditor(uri)?.visibleRanges[0]?.start.line;
}

/** Opens a text at a place: in the column where it is already, else in the first one, beside the preview. */
export async function openSource(uri: Uri, at: { readonly line: number; readonly character: number }): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const viewColumn = visibleEditor(uri)?.viewColumn ?? ViewColumn.One;
  const start = new Position(at.line, at.character);
  const editor = await window.showTextDocument(document, { viewColumn, selection: new Selection(start, start) });
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
