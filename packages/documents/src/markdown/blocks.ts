import type { BlockContent, Table as MarkdownTable, TableRow } from 'mdast';
import type { Block, Table, Term, Text } from '../contract/document.ts';
import type { Numbering } from '../contract/number.ts';
import { concat, strong } from '../contract/text.ts';
import { inlineMarkdown, targetMarkdown } from './inline.ts';

export function blocksMarkdown(numbering: Numbering, blocks: readonly Block[]): BlockContent[] {
  return blocks.flatMap((block) => blockMarkdown(numbering, block));
}

function blockMarkdown(numbering: Numbering, block: Block): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlineMarkdown(block.text, numbering) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: blocksMarkdown(numbering, item),
          })),
        },
      ];
    case 'terms':
      return block.terms.flatMap((term) => termMarkdown(numbering, term));
    case 'table':
      return [tableMarkdown(numbering, block)];
    case 'curve':
      return [];
  }
}

function termMarkdown(numbering: Numbering, term: Term): BlockContent[] {
  const [first, ...rest] = term.blocks;
  const lead = first?.kind === 'paragraph' ? first.text : [];
  const target = numbering.wanted.has(term.anchor) ? [targetMarkdown(numbering.idOf(term))] : [];
  return [
    {
      type: 'paragraph',
      children: [...target, ...inlineMarkdown(concat([strong(term.name), ' ', lead]), numbering)],
    },
    ...blocksMarkdown(numbering, first?.kind === 'paragraph' ? rest : term.blocks),
  ];
}

export function tableMarkdown(numbering: Numbering, table: Table): MarkdownTable {
  const row = (cells: readonly Text[], id?: string): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell, index) => ({
      type: 'tableCell',
      children: [...(index === 0 && id !== undefined ? [targetMarkdown(id)] : []), ...inlineMarkdown(cell, numbering)],
    })),
  });
  const ids = numbering.rowIds(table);
  const idOf = (index: number): string | undefined => {
    const anchor = table.rowAnchors?.[index];
    return anchor !== undefined && numbering.wanted.has(anchor) ? ids[index] : undefined;
  };
  return { type: 'table', children: [row(table.head), ...table.rows.map((cells, index) => row(cells, idOf(index)))] };
}
