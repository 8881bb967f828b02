import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { groupsOf, partsIn } from '../../workspace/groups.ts';
import type { TextCheck } from './index.ts';

/** Two agreements of a file, or two parts of an agreement, under one name. */
export const duplicates: TextCheck = (document) => {
  const groups = groupsOf(document.parseResult.value as ast.SlaFile);
  const agreements = groups.map(({ agreement }) => agreement).filter((agreement) => agreement !== undefined);
  return [...repeated(agreements), ...groups.flatMap((group) => repeated(partsIn(group)))];
};

function repeated(nodes: readonly (AstNode & { readonly name?: string })[]) {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const { name } = node;
    if (!name) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: 'text/duplicate' as const, params: { name }, node, property: 'name' }];
  });
}
