import { isMadeUp } from '@sla-lang/core';
import type { Block, Clause, Section, Text } from './document.ts';
import { given } from './names.ts';
import { paragraph, toPlain } from './text.ts';

/** One numbered paragraph: a sentence, or a sentence with what follows it (a list, a table). */
export type Item = Text | { readonly blocks: readonly Block[]; readonly origin?: string | undefined };

/** What a builder gives: nothing where the agreement says nothing. */
export type Items = readonly (Item | undefined | false)[];

/** Whatever the model says where it was written. */
interface Written {
  readonly origin?: string | undefined;
}

interface Made extends Written {
  readonly id: string;
}

/** The anchor of a part of the agreement. */
export function partAnchor(id: string): string {
  return `part:${id}`;
}

/** A paragraph about something that has a place of its own in the text. */
export function at(written: Written | undefined, item: Item | undefined): Item | undefined {
  return item && { blocks: blocksOf(item), origin: written?.origin };
}

function present(items: Items): readonly Item[] {
  return items.filter((item): item is Item => {
    if (item === undefined || item === false) return false;
    return 'blocks' in item ? item.blocks.length > 0 : item.length > 0;
  });
}

function blocksOf(item: Item): readonly Block[] {
  if ('blocks' in item) return item.blocks;
  return item.length === 0 ? [] : [paragraph(item)];
}

export function numbered(item: Item, anchors: readonly string[] = []): Clause {
  const origin = 'blocks' in item ? item.origin : undefined;
  return { anchors, origin, blocks: blocksOf(item), children: [] };
}

/** Several numbered paragraphs. */
export function paragraphs(items: Items): readonly Clause[] {
  return present(items).map((item) => numbered(item));
}

/** A clause with a heading about one part: a single paragraph stands under the heading, several are numbered. */
export function partClause(
  heading: Text,
  part: Made | undefined,
  items: Items,
  anchors: readonly string[] = [],
): Clause {
  const all = present(items);
  const [only] = all;
  const single = all.length === 1 && only !== undefined;
  return {
    anchors: [...(part ? [partAnchor(part.id)] : []), ...anchors],
    origin: part?.origin,
    heading,
    blocks: single ? blocksOf(only) : [],
    children: single ? [] : all.map((item) => numbered(item)),
  };
}

/** Like {@link partClause}, but nothing at all where there is nothing to say. */
export function optionalClause(heading: Text, items: Items): readonly Clause[] {
  return present(items).length === 0 ? [] : [partClause(heading, undefined, items)];
}

/** A section of the contract, or nothing where it would be empty. */
export function section(
  kind: Section['kind'],
  heading: Text,
  children: readonly Clause[],
  options: { anchors?: readonly string[]; blocks?: readonly Block[]; origin?: string | undefined } = {},
): readonly Section[] {
  const { anchors = [], blocks = [], origin } = options;
  return children.length === 0 && blocks.length === 0 ? [] : [{ kind, heading, children, blocks, anchors, origin }];
}

/**
 * A section with a clause for each of some parts. A single part that has no name of its own, or that of the section, needs no
 * heading beside that of the section, so its paragraphs stand there directly.
 */
export function partsSection(
  heading: Text,
  parts: readonly { readonly id: string; readonly title?: string | undefined }[],
  clauses: readonly Clause[],
): readonly Section[] {
  const [part] = parts;
  const [only] = clauses;
  const saysNoMore =
    part !== undefined &&
    ((given(part.title) === undefined && isMadeUp(part.id)) || toPlain(only?.heading ?? []) === toPlain(heading));
  return only && clauses.length === 1 && saysNoMore
    ? section('clause', heading, only.children, only)
    : section('clause', heading, clauses);
}
