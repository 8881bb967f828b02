import * as vscode from 'vscode';
import { eventually, ok } from '../expect.ts';

const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  ok(first, 'a folder to be open');
  return first.uri;
};

/** An agreement with a promise that nobody can measure. */
export const HEARSAY = `agreement Hearsay { between Northwind and Acme }
provider Northwind
customer Acme
objective Friendly { "We answer as soon as possible" }
`;

/** The address of a file of the folder. */
export const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Opens a file of the folder. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
}

/** A file that is new in the folder. */
export async function create(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  return open(name);
}

export const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));

/** A text that is in no file. */
export async function untitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** The place of a word: where `|` stands in the piece of text, which must be there once. */
export function placeOf(document: vscode.TextDocument, piece: string): vscode.Position {
  const before = piece.indexOf('|');
  const found = document.getText().indexOf(piece.replace('|', ''));
  ok(found >= 0, `${piece} in ${document.uri.path}`);
  return document.positionAt(found + Math.max(before, 0));
}

/** Replaces the first such piece of text, as typing does. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = placeOf(document, from);
  const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, to);
  ok(await vscode.workspace.applyEdit(edit), 'the edit to be applied');
}

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The codes of what is found in a text now. */
export const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(codeOf);

/** What is found in a text, as soon as it is. */
export const finding = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> =>
  eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).find((each) => codeOf(each) === code);
    ok(found, `${code} among ${codes(uri).join(', ')}`);
    return found;
  });

/** Waits until something is no longer found in a text. */
export const gone = (uri: vscode.Uri, code: string): Promise<void> =>
  eventually(() => ok(!codes(uri).includes(code), `no ${code}`));

/** Throws away what was typed and closes everything, so that the next test finds the folder as it was. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
