import type { Block, Clause, ContractDocument, Inline, Text } from '../contract/document.ts';

/** Every clause of a document, sections first. */
export function* clausesOf(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* clausesOf(clause.children);
  }
}

function* textsIn(blocks: readonly Block[]): Generator<Text> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.text;
    else if (block.kind === 'table') yield* [block.caption ?? [], ...block.head, ...block.rows.flat()];
    else if (block.kind === 'list') for (const item of block.items) yield* textsIn(item);
    else if (block.kind === 'terms')
      for (const term of block.terms) {
        yield term.name;
        yield* textsIn(term.blocks);
      }
  }
}

/** Every text of a document. */
export function* textsOf(document: ContractDocument): Generator<Text> {
  const { kindOfDocument = [], title, parties, facts, contentsHeading, signatures, footer } = document;
  yield* [
    kindOfDocument,
    title,
    contentsHeading,
    signatures.heading,
    signatures.intro,
    footer.line,
    footer.fingerprint ?? [],
  ];
  for (const { role, name } of parties) yield* [role, name];
  for (const { label, value } of facts) yield* [label, value];
  for (const { party, role, lines } of signatures.blocks) yield* [party, role, ...lines];
  for (const clause of clausesOf(document.sections)) {
    yield clause.heading ?? [];
    yield* textsIn(clause.blocks);
  }
}

export function* inlinesOf(text: Text): Generator<Inline> {
  for (const inline of text) {
    yield inline;
    if ('children' in inline) yield* inlinesOf(inline.children);
  }
}

/** The text of the clause whose heading is this, with everything under it. */
export function textUnder(document: ContractDocument, heading: string): string {
  const plain = (text: Text): string =>
    [...inlinesOf(text)].map((inline) => ('text' in inline ? inline.text : '')).join('');
  const clause = [...clausesOf(document.sections)].find((each) => plain(each.heading ?? []) === heading);
  if (!clause) throw new Error(`There is no clause “${heading}”`);
  return [...clausesOf([clause])].flatMap((each) => [...textsIn(each.blocks)].map(plain)).join('\n');
}
