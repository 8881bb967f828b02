import { copyFile, glob, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from './browser.ts';
import { install } from './install.ts';
import { results } from './paths.ts';
import { installExtension, startServer, type ServerOptions } from './server.ts';
import type { Print } from './suite.ts';
import { fillWorkspace, withTemporary } from './workspace.ts';

/** VS Code, ready to be opened at an address of the server. */
export interface Window {
  readonly page: Page;
  /** Host and port of the server. */
  readonly authority: string;
  /** The folder with the agreements. */
  readonly workspace: string;
  /** Folder with the data of the server: settings, extensions. */
  readonly home: string;
  /** A folder for other files; gone afterwards. */
  readonly temporary: string;
  /** Where screenshots and logs are kept. */
  readonly output: string;
}

export interface WindowOptions {
  /** Name of the folder below the results. */
  readonly name: string;
  /** A packaged extension to install. */
  readonly vsix?: string;
  readonly use: ServerOptions['use'];
  readonly print: Print;
}

/** Starts a server and a browser, and ends them whatever happens; what fails is kept as a picture. */
export async function withWindow<T>(
  { name, vsix, use, print }: WindowOptions,
  act: (window: Window) => Promise<T>,
): Promise<T> {
  const main = await install(print);
  const output = join(results, name);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  return withTemporary(async (temporary) => {
    const home = join(temporary, 'home');
    const workspace = await fillWorkspace(join(temporary, 'workspace'));
    if (vsix !== undefined) await installExtension(vsix, { main, home });
    const browser = await openBrowser();
    const server = await startServer({ main, home, log: join(output, 'server.log'), use });
    try {
      const page = await openPage(browser, join(output, 'console.log'));
      return await act({ page, authority: server.authority, workspace, home, temporary, output }).catch(
        async (error) => {
          await page.screenshot({ path: join(output, 'failure.png') });
          throw error;
        },
      );
    } finally {
      await browser.close();
      await server.stop();
      // What the extension told in its output.
      for await (const file of glob(join(home, 'user/logs/**/SLA Lang.log')))
        await copyFile(file, join(output, 'extension.log'));
    }
  });
}
