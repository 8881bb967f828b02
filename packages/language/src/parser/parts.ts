import type { IToken } from 'chevrotain';
import type { AstNode, CompositeCstNode, Mutable } from 'langium';
import type { SlaFile } from '../generated/ast.ts';
import { type Cut, firstFrom, type Stretch } from './cut.ts';
import type { SlaLexer } from './lexer.ts';
import type { Shift, TreeBuilder } from './tree-builder.ts';

type Part = SlaFile['parts'][number];

/** Which tokens a part was read from, and whether there was any mistake in it. */
interface Span {
  /** Index of its first token, and of the one behind it. */
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly shift: Shift;
}

/** A part without mistakes, as it was read. */
interface WholePart extends Omit<Span, 'isWhole'> {
  readonly node: Part;
  readonly tree: CompositeCstNode;
  /** Its first token, and the one behind it: while they stay, so does what is between them. */
  readonly first: IToken;
  readonly behind: IToken | undefined;
  /** Where it was when it was read. */
  readonly offset: number;
  readonly line: number;
}

/** A text as it was read, with the parts that need not be read again where nothing has changed. */
export interface Earlier {
  readonly cut: Cut;
  readonly parts: readonly WholePart[];
}

/**
 * One run of the parser over the parts of a file. A part that was read before is taken over when the parser comes to its
 * first token, and goes on behind it: what it reads before and behind, and how it recovers from mistakes, is as if it had
 * read the whole text.
 */
export class Parts {
  readonly cut: Cut;
  readonly #earlier: readonly WholePart[];
  readonly #spans: (Span | WholePart)[] = [];
  #next = 0;

  /** @param earlier parts that may be taken over, with the places of their tokens in the text as it is now */
  constructor(cut: Cut, earlier: readonly WholePart[] = []) {
    this.cut = cut;
    this.#earlier = earlier;
  }

  /**
   * The part that begins with a token and that is as it was before, as is the token behind it.
   *
   * @param input what the parser reads: the tokens of the text, unless it has given up
   */
  known(start: number, input: readonly IToken[]): WholePart | undefined {
    while ((this.#earlier[this.#next]?.start ?? Infinity) < start) this.#next += 1;
    const part = this.#earlier[this.#next];
    if (part?.start !== start) return undefined;
    const { tokens } = this.cut;
    const isThere = (index: number) => index >= tokens.length || input[index] === tokens[index];
    return isThere(part.end - 1) && isThere(part.end) && tokens[part.end] === part.behind ? part : undefined;
  }

  /** Takes a part over with the comments inside it; those before it are put in front. */
  takeOver(part: WholePart, comments: IToken[], builder: TreeBuilder): void {
    const { end, first, tree, shift } = part;
    const passed = comments.splice(0, firstFrom(comments, this.cut.tokens[end - 1]?.startOffset ?? 0));
    builder.addHiddenNodes(passed.slice(0, firstFrom(passed, first.startOffset)));
    builder.addPart(tree);
    shift.characters = first.startOffset - part.offset;
    shift.lines = (first.startLine ?? 1) - part.line;
    this.#spans.push(part);
  }

  add(span: Span): void {
    this.#spans.push(span);
  }

  /** Gives a file all of its parts, and remembers which of them were read without mistakes. */
  complete(file: SlaFile): Earlier {
    const { tokens } = this.cut;
    const fresh = file.parts.values();
    let next = fresh.next();
    const all: Part[] = [];
    const whole: WholePart[] = [];
    for (const span of this.#spans) {
      if ('node' in span) {
        all.push(span.node);
        whole.push(span);
        continue;
      }
      const node = next.value;
      const tree = node?.$cstNode as CompositeCstNode | undefined;
      // What could not be read at all has left no part.
      if (!node || !tree || tree.offset >= (tokens[span.end]?.startOffset ?? Infinity)) continue;
      all.push(node);
      next = fresh.next();
      const first = tokens[span.start];
      if (!span.isWhole || !first) continue;
      const { startOffset: offset, startLine: line = 1 } = first;
      whole.push({ ...span, node, tree, first, behind: tokens[span.end], offset, line });
    }
    file.parts = all;
    for (const [index, node] of all.entries()) {
      const placed: Mutable<AstNode> = node;
      placed.$container = file;
      placed.$containerProperty = 'parts';
      placed.$containerIndex = index;
    }
    return { cut: this.cut, parts: whole };
  }
}

/**
 * The parts of a text that has changed, as far as they need not be read again; with what was read before, nothing can be
 * done afterwards. Nothing if the whole text is to be read.
 */
export function partsOf({ cut, parts }: Earlier, text: string, lexer: SlaLexer): Parts | undefined {
  const { start: from, oldEnd: to } = difference(cut.text, text);
  const growth = text.length - cut.text.length;
  const before = parts.findLastIndex(({ first }) => first.startOffset < from && first.startColumn === 1);
  const behind = parts.findIndex(({ first }, index) => index > before && isBoundary(first, to, text, growth));
  const head = parts[before]?.first;
  const tail = parts[behind]?.first;
  const stretch: Stretch = {
    start: head?.startOffset ?? 0,
    line: head?.startLine ?? 1,
    end: (tail?.startOffset ?? cut.text.length) + growth,
    oldEnd: tail?.startOffset ?? cut.text.length,
  };
  const now = lexer.recut(cut, text, stretch);
  if (!now) return undefined;
  const shift = now.tokens.length - cut.tokens.length;
  const kept = before < 0 ? [] : parts.slice(0, before);
  const moved = tail
    ? parts.slice(behind).map((part) => ({ ...part, start: part.start + shift, end: part.end + shift }))
    : [];
  return new Parts(now, [...kept, ...moved]);
}

/** Whether a token behind the change still is the first one of its line. */
const isBoundary = ({ startOffset, startColumn }: IToken, to: number, text: string, growth: number): boolean =>
  startOffset >= to && startColumn === 1 && /[\r\n]/.test(text.charAt(startOffset + growth - 1));

/** The stretch of a text in which it differs from another one; its end in the text before. */
function difference(before: string, now: string): Pick<Stretch, 'start' | 'oldEnd'> {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < least - start && before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same))
    same += 1;
  return { start, oldEnd: before.length - same };
}
