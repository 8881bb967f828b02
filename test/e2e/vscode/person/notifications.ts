import type { Locator, Page } from 'playwright-core';

/** The messages in the corner of the window, and the questions in its middle. */
export class Notifications {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  message(text: string | RegExp): Locator {
    return this.#page.locator('.notification-toast').filter({ hasText: text });
  }

  get question(): Locator {
    return this.#page.locator('.monaco-dialog-box');
  }

  async answer(button: string): Promise<void> {
    await this.question.getByRole('button', { name: button }).click();
  }
}
