import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { eventually, includes } from '../expect.ts';
import { Editor } from './editor.ts';
import { Explorer } from './explorer.ts';
import { Notifications } from './notifications.ts';
import { Preview } from './preview.ts';
import { QuickInput } from './quick-input.ts';

/** Somebody who sits before VS Code: sees what the window shows, clicks and types. */
export class Person {
  readonly page: Page;
  readonly explorer: Explorer;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly preview: Preview;
  readonly #output: string;
  #pictures = 0;

  constructor(page: Page, output: string) {
    this.page = page;
    this.#output = output;
    this.explorer = new Explorer(page);
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.preview = new Preview(page);
  }

  /** Opens the folder, and waits until the window is usable. */
  async arrive({ authority, workspace }: { readonly authority: string; readonly workspace: string }): Promise<void> {
    await this.page.goto(`http://${authority}/?folder=${workspace}`);
    await this.explorer.ready();
  }

  /** Loads the window again, once VS Code has stored that these are open: it does so now and then, in its own time. */
  async reload(...open: readonly string[]): Promise<void> {
    await eventually(async () => {
      const stored = await this.page.evaluate<string>(OPEN_EDITORS);
      for (const each of open) includes(stored, each);
    });
    await this.page.reload();
    await this.explorer.ready();
  }

  /** Keeps a picture of what the window shows now. */
  async look(name: string): Promise<void> {
    const number = String(++this.#pictures).padStart(2, '0');
    await this.page.screenshot({ path: join(this.#output, `${number}-${name}.png`), animations: 'disabled' });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by its title, from the command palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    await this.quickInput.choose(title);
  }

  /** Closes what lies over the window: settings and welcome pages do in newer versions of VS Code. */
  async closeOverlay(): Promise<void> {
    const overlay = this.page.locator('.monaco-modal-editor-block');
    if (await overlay.isVisible()) await this.press('Escape');
    await overlay.waitFor({ state: 'hidden' });
  }

  /** A page of text that VS Code shows itself. */
  get markdown(): FrameLocator {
    const frame = 'iframe.webview[src*="vscode.markdown-language-features"]';
    return this.page.frameLocator(frame).frameLocator('iframe#active-frame');
  }
}

/** What VS Code has stored of the editors that are open. Runs in its window, whose types the tests do not have. */
const OPEN_EDITORS = `(async () => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stored = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await answer(indexedDB.open(name));
    if (database.objectStoreNames.contains('ItemTable')) {
      const table = database.transaction('ItemTable').objectStore('ItemTable');
      stored.push(await answer(table.get('memento/workbench.parts.editor')));
    }
    database.close();
  }
  return String(stored);
})()`;
