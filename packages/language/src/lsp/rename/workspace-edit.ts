import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SlaSharedServices } from '../editor.ts';

/**
 * A change of several files, by their addresses. It names the version of each text it was made for, so that the editor
 * does not apply it to another one; a closed file has none.
 */
export function workspaceEdit(changes: ReadonlyMap<string, TextEdit[]>, shared: SlaSharedServices): WorkspaceEdit {
  if (!shared.editor.Client.capabilities.workspace?.workspaceEdit?.documentChanges) {
    return { changes: Object.fromEntries(changes) };
  }
  const { TextDocuments } = shared.workspace;
  return {
    documentChanges: [...changes].map(([uri, edits]) => ({
      textDocument: { uri, version: TextDocuments.get(uri)?.version ?? null },
      edits,
    })),
  };
}
