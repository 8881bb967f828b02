import type { ToPage } from '../messages.ts';
import { elementOnTop, type Placed } from '../sync/layout.ts';
import { patch } from './patch.ts';

type Contract = Extract<ToPage, { kind: 'contract' }>;

/** The page in the browser: what it shows, and where its elements are. */
export class Page {
  readonly #content = byId('page');
  readonly #note = byId('note');
  readonly #nothing = byId('nothing');
  #written: Contract['written'] = [];
  #known: ReadonlySet<string> = new Set();

  /** Shows a contract in place of the one before, as little changed as can be; who read in it still reads there. */
  show({ html, language, note = '', written, known, isOther }: Contract): void {
    const fresh = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
    for (const element of known) fresh.getElementById(element)?.setAttribute('data-known', '');
    const anchor = elementOnTop(this.scrolled, this.#boxes(this.#known));
    const before = anchor ? this.#boxOf(anchor.element)?.top : undefined;
    this.#written = written;
    this.#known = new Set(known);
    this.#note.textContent = note;
    this.#nothing.textContent = '';
    this.#content.lang = language;
    patch(this.#content, fresh.body);
    const after = anchor && this.#boxOf(anchor.element)?.top;
    if (isOther) this.scrolled = 0;
    else if (before !== undefined && after !== undefined) this.scrolled += after - before;
  }

  /** Says why there is no contract. */
  showNothing(note: string): void {
    this.#nothing.textContent = note;
    this.#note.textContent = '';
    this.#content.replaceChildren();
    this.#written = [];
    this.#known = new Set();
  }

  /** Marks the elements that the cursor is in. */
  mark(elements: readonly { readonly element: string }[]): void {
    for (const marked of this.#content.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current');
    for (const { element } of elements) document.getElementById(element)?.setAttribute('aria-current', 'location');
  }

  /** How far it is scrolled: what is on top is what can be read, below the note. */
  get scrolled(): number {
    return window.scrollY + this.#note.offsetHeight;
  }

  set scrolled(top: number) {
    window.scrollTo({ top: Math.max(0, top - this.#note.offsetHeight), behavior: 'instant' });
  }

  get height(): number {
    return window.innerHeight;
  }

  /** The elements that were written in the text beside, where they are. */
  get placed(): readonly Placed[] {
    return this.#written.flatMap((each) => {
      const box = this.#boxOf(each.element);
      return box ? [{ ...each, ...box }] : [];
    });
  }

  get top(): string | undefined {
    return elementOnTop(this.scrolled, this.#boxes(this.#known))?.element;
  }

  /** The innermost element with a place in a text that a node is in. */
  elementAround(node: Element): string | undefined {
    const around = node.closest('[data-known]');
    return around && this.#content.contains(around) ? around.id : undefined;
  }

  #boxes(elements: Iterable<string>) {
    return [...elements].flatMap((element) => {
      const box = this.#boxOf(element);
      return box ? [{ element, ...box }] : [];
    });
  }

  #boxOf(element: string): { readonly top: number; readonly bottom: number } | undefined {
    const box = document.getElementById(element)?.getBoundingClientRect();
    return box && { top: box.top + window.scrollY, bottom: box.bottom + window.scrollY };
  }
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
