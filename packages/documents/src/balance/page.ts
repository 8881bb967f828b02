import type { BalanceLine, BalanceSection, ExplainedBalance, ExplainedCurve } from '@sla-lang/core';
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

/**
 * The balance as the body of a page: one table for both sides, the curves, and what promises really come to. Each line was written
 * where it says, and in a wider sense in its whole part, whose place `partAt` tells.
 */
export function balancePage(
  balance: ExplainedBalance,
  title: string,
  partAt: (part: string) => string | undefined = nowhere,
): BalancePage {
  const places: WrittenPlace[] = [];
  let count = 0;
  const children = body(balance, title, ({ at, part }) => {
    if (at === undefined) return undefined;
    const element = `line-${++count}`;
    const around = part === undefined ? undefined : partAt(part);
    for (const origin of new Set([at, around ?? at])) places.push({ element, origin });
    return element;
  });
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
        h('body', body(balance, title, nowhere)),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

/** What a page of balances needs beside the style of contracts. */
export const balanceStyle = `
main.balance { font-family: 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; font-size: .9rem; }
table.balance { table-layout: fixed; }
table.balance tbody { break-inside: avoid; }
table.balance tbody th { background: var(--tint); break-after: avoid; }
table.balance ul { list-style: none; margin: 0; padding: 0; }
table.balance li { margin: 0 0 .35rem; }
table.balance .detail { color: var(--soft); }
a.source { text-decoration: none; }
a.source:hover { text-decoration: underline; }
figure.curve { break-inside: avoid; }
@page { size: A4; margin: 20mm; }
@media print { .cover:has(+ main.balance) { padding-top: 0; } }
`.trimStart();

/** Gives an element an id, if its words were written somewhere that can be shown. */
type Place = (said: Pick<BalanceLine, 'at' | 'part'>) => string | undefined;
const nowhere = (): undefined => undefined;

/** Words that lead to where they were written. */
const source = (element: string | undefined, words: string): ElementContent[] =>
  element === undefined ? [{ type: 'text', value: words }] : [h('a.source', { href: `#${element}` }, words)];

function body({ sides, curves, figures }: ExplainedBalance, title: string, place: Place): ElementContent[] {
  const [first] = sides;
  return [
    h('header.cover', [h('p.kind', 'Balance'), h('h1', title)]),
    h('main.balance', [
      h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: 'Both sides' }, [
        h('table.balance', [
          h('thead', [
            h(
              'tr',
              sides.map(({ party }) => h('th', { scope: 'col' }, party)),
            ),
          ]),
          ...(first?.sections ?? []).map(({ key, title: name }) =>
            h('tbody', [
              h('tr', [h('th', { scope: 'rowgroup', colSpan: sides.length }, name)]),
              h(
                'tr',
                sides.map((side) => h('td', cell(side.sections, key, place))),
              ),
            ]),
          ),
        ]),
      ]),
      ...(figures.length === 0
        ? []
        : [
            h('h2', 'What it comes to'),
            h(
              'ul',
              figures.map((line) => {
                const id = place(line);
                return h('li', { id }, [...source(id, line.what), `: ${line.detail}`]);
              }),
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
      lines.map((line) => {
        const id = place(line);
        return h('li', { id }, [...source(id, line.what), h('br'), h('span.detail', line.detail)]);
      }),
    ),
  ];
}

function curveHtml(curve: ExplainedCurve, id: string, place: Place): Element {
  const { title, figure, who, pieces, tail, drawing } = curve;
  const element = place(curve);
  return h('section', { id: element }, [
    h('h3', source(element, title)),
    h('p', `${figure}: ${who}`),
    ...(drawing ? [h('figure.curve', [curveSvg(curve, drawing, id)])] : []),
    h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: title }, [
      h('table', [
        h('thead', [h('tr', [h('th', { scope: 'col' }, 'Value'), h('th', { scope: 'col' }, 'Pays')])]),
        h(
          'tbody',
          pieces.map((piece) => {
            const row = place(piece);
            return h('tr', { id: row }, [h('th', { scope: 'row' }, source(row, piece.values)), h('td', piece.pays)]);
          }),
        ),
      ]),
    ]),
    ...(tail === '' ? [] : [h('p', `${tail.slice(0, 1).toUpperCase()}${tail.slice(1)}.`)]),
  ]);
}
