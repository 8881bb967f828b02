import type {
  ClientCapabilities,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ActionEdit } from './situation.ts';

/** The documents that the editor has open, with their versions. */
interface OpenDocuments {
  readonly get: (uri: string) => { readonly version: number } | undefined;
}

/**
 * The edits as the client can take them: with the versions that they are meant for, so that a text that has changed in the
 * meantime is left alone, or else by file.
 */
export function workspaceEdit(
  edits: readonly ActionEdit[],
  { workspace }: ClientCapabilities,
  open: OpenDocuments | undefined,
): WorkspaceEdit {
  const byFile = Map.groupBy(edits, ({ path }) => path);
  const able = workspace?.workspaceEdit;
  if (!able?.documentChanges) {
    return { changes: Object.fromEntries([...byFile].map(([uri, own]) => [uri, own.map(plainEdit)])) };
  }
  return {
    documentChanges: [...byFile].map(([uri, own]): TextDocumentEdit => ({
      textDocument: { uri, version: open?.get(uri)?.version ?? null },
      edits: own.map((edit) => (able.snippetEditSupport ? snippetEdit(edit) : plainEdit(edit))),
    })),
  };
}

const plainEdit = ({ range, newText }: ActionEdit): TextEdit => ({ range, newText });

const snippetEdit = ({ range, newText, snippet }: ActionEdit): TextEdit | SnippetTextEdit =>
  snippet === undefined ? { range, newText } : { range, snippet: { kind: 'snippet', value: snippet } };
