/** What runs inside the extension host: VS Code calls `run`, and takes an error for a failure. */
import { runTests } from '../harness.ts';
import './activation.ts';
import './assistants.ts';
import './contract.ts';
import './diagnostics.ts';
import './fixes.ts';
import './navigation.ts';
import './settings.ts';
import './tasks.ts';
import './versions.ts';
import './writing.ts';

export async function run(): Promise<void> {
  const failed = await runTests({ print: (line) => console.log(line) });
  if (failed > 0) throw new Error(`${failed} failed`);
}
