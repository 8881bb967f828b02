import { type AstNode, AstUtils, type LangiumDocuments } from 'langium';
import type * as ast from '../generated/ast.ts';
import { basesOf, groupsOf, partsIn, type Group } from '../workspace/groups.ts';
import { reachable } from '../workspace/uses.ts';

/** Something that a name stands for. A cell in the first column of a support table declares a priority. */
export interface Named {
  readonly name: string;
  readonly type: string;
  readonly node: AstNode;
}

const namesByGroup = new WeakMap<Group, ReadonlyMap<string, readonly Named[]>>();

/** The names that a group declares: its agreement, its parts, and what is named inside them. */
export function namesIn(group: Group): ReadonlyMap<string, readonly Named[]> {
  const before = namesByGroup.get(group);
  if (before) return before;
  const names = new Map<string, Named[]>();
  const add = (name: string | undefined, node: AstNode, type: string = node.$type) => {
    if (name) names.set(name, [...(names.get(name) ?? []), { name, type, node }]);
  };
  if (group.agreement) add(group.agreement.name, group.agreement);
  for (const part of partsIn(group)) {
    add(part.name, part);
    for (const inner of innerNames(part)) add(inner.name, inner.node, inner.type);
  }
  namesByGroup.set(group, names);
  return names;
}

function* innerNames(part: ast.Part): Generator<Named> {
  if (part.$type === 'Party') {
    for (const item of part.items) if (item.$type === 'Contact') yield { name: item.name, type: 'Contact', node: item };
  }
  if (part.$type === 'Service' || part.$type === 'Plan') {
    for (const item of part.items)
      if ((item.$type === 'FeeClause' || item.$type === 'OptionClause') && item.name)
        yield { name: item.name, type: item.$type, node: item };
  }
  if (part.$type === 'Category') {
    for (const entry of part.entries) yield { name: entry.name, type: 'CategoryEntry', node: entry };
  }
  if (part.$type === 'Support') {
    for (const item of part.items)
      if (item.$type === 'Priority') yield { name: item.name, type: 'Priority', node: item };
    for (const cell of priorityCells(part)) {
      const name = cell.target?.$refText;
      if (name) yield { name, type: 'Priority', node: cell };
    }
  }
}

/** The cells that declare the priorities of a support table. */
export function priorityCells(support: ast.Support): ast.Cell[] {
  const [head, ...rows] = support.rows;
  const column = head?.cells.findIndex((cell) => cell.target?.$refText === 'priority') ?? -1;
  return rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined);
}

const agreementsByFile = new WeakMap<ast.SlaFile, ReadonlyMap<string, Group>>();

/** The agreements of a file by name; of two with one name the first. */
export function agreementsIn(file: ast.SlaFile): ReadonlyMap<string, Group> {
  let byName = agreementsByFile.get(file);
  if (!byName) {
    const found = new Map<string, Group>();
    for (const group of groupsOf(file)) {
      if (group.agreement && !found.has(group.agreement.name)) found.set(group.agreement.name, group);
    }
    byName = found;
    agreementsByFile.set(file, byName);
  }
  return byName;
}

/** The files that a group can see: its own first, then those that are used, nearest first. */
export const visibleFiles = (own: Group, documents: LangiumDocuments): ast.SlaFile[] =>
  reachable(AstUtils.getDocument(own.file), documents).map((each) => each.parseResult.value as ast.SlaFile);

/**
 * The groups whose names can be used in a group, nearest first: itself, the parts that stand before any agreement of the
 * file, the agreements that it is based on, then whatever the used files hold. Other agreements of the file are not.
 */
export function visibleGroups(own: Group, files: readonly ast.SlaFile[]): Group[] {
  const [, ...used] = files;
  const before = groupsOf(own.file).slice(0, 1);
  return [...new Set([own, ...before, ...levelsOf(own, files), ...used.flatMap((file) => groupsOf(file))])];
}

/** The agreements that a group is based on, nearest first. A circle ends where it closes. */
export function levelsOf(own: Group, files: readonly ast.SlaFile[]): Group[] {
  const found = new Set<Group>();
  const visit = (group: Group) => {
    for (const name of basesOf(group.agreement)) {
      const level = files.map((file) => agreementsIn(file).get(name)).find((each) => each !== undefined);
      if (!level || level === own || found.has(level)) continue;
      found.add(level);
      visit(level);
    }
  };
  visit(own);
  return [...found];
}
