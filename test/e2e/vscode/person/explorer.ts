import type { Locator, Page } from 'playwright-core';

/** The files of the folder. */
export class Explorer {
  readonly #tree: Locator;

  constructor(page: Page) {
    this.#tree = page.locator('.explorer-folders-view');
  }

  file(name: string): Locator {
    return this.#tree.getByRole('treeitem', { name, exact: true });
  }

  async ready(): Promise<void> {
    await this.#tree.getByRole('treeitem').first().waitFor();
  }

  /** Opens a file to stay. */
  async open(name: string): Promise<void> {
    await this.file(name).dblclick();
  }
}
