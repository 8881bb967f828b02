import type { Connection } from 'vscode-languageserver';

/** What the server writes into the log of the editor; each thing once. */
export class Log {
  readonly #console: Connection['console'] | undefined;
  readonly #said = new Set<string>();

  constructor(connection: Connection | undefined) {
    this.#console = connection?.console;
  }

  /** A fault of the server itself, with the way that led to it. */
  fault(doing: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#once(`${doing}: ${stack}`, (text) => this.#console?.error(text));
  }

  /** Something that a person may want to know when they wonder. */
  note(text: string): void {
    this.#once(text, (each) => this.#console?.warn(each));
  }

  #once(text: string, say: (text: string) => void): void {
    if (this.#said.has(text)) return;
    this.#said.add(text);
    say(text);
  }
}
