import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { decode, NotText } from './decode.ts';
import { ReadProblem } from './read-problem.ts';
import { errorCode, reasonOf } from './system-errors.ts';

/** Larger files are refused before they are read: no agreement comes near, and the parser keeps the whole text. */
export const LARGEST_BYTES = 20_000_000;

/** Whether a file or folder is the folder itself or lies in it. Both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * The text of a file that lies in a folder, and whose links do not lead out of it. Both absolute.
 *
 * @throws {ReadProblem}
 */
export async function readTextInside(folder: string, file: string): Promise<string> {
  if (!isInside(folder, file)) throw outside();
  try {
    const real = await realpath(file);
    if (!isInside(await realpath(folder), real)) throw outside();
    return decode(await bytesOf(real));
  } catch (error) {
    if (error instanceof ReadProblem) throw error;
    if (error instanceof NotText) throw new ReadProblem('unreadable', error.message);
    const reason = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? 'missing' : 'unreadable';
    throw new ReadProblem(reason, reasonOf(error));
  }
}

const outside = (): ReadProblem => new ReadProblem('outside', 'it lies outside the folder that is worked in');

async function bytesOf(file: string): Promise<Uint8Array> {
  // Before opening: to open a pipe would wait for somebody to write into it.
  if (!(await stat(file)).isFile()) throw new ReadProblem('unreadable', 'it is not a file');
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_BYTES) throw new ReadProblem('too large', tooLarge(size));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

const tooLarge = (bytes: number): string =>
  `it has ${Math.ceil(bytes / 1_000_000)} MB; the limit is ${LARGEST_BYTES / 1_000_000} MB`;
