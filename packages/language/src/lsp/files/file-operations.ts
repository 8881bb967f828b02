import type { FileOperationHandler } from 'langium/lsp';
import {
  type DeleteFilesParams,
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { URI, UriUtils } from 'langium';
import type { SlaSharedServices } from '../editor.ts';
import { workspaceEdit } from '../rename/workspace-edit.ts';
import { followMoves, movedBy } from './moves.ts';

const filters: FileOperationOptions['willRename'] = {
  filters: [{ pattern: { glob: '**/*.sla', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
};

/** When a person renames, moves or deletes files in the editor: `uses` follow, and so do the diagnostics. */
export class SlaFileOperationHandler implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = { willRename: filters, didRename: filters, didDelete: filters };
  readonly #services: SlaSharedServices;

  constructor(services: SlaSharedServices) {
    this.#services = services;
  }

  async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = this.#services.workspace;
    await WorkspaceManager.ready;
    const changes = await WorkspaceLock.read(() => followMoves(files, LangiumDocuments));
    return changes.size > 0 ? workspaceEdit(changes, this.#services) : null;
  }

  didRenameFiles({ files }: RenameFilesParams): void {
    const moved = movedBy(files);
    const gone = this.#below(files.map(({ oldUri }) => oldUri));
    this.#tell([
      ...gone.map(deleted),
      ...gone
        .map(moved)
        .filter((uri) => UriUtils.extname(uri) === '.sla')
        .map(created),
    ]);
  }

  didDeleteFiles({ files }: DeleteFilesParams): void {
    const gone = this.#below(files.map(({ uri }) => uri));
    this.#tell(gone.map(deleted));
  }

  /** The known files at these addresses or below them. */
  #below(addresses: readonly string[]): URI[] {
    const uris = addresses.map((address) => URI.parse(address));
    return this.#services.workspace.LangiumDocuments.all
      .map(({ uri }) => uri)
      .filter((uri) => uris.some((each) => UriUtils.equals(each, uri) || UriUtils.contains(each, uri)))
      .toArray();
  }

  /** As if the editor watched the files, which not every editor does. */
  #tell(changes: FileEvent[]): void {
    if (changes.length > 0) this.#services.lsp.DocumentUpdateHandler.didChangeWatchedFiles?.({ changes });
  }
}

const deleted = (uri: URI): FileEvent => ({ uri: uri.toString(), type: FileChangeType.Deleted });
const created = (uri: URI): FileEvent => ({ uri: uri.toString(), type: FileChangeType.Created });
