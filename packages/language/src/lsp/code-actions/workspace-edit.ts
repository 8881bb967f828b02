import type {
  ClientCapabilities,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextOf } from '../../diagnostics/findings.ts';
import type { ActionEdit } from './situation.ts';

/**
 * The edits as the client can take them: with the versions that they are meant for, so that a text that has changed in the
 * meantime is left alone, and with blanks to fill in; or else by file.
 */
export function workspaceEdit(
  edits: readonly ActionEdit[],
  { workspace }: ClientCapabilities,
  versions: ReadonlyMap<string, number | null>,
  textOf: TextOf,
): WorkspaceEdit {
  const byFile = Map.groupBy(edits, ({ path }) => path);
  const able = workspace?.workspaceEdit;
  if (!able?.documentChanges) {
    return { changes: Object.fromEntries([...byFile].map(([uri, own]) => [uri, own.map(plainEdit)])) };
  }
  const hasBlanks = able.snippetEditSupport && edits.every((edit) => keepsIndentation(edit, textOf));
  return {
    documentChanges: [...byFile].map(([uri, own]): TextDocumentEdit => ({
      textDocument: { uri, version: versions.get(uri) ?? null },
      edits: own.map(hasBlanks ? snippetEdit : plainEdit),
    })),
  };
}

/** Editors indent the further lines of a snippet like the line that it begins in; ours are indented already. */
function keepsIndentation({ path, range: { start }, newText }: ActionEdit, textOf: TextOf): boolean {
  const before = textOf(path)?.getText({ start: { line: start.line, character: 0 }, end: start }) ?? '';
  return !newText.includes('\n') || !/^\s/.test(before);
}

const plainEdit = ({ range, newText }: ActionEdit): TextEdit => ({ range, newText });

function snippetEdit(edit: ActionEdit): TextEdit | SnippetTextEdit {
  const { range, newText, blank } = edit;
  const at = blank === undefined ? -1 : newText.indexOf(blank);
  if (blank === undefined || at < 0) return plainEdit(edit);
  const [before, after] = [newText.slice(0, at), newText.slice(at + blank.length)];
  const value = `${escaped(before)}\${1:${escaped(blank)}}${escaped(after)}`;
  return { range, snippet: { kind: 'snippet', value } };
}

/** A text as it must be written in a snippet. */
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
