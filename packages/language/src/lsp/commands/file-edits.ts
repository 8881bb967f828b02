import { type FileSystemProvider, TextDocument, type URI, UriUtils } from 'langium';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';

/** What an editor must do so that a file has a text, and how the file is now. */
export interface FileEdits {
  readonly name: string;
  readonly state: 'new' | 'same' | 'other';
  readonly changes: readonly (CreateFile | TextDocumentEdit)[];
}

export async function fileEdits(uri: URI, text: string, files: FileSystemProvider): Promise<FileEdits> {
  const name = UriUtils.basename(uri);
  const address = uri.toString();
  const before = await files.readFile(uri).catch(() => undefined);
  if (before === text) return { name, state: 'same', changes: [] };
  const create: CreateFile = { kind: 'create', uri: address, options: { ignoreIfExists: true } };
  const old = TextDocument.create(address, '', 0, before ?? '');
  const range = { start: old.positionAt(0), end: old.positionAt(old.getText().length) };
  const edit: TextDocumentEdit = { textDocument: { uri: address, version: null }, edits: [{ range, newText: text }] };
  return before === undefined
    ? { name, state: 'new', changes: [create, edit] }
    : { name, state: 'other', changes: [edit] };
}
