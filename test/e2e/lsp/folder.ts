import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk, for the time of a test. */
export interface Folder {
  readonly uri: string;
  /** The address of a file in it. */
  readonly at: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: (path?: string) => Promise<void>;
}

export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const root = await mkdtemp(join(tmpdir(), 'sla-lsp-'));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return {
    uri: pathToFileURL(root).href,
    at: (path) => pathToFileURL(join(root, path)).href,
    write,
    remove: (path = '.') => rm(join(root, path), { recursive: true, force: true }),
  };
}
