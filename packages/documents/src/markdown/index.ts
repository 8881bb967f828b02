import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Contract } from '../contract/index.ts';
import type { Clause, ContractDocument, Section, Text } from '../contract/document.ts';
import { numberDocument, type Numbering } from '../contract/number.ts';
import { concat, plain, strong } from '../contract/text.ts';
import type { Locale } from '../locale/index.ts';
import { blocksMarkdown, tableMarkdown } from './blocks.ts';
import { inlineMarkdown, targetMarkdown } from './inline.ts';

interface Page {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly numbering: Numbering;
}

/**
 * The contract as Markdown (CommonMark with the tables of GitHub). Numbers of clauses are text, so that they are the same
 * everywhere; places that something refers to are marked with an empty anchor, which is the one piece of HTML in it.
 */
export function contractMarkdown({ document, locale }: Contract): string {
  const page: Page = { document, locale, numbering: numberDocument(document, locale) };
  const root: Root = {
    type: 'root',
    children: [
      ...cover(page),
      ...contents(page),
      ...document.sections.flatMap((section) => sectionMarkdown(page, section)),
      ...signatures(page),
      ...footer(page),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

function paragraph(page: Page, text: Text): RootContent {
  return { type: 'paragraph', children: inlineMarkdown(text, page.numbering) };
}

function heading(page: Page, depth: number, text: Text, ids: readonly string[] = []): RootContent {
  const level = Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return {
    type: 'heading',
    depth: level,
    children: [...ids.map(targetMarkdown), ...inlineMarkdown(text, page.numbering)],
  };
}

function cover(page: Page): RootContent[] {
  const { document } = page;
  const labelled = (label: Text, value: Text): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: inlineMarkdown(concat([strong(label), ': ', value]), page.numbering) }],
  });
  return [
    heading(page, 1, document.title),
    ...(document.kindOfDocument ? [paragraph(page, strong(document.kindOfDocument))] : []),
    {
      type: 'list',
      spread: false,
      children: [
        ...document.parties.map(({ role, name }) => labelled(role, name)),
        ...document.facts.map(({ label, value }) => labelled(label, value)),
      ],
    },
  ];
}

function contents(page: Page): RootContent[] {
  const { document, numbering, locale } = page;
  const entry = (clause: Clause, text: Text, children: readonly ListItem[]): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'link', url: `#${numbering.idOf(clause)}`, children: unlinked(text, numbering) }],
      },
      ...(children.length > 0 ? [{ type: 'list' as const, spread: false, children: [...children] }] : []),
    ],
  });
  const list = document.sections.map((section) =>
    entry(
      section,
      sectionTitle(page, section),
      section.children.flatMap((child) => (child.heading ? [entry(child, numberedTitle(page, child), [])] : [])),
    ),
  );
  return [heading(page, 2, locale.titles.contents), { type: 'list', spread: false, children: list }];
}

/** Links cannot hold links. */
function unlinked(text: Text, numbering: Numbering): PhrasingContent[] {
  return inlineMarkdown(text, numbering).flatMap((node) => (node.type === 'link' ? node.children : [node]));
}

function sectionTitle(page: Page, section: Section): Text {
  const number = page.numbering.numberOf(section);
  return section.kind === 'schedule'
    ? page.locale.general.scheduleHeading(number, section.heading)
    : numberedTitle(page, section);
}

function numberedTitle({ numbering, locale }: Page, clause: Clause): Text {
  const number = numbering.numberOf(clause);
  return concat([
    number.includes('.') || number.startsWith('(') ? number : `${number}.`,
    ' ',
    locale.general.heading(clause.heading ?? []),
  ]);
}

function sectionMarkdown(page: Page, section: Section): RootContent[] {
  return [
    heading(page, 2, sectionTitle(page, section), [page.numbering.idOf(section)]),
    ...blocksMarkdown(page.numbering, section.blocks),
    ...section.children.flatMap((child) => clauseMarkdown(page, child, 3)),
  ];
}

function clauseMarkdown(page: Page, clause: Clause, depth: number): RootContent[] {
  const { numbering } = page;
  const children = clause.children.flatMap((child) => clauseMarkdown(page, child, depth + 1));
  const id = numbering.idOf(clause);
  if (clause.heading) {
    return [
      heading(page, depth, numberedTitle(page, clause), [id]),
      ...blocksMarkdown(page.numbering, clause.blocks),
      ...children,
    ];
  }
  const number = concat([strong(plain(numbering.numberOf(clause))), ' ']);
  const [first, ...rest] = clause.blocks;
  const targets = clause.anchors.some((anchor) => numbering.wanted.has(anchor)) ? [targetMarkdown(id)] : [];
  const lead = first?.kind === 'paragraph' ? first.text : [];
  return [
    { type: 'paragraph', children: [...targets, ...inlineMarkdown(concat([number, lead]), numbering)] },
    ...blocksMarkdown(page.numbering, first?.kind === 'paragraph' ? rest : clause.blocks),
    ...children,
  ];
}

function signatures(page: Page): RootContent[] {
  const { heading: title, intro, blocks } = page.document.signatures;
  return [
    heading(page, 2, title),
    paragraph(page, intro),
    ...blocks.flatMap(({ party, role, lines }): RootContent[] => [
      heading(page, 3, party),
      paragraph(page, role),
      tableMarkdown(page.numbering, { kind: 'table', head: lines, rows: [lines.map(() => [])] }),
    ]),
  ];
}

function footer(page: Page): RootContent[] {
  const { line, fingerprint } = page.document.footer;
  return [{ type: 'thematicBreak' }, paragraph(page, line), ...(fingerprint ? [paragraph(page, fingerprint)] : [])];
}
