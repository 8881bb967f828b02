import { type URI, UriUtils } from 'langium';
import { ReadProblem } from '../../files/read-problem.ts';
import type { Log } from '../log.ts';
import type { Folders } from '../workspace/folders.ts';
import { isAgreementFile, isSkipped, type WorkspaceFiles } from './workspace-files.ts';

/** Reads files of the workspace and of no other place, and remembers why some could not be had. */
export class FileAccess {
  readonly #files: WorkspaceFiles;
  readonly #folders: Folders;
  readonly #log: Log;
  readonly #problems = new Map<string, ReadProblem>();

  constructor(files: WorkspaceFiles, folders: Folders, log: Log) {
    this.#files = files;
    this.#folders = folders;
    this.#log = log;
  }

  /** The `.sla` files of a folder of the workspace, or of a folder in it. */
  async find(folder: URI): Promise<readonly URI[]> {
    try {
      return await this.#files.find(folder);
    } catch (error) {
      this.#log.fault(`Looking for files in ${folder.toString(true)}`, error);
      return [];
    }
  }

  /** Whether a file is in the workspace, and not among what is nobody's own. */
  isOwn(uri: URI): boolean {
    return this.#folders.folderOf(uri) !== undefined && !this.isSkipped(uri) && isAgreementFile(uri.path);
  }

  /** Whether a file or folder lies where nobody looks for agreements. */
  isSkipped(uri: URI): boolean {
    const folder = this.#folders.folderOf(uri);
    return folder !== undefined && UriUtils.relative(folder, uri).split('/').some(isSkipped);
  }

  isFolder(uri: URI): Promise<boolean> {
    return this.#files.isFolder(uri);
  }

  /**
   * The text of a file of the workspace, or of one beside a document that lies in no folder of it.
   *
   * @throws {ReadProblem}
   */
  async read(uri: URI, user: URI = uri): Promise<string> {
    const key = uri.toString();
    try {
      if (!this.#folders.mayUse(user, uri)) throw new ReadProblem('outside', 'it lies outside the workspace');
      const text = await this.#files.read(uri, this.#folders.folderOf(uri) ?? UriUtils.dirname(user));
      this.#problems.delete(key);
      return text;
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error;
      this.#problems.set(key, error);
      if (error.reason === 'unreadable' || error.reason === 'too large') {
        this.#log.note(`${this.#folders.shownPath(uri)} cannot be read: ${error.message}.`);
      }
      throw error;
    }
  }

  /** Why a file that a document uses could not be had. */
  problem(user: URI, uri: URI): ReadProblem | undefined {
    if (!this.#folders.mayUse(user, uri)) return new ReadProblem('outside', 'it lies outside the workspace');
    return this.#problems.get(uri.toString());
  }

  /** The file may be another one now. */
  forget(uri: URI): void {
    this.#problems.delete(uri.toString());
  }
}
