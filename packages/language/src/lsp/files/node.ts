import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'langium';
import { readTextInside } from '../../files/node.ts';
import { isAgreementFile, isSkipped, type WorkspaceFiles } from './workspace-files.ts';

/** Files of this disk; those of other addresses come from elsewhere. */
export const filesOnDisk = (elsewhere: WorkspaceFiles): WorkspaceFiles => ({
  find: (folder) => (isOnDisk(folder) ? findBelow(folder.fsPath) : elsewhere.find(folder)),
  read: (file, folder) =>
    isOnDisk(file) && isOnDisk(folder) ? readTextInside(folder.fsPath, file.fsPath) : elsewhere.read(file, folder),
  isFolder: (uri) =>
    isOnDisk(uri)
      ? stat(uri.fsPath).then(
          (stats) => stats.isDirectory(),
          () => false,
        )
      : elsewhere.isFolder(uri),
});

const isOnDisk = ({ scheme }: URI): boolean => scheme === 'file';

/** Links to folders are not followed: they may lead out, or in a circle. A folder that may not be looked into is empty. */
async function findBelow(folder: string): Promise<URI[]> {
  const found: URI[] = [];
  const folders = [folder];
  for (const each of folders) {
    for (const entry of await readdir(each, { withFileTypes: true }).catch(() => [])) {
      const path = join(each, entry.name);
      if (entry.isDirectory() && !isSkipped(entry.name)) folders.push(path);
      else if (!entry.isDirectory() && isAgreementFile(entry.name)) found.push(URI.file(path));
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
