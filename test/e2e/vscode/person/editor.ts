import type { Locator, Page } from 'playwright-core';
import { pointAt, turnWheel } from './mouse.ts';

/** The editor in which one types. */
export class Editor {
  readonly #page: Page;
  readonly #editor: Locator;
  /** The list of what could be written here. */
  readonly suggestions: Locator;
  readonly hover: Locator;
  /** The list of what can be done about what is found. */
  readonly actions: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#editor = page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
    this.suggestions = page.locator('.suggest-widget.visible');
    this.hover = page.locator('.monaco-hover:not(.hidden)');
    this.actions = page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** The lines that are in view. */
  get lines(): Locator {
    return this.#editor.locator('.view-lines');
  }

  /** A line in view, by what it contains. */
  line(text: string): Locator {
    return this.lines.locator('.view-line').filter({ hasText: text }).first();
  }

  lineNumber(number: number): Locator {
    return this.#editor.locator('.line-numbers').getByText(String(number), { exact: true });
  }

  /** What is offered above a line. */
  lens(text: string): Locator {
    return this.#editor.locator('.codelens-decoration').getByText(text).first();
  }

  /** The wavy lines under what is found. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.#editor.locator(`.squiggly-${severity}`);
  }

  tab(name: string): Locator {
    return this.#page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** Waits until a file is in front. */
  async isOpen(name: string): Promise<void> {
    await this.tab(name).and(this.#page.locator('.active')).waitFor();
    await this.lines.waitFor();
  }

  async isSaved(name: string): Promise<void> {
    await this.tab(name).and(this.#page.locator(':not(.dirty)')).waitFor();
  }

  /** Goes back to a file that is open. */
  async focus(name: string): Promise<void> {
    await this.tab(name).click();
    await this.isOpen(name);
  }

  async clickTitleButton(name: string): Promise<void> {
    await this.#page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name }).click();
  }

  scroll(way: 'up' | 'down', until: Locator): Promise<void> {
    return turnWheel(this.#page, this.#editor, way, until);
  }

  /** Selects the next such piece of text, as Ctrl+F does. */
  async find(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+f');
    const widget = this.#editor.locator('.find-widget.visible');
    await widget.getByRole('textbox', { name: 'Find' }).fill(text);
    await widget.getByText(/^\d+ of \d+$/).waitFor();
    // Not by Escape, which would first put a message in the corner away.
    await widget.getByRole('button', { name: 'Close' }).click();
    await widget.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor behind the next such piece of text. */
  async goBehind(text: string): Promise<void> {
    await this.find(text);
    await this.#page.keyboard.press('ArrowRight');
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 20 });
  }

  suggestion(label: string): Locator {
    return this.suggestions.locator(`.monaco-list-row[aria-label^="${label}"]`);
  }

  /** Takes a suggestion with a key, once it is the one that the key takes. */
  async accept(label: string, key: 'Enter' | 'Tab'): Promise<void> {
    await this.suggestion(label).first().waitFor();
    await this.suggestions.locator(`.monaco-list-row.focused[aria-label^="${label}"]`).waitFor();
    await this.#page.keyboard.press(key);
    await this.suggestions.waitFor({ state: 'hidden' });
  }

  /** Rests with the mouse on something until its explanation appears. */
  async hoverOver(place: Locator): Promise<void> {
    await pointAt(this.#page, place);
    await this.hover.first().waitFor();
  }

  /** Clicks the light bulb of the line. */
  async openActions(): Promise<void> {
    await pointAt(
      this.#page,
      this.#editor.locator('.lightBulbWidget, .codicon-gutter-lightbulb').filter({ visible: true }),
    );
    await this.#page.mouse.down();
    await this.#page.mouse.up();
    await this.actions.waitFor();
  }

  async chooseAction(title: string): Promise<void> {
    await this.actions.getByText(title).click();
    await this.actions.waitFor({ state: 'hidden' });
  }
}
