import type { Locator, Page } from 'playwright-core';
import { eventually, ok } from '../expect.ts';

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

  /** Takes what is proposed, question by question, until one is reached. */
  async acceptUntil(last: string): Promise<void> {
    const isReached = async (): Promise<boolean> => (await this.#input.getAttribute('placeholder')) === last;
    const step = this.box.locator('.quick-input-title');
    while (!(await isReached())) {
      const before = await step.textContent();
      await this.#page.keyboard.press('Enter');
      await eventually(async () =>
        ok((await isReached()) || (await step.textContent()) !== before, 'another question'),
      );
    }
  }
}
