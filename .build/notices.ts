import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Folder of the npm package that a bundled file belongs to, or undefined for a file of this repository. */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

async function noticeOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const heading = `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence in its text'})`;
  return [heading, '='.repeat(heading.length), ...texts.map((text) => text.replaceAll('\r\n', '\n').trim()), ''].join(
    '\n',
  );
}

/**
 * The licences of all packages whose code is inside a bundle, as their authors ask for.
 *
 * @param root folder that the paths of `inputs` are relative to
 * @param inputs esbuild's account of what it bundled
 */
export async function thirdPartyNotices(root: string, inputs: Metafile['inputs']): Promise<string> {
  const folders = new Set(
    Object.keys(inputs)
      .map(packageFolder)
      .filter((folder) => folder !== undefined),
  );
  const notices = await Promise.all([...folders].toSorted().map((folder) => noticeOf(join(root, folder))));
  return ['This program contains the following packages.', '', ...notices].join('\n');
}
