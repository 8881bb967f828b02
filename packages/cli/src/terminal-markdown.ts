import { stripVTControlCharacters } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { List, Nodes, PhrasingContent, Table } from 'mdast';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Terminal } from './terminal.ts';

type Look = Pick<Terminal, 'colors' | 'columns'>;

/** Markdown as it is shown on a terminal: wrapped, with bold headings and indented code. */
export function markdownToTerminal(markdown: string, look: Look): string {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return blocks(root.children, look, '') + '\n';
}

function blocks(nodes: readonly Nodes[], look: Look, indent: string): string {
  return nodes
    .map((node) => block(node, look, indent))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: Nodes, look: Look, indent: string): string {
  const { colors } = look;
  switch (node.type) {
    case 'heading':
      return indent + colors.bold(inline(node.children, look));
    case 'paragraph':
      return wrap(inline(node.children, look), look, indent);
    case 'code':
      return indented(colors.cyan, node.value, `${indent}    `);
    case 'blockquote':
      return blocks(node.children, look, `${indent}  `);
    case 'list':
      return list(node, look, indent);
    case 'table':
      return table(node, look, indent);
    case 'thematicBreak':
      return indent + colors.dim('─'.repeat(20));
    default:
      // Comments and other HTML are notes to the tests, not to the reader.
      return '';
  }
}

const indented = (paint: (line: string) => string, text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + paint(line)))
    .join('\n');

function list({ ordered, start, children }: List, look: Look, indent: string): string {
  return children
    .map((item, index) => {
      const mark = ordered === true ? `${(start ?? 1) + index}. ` : '• ';
      const text = blocks(item.children, look, indent + ' '.repeat(mark.length));
      return indent + mark + text.trimStart();
    })
    .join('\n');
}

function table({ children }: Table, look: Look, indent: string): string {
  const rows = children.map((row) => row.children.map((cell) => inline(cell.children, look)));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows
    .map((row, index) => {
      const line = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ');
      return indent + (index === 0 ? look.colors.bold(line.trimEnd()) : line.trimEnd());
    })
    .join('\n');
}

function inline(nodes: readonly PhrasingContent[], look: Look): string {
  const { colors } = look;
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.value;
        case 'inlineCode':
          return colors.cyan(node.value);
        case 'strong':
          return colors.bold(inline(node.children, look));
        case 'emphasis':
          return colors.italic(inline(node.children, look));
        case 'link':
          return colors.underline(inline(node.children, look));
        case 'break':
          return ' ';
        default:
          return '';
      }
    })
    .join('');
}

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

function wrap(text: string, { columns }: Look, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(indent + longer) > columns) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, indent + line].join('\n');
}
