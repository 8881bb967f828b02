import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';

/**
 * The parts that belong together: those of one agreement, or those that stand before the first agreement of a file and
 * belong to none. A part belongs to the nearest header above it.
 */
export interface Group {
  readonly file: ast.SlaFile;
  readonly agreement: ast.Agreement | undefined;
  readonly elements: readonly (ast.Part | ast.Replaces | ast.Drops | ast.Accept)[];
}

const known = new WeakMap<ast.SlaFile, readonly Group[]>();

/** The groups of a file, in the order of the text; the first one is that of the parts before any agreement. */
export function groupsOf(file: ast.SlaFile): readonly Group[] {
  const before = known.get(file);
  if (before) return before;
  const groups: { file: ast.SlaFile; agreement: ast.Agreement | undefined; elements: Group['elements'][number][] }[] = [
    { file, agreement: undefined, elements: [] },
  ];
  for (const element of file.parts) {
    if (element.$type === 'Agreement') groups.push({ file, agreement: element, elements: [] });
    else if (element.$type !== 'Uses') groups.at(-1)?.elements.push(element);
  }
  known.set(file, groups);
  return groups;
}

const groupByElement = new WeakMap<AstNode, Group>();

/** The group that a node stands in. */
export function groupOf(node: AstNode): Group | undefined {
  let element = node;
  while (element.$container && element.$container.$type !== 'SlaFile') element = element.$container;
  const file = element.$container as ast.SlaFile | undefined;
  if (!file) return undefined;
  // An element may have come over from an earlier reading of its file.
  if (groupByElement.get(element)?.file !== file) {
    for (const group of groupsOf(file)) {
      if (group.agreement) groupByElement.set(group.agreement, group);
      for (const each of group.elements) groupByElement.set(each, group);
    }
  }
  return groupByElement.get(element) ?? groupsOf(file)[0];
}

/** The part in an element: itself, or what a `replaces` brings. */
export function partIn(element: Group['elements'][number]): ast.Part | undefined {
  switch (element.$type) {
    case 'Replaces':
      return element.part;
    case 'Drops':
    case 'Accept':
      return undefined;
    default:
      return element;
  }
}

/** The parts of a group, in the order of the text. */
export const partsIn = (group: Group): ast.Part[] => group.elements.map(partIn).filter((part) => part !== undefined);

/** The names of the agreements that this one is based on, as they are written. */
export const basesOf = (agreement: ast.Agreement | undefined): string[] =>
  (agreement?.items ?? []).flatMap((item) =>
    item.$type === 'BasedOn' ? item.agreements.map(({ $refText }) => $refText) : [],
  );
