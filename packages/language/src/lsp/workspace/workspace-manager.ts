import { DefaultWorkspaceManager, type URI } from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { SlaSharedServices } from '../editor.ts';

/** An editor that does not answer what its settings are is not waited for longer. */
const PATIENCE_MS = 1000;

/** Finds the files of the workspace. Nobody waits for that: open documents are served meanwhile. */
export class SlaWorkspaceManager extends DefaultWorkspaceManager {
  readonly #services: SlaSharedServices;

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  override async initialized(): Promise<void> {
    const { Settings, Folders } = this.#services.editor;
    await Promise.race([Settings.refresh(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    this._ready.resolve();
    await this.#search(Folders.all);
  }

  override async searchFolder(folder: URI): Promise<URI[]> {
    return [...(await this.#services.editor.FileAccess.find(folder))];
  }

  /** Folders were added to the workspace, or taken out of it. */
  async changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const { Settings, Folders, FileAccess } = this.#services.editor;
    Folders.change(added, removed);
    await Settings.refresh();
    const gone = this.langiumDocuments.all.filter(({ uri }) => !FileAccess.isOwn(uri) && !this.#isOpen(uri)).toArray();
    await this.#update(
      [],
      gone.map(({ uri }) => uri),
    );
    await this.#search(Folders.all.filter((folder) => added.some(({ uri }) => folder.toString() === uri)));
  }

  #search(folders: readonly URI[]): Promise<void> {
    const search = Promise.all(folders.map((folder) => this.searchFolder(folder))).then((found) =>
      this.#update(
        found.flat().filter((uri) => !this.#isOpen(uri)),
        [],
      ),
    );
    this.#services.workspace.DocumentBuilder.expectFiles(search);
    return search;
  }

  #update(changed: URI[], deleted: URI[]): Promise<void> {
    return this.mutex.write((token) => this.documentBuilder.update(changed, deleted, token));
  }

  #isOpen(uri: URI): boolean {
    return this.#services.workspace.TextDocuments.get(uri) !== undefined;
  }
}
