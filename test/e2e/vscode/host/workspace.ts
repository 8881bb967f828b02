import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';

/** Runs something with an empty folder that is gone afterwards. */
export async function withTemporary<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sla-vscode-')));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A folder to open: the web shop in its three levels, and an agreement with faults. */
export async function fillWorkspace(folder: string): Promise<string> {
  await cp(join(root, 'examples/webshop'), folder, { recursive: true });
  await cp(join(root, 'examples/first-look/hosting.sla'), join(folder, 'hosting.sla'));
  return folder;
}
