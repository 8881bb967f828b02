import { commands, Disposable, languages, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import { command } from '../../infrastructure/commands.ts';
import { LANGUAGE } from '../../infrastructure/documents.ts';
import type { Extension, Feature } from '../feature.ts';
import { Progress } from './progress.ts';
import { codeOf } from './found.ts';

/** The first agreement: an example with faults to look at, and steps that are done when something was done. */
export const walkthrough: Feature = (extension) => {
  const { server } = extension;
  const agreement = new Agreement(extension);
  return Disposable.from(
    new Progress(),
    agreement,
    command('sla.walkthrough.openExample', server, () => agreement.openExample()),
    command('sla.walkthrough.explain', server, async () => explainUnfair(await agreement.open())),
    command('sla.walkthrough.preview', server, async () => {
      await commands.executeCommand('sla.openPreviewToSide', (await agreement.open()).uri);
    }),
    command('sla.walkthrough.generate', server, async () => {
      await commands.executeCommand('sla.generate', (await agreement.open()).uri);
    }),
  );
};

/** Shows what is unfair, and why; if nothing is, the list of all checks. */
async function explainUnfair({ uri }: TextDocument): Promise<void> {
  const unfair = languages.getDiagnostics(uri).find((diagnostic) => codeOf(diagnostic).startsWith('fair/'));
  const editor = window.activeTextEditor;
  if (unfair && editor) {
    editor.selection = new Selection(unfair.range.start, unfair.range.start);
    editor.revealRange(unfair.range);
  }
  await commands.executeCommand('sla.explain', unfair && codeOf(unfair));
}

/** The agreement that the steps are tried on: the one that was looked at last, else the example. */
class Agreement extends Disposable {
  readonly #extension: Extension;
  readonly #listening: Disposable;
  #last = window.activeTextEditor?.document;
  #example: TextDocument | undefined;

  constructor(extension: Extension) {
    super(() => void this.#listening.dispose());
    this.#extension = extension;
    this.#listening = window.onDidChangeActiveTextEditor((editor) => (this.#last = editor?.document ?? this.#last));
  }

  async open(): Promise<TextDocument> {
    const last = this.#last;
    if (!last || last.isClosed || last.languageId !== LANGUAGE) return this.openExample();
    await window.showTextDocument(last);
    return last;
  }

  async openExample(): Promise<TextDocument> {
    if (!this.#example || this.#example.isClosed) {
      const file = Uri.joinPath(this.#extension.context.extensionUri, 'dist/examples/hosting.sla');
      const content = new TextDecoder().decode(await workspace.fs.readFile(file));
      this.#example = await workspace.openTextDocument({ language: LANGUAGE, content });
    }
    await window.showTextDocument(this.#example);
    return this.#example;
  }
}
