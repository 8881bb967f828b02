import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';

/** Where the name of a declaration stands; a cell of a table may declare a priority. */
export const nameNodeOf = (node: AstNode): CstNode | undefined =>
  node.$type === 'Cell' ? (node as ast.Cell).target?.$refNode : GrammarUtils.findNodeForProperty(node.$cstNode, 'name');

export const nameOf = (node: AstNode): string =>
  (node.$type === 'Cell' ? (node as ast.Cell).target?.$refText : (node as { readonly name?: string }).name) ?? '';

export const isPriority = ({ $type }: AstNode): boolean => $type === 'Cell' || $type === 'Priority';

/** As names are looked up: both kinds of priorities are one. */
export const typeOf = (node: AstNode): string => (isPriority(node) ? 'Priority' : node.$type);
