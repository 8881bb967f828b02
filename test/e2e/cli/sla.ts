import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/sla.js', import.meta.url));

export interface Ran {
  /** Undefined when a signal ended it. */
  readonly exit: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program as a process that goes on running. */
export class Sla {
  readonly process: ChildProcess;
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ran>;
  readonly #waiting = new Set<() => void>();

  constructor(cwd: string, args: readonly string[], { stdin, env }: Options = {}) {
    // Nothing of the test run's own settings: colours are among what is tested.
    const path = { PATH: process.env['PATH'] ?? '', HOME: cwd };
    this.process = spawn(process.execPath, [bin, ...args], { cwd, env: { ...path, ...env } });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => this.#said('stdout', text));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => this.#said('stderr', text));
    this.ended = new Promise((resolve, reject) => {
      this.process.on('error', reject);
      this.process.on('close', (code) => {
        for (const check of this.#waiting) check();
        resolve({ exit: code ?? undefined, stdout: this.stdout, stderr: this.stderr });
      });
    });
    // A program that refuses its arguments does not read its input to the end.
    this.process.stdin?.on('error', () => undefined);
    this.process.stdin?.end(stdin);
  }

  #said(stream: 'stdout' | 'stderr', text: string): void {
    this[stream] += text;
    for (const check of this.#waiting) check();
  }

  /** Resolves as soon as what the program has said is right; rejects when it ends before. */
  async until(isRight: (sla: Sla) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (isRight(this)) resolve();
        else if (this.process.exitCode !== null || this.process.signalCode !== null) {
          reject(new Error(`sla ended before it was right:\n${this.stdout}\n${this.stderr}`));
        } else return;
        this.#waiting.delete(check);
      };
      this.#waiting.add(check);
      check();
    });
  }
}

/** Runs the built program to its end. */
export const sla = (cwd: string, args: readonly string[], options?: Options): Promise<Ran> =>
  new Sla(cwd, args, options).ended;
