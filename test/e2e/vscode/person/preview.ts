import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, ok } from '../expect.ts';
import { turnWheel } from './mouse.ts';

/** The contract beside the text. */
export class Preview {
  readonly #page: Page;
  readonly #outer: Locator;
  readonly #frame: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.#outer = page.locator('iframe.webview[src*="extensionId=sla-lang.sla-lang"]');
    this.#frame = this.#outer.contentFrame().frameLocator('iframe#active-frame');
  }

  text(text: string): Locator {
    return this.#frame.getByText(text).first();
  }

  link(text: string): Locator {
    return this.#frame.getByRole('link', { name: text }).first();
  }

  /** Waits until a text can be read without scrolling. */
  isInView(text: string): Promise<void> {
    return eventually(async () => {
      const window = await this.#outer.boundingBox();
      const boxes = await Promise.all((await this.#frame.getByText(text).all()).map((each) => each.boundingBox()));
      const isSeen = boxes.some((box) => window && box && box.y >= window.y && box.y < window.y + window.height);
      ok(isSeen, `“${text}” to be in view`);
    });
  }

  scroll(way: 'up' | 'down', until: Locator): Promise<void> {
    return turnWheel(this.#page, this.#outer, way, until);
  }
}
