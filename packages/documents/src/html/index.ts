import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Contract } from '../contract/index.ts';
import { numberDocument } from '../contract/number.ts';
import { placesOf, type WrittenPlace } from '../contract/places.ts';
import { toPlain } from '../contract/text.ts';
import { pageHtml } from './page.ts';
import { styleSheet } from './style.ts';

/** The contract as one HTML file that needs nothing else: no script, no image, no other file. */
export function contractHtml({ document, locale }: Contract): string {
  const title = toPlain(document.title);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: document.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'generator', content: 'SLA Lang' }),
          h('title', title),
          h('style', `\n${styleSheet(toPlain(document.footer.line), locale.cover.page.of)}`),
        ]),
        h('body', pageHtml({ document, locale, numbering: numberDocument(document, locale) })),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

/** What an editor shows of a contract: the body of its page, and where in the text each element was written. */
export interface ContractPage {
  readonly html: string;
  readonly language: string;
  readonly places: readonly WrittenPlace[];
}

/** The page of {@link contractHtml} without its head, for a page that has its own look. */
export function contractPage({ document, locale }: Contract): ContractPage {
  const numbering = numberDocument(document, locale);
  return {
    html: toHtml({ type: 'root', children: pageHtml({ document, locale, numbering }) }),
    language: document.language,
    places: placesOf(document, numbering),
  };
}
