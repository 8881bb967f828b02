import type { IToken } from 'chevrotain';
import { CstNodeBuilder } from 'langium';

/** How many nodes are handed on at once: many more arguments than that do not fit on the stack. */
const stretch = 1_000;

/**
 * Builds the concrete tree in linear time. Langium looks for the place of comments before each token, also where there
 * are none, and from the beginning of each list: with 20,000 parts in a file that takes longer than all the rest.
 */
export class LinearNodeBuilder extends CstNodeBuilder {
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
}
