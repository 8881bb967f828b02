import { appendFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { find, Missing } from './programs.ts';

/** The size of the window: the pictures in the documentation are as large. */
export const WINDOW = { width: 1280, height: 800 } as const;

/** Far beyond what anything needs to appear: it ends what hangs, and hurries nothing on a machine that is busy. */
const TIME_LIMIT_MS = 90_000;

const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = await find('chromium', 'chromium-browser', 'google-chrome');
  if (executablePath === undefined) {
    throw new Missing('The tests in VS Code need Chromium (Debian: apt-get install chromium) or Chrome on the PATH.');
  }
  return chromium.launch({ executablePath, args: QUIET });
}

/** An empty page whose messages go to a file. */
export async function openPage(browser: Browser, log: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW });
  context.setDefaultTimeout(TIME_LIMIT_MS);
  const page = await context.newPage();
  const start = Date.now();
  const write = (text: string): void => appendFileSync(log, `${Date.now() - start} ms ${text}\n`);
  page.on('console', (message) => write(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => write(`page error: ${error.stack ?? error.message}`));
  return page;
}
