import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { errorCode } from '@sla-lang/language';
import { wrongUse } from '../exit.ts';

/** A file to work on, and what it is by its ending. */
export interface Input {
  /** Absolute. */
  readonly file: string;
  readonly kind: 'sla' | 'json';
}

/** Folders that hold no agreements of one's own: other people's packages, and what `sla build` writes. */
const SKIPPED = ['**/node_modules/**', '**/out/**'];

export interface FindOptions {
  readonly cwd: string;
  /** Whether agreements in JSON are asked for as well. */
  readonly json?: boolean;
}

/**
 * The files that paths on the command line mean: files as they are, all `.sla` files of a folder, the files of a pattern.
 * In the order of their paths, each once.
 *
 * @throws {Stop} for a path that means no file
 */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<Input[]> {
  const found = await Promise.all(paths.map((path) => filesOf(path, options)));
  const files = [...new Set(found.flat())].sort();
  return files.map((file) => ({ file, kind: extname(file).toLowerCase() === '.json' ? 'json' : 'sla' }));
}

async function filesOf(path: string, { cwd, json = false }: FindOptions): Promise<string[]> {
  const absolute = resolve(cwd, path);
  const kind = await kindOf(absolute, path);
  if (kind === 'file') {
    if (isWanted(path, json)) return [absolute];
    throw wrongUse(`${path} is not an .sla file${json ? ' or an agreement in JSON' : ''}.`);
  }
  if (kind === 'folder') {
    const files = await matches('**/*.sla', absolute);
    if (files.length === 0) throw wrongUse(`There are no .sla files in ${path === '.' ? 'this folder' : path}.`);
    return files;
  }
  const pattern = sep === '/' ? path : path.replaceAll(sep, '/');
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) throw wrongUse(`There is no file or folder ${path}.`);
  const files = (await matches(pattern, cwd)).filter((file) => isWanted(file, json && /\bjson\W*$/.test(pattern)));
  if (files.length === 0) throw wrongUse(`No .sla file matches ${path}.`);
  return files;
}

async function kindOf(absolute: string, path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(absolute)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A pattern may hold what no path can on this system.
    if (['ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return undefined;
    if (errorCode(error) === 'EACCES') throw wrongUse(`${path} may not be looked into.`);
    throw error;
  }
}

const isWanted = (path: string, json: boolean): boolean => {
  const ending = extname(path).toLowerCase();
  return ending === '.sla' || (json && ending === '.json');
};

/** Links to folders are not followed: they may lead out, or in a circle. */
async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: SKIPPED,
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  return found.map((file) => resolve(file));
}
