/**
 * The extension in a real VS Code.
 *
 *     node test/e2e/vscode/main.ts [node] [web] [--electron]
 *
 * `node` and `web` run the same suite in the two kinds of extension hosts. `--electron` runs it in VS Code for the desktop, which is
 * downloaded. The last line is `N passed, N failed`.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inElectron } from './host/electron.ts';
import { inExtensionHost } from './host/extension-host.ts';
import { results, vsix } from './host/paths.ts';
import { asPerson } from './host/person.ts';
import { Missing } from './host/programs.ts';
import type { Suite } from './host/suite.ts';

const suites: Readonly<Record<string, Suite>> = {
  node: inExtensionHost('node'),
  web: inExtensionHost('web'),
  person: asPerson(vsix),
};

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { electron: { type: 'boolean', default: false } },
});

/** Runs a suite; one that cannot be run counts as a failure. */
async function count(name: string, suite: Suite): Promise<{ passed: number; failed: number }> {
  const start = Date.now();
  console.log(`# ${name}`);
  try {
    return await suite(console.log);
  } catch (error) {
    console.log(error instanceof Missing ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    console.log(`# ${name}: ${Math.round((Date.now() - start) / 1000)} s`);
  }
}

function chosen(): [name: string, suite: Suite][] {
  if (flags.electron) return [['electron', inElectron]];
  const known = Object.entries(suites);
  return positionals.length === 0 ? known : known.filter(([name]) => positionals.includes(name));
}

await rm(results, { recursive: true, force: true });
let passed = 0;
let failed = 0;
for (const [name, suite] of chosen()) {
  const found = await count(name, suite);
  passed += found.passed;
  failed += found.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
