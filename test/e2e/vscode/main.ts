/**
 * The extension in a real VS Code.
 *
 *     node test/e2e/vscode/main.ts [node] [web] [person] [restricted] [--electron] [--pictures]
 *
 * `node` and `web` run the same suite in the two kinds of extension hosts. `--electron` runs it in VS Code for the desktop,
 * which is downloaded. `person` uses the packaged extension by mouse and keyboard, `restricted` in a folder that nobody
 * trusts; `--pictures` makes the pictures of the documentation from what `person` saw. The last line is `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { inElectron } from './host/electron.ts';
import { inExtensionHost } from './host/extension-host.ts';
import { asPerson } from './host/person.ts';
import { makePictures } from './host/pictures.ts';
import { Missing } from './host/programs.ts';
import type { Suite } from './host/suite.ts';
import { aMorning } from './person/story/index.ts';
import { withoutTrust } from './person/story/restricted.ts';

const person = asPerson({ name: 'person', use: 'person', story: aMorning });
const suites: Readonly<Record<string, Suite>> = {
  node: inExtensionHost('node'),
  web: inExtensionHost('web'),
  person,
  restricted: asPerson({ name: 'restricted', use: 'distrust', story: withoutTrust }),
};

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { electron: { type: 'boolean', default: false }, pictures: { type: 'boolean', default: false } },
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
  if (flags.pictures) return [['person', person]];
  if (flags.electron) return [['electron', inElectron]];
  const known = Object.entries(suites);
  const unknown = positionals.filter((name) => !Object.hasOwn(suites, name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}.`);
  return positionals.length === 0 ? known : known.filter(([name]) => positionals.includes(name));
}

let passed = 0;
let failed = 0;
for (const [name, suite] of chosen()) {
  const found = await count(name, suite);
  passed += found.passed;
  failed += found.failed;
}
if (flags.pictures) await makePictures();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
