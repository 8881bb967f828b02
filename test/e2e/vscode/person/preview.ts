import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, ok } from '../expect.ts';

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

  /** Waits until a text can be read without scrolling. */
  isInView(text: string): Promise<void> {
    return eventually(async () => {
      const window = await this.#outer.boundingBox();
      const boxes = await Promise.all((await this.#frame.getByText(text).all()).map((each) => each.boundingBox()));
      const isSeen = boxes.some((box) => window && box && box.y >= window.y && box.y < window.y + window.height);
      ok(isSeen, `“${text}” to be in view`);
    });
  }

  async scrollTo(end: 'start' | 'end'): Promise<void> {
    const box = await this.#outer.boundingBox();
    if (!box) throw new Error('there is no preview');
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.#page.mouse.wheel(0, end === 'start' ? -100_000 : 100_000);
  }
}
