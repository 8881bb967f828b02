import { type AstNode, isReference } from 'langium';

/** A syntax tree as a plain value: references by their names, nothing about places. */
export function plain(node: AstNode): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => {
      if (key.startsWith('$') && key !== '$type') return undefined;
      return isReference(value) ? { name: value.$refText } : value;
    }),
  );
}

/** The same as text, to compare by. */
export const plainText = (node: AstNode): string => JSON.stringify(plain(node));
