import { type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import type { Meaning, Piece, Rule } from './grammar.ts';

/** A rule at work, and through which property of which other rule it was called. */
export interface Frame {
  readonly rule: string;
  /** The type of the nodes that it makes. */
  readonly type: string;
  /** The property of the node around it that it fills; nothing where it stands for that node itself. */
  readonly property: string | undefined;
  /** The type of what its words refer to. */
  readonly refersTo?: string | undefined;
  readonly parent: Frame | undefined;
  /** Index of its first token. */
  readonly start: number;
}

/** A token that may come next, and what the grammar takes it for. */
export interface Leaf extends Meaning {
  readonly token: TokenType;
  readonly keyword: string | undefined;
  readonly frame: Frame;
  readonly next: Todo | undefined;
}

/** What was read, from the last token back to the first. */
export interface Read {
  readonly leaf: Leaf;
  readonly token: IToken;
  readonly index: number;
  readonly before: Read | undefined;
}

/** One way to read the tokens so far. */
export interface State {
  readonly todo: Todo | undefined;
  readonly read: Read | undefined;
  /** How many words of the language it takes for names. */
  readonly oddity: number;
}

/** What is still to be read, as a list. */
export interface Todo {
  readonly piece: Piece;
  readonly frame: Frame;
  readonly next: Todo | undefined;
}

/**
 * Follows the grammar through tokens on all ways at once, and knows at each place what may come next and what it would
 * mean there: the rule, the property, the type of a reference. It does not recover; who uses it decides where to begin.
 */
export class Follower {
  readonly #beginnings = new Map<Rule, Map<TokenType, boolean>>();
  readonly #heads = new Map<Rule, readonly Leaf[]>();

  /** The beginning of some pieces of a rule. */
  begin(pieces: readonly Piece[], frame: Frame): State {
    return { todo: chain(pieces, frame, undefined), read: undefined, oddity: 0 };
  }

  /** The tokens that may come next. */
  next(states: readonly State[], index: number): Leaf[] {
    const leaves: Leaf[] = [];
    const seen = new Set<Todo>();
    for (const { todo } of states) this.#open(todo, index, undefined, seen, (leaf) => leaves.push(leaf));
    return leaves;
  }

  /** Goes on behind a token; nothing is left if it cannot stand here. */
  advance(states: readonly State[], token: IToken, index: number): State[] {
    const found: State[] = [];
    const seen = new Set<Todo>();
    const isWord = token.tokenType.PATTERN === token.tokenType.name;
    for (const { todo, read, oddity } of states) {
      this.#open(todo, index, token, seen, (leaf) => {
        if (!tokenMatcher(token, leaf.token)) return;
        const odd = isWord && leaf.keyword === undefined ? 1 : 0;
        found.push({ todo: leaf.next, read: { leaf, token, index, before: read }, oddity: oddity + odd });
      });
    }
    return found;
  }

  /** The tokens that a rule begins with. */
  heads(rule: Rule): readonly Leaf[] {
    let heads = this.#heads.get(rule);
    if (!heads) {
      const frame: Frame = { rule: rule.name, type: rule.type ?? '', property: undefined, parent: undefined, start: 0 };
      this.#heads.set(rule, (heads = this.next([this.begin([rule.piece], frame)], 0)));
    }
    return heads;
  }

  /** Whether a rule may begin with a token. */
  mayBegin(rule: Rule, token: IToken): boolean {
    let known = this.#beginnings.get(rule);
    if (!known) this.#beginnings.set(rule, (known = new Map<TokenType, boolean>()));
    let answer = known.get(token.tokenType);
    if (answer === undefined) {
      answer = this.heads(rule).some((leaf) => tokenMatcher(token, leaf.token));
      known.set(token.tokenType, answer);
    }
    return answer;
  }

  /** Finds the tokens that may come next; with a token, only those ways on which it may be. */
  #open(
    todo: Todo | undefined,
    index: number,
    token: IToken | undefined,
    seen: Set<Todo>,
    found: (leaf: Leaf) => void,
  ): void {
    if (!todo || seen.has(todo)) return;
    seen.add(todo);
    const { piece, frame, next } = todo;
    const open = (inner: Todo | undefined): void => this.#open(inner, index, token, seen, found);
    switch (piece.kind) {
      case 'token':
        return found({
          token: piece.token,
          keyword: piece.keyword,
          property: piece.means.property,
          refersTo: piece.means.refersTo ?? frame.refersTo,
          frame,
          next,
        });
      case 'call': {
        const { rule, means } = piece;
        if (token && !this.mayBegin(rule, token)) return;
        const inner = { rule: rule.name, type: rule.type ?? frame.type, ...means, parent: frame, start: index };
        return open({ piece: rule.piece, frame: inner, next });
      }
      case 'sequence':
        return open(chain(piece.pieces, frame, next));
      case 'choice':
        for (const each of piece.pieces) open({ piece: each, frame, next });
        return;
      case 'maybe':
        open(next);
        return open({ piece: piece.piece, frame, next });
      case 'any number':
        open(next);
        return open({ piece: piece.piece, frame, next: todo });
    }
  }
}

const chain = (pieces: readonly Piece[], frame: Frame, next: Todo | undefined): Todo | undefined =>
  pieces.reduceRight<Todo | undefined>((rest, piece) => ({ piece, frame, next: rest }), next);
