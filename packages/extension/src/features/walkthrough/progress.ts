import { commands, Disposable, languages, type Uri, workspace } from 'vscode';
import { LANGUAGE } from '../../infrastructure/documents.ts';
import { codeOf, isFixed } from './found.ts';

/** What steps of the walkthrough wait for, beside commands. */
const FOUND = 'sla.walkthrough.found';
const FIXED = 'sla.walkthrough.fixed';

/** Notices that something was found in an agreement, and that it was put right. Then there is nothing more to notice. */
export class Progress extends Disposable {
  readonly #codes = new Map<string, readonly string[]>();
  readonly #listening: Disposable;

  constructor() {
    super(() => void this.#listening.dispose());
    this.#listening = languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.#look(uri)));
  }

  #look(uri: Uri): void {
    const key = uri.toString();
    const document = workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (document?.languageId !== LANGUAGE) return;
    const own = languages.getDiagnostics(uri).filter(({ source }) => source === 'sla');
    const codes = own.map(codeOf);
    const before = this.#codes.get(key) ?? [];
    this.#codes.set(key, codes);
    if (codes.length > 0) void commands.executeCommand('setContext', FOUND, true);
    if (!isFixed(before, codes)) return;
    void commands.executeCommand('setContext', FIXED, true);
    this.dispose();
  }
}
