import { URI, UriUtils } from 'langium';
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** The folders that the editor has open. Nothing outside of them is read. */
export class Folders {
  #all: readonly URI[] = [];

  get all(): readonly URI[] {
    return this.#all;
  }

  initialize({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders'> & { rootUri?: string | null }) {
    // Older editors know of one folder only.
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#all = uris.map((uri) => URI.parse(uri));
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set([...added, ...removed].map(({ uri }) => URI.parse(uri).toString()));
    const kept = this.#all.filter((folder) => !gone.has(folder.toString()));
    this.#all = [...kept, ...added.map(({ uri }) => URI.parse(uri))];
  }

  /** The folder of the workspace that a file lies in, the innermost of several. */
  folderOf(uri: URI): URI | undefined {
    return this.#all
      .filter((folder) => contains(folder, uri))
      .reduce<URI | undefined>(
        (inner, each) => (inner && inner.path.length > each.path.length ? inner : each),
        undefined,
      );
  }

  /**
   * Whether a document may use a file: one of the workspace, or, for a document that lies in no folder of it, one that lies
   * below its own folder.
   */
  mayUse(document: URI, file: URI): boolean {
    if (this.folderOf(file)) return true;
    return this.folderOf(document) === undefined && contains(UriUtils.dirname(document), file);
  }

  /** How a file is called in words: by its path below the folder it lies in. */
  shownPath(uri: URI): string {
    const folder = this.folderOf(uri);
    return folder ? UriUtils.relative(folder, uri) : UriUtils.basename(uri);
  }
}

/** The same path of another place is another file. */
const contains = (folder: URI, file: URI): boolean =>
  folder.authority === file.authority && UriUtils.contains(folder, file);
