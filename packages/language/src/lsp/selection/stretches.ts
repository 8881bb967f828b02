import {
  type AstNode,
  type CompositeCstNode,
  type CstNode,
  CstUtils,
  isCompositeCstNode,
  isLeafCstNode,
  type LangiumDocument,
} from 'langium';
import type * as ast from '../../generated/ast.ts';
import { groupOf } from '../../workspace/groups.ts';

/** From one character to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** All that a selection at an offset can grow to, in no order: words, texts, clauses, blocks, parts, agreements, the file. */
export function* stretchesAt({ parseResult, textDocument }: LangiumDocument, offset: number): Generator<Stretch> {
  const text = textDocument.getText();
  yield { start: 0, end: text.length };
  yield* lineAround(text, offset);
  const root = parseResult.value.$cstNode;
  // Behind a word its end counts as well: there the cursor stands when it was just written.
  const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeAtOffset(root, offset - 1));
  if (leaf) yield* insideText(leaf);
  for (
    let node: CstNode | undefined = leaf ?? (root && innermost(root, offset));
    node && node !== root;
    node = node.container
  ) {
    yield { start: node.offset, end: node.end };
    if (isCompositeCstNode(node)) yield* insideBraces(node);
    yield* rowsAround(node.astNode);
  }
  const own = root && groupOf((leaf ?? innermost(root, offset)).astNode);
  const first = own?.agreement?.$cstNode;
  if (first) yield { start: first.offset, end: own.elements.at(-1)?.$cstNode?.end ?? first.end };
}

/** The word and the line, also where nothing could be read. */
function* lineAround(text: string, offset: number): Generator<Stretch> {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(start, next < 0 ? text.length : next);
  yield { start: start + line.search(/\S|$/), end: start + line.trimEnd().length };
  for (const { 0: word, index } of line.matchAll(/[\p{L}\p{M}\p{N}_]+(?:\.\p{N}+)?/gu)) {
    yield { start: start + index, end: start + index + word.length };
  }
}

/** What stands between the quotes. */
function* insideText({ text, offset, end }: CstNode): Generator<Stretch> {
  const quotes = /^("""|")[^]*\1$/.exec(text)?.[1]?.length ?? 0;
  if (quotes > 0 && text.length >= 2 * quotes) yield { start: offset + quotes, end: end - quotes };
}

/** What stands between the braces of a node, and the braces with it. */
function* insideBraces({ content, root }: CompositeCstNode): Generator<Stretch> {
  const open = content.find((node) => isToken(node, '{'));
  const close = content.findLast((node) => isToken(node, '}'));
  if (!open || !close) return;
  yield { start: open.offset, end: close.end };
  const inner = root.fullText.slice(open.end, close.offset);
  const blanks = inner.length - inner.trimStart().length;
  yield { start: open.end + blanks, end: open.end + Math.max(blanks, inner.trimEnd().length) };
}

const isToken = (node: CstNode, image: string): boolean => isLeafCstNode(node) && node.tokenType.name === image;

/** The rows of the table around a row. */
function* rowsAround(node: AstNode): Generator<Stretch> {
  if (node.$type !== 'GridRow') return;
  const { rows } = (node as ast.GridRow).$container;
  const [first, last] = [rows[0]?.$cstNode, rows.at(-1)?.$cstNode];
  if (first && last) yield { start: first.offset, end: last.end };
}

/** The innermost node around an offset at which no token stands. */
function innermost(node: CstNode, offset: number): CstNode {
  if (!isCompositeCstNode(node)) return node;
  const child = node.content.find((each) => each.offset <= offset && offset < each.end);
  return child ? innermost(child, offset) : node;
}
