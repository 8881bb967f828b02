import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'langium';
import type { SlaSharedServices } from '../editor.ts';
import { isAgreementFile } from '../files/workspace-files.ts';

/** What happens to texts in the editor, and to files outside of it. The text in the editor counts before the file. */
export class SlaDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  readonly #services: SlaSharedServices;

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  /** From now on the file counts again, if there is one. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (this.#services.editor.FileAccess.isOwn(uri)) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    void this.#take(params).catch((error: unknown) =>
      this.#services.editor.Log.fault('Looking at changed files', error),
    );
  }

  async #take({ changes }: DidChangeWatchedFilesParams): Promise<void> {
    const { editor, workspace } = this.#services;
    const changed = new Map<string, URI>();
    const deleted = new Map<string, URI>();
    for (const { uri: address, type } of changes) {
      const uri = URI.parse(address);
      if (editor.FileAccess.isSkipped(uri)) continue;
      const isFile = isAgreementFile(uri.path);
      if (type === FileChangeType.Deleted) {
        // A folder is told of by itself, without what was in it.
        if (isFile || workspace.LangiumDocuments.getDocuments(uri).length > 0) deleted.set(address, uri);
      } else if (isFile) {
        changed.set(address, uri);
      } else if (type === FileChangeType.Created && (await editor.FileAccess.isFolder(uri))) {
        for (const file of await editor.FileAccess.find(uri)) changed.set(file.toString(), file);
      }
    }
    const closed = (uri: URI) => !workspace.TextDocuments.get(uri);
    const gone = [...deleted.values()].flatMap((uri) => {
      const documents = workspace.LangiumDocuments.getDocuments(uri).map((document) => document.uri);
      return documents.length > 0 ? documents : [uri];
    });
    const fresh = [...changed.values()].filter(closed);
    if (fresh.length > 0 || gone.some(closed)) this.fireDocumentUpdate(fresh, gone.filter(closed));
  }

  /** Changes matter of agreements alone, but folders come and go as a whole. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [
      { globPattern: '**/*.sla', kind: WatchKind.Change },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
  }
}
