import type { BalanceSection, ExplainedBalance, ExplainedCurve } from '@sla-lang/core';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { contractStyle } from '../html/style.ts';
import type { WrittenPlace } from '../contract/places.ts';
import { curveSvg } from './svg.ts';

/** What an editor shows of a balance: the body of its page, and where in the text each line was written. */
export interface BalancePage {
  readonly html: string;
  readonly places: readonly WrittenPlace[];
}

/** The balance as the body of a page: one table for both sides, the curves, and what promises really come to. */
export function balancePage(balance: ExplainedBalance, title: string): BalancePage {
  const places: WrittenPlace[] = [];
  const children = body(balance, title, places);
  return { html: toHtml({ type: 'root', children }), places };
}

/** The balance as one HTML file that needs nothing else: no script, no image, no other file. */
export function balanceHtml(balance: ExplainedBalance, title: string): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'generator', content: 'SLA Lang' }),
          h('title', `Balance: ${title}`),
          h('style', `\n${contractStyle}${balanceStyle}`),
        ]),
        h('body', body(balance, title, [])),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

/** What a page of balances needs beside the style of contracts. */
export const balanceStyle = `
table.balance { table-layout: fixed; }
table.balance ul { list-style: none; margin: 0; padding: 0; }
table.balance li { margin: 0 0 .35rem; }
table.balance .detail { color: var(--soft); }
table.balance thead :first-child { width: 18%; }
`.trimStart();

/** Gives an element an id, if its words were written somewhere. */
type Place = (origin: string | undefined) => string | undefined;

function body({ sides, curves, figures }: ExplainedBalance, title: string, places: WrittenPlace[]): ElementContent[] {
  const place: Place = (origin) => {
    if (origin === undefined) return undefined;
    const element = `line-${places.length + 1}`;
    places.push({ element, origin });
    return element;
  };
  const [first] = sides;
  return [
    h('header.cover', [h('p.kind', 'Balance'), h('h1', title)]),
    h('main', [
      h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: 'Both sides' }, [
        h('table.balance', [
          h('thead', [h('tr', [h('td'), ...sides.map(({ party }) => h('th', { scope: 'col' }, party))])]),
          h(
            'tbody',
            (first?.sections ?? []).map(({ key, title: name }) =>
              h('tr', [
                h('th', { scope: 'row' }, name),
                ...sides.map((side) => h('td', cell(side.sections, key, place))),
              ]),
            ),
          ),
        ]),
      ]),
      ...(figures.length === 0
        ? []
        : [
            h('h2', 'What it comes to'),
            h(
              'ul',
              figures.map(({ what, detail, at }) => h('li', { id: place(at) }, `${what}: ${detail}`)),
            ),
          ]),
      ...(curves.length === 0 ? [] : [h('h2', 'Who pays what')]),
      ...curves.map((curve, index) => curveHtml(curve, `curve-${index + 1}`, place)),
    ]),
  ];
}

function cell(
  sections: ExplainedBalance['sides'][number]['sections'],
  key: BalanceSection,
  place: Place,
): ElementContent[] {
  const lines = sections.find((each) => each.key === key)?.lines ?? [];
  if (lines.length === 0) return [h('span.detail', 'none')];
  return [
    h(
      'ul',
      lines.map(({ what, detail, at }) => h('li', { id: place(at) }, [what, h('br'), h('span.detail', detail)])),
    ),
  ];
}

function curveHtml(curve: ExplainedCurve, id: string, place: Place): Element {
  const { title, figure, who, pieces, tail, drawing } = curve;
  return h('section', { id: place(curve.at) }, [
    h('h3', title),
    h('p', `${figure}: ${who}`),
    ...(drawing ? [h('figure.curve', [curveSvg(curve, drawing, id)])] : []),
    h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: title }, [
      h('table', [
        h('thead', [h('tr', [h('th', { scope: 'col' }, 'Value'), h('th', { scope: 'col' }, 'Pays')])]),
        h(
          'tbody',
          pieces.map(({ values, pays, at }) =>
            h('tr', { id: place(at) }, [h('th', { scope: 'row' }, values), h('td', pays)]),
          ),
        ),
      ]),
    ]),
    ...(tail === '' ? [] : [h('p', `${tail.slice(0, 1).toUpperCase()}${tail.slice(1)}.`)]),
  ]);
}
