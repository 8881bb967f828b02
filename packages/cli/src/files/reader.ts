import { join } from 'node:path';
import { readTextInside } from '@sla-lang/language/files';

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
    const text = this.#inTurn(() => readTextInside(this.root, join(this.root, path)));
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
