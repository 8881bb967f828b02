import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
  async arrive(authority: string, folder: string): Promise<void> {
    await this.page.goto(`http://${authority}/?folder=${folder}`);
    await this.explorer.ready();
  }

  /** Keeps a picture of what the window shows now. */
  async look(name: string): Promise<void> {
    const number = String(++this.#pictures).padStart(2, '0');
    await this.page.screenshot({ path: join(this.#output, `${number}-${name}.png`), animations: 'disabled' });
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Runs a command by its title, from the command palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    await this.quickInput.choose(title);
  }
}
