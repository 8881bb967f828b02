import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eventually, ok } from '../expect.ts';

/** Ends the language server of the extension that is installed below a folder, as a crash does. */
export async function killServer(home: string): Promise<void> {
  const pid = await eventually(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
    const line = stdout.split('\n').find((each) => each.includes(home) && each.includes('dist/server/main.cjs'));
    ok(line, 'a language server to run');
    return Number.parseInt(line, 10);
  });
  process.kill(pid, 'SIGKILL');
}
