import type { URI } from 'langium';
import { ReadProblem } from '../../files/read-problem.ts';

/** Where the files of the workspace are: on a disk, or with the editor. */
export interface WorkspaceFiles {
  /** The `.sla` files below a folder, without what is nobody's own. */
  find(folder: URI): Promise<readonly URI[]>;
  /**
   * The text of a file that lies in a folder.
   *
   * @throws {ReadProblem}
   */
  read(file: URI, folder: URI): Promise<string>;
  isFolder(uri: URI): Promise<boolean>;
}

/** For a server without any files but the open ones. */
export const noFiles: WorkspaceFiles = {
  find: () => Promise.resolve([]),
  read: () => Promise.reject(new ReadProblem('missing', 'there is no such file or folder')),
  isFolder: () => Promise.resolve(false),
};

export const isAgreementFile = (name: string): boolean => /\.sla$/i.test(name);

/** Whether a folder holds nothing of one's own: other people's packages, what `sla build` writes, what tools keep. */
export const isSkipped = (folder: string): boolean =>
  folder === 'node_modules' || folder === 'out' || folder.startsWith('.');
