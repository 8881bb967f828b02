import { localToday } from '@sla-lang/core';
import { CstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { documentationAt } from '../documentation/documentation.ts';
import type { SlaLanguageServices, SlaSharedServices } from '../editor.ts';
import type { Mention } from '../navigation/mentions.ts';
import { NameIndex } from '../navigation/name-index.ts';
import { rangeOf } from '../navigation/places.ts';
import { cellLines } from './cells.ts';
import { figureLines } from './figures.ts';
import { apart, escaped, joined, plainOf } from './markdown.ts';
import { nameLines } from './name.ts';
import { factsAt, type Spot } from './spot.ts';
import { checkLines, textLines } from './texts.ts';

/** What is to be said about a place: what a name stands for, what a number comes to, what a word of the language means. */
export class SlaHoverProvider implements HoverProvider {
  readonly #shared: SlaSharedServices;
  readonly #names: NameIndex;

  constructor({ shared }: SlaLanguageServices) {
    this.#shared = shared;
    this.#names = NameIndex.of(shared);
  }

  async getHoverContent(document: LangiumDocument, { position }: HoverParams): Promise<Hover | undefined> {
    const offset = document.textDocument.offsetAt(position);
    const leaf = leafAt(document, offset);
    if (!leaf) return undefined;
    const spot: Spot = {
      shared: this.#shared,
      document,
      leaf,
      facts: await factsAt(this.#shared, document, leaf.astNode),
    };
    const mention = this.#names.at(document, position);
    const isIn = mention && mention.start <= leaf.offset && leaf.end <= mention.end;
    const text = await (isIn ? this.#ofName(spot, mention) : this.#ofLeaf(spot, offset));
    return text === ''
      ? undefined
      : { contents: this.#contents(text), range: rangeOf(document, { start: leaf.offset, end: leaf.end }) };
  }

  /** A name in a cell also says what the cell does. */
  #ofName(spot: Spot, mention: Mention): string {
    if (mention.targets.length === 0) return `Nothing here is called ${escaped(mention.name)}.`;
    const cell = mention.isDeclaration ? [] : cellLines(spot);
    return apart([joined(cell), joined(nameLines(spot, mention, localToday()))]);
  }

  async #ofLeaf(spot: Spot, offset: number): Promise<string> {
    const { leaf } = spot;
    const lines = [...figureLines(spot), ...textLines(spot, offset), ...(await checkLines(spot))];
    const isKeyword = GrammarAST.isKeyword(leaf.grammarSource) && /[\p{L}%]/u.test(leaf.text);
    // A sign that stands in many clauses needs no words where its number has some.
    const isTold = isKeyword && (lines.length === 0 || leaf.text !== '%');
    return apart([joined(lines), isTold ? (documentationAt(leaf) ?? '') : '']);
  }

  #contents(markdown: string) {
    const formats = this.#shared.editor.Client.capabilities.textDocument?.hover?.contentFormat;
    return formats?.includes(MarkupKind.Markdown) === false
      ? { kind: MarkupKind.PlainText, value: plainOf(markdown) }
      : { kind: MarkupKind.Markdown, value: markdown };
  }
}

/** The word, number or text at a place, or the one that ends there; nothing in remarks and between words. */
function leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const found = CstUtils.findLeafNodeAtOffset(root, offset);
  const leaf = found && found.end > offset ? found : CstUtils.findLeafNodeAtOffset(root, offset - 1);
  return leaf && !leaf.hidden && leaf.offset <= offset && offset <= leaf.end ? leaf : undefined;
}
