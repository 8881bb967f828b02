import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { groupsOf, partsIn } from '../../workspace/groups.ts';
import type { TextCheck } from './index.ts';

/** Two agreements of a file, or two parts of an agreement, under one name. */
export const duplicates: TextCheck = (document) => {
  const groups = groupsOf(document.parseResult.value as ast.SlaFile);
  const agreements = groups.map(({ agreement }) => agreement).filter((agreement) => agreement !== undefined);
  return [...repeated(agreements), ...groups.flatMap((group) => repeated(partsIn(group)))];
};

function repeated(nodes: readonly (AstNode & { readonly name?: string })[]): TextProblem[] {
  const first = new Map<string, AstNode>();
  return nodes.flatMap((node): TextProblem[] => {
    const { name } = node;
    if (!name) return [];
    const other = first.get(name);
    if (!other) {
      first.set(name, node);
      return [];
    }
    const related = [{ node: other, property: 'name', role: 'other' }];
    return [{ code: 'text/duplicate', params: { name }, node, property: 'name', related }];
  });
}
