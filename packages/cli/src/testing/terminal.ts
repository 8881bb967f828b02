import picocolors from 'picocolors';
import type { Terminal } from '../terminal.ts';

/** A terminal without colours that keeps what is said. */
export class FakeTerminal implements Terminal {
  readonly cwd: string;
  readonly env: Record<string, string | undefined> = {};
  readonly colors = picocolors.createColors(false);
  readonly errColors = picocolors.createColors(false);
  readonly interactive = false;
  readonly columns = 100;
  readonly errIsScreen: boolean;
  readonly stdin: Terminal['stdin'];
  stdout = '';
  stderr = '';

  constructor({
    cwd = '/',
    stdin = [],
    errIsScreen = false,
  }: { cwd?: string; stdin?: (string | Uint8Array)[]; errIsScreen?: boolean } = {}) {
    this.cwd = cwd;
    this.errIsScreen = errIsScreen;
    this.stdin = (async function* () {
      for (const chunk of stdin) yield await Promise.resolve(chunk);
    })();
  }

  readonly out = (text: string): void => {
    this.stdout += text;
  };

  readonly err = (text: string): void => {
    this.stderr += text;
  };
}
