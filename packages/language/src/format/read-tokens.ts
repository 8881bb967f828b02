import { type CompositeCstNode, isCompositeCstNode, type LeafCstNode, type RootCstNode } from 'langium';
import { grammarPlaces } from './grammar-place.ts';
import { BAR, BLOCK_COMMENT, CLOSE, countBreaks, type Item, OPEN, type Token } from './token.ts';

/** An item whose ends become known while its tokens are read. */
type Growing = { -readonly [K in keyof Item]: Item[K] };

/** A node whose children are being read. */
interface Frame {
  readonly node: CompositeCstNode;
  readonly item: Growing | undefined;
  /** The next of its children. */
  next: number;
  /** Whether its children are items: all of a file are, and those that stand between braces. */
  isList: boolean;
}

/**
 * The tokens and comments of a file in their order, each with its place in the structure.
 *
 * Items are found by the shape of the tree, so that a new clause of the grammar needs no change here: they are the
 * nodes between the braces of a node, the nodes of the file itself, and whatever begins with a bar.
 */
export function readTokens(root: RootCstNode): Token[] {
  const text = root.fullText;
  const place = grammarPlaces();
  const tokens: Token[] = [];
  const frames: Frame[] = [{ node: root, item: undefined, next: 0, isList: true }];
  let depth = 0;
  let last = -1;
  let begun: Growing | undefined;
  let properties: string[] = [];

  function enter(node: CompositeCstNode, { node: parent, isList }: Frame): void {
    const { property, separable } = place(node.grammarSource);
    const isItem = isList || isRow(node);
    if (isItem) {
      begun = { kind: typeOf(node), within: typeOf(parent), first: -1, last: -1, depth, separable };
      properties = [];
    } else if (property !== undefined) properties.push(property);
    frames.push({ node, item: isItem ? begun : undefined, next: 0, isList: false });
  }

  function addComment(leaf: LeafCstNode): void {
    const comment = leaf.tokenType.name === BLOCK_COMMENT ? 'block' : 'line';
    tokens.push({ ...common(leaf), comment, depth, item: undefined, isSeparator: false, properties: [] });
  }

  function addToken(leaf: LeafCstNode, frame: Frame): void {
    const { name: type } = leaf.tokenType;
    const { property } = place(leaf.grammarSource);
    if (property !== undefined) properties.push(property);
    if (type === CLOSE) {
      depth--;
      frame.isList = false;
    }
    const isSeparator = frame.isList && (type === ';' || type === ',');
    last = tokens.length;
    if (begun) begun.first = last;
    tokens.push({ ...common(leaf), comment: undefined, depth, item: begun, isSeparator, properties });
    begun = undefined;
    properties = [];
    if (type === OPEN) {
      depth++;
      frame.isList = true;
    }
  }

  function common(leaf: LeafCstNode): Pick<Token, 'type' | 'text' | 'start' | 'end' | 'breaks' | 'rule'> {
    const { offset: start, end, tokenType, grammarSource } = leaf;
    const breaks = countBreaks(text.slice(tokens.at(-1)?.end ?? 0, start));
    return { type: tokenType.name, text: text.slice(start, end), start, end, breaks, rule: place(grammarSource).rule };
  }

  // By hand instead of by recursion: conditions may be nested as deep as the parser can go.
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const child = frame.node.content[frame.next++];
    if (!child) {
      if (frame.item) frame.item.last = last;
      frames.pop();
    } else if (isCompositeCstNode(child)) enter(child, frame);
    else if (child.hidden) addComment(child as LeafCstNode);
    else addToken(child as LeafCstNode, frame);
  }
  return tokens;
}

const isRow = ({ content }: CompositeCstNode): boolean =>
  (content.find((node) => !node.hidden) as LeafCstNode | undefined)?.tokenType?.name === BAR;

const typeOf = (node: CompositeCstNode): string => node.astNode?.$type ?? '';
