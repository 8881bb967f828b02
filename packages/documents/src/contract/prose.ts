import type { BlockContent, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Text } from './document.ts';
import type { TermLinker } from './terms.ts';
import { concat, paragraph, plain } from './text.ts';

/** What prose may hold: paragraphs, lists, emphasis and links. All else, above all HTML, is text as it stands. */
const restricted = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'headingAtx',
      'setextUnderline',
      'codeIndented',
      'codeFenced',
      'codeText',
      'blockQuote',
      'thematicBreak',
      'definition',
      'labelStartImage',
      'characterReference',
    ],
  },
};
const SAFE_LINK = /^(https?:|mailto:)/i;
/** Past these a text is no prose that anybody reads, and reading its marks would cost more than it is worth. */
const MAX_LENGTH = 50_000;
const MAX_MARKS = 5000;
const DEEP_LIST = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){12}/m;

/**
 * A prose text as paragraphs and lists. Its marks are those of Markdown, read by its library; links lead to the web or to a
 * mailbox only. Never throws: a text that is too large or too deeply marked comes back as plain paragraphs.
 */
export function proseBlocks(text: string, link: TermLinker): readonly Block[] {
  if (isExtreme(text)) return plainBlocks(text, link);
  const root: Root = fromMarkdown(text, { extensions: [restricted] });
  return root.children.flatMap((child) => blocksOf(child as BlockContent, text, link));
}

function isExtreme(text: string): boolean {
  return (
    text.length > MAX_LENGTH || DEEP_LIST.test(text) || (text.match(/[-+*_[\]()]|\d[.)]/g)?.length ?? 0) > MAX_MARKS
  );
}

function plainBlocks(text: string, link: TermLinker): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(link(part.trim().replaceAll(/\s+/g, ' '))));
}

function blocksOf(node: BlockContent, source: string, link: TermLinker): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(textOf(node.children, source, link))];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) =>
            item.children.flatMap((child) => blocksOf(child as BlockContent, source, link)),
          ),
        },
      ];
    default:
      return [paragraph(link(asWritten(node, source)))];
  }
}

function textOf(nodes: readonly PhrasingContent[], source: string, link: TermLinker): Text {
  return concat(nodes.map((node) => inlineOf(node, source, link)));
}

function inlineOf(node: PhrasingContent, source: string, link: TermLinker): Text {
  switch (node.type) {
    case 'text':
      return link(node.value.replaceAll(/\s*\n\s*/g, ' '));
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: textOf(node.children, source, link) }];
    case 'link':
      // A link within a link is none: its words stand without terms. What leads elsewhere is no link at all.
      return SAFE_LINK.test(node.url)
        ? [{ kind: 'link', url: node.url, children: textOf(node.children, source, plain) }]
        : plain(asWritten(node, source));
    case 'break':
      return [{ kind: 'break' }];
    default:
      return 'value' in node ? plain(node.value) : [];
  }
}

function asWritten({ position }: BlockContent | PhrasingContent, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
