import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { prepareExtension, type Kind, type Prepared } from './extension.ts';
import type { Suite } from './suite.ts';
import { Tap } from './tap.ts';
import { withWindow, type Window } from './window.ts';

const TIME_LIMIT_MS = 10 * 60_000;

/** The address at which VS Code opens a folder, loads the extension, and runs a suite of tests in its extension host. */
function addressOf({ authority, workspace }: Window, { folder, suite }: Prepared): string {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(folder)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
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
    withWindow({ name: kind, use: 'suite', print }, async (window) => {
      const tap = new Tap();
      const address = addressOf(window, await prepareExtension(join(window.temporary, 'extension'), kind));
      await listen(window.page, address, (line) => {
        if (!tap.read(line)) return;
        print(line);
        const failed = /^not ok (\d+)/.exec(line)?.[1];
        if (failed !== undefined) void window.page.screenshot({ path: join(window.output, `failure-${failed}.png`) });
      });
      return tap.count;
    });
