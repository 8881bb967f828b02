import type { Locator, Page } from 'playwright-core';

/** The box above the editor in which one picks from a list or answers a question. */
export class QuickInput {
  readonly #page: Page;
  readonly box: Locator;
  readonly #input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.box = page.locator('.quick-input-widget');
    this.#input = this.box.locator('.quick-input-box input');
  }

  row(text: string): Locator {
    return this.box.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** Types until the row is there, and takes it. */
  async choose(text: string): Promise<void> {
    await this.#input.waitFor();
    await this.#page.keyboard.type(text);
    await this.row(text).first().click();
  }

  /** Answers a question in words. */
  async answer(text: string): Promise<void> {
    await this.#input.waitFor();
    await this.#input.fill(text);
    await this.#page.keyboard.press('Enter');
  }
}
