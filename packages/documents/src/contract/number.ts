import type { Locale } from '../locale/index.ts';
import type { Anchor, Block, Clause, ContractDocument, Inline, Section, Table, Term, Text } from './document.ts';

/** How a clause is cited, and the id of its element. */
interface Place {
  readonly id: string;
  readonly label: string;
}

/** A document with numbers: what the formats ask while they write. */
export interface Numbering {
  /** The number of a clause as it stands before it: "4.2", "(a)". */
  numberOf(clause: Clause): string;
  /** Where an anchor leads; undefined where it is not in this document. */
  placeOf(anchor: Anchor): Place | undefined;
  idOf(item: Clause | Term): string;
  /** The ids of the rows of a table, from the first to the last. */
  rowIds(table: Table): readonly string[];
  /** All anchors that something in the document refers to. */
  readonly wanted: ReadonlySet<Anchor>;
}

/**
 * Numbers the sections 1, 2, 3 and the schedules A, B, C, the clauses in them 1.1 and 1.1.1 and what is deeper (a), (b).
 * Ids are made from these numbers, never from texts of users.
 */
export function numberDocument(document: ContractDocument, locale: Locale): Numbering {
  const numbers = new Map<Clause, string>();
  const ids = new Map<Clause | Term, string>();
  const rows = new Map<Table, readonly string[]>();
  const places = new Map<Anchor, Place>();
  const wanted = new Set<Anchor>();
  // Two parts of one name are an error elsewhere; here the first is meant.
  const place = (anchor: Anchor, made: Place): void => {
    if (!places.has(anchor)) places.set(anchor, made);
  };
  let [terms, allRows] = [0, 0];

  const visit = (clause: Clause, path: readonly string[], kind: Section['kind']): void => {
    const [own, cited] = [shown(path), citation(path)];
    const top = path.length === 1;
    const label = locale.general.reference(kind === 'clause' ? 'clause' : top ? 'schedule' : 'paragraph', cited);
    const here: Place = { id: `${kind}-${path.join('-')}`, label };
    numbers.set(clause, own);
    ids.set(clause, here.id);
    for (const anchor of clause.anchors) place(anchor, here);
    if (clause.heading) want(clause.heading, wanted);
    for (const block of clause.blocks) visitBlock(block, here);
    clause.children.forEach((child, index) => visit(child, [...path, String(index + 1)], kind));
  };
  const visitBlock = (block: Block, here: Place): void => {
    for (const text of textsOf(block)) want(text, wanted);
    if (block.kind === 'list') for (const item of block.items) for (const child of item) visitBlock(child, here);
    if (block.kind === 'table')
      rows.set(
        block,
        block.rows.map((_, index) => visitRow(block.rowAnchors?.[index], here)),
      );
    if (block.kind === 'terms') for (const term of block.terms) visitTerm(term, here);
  };
  const visitTerm = (term: Term, here: Place): void => {
    const id = `term-${++terms}`;
    ids.set(term, id);
    place(term.anchor, { id, label: here.label });
    for (const block of term.blocks) visitBlock(block, here);
  };

  const visitRow = (anchor: Anchor | undefined, here: Place): string => {
    const id = `row-${++allRows}`;
    if (anchor !== undefined) place(anchor, { id, label: here.label });
    return id;
  };

  let [clauses, schedules] = [0, 0];
  for (const section of document.sections) {
    const first = section.kind === 'clause' ? String(++clauses) : letters(++schedules);
    visit(section, [first], section.kind);
  }
  return {
    numberOf: (clause) => numbers.get(clause) ?? '',
    idOf: (item) => ids.get(item) ?? '',
    rowIds: (table) => rows.get(table) ?? [],
    placeOf: (anchor) => places.get(anchor),
    wanted,
  };
}

const DEEPEST_NUMBER = 3;

function shown(path: readonly string[]): string {
  return path.length <= DEEPEST_NUMBER ? path.join('.') : `(${letters(Number(path.at(-1))).toLowerCase()})`;
}

function citation(path: readonly string[]): string {
  return (
    path.slice(0, DEEPEST_NUMBER).join('.') +
    path
      .slice(DEEPEST_NUMBER)
      .map((part) => `(${letters(Number(part)).toLowerCase()})`)
      .join('')
  );
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return [block.caption ?? [], ...block.head, ...block.rows.flat()];
    case 'terms':
      return block.terms.map(({ name }) => name);
    case 'list':
    case 'curve':
      return [];
  }
}

function want(text: readonly Inline[], wanted: Set<Anchor>): void {
  for (const inline of text) {
    if (inline.kind === 'reference' || inline.kind === 'number') wanted.add(inline.to);
    if ('children' in inline) want(inline.children, wanted);
  }
}
