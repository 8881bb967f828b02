import { TextDocument, type URI, UriUtils } from 'langium';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { ReadProblem } from '../../files/read-problem.ts';
import type { FileAccess } from '../files/file-access.ts';

/** What an editor must do so that a file has a text, and how the file is now. */
export interface FileEdits {
  readonly name: string;
  readonly state: 'new' | 'same' | 'other';
  readonly changes: readonly (CreateFile | TextDocumentEdit)[];
}

/** @throws {ReadProblem} where something is there that cannot be read */
export async function fileEdits(uri: URI, text: string, files: FileAccess): Promise<FileEdits> {
  const name = UriUtils.basename(uri);
  const address = uri.toString();
  const before = await textIfThere(uri, files);
  if (before === text) return { name, state: 'same', changes: [] };
  const create: CreateFile = { kind: 'create', uri: address, options: { ignoreIfExists: true } };
  const old = TextDocument.create(address, '', 0, before ?? '');
  const range = { start: old.positionAt(0), end: old.positionAt(old.getText().length) };
  const edit: TextDocumentEdit = { textDocument: { uri: address, version: null }, edits: [{ range, newText: text }] };
  return before === undefined
    ? { name, state: 'new', changes: [create, edit] }
    : { name, state: 'other', changes: [edit] };
}

const textIfThere = (uri: URI, files: FileAccess): Promise<string | undefined> =>
  files.read(uri).catch((error: unknown) => {
    if (error instanceof ReadProblem && error.reason === 'missing') return undefined;
    throw error;
  });
