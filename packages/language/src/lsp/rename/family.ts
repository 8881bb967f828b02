import type { AstNode } from 'langium';
import { isPart } from '../../lower/part.ts';
import { namesIn } from '../../references/names.ts';
import { groupOf } from '../../workspace/groups.ts';
import { isPriority, nameOf } from '../navigation/declared.ts';
import type { Mention } from '../navigation/mentions.ts';
import type { NameIndex } from '../navigation/name-index.ts';

/**
 * Everything that has to be called alike. Levels meet by names: what a level replaces or drops, and the priorities that
 * supports and tables share, keep their names together.
 */
export function familyOf(targets: readonly AstNode[], names: NameIndex): ReadonlySet<AstNode> {
  const family = new Set(targets);
  const rows = new Set<Mention>();
  for (const node of family) {
    const group = groupOf(node);
    if (!group || node.$type === 'Agreement') continue;
    for (const each of names.groups.levelsAround(group)) {
      for (const { node: other } of namesIn(each).get(nameOf(node)) ?? []) {
        if (each === group ? isPriority(node) && isPriority(other) : isAlike(node, other)) family.add(other);
      }
    }
    // A row that two agreements read stands for both.
    for (const { mention } of names.rowsFor(node)) {
      if (rows.has(mention)) continue;
      rows.add(mention);
      for (const other of names.targetsOf(mention)) family.add(other);
    }
  }
  return family;
}

/** Whether one of two things of the same name takes the place of the other, if their levels meet. */
function isAlike(node: AstNode, other: AstNode): boolean {
  if (isPriority(node) || isPriority(other)) return isPriority(node) && isPriority(other);
  if (isPart(node) || isPart(other)) return isPart(node) && isPart(other);
  return node.$type === other.$type && nameOf(node.$container as AstNode) === nameOf(other.$container as AstNode);
}
