import { join } from 'node:path';
import { readTextInside } from '@sla-lang/language/files';

/** More files than this are not open at a time: systems allow few hundred. */
const MOST_OPEN = 32;

/** Reads texts below one folder, each once. */
export class FolderReader {
  /** The paths that were asked for, whether they could be read or not. */
  get paths(): Iterable<string> {
    return this.#texts.keys();
  }

  readonly #read: (path: string) => Promise<string>;
  readonly #texts = new Map<string, Promise<string>>();
  readonly #waiting: (() => void)[] = [];
  #open = 0;

  /**
   * @param from the folder (absolute), and nothing that lies or leads outside of it is read; or how texts are had otherwise
   * @param given texts that are already there, by path; they need no file
   */
  constructor(from: string | ((path: string) => Promise<string>), given: ReadonlyMap<string, string> = new Map()) {
    this.#read = typeof from === 'string' ? (path) => readTextInside(from, join(from, path)) : from;
    for (const [path, text] of given) this.#texts.set(path, Promise.resolve(text));
  }

  /**
   * The text of a file.
   *
   * @param path relative to the folder, with forward slashes
   * @throws {ReadProblem}
   */
  read(path: string): Promise<string> {
    const known = this.#texts.get(path);
    if (known) return known;
    const text = this.#inTurn(() => this.#read(path));
    this.#texts.set(path, text);
    return text;
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
