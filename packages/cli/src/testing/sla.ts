import { run } from '../run.ts';
import { FakeTerminal } from './terminal.ts';

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function sla(cwd: string, args: readonly string[], stdin: (string | Uint8Array)[] = []): Promise<Ran> {
  const terminal = new FakeTerminal({ cwd, stdin });
  const exit = await run(args, terminal);
  return { exit, stdout: terminal.stdout, stderr: terminal.stderr };
}
