import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { extension } from './paths.ts';

/** Where the extension runs: beside the files, or in a worker of the browser. */
export type Kind = 'node' | 'web';

export interface Prepared {
  /** Folder of the extension. */
  readonly folder: string;
  /** The file with the suite. */
  readonly suite: string;
}

/** What the extension does not need when it runs. */
const SOURCES = /^(src|node_modules)$/;

/** Leaves the extension nothing to run but in a worker, as on vscode.dev: a server prefers what runs in Node. */
async function dropNode(folder: string): Promise<void> {
  const path = join(folder, 'package.json');
  const { main: _, ...manifest } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify(manifest));
}

/**
 * Copies the extension as it is built, and puts the suite into the copy: VS Code runs a suite in the extension host of
 * the extension whose folder it is in. What is built meanwhile does not disturb the copy.
 */
export async function prepareExtension(folder: string, kind: Kind): Promise<Prepared> {
  const suite = join(folder, 'suite.js');
  await cp(extension, folder, {
    recursive: true,
    filter: (path) => !SOURCES.test(relative(extension, path).split(sep)[0] ?? ''),
  });
  if (kind === 'web') await dropNode(folder);
  await build({
    entryPoints: [join(import.meta.dirname, '../suite/index.ts')],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
    external: ['vscode'],
    define: { KIND: JSON.stringify(kind) },
    logLevel: 'warning',
  });
  return { folder, suite };
}
