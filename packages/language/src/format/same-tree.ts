import { type AstNode, isAstNode, isReference } from 'langium';

/** Whether two syntax trees say the same, wherever they say it. References are compared by what is written. */
export const isSameTree = (left: AstNode, right: AstNode): boolean => isSame(left, right);

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => isSame(value, right[index]));
  }
  if (isReference(left) && isReference(right)) return left.$refText === right.$refText;
  if (!isAstNode(left) || !isAstNode(right) || left.$type !== right.$type) return false;
  const properties = new Set([...Object.keys(left), ...Object.keys(right)].filter((name) => !name.startsWith('$')));
  return [...properties].every((name) => isSame(valueOf(left, name), valueOf(right, name)));
}

const valueOf = (node: AstNode, name: string): unknown => (node as unknown as Record<string, unknown>)[name];
