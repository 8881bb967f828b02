/** What runs inside the extension host: VS Code calls `run`, and takes an error for a failure. */
import { runTests } from '../harness.ts';
import './activation.ts';
import './diagnostics.ts';
import './navigation.ts';
import './writing.ts';

export async function run(): Promise<void> {
  const failed = await runTests({ print: (line) => console.log(line) });
  if (failed > 0) throw new Error(`${failed} failed`);
}
