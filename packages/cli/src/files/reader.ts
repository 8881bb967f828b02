import { open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadProblem } from '@sla-lang/language';
import { decode, NotText } from './decode.ts';
import { errorCode, reasonOf } from './errors.ts';
import { isInside } from './root.ts';

/** Larger files are refused before they are read: no agreement comes near, and the parser keeps the whole text. */
export const LARGEST_BYTES = 20_000_000;

/** More files than this are not open at a time: systems allow few hundred. */
const MOST_OPEN = 32;

/** Reads texts below one folder, and nothing that lies or leads outside of it. Each file is read once. */
export class FolderReader {
  readonly root: string;
  /** The paths that were asked for, whether they could be read or not. */
  get paths(): Iterable<string> {
    return this.#texts.keys();
  }

  readonly #texts = new Map<string, Promise<string>>();
  readonly #waiting: (() => void)[] = [];
  #open = 0;
  #realRoot: Promise<string> | undefined;

  /**
   * @param root absolute path
   * @param given texts that are already there, by path; they need no file
   */
  constructor(root: string, given: ReadonlyMap<string, string> = new Map()) {
    this.root = root;
    for (const [path, text] of given) this.#texts.set(path, Promise.resolve(text));
  }

  /**
   * The text of a file.
   *
   * @param path relative to the root, with forward slashes
   * @throws {ReadProblem}
   */
  read(path: string): Promise<string> {
    const known = this.#texts.get(path);
    if (known) return known;
    const text = this.#read(path);
    this.#texts.set(path, text);
    return text;
  }

  async #read(path: string): Promise<string> {
    const file = join(this.root, path);
    if (!isInside(this.root, file)) throw outside();
    try {
      this.#realRoot ??= realpath(this.root);
      const real = await realpath(file);
      if (!isInside(await this.#realRoot, real)) throw outside();
      return decode(await this.#inTurn(() => bytesOf(real)));
    } catch (error) {
      if (error instanceof ReadProblem) throw error;
      if (error instanceof NotText) throw new ReadProblem('unreadable', error.message);
      const reason = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? 'missing' : 'unreadable';
      throw new ReadProblem(reason, reasonOf(error));
    }
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open >= MOST_OPEN) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#open++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#open--;
    }
  }
}

const outside = (): ReadProblem =>
  new ReadProblem('outside', 'it lies outside the folder that is worked in (see --root)');

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
