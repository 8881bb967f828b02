import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { curveSvg } from '../balance/svg.ts';
import type { Block, Table } from '../contract/document.ts';
import type { Numbering } from '../contract/number.ts';
import { toPlain } from '../contract/text.ts';
import { inlineHtml } from './inline.ts';

export function blocksHtml(blocks: readonly Block[], numbering: Numbering): ElementContent[] {
  return blocks.map((block) => blockHtml(block, numbering));
}

function blockHtml(block: Block, numbering: Numbering): ElementContent {
  switch (block.kind) {
    case 'paragraph':
      return h('p', inlineHtml(block.text, numbering));
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => h('li', itemHtml(item, numbering))),
      );
    case 'terms':
      return h(
        'dl',
        block.terms.flatMap((term) => [
          h('dt', { id: numbering.idOf(term) }, inlineHtml(term.name, numbering)),
          h('dd', blocksHtml(term.blocks, numbering)),
        ]),
      );
    case 'table':
      return tableHtml(block, numbering);
    case 'curve':
      return h('figure.curve', block.curve.drawing ? [curveSvg(block.curve, block.curve.drawing, block.id)] : []);
  }
}

/** A point that is one paragraph needs no paragraph element. */
function itemHtml(item: readonly Block[], numbering: Numbering): ElementContent[] {
  const [only] = item;
  return item.length === 1 && only?.kind === 'paragraph'
    ? inlineHtml(only.text, numbering)
    : blocksHtml(item, numbering);
}

/** Wide tables scroll in a box of their own, which the keyboard can reach and a screen reader can name. */
function tableHtml(table: Table, numbering: Numbering): ElementContent {
  const { caption, head, rows } = table;
  const ids = numbering.rowIds(table);
  const label = caption ? toPlain(caption) : undefined;
  const body = rows.map((row, index) => {
    return h('tr', { id: ids[index] }, [
      ...row.slice(0, 1).map((cell) => h('th', { scope: 'row' }, inlineHtml(cell, numbering))),
      ...row.slice(1).map((cell) => h('td', inlineHtml(cell, numbering))),
    ]);
  });
  return h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: label }, [
    h('table', [
      h('thead', [
        h(
          'tr',
          head.map((cell) => h('th', { scope: 'col' }, inlineHtml(cell, numbering))),
        ),
      ]),
      h('tbody', body),
    ]),
  ]);
}
