import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The contract beside the text. */
export class Preview {
  readonly #frame: FrameLocator;

  constructor(page: Page) {
    this.#frame = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  get page(): Locator {
    return this.#frame.locator('body');
  }

  text(text: string): Locator {
    return this.#frame.getByText(text).first();
  }
}
