import { runTests } from '@vscode/test-electron';
import { Writable } from 'node:stream';
import { join } from 'node:path';
import { prepareExtension } from './extension.ts';
import { cache } from './paths.ts';
import type { Suite } from './suite.ts';
import { Tap } from './tap.ts';
import { fillWorkspace, withTemporary } from './workspace.ts';

/** Passes on each whole line. */
function lines(hear: (line: string) => void): Writable {
  let rest = '';
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const parts = (rest + chunk.toString()).split(/\r?\n/);
      rest = parts.pop() ?? '';
      parts.forEach(hear);
      done();
    },
  });
}

/** The same suite in VS Code for the desktop, which is downloaded. */
export const inElectron: Suite = (print) =>
  withTemporary(async (folder) => {
    const tap = new Tap();
    const hear = (line: string): void => {
      if (tap.read(line)) print(line);
    };
    const extension = await prepareExtension(join(folder, 'extension'), 'node');
    await runTests({
      cachePath: cache,
      extensionDevelopmentPath: extension.folder,
      extensionTestsPath: extension.suite,
      launchArgs: [await fillWorkspace(join(folder, 'workspace')), '--disable-workspace-trust', '--disable-extensions'],
      stdout: lines(hear),
      stderr: lines(hear),
    }).catch((error: unknown) => print(`# ${String(error)}`));
    return tap.count;
  });
