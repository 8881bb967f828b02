import { balanceStyle, contractStyle } from '@sla-lang/documents';
import type { FromPage, PreviewState, ToPage } from '../messages.ts';
import { elementsAt, lineFor, topFor } from '../sync/layout.ts';
import { Page } from './page.ts';
import { themeStyle } from './theme.ts';

/** What VS Code gives a page. */
declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromPage) => void;
  readonly setState: (state: PreviewState) => void;
};

document.adoptedStyleSheets = [contractStyle, balanceStyle, themeStyle].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

const host = acquireVsCodeApi();
const page = new Page();
let cursor: number | undefined;
/** Where the page was last scrolled to by us: the event about it tells nothing new. */
let ours = -1;
let isWaiting = false;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'contract':
      // The cursor was in another text.
      if (data.isOther) cursor = undefined;
      page.show(data);
      followCursor();
      break;
    case 'nothing':
      page.showNothing(data.note);
      break;
    case 'state':
      host.setState(data.state);
      break;
    case 'scroll':
      scrollTo(topFor(data.line, page.placed, page.scrolled));
      break;
    case 'cursor':
      cursor = data.line;
      followCursor();
      break;
    case 'ask':
      reveal(page.top);
      break;
  }
  ours = page.scrolled;
});

/** Marks what the cursor is in, and shows it unless it can be seen. */
function followCursor(): void {
  if (cursor === undefined) return;
  const { placed, scrolled, height } = page;
  const current = elementsAt(cursor, placed);
  page.mark(current);
  const isSeen = current.some(({ top, bottom }) => bottom > scrolled && top < scrolled + height);
  const top = topFor(cursor, placed, scrolled);
  if (!isSeen && top !== undefined) scrollTo(top - height / 3);
}

function scrollTo(top: number | undefined): void {
  if (top !== undefined) page.scrolled = top;
}

window.addEventListener('scroll', () => {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    const top = page.scrolled;
    if (Math.abs(top - ours) < 2) return;
    ours = top;
    const line = lineFor(top, page.placed);
    if (line !== undefined) host.postMessage({ kind: 'scrolled', line });
  });
});

function reveal(element: string | undefined): void {
  if (element !== undefined) host.postMessage({ kind: 'reveal', element });
}

document.addEventListener('dblclick', ({ target }) => {
  if (target instanceof Element && !target.closest('a')) reveal(page.elementAround(target));
});
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const source = event.target.closest('a.source');
  const number = event.target.closest('.number');
  // Enter on a link is a click as well.
  if (source) {
    event.preventDefault();
    reveal(page.elementAround(source));
  } else if (number && !number.closest('a')) reveal(page.elementAround(number));
});
window.addEventListener('resize', followCursor);

host.postMessage({ kind: 'ready' });
