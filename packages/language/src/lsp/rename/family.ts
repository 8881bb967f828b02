import type { AstNode, LangiumDocuments } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { isPart } from '../../lower/part.ts';
import { levelsOf, namesIn, visibleFiles, type Named } from '../../references/names.ts';
import { groupOf, groupsOf, type Group } from '../../workspace/groups.ts';

/** The groups of the workspace and which of them are levels of one another. */
export class Levels {
  readonly #beside = new Map<Group, Set<Group>>();

  constructor(documents: LangiumDocuments) {
    for (const { parseResult } of documents.all) {
      for (const group of groupsOf(parseResult.value as ast.SlaFile)) {
        if (!group.agreement) continue;
        for (const level of levelsOf(group, visibleFiles(group, documents))) {
          this.#add(group, level);
          this.#add(level, group);
        }
      }
    }
  }

  /** The levels below and above a group, however far, and the group itself. */
  around(group: Group): readonly Group[] {
    return [group, ...(this.#beside.get(group) ?? [])];
  }

  #add(group: Group, other: Group): void {
    const others = this.#beside.get(group);
    if (others) others.add(other);
    else this.#beside.set(group, new Set([other]));
  }
}

/**
 * Everything that has to be called alike. Levels meet by names: what a level replaces or drops, and the priorities that
 * supports and tables share, keep their names together.
 */
export function familyOf(targets: readonly AstNode[], levels: Levels): ReadonlySet<AstNode> {
  const family = new Set(targets);
  for (const node of family) {
    const group = groupOf(node);
    const name = nameOf(node);
    if (!group || node.$type === 'Agreement') continue;
    for (const each of levels.around(group)) {
      for (const named of namesIn(each).get(name) ?? []) {
        if (each === group ? isPriority(node) && isPriority(named.node) : isAlike(node, named)) family.add(named.node);
      }
    }
  }
  return family;
}

export const nameOf = (node: AstNode): string =>
  (node.$type === 'Cell' ? (node as ast.Cell).target?.$refText : (node as { readonly name?: string }).name) ?? '';

export const isPriority = ({ $type }: AstNode): boolean => $type === 'Cell' || $type === 'Priority';

/** Whether one of two things of the same name takes the place of the other, if their levels meet. */
function isAlike(node: AstNode, { node: other }: Named): boolean {
  if (isPriority(node) || isPriority(other)) return isPriority(node) && isPriority(other);
  if (isPart(node) || isPart(other)) return isPart(node) && isPart(other);
  return node.$type === other.$type && nameOf(node.$container as AstNode) === nameOf(other.$container as AstNode);
}
