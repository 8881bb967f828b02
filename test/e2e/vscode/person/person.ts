import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
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

  async reload(): Promise<void> {
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
