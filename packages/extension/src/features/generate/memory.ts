/** Where VS Code keeps what an extension remembers. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const FORMATS = 'sla.generate.formats';
const FOLDERS = 'sla.generate.folders';
const WRITTEN = 'sla.generate.written';
/** So many files are remembered; those longest not written are forgotten. */
const MOST_WRITTEN = 1000;

type Pairs = readonly (readonly [key: string, value: string])[];

/** What was chosen last, and what was written, in this workspace. */
export class Memory {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get formats(): readonly string[] | undefined {
    const formats = this.#store.get(FORMATS);
    return Array.isArray(formats) ? formats.filter((format) => typeof format === 'string') : undefined;
  }

  async rememberFormats(formats: readonly string[]): Promise<void> {
    await this.#store.update(FORMATS, formats);
  }

  /** The folder that was chosen for the contracts of a folder of the workspace, by address. */
  folderFor(base: string): string | undefined {
    return new Map(this.#pairs(FOLDERS)).get(base);
  }

  async rememberFolder(base: string, folder: string): Promise<void> {
    await this.#store.update(FOLDERS, [...this.#pairs(FOLDERS).filter(([key]) => key !== base), [base, folder]]);
  }

  /** The fingerprint of what was written to a file last. */
  writtenTo(file: string): string | undefined {
    return new Map(this.#pairs(WRITTEN)).get(file);
  }

  async rememberWritten(files: ReadonlyMap<string, string>): Promise<void> {
    const others = this.#pairs(WRITTEN).filter(([file]) => !files.has(file));
    await this.#store.update(WRITTEN, [...others, ...files].slice(-MOST_WRITTEN));
  }

  #pairs(key: string): Pairs {
    const pairs = this.#store.get(key);
    return Array.isArray(pairs) ? (pairs as Pairs) : [];
  }
}
