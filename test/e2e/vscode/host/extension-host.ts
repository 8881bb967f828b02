import type { Page } from 'playwright-core';
import { bundleSuite } from './bundle.ts';
import { extension } from './paths.ts';
import type { Suite } from './suite.ts';
import { Tap } from './tap.ts';
import { withWindow, type Window } from './window.ts';

/** Where the extension runs: beside the files, or in a worker of the browser. */
export type Kind = 'node' | 'web';

const TIME_LIMIT_MS = 10 * 60_000;

/** The address at which VS Code opens a folder, loads the extension, and runs a suite of tests in its extension host. */
function addressOf({ authority, workspace }: Window, kind: Kind, suite: string): string {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
    ...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  return `http://${authority}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Opens the address, and listens to what the suite prints until it has ended. */
async function listen(page: Page, address: string, hear: (line: string) => void): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const timer = setTimeout(() => ended.reject(new Error('the suite does not end')), TIME_LIMIT_MS);
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => hear(String(args[0])));
  await page.exposeFunction('codeAutomationExit', () => ended.resolve());
  await page.goto(address);
  await ended.promise.finally(() => clearTimeout(timer));
}

/** The suite that runs inside VS Code, in the extension host of the VS Code server. */
export const inExtensionHost =
  (kind: Kind): Suite =>
  (print) =>
    withWindow({ name: kind, print }, async (window) => {
      const tap = new Tap();
      const address = addressOf(window, kind, await bundleSuite(window.temporary));
      await listen(window.page, address, (line) => {
        if (tap.read(line)) print(line);
      });
      return tap.count;
    });
