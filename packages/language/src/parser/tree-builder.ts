import type { IToken } from 'chevrotain';
import {
  type CompositeCstNode,
  CompositeCstNodeImpl,
  CstNodeBuilder,
  type GrammarAST,
  LeafCstNodeImpl,
  type RootCstNode,
  RootCstNodeImpl,
} from 'langium';

/** How far a part has moved in its text since it was read. */
export interface Shift {
  characters: number;
  lines: number;
}

/** How many nodes are handed on at once: many more arguments than that do not fit on the stack. */
const stretch = 1_000;

/**
 * Builds the concrete tree in linear time, of parts that can be moved to another place. Langium looks for the place of
 * comments before each token, also where there are none, and from the beginning of each list: with 20,000 parts in a file
 * that takes longer than all the rest.
 */
export class TreeBuilder extends CstNodeBuilder {
  #root: RootCstNodeImpl = new RootCstNodeImpl();
  /** The nodes that are being built, from the outermost to the innermost. */
  #open: CompositeCstNodeImpl[] = [];
  #shift: Shift = { characters: 0, lines: 0 };

  override get current(): CompositeCstNodeImpl {
    return this.#open.at(-1) ?? this.#root;
  }

  override buildRootNode(input: string): RootCstNode {
    this.#root = new RootCstNodeImpl(input);
    this.#open = [this.#root];
    this.beginPart();
    return this.#root;
  }

  override buildCompositeNode(feature: GrammarAST.AbstractElement): CompositeCstNode {
    const node = new Branch();
    node.grammarSource = feature;
    this.appendChild(this.current, node);
    this.#open.push(node);
    return node;
  }

  override construct(item: Parameters<CstNodeBuilder['construct']>[0]): void {
    const node = this.current;
    item.$cstNode = node;
    this.#open.pop();
    if (node.content.length === 0) this.removeNode(node);
    // A copy takes no more room than it needs.
    else node.content = node.content.slice();
  }

  /** A part begins. What is given back moves all words of it. */
  beginPart(): Shift {
    return (this.#shift = { characters: 0, lines: 0 });
  }

  /** Puts a part in here that was read before. */
  addPart(part: CompositeCstNode): void {
    this.appendChild(this.#root, part);
  }

  override addHiddenNodes(tokens: IToken[]): void {
    for (let first = 0; first < tokens.length; first += stretch) this.#add(tokens.slice(first, first + stretch));
  }

  /** Into the node that is being built; if that has nothing yet, before the first node around it that begins here. */
  #add(tokens: readonly IToken[]): void {
    const nodes = tokens.map((token) => this.createLeafNode(token, true));
    let node = this.current;
    if (node.content.length > 0) return this.appendChildren(node, nodes);
    for (let { container } = node; container; { container } = node) {
      const index = container.content.lastIndexOf(node);
      if (index > 0) return this.insertChildren(container, index, nodes);
      node = container as typeof node;
    }
    this.insertChildren(node, 0, nodes);
  }

  protected override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
    return new Leaf(token, hidden, this.#shift);
  }
}

/** A word at the place to which its part has moved. */
class Leaf extends LeafCstNodeImpl {
  readonly #shift: Shift;

  constructor(token: IToken, hidden: boolean, shift: Shift) {
    const { image, startOffset, startLine = 1, startColumn = 1, endLine = 1, endColumn = 1, tokenType } = token;
    // Tokens count from one and end with their last character; the tree counts from zero and ends behind it.
    super(startOffset, image.length, startLine - 1, startColumn - 1, endLine - 1, endColumn, tokenType, hidden);
    this.#shift = shift;
  }

  override get offset(): number {
    return super.offset + this.#shift.characters;
  }

  override get end(): number {
    return super.end + this.#shift.characters;
  }

  override get range(): LeafCstNodeImpl['range'] {
    const { start, end } = super.range;
    const { lines } = this.#shift;
    return {
      start: { line: start.line + lines, character: start.character },
      end: { line: end.line + lines, character: end.character },
    };
  }
}

/** A node that does not keep its range, since it may move. */
class Branch extends CompositeCstNodeImpl {
  override get range(): CompositeCstNodeImpl['range'] {
    const first = this.content.find(({ hidden }) => !hidden) ?? this.content[0];
    const last = this.content.findLast(({ hidden }) => !hidden) ?? this.content.at(-1);
    if (!first || !last) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const { start } = first.range;
    const { end } = last.range;
    return { start, end: end.line < start.line ? start : end };
  }
}
