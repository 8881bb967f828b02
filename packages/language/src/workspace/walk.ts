import {
  type AstNode,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
  type LeafCstNode,
  type Reference,
} from 'langium';
import { isSlaFile } from '../generated/ast.ts';

/** A name in a node, and in which of its properties. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly container: AstNode;
  readonly property: string;
  readonly index?: number;
}

const knownNodes = new WeakMap<AstNode, readonly AstNode[]>();
const knownReferences = new WeakMap<AstNode, readonly PlacedReference[]>();

/** A node and all below it, each before its own; in a fraction of the time that Langium's streams take, and kept. */
export function nodesIn(root: AstNode): readonly AstNode[] {
  const known = knownNodes.get(root);
  if (known) return known;
  // A part is the same as long as nothing in it changes; a file never is.
  const found: AstNode[] = isSlaFile(root) ? [root, ...root.parts.flatMap(nodesIn)] : [];
  if (found.length === 0) addNodes(root, found);
  knownNodes.set(root, found);
  return found;
}

/** The names in a node and in all below it; kept as well. */
export function referencesIn(root: AstNode): readonly PlacedReference[] {
  const known = knownReferences.get(root);
  if (known) return known;
  const found: PlacedReference[] = [];
  for (const node of nodesIn(root)) addReferences(node, found);
  knownReferences.set(root, found);
  return found;
}

function addNodes(node: AstNode, found: AstNode[]): void {
  found.push(node);
  for (const value of Object.values(node) as unknown[]) {
    // What is above a node, and what it was made from, is among its properties too.
    if (Array.isArray(value)) {
      for (const each of value as unknown[]) if (isBelow(each, node)) addNodes(each, found);
    } else if (isBelow(value, node)) {
      addNodes(value, found);
    }
  }
}

const isBelow = (value: unknown, node: AstNode): value is AstNode => isAstNode(value) && value.$container === node;

function addReferences(container: AstNode, found: PlacedReference[]): void {
  for (const [property, value] of Object.entries(container) as [string, unknown][]) {
    if (Array.isArray(value)) {
      for (const [index, reference] of (value as unknown[]).entries()) {
        if (isReference(reference)) found.push({ reference, container, property, index });
      }
    } else if (isReference(value)) {
      found.push({ reference: value, container, property });
    }
  }
}

/** The words of a text that the condition holds for. */
export function leavesIn(root: CstNode, isMeant: (leaf: LeafCstNode) => boolean): LeafCstNode[] {
  const found: LeafCstNode[] = [];
  const visit = (node: CstNode) => {
    if (isCompositeCstNode(node)) for (const each of node.content) visit(each);
    else if (isLeafCstNode(node) && isMeant(node)) found.push(node);
  };
  visit(root);
  return found;
}
