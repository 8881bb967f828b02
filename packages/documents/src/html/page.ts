import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause, ContractDocument, Section, Text } from '../contract/document.ts';
import type { Numbering } from '../contract/number.ts';
import { COVER } from '../contract/places.ts';
import { toPlain } from '../contract/text.ts';
import type { Locale } from '../locale/index.ts';
import { blocksHtml } from './blocks.ts';
import { inlineHtml } from './inline.ts';

export interface Page {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly numbering: Numbering;
}

/** What the page of a contract shows, from the cover to the footer. */
export function pageHtml(page: Page): ElementContent[] {
  return lines([cover(page), contents(page), body(page), footer(page)]);
}

/** One line for each, so that two versions of a contract can be compared line by line. */
function lines(elements: readonly ElementContent[]): ElementContent[] {
  const newline: ElementContent = { type: 'text', value: '\n' };
  return [newline, ...elements.flatMap((element) => [element, newline])];
}

function cover({ document, numbering }: Page): Element {
  return h('header.cover', { id: COVER }, [
    ...(document.kindOfDocument ? [h('p.kind', inlineHtml(document.kindOfDocument, numbering))] : []),
    h('h1', inlineHtml(document.title, numbering)),
    h(
      'dl.parties',
      document.parties.flatMap(({ role, name }) => [
        h('dt', inlineHtml(role, numbering)),
        h('dd', inlineHtml(name, numbering)),
      ]),
    ),
    ...(document.facts.length === 0
      ? []
      : [
          h(
            'dl.facts',
            document.facts.flatMap(({ label, value }) => [
              h('dt', inlineHtml(label, numbering)),
              h('dd', inlineHtml(value, numbering)),
            ]),
          ),
        ]),
  ]);
}

function contents(page: Page): Element {
  const { document, locale } = page;
  const signatures = h('li', [
    h('a', { href: '#signatures' }, inlineHtml(document.signatures.heading, page.numbering)),
  ]);
  return h('nav', { ariaLabel: toPlain(locale.titles.contents) }, [
    h('h2', inlineHtml(document.contentsHeading, page.numbering)),
    h('ol', lines([...document.sections.map((section) => contentsEntry(page, section)), signatures])),
  ]);
}

/** Sections, and under them the clauses that have headings. */
function contentsEntry(page: Page, section: Section): Element {
  const children = section.children.filter((child) => child.heading !== undefined);
  const link = (clause: Clause, text: ElementContent[]): Element =>
    h('a', { href: `#${page.numbering.idOf(clause)}` }, text);
  const numbered = (clause: Clause): Element =>
    link(clause, [
      h('span.number', page.numbering.numberOf(clause)),
      { type: 'text', value: ` ${toPlain(headingText(page, clause))}` },
    ]);
  const schedule = (): Element => {
    const heading = page.locale.general.scheduleHeading(page.numbering.numberOf(section), section.heading);
    return link(section, [{ type: 'text', value: toPlain(heading) }]);
  };
  return h('li', [
    section.kind === 'schedule' ? schedule() : numbered(section),
    ...(children.length === 0
      ? []
      : [
          h(
            'ol',
            children.map((child) => h('li', [numbered(child)])),
          ),
        ]),
  ]);
}

function headingText({ locale }: Page, clause: Clause): Text {
  return locale.general.heading(clause.heading ?? []);
}

function body(page: Page): Element {
  return h('main', lines([...page.document.sections.map((section) => sectionHtml(page, section)), signatures(page)]));
}

function sectionHtml(page: Page, section: Section): Element {
  const { numbering, locale } = page;
  const number = numbering.numberOf(section);
  const heading =
    section.kind === 'schedule'
      ? inlineHtml(locale.general.scheduleHeading(number, section.heading), numbering)
      : [
          h('span.number', number),
          { type: 'text' as const, value: ' ' },
          ...inlineHtml(headingText(page, section), numbering),
        ];
  return h(
    'section',
    { className: section.kind === 'schedule' ? 'schedule' : undefined, id: numbering.idOf(section) },
    [
      ...lines([
        h('h2', heading),
        ...blocksHtml(section.blocks, numbering),
        ...section.children.map((child) => clauseHtml(page, child, 3)),
      ]),
    ],
  );
}

/** A clause with a heading is a section of its own; one without is a numbered paragraph. */
function clauseHtml(page: Page, clause: Clause, level: number): Element {
  const { numbering } = page;
  const id = numbering.idOf(clause);
  const number = h('span.number', numbering.numberOf(clause));
  const children = clause.children.map((child) => clauseHtml(page, child, level + 1));
  const blocks = blocksHtml(clause.blocks, numbering);
  if (!clause.heading) return h('div.numbered', { id }, [number, h('div.body', lines([...blocks, ...children]))]);
  const heading = h(`h${Math.min(level, 6)}`, [number, ' ', ...inlineHtml(headingText(page, clause), numbering)]);
  return h('section', { id }, lines([heading, ...blocks, ...children]));
}

function signatures({ document, numbering }: Page): Element {
  const { heading, intro, blocks } = document.signatures;
  return h('section.signatures-part', { id: 'signatures' }, [
    h('h2', inlineHtml(heading, numbering)),
    h('p', inlineHtml(intro, numbering)),
    h(
      'div.signatures',
      blocks.map(({ party, role, lines: toFill }) =>
        h('div', [
          h('h3', inlineHtml(party, numbering)),
          h('p', inlineHtml(role, numbering)),
          h(
            'dl',
            toFill.flatMap((line) => [h('dt', inlineHtml(line, numbering)), h('dd')]),
          ),
        ]),
      ),
    ),
  ]);
}

function footer({ document, numbering }: Page): Element {
  const { line, fingerprint } = document.footer;
  return h('footer', [
    h('p', inlineHtml(line, numbering)),
    ...(fingerprint ? [h('p', inlineHtml(fingerprint, numbering))] : []),
  ]);
}
