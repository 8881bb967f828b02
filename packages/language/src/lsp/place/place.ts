import type { IToken, TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer } from 'langium';
import { contentOf, openBlocks } from './blocks.ts';
import { before } from './enclosing.ts';
import { Follower, type Frame, type Leaf, type Read, type State } from './follower.ts';
import { type Rule, rulesOf } from './grammar.ts';

/** What may be written at a place. */
export interface Place {
  /** The tokens before it, from the beginning of the part around it. */
  readonly tokens: readonly IToken[];
  /** How many tokens stand before it. */
  readonly index: number;
  readonly leaves: readonly Leaf[];
  readonly states: readonly State[];
  /** What was read of the clauses before it in this block, and of the clause it is in. */
  readonly read: Read | undefined;
  /** The rule in whose block it is; that of a file on the top level. */
  readonly block: string;
  readonly beginsLine: boolean;
}

/** What is in a block that is none of the language. */
const noRule: Rule = { name: '', type: undefined, piece: { kind: 'sequence', pieces: [] } };

/** Finds out what may be written at a place, from the part around it alone, however broken the rest is. */
export class Places {
  readonly #lexer: Lexer;
  readonly #parts: ReadonlySet<string>;
  readonly follower = new Follower();
  readonly rules: ReadonlyMap<string, Rule>;
  readonly #file: Rule;

  constructor(services: Pick<LangiumCoreServices, 'Grammar' | 'parser'>) {
    this.#lexer = services.parser.Lexer;
    const { definition } = services.parser.Lexer;
    const tokens = Object.values(definition).filter((each): each is TokenType => 'name' in each);
    this.rules = rulesOf(services.Grammar, new Map(tokens.map((token) => [token.name, token])));
    this.#file = this.rules.get('SlaFile') ?? noRule;
    const parts = this.follower.heads(this.rules.get('Element') ?? noRule);
    this.#parts = new Set(parts.flatMap(({ keyword }) => keyword ?? []));
  }

  get lexer(): Lexer {
    return this.#lexer;
  }

  /** What may be written at a place; nothing in texts and comments. */
  at(text: string, offset: number): Place | undefined {
    const found = before(text, offset, this.#lexer, this.#parts);
    return found && this.#place(found.tokens, found.beginsLine);
  }

  /** The place behind one more token. */
  behind({ tokens, states, index, ...place }: Place, written: string): Place {
    const token = this.#lexer.tokenize(`${written} \u0001`).tokens[0];
    const next = token ? this.follower.advance(states, token, index) : [];
    const leaves = this.follower.next(next, index + 1);
    return { ...place, tokens: token ? [...tokens, token] : tokens, states: next, index: index + 1, leaves };
  }

  #place(tokens: readonly IToken[], beginsLine: boolean): Place {
    const { block, frame, start, pieces } = this.#blockAround(tokens);
    const index = tokens.length;
    const mayBegin = beginsLine || isSeparator(tokens.at(-1));
    const begin = () => this.follower.begin(pieces, frame);
    const read = this.#read(begin, tokens, start, frame) ?? (mayBegin ? [begin()] : []);
    const least = Math.min(...read.map(({ oddity }) => oddity));
    const states = read.filter(({ oddity }) => oddity === least);
    const leaves = this.follower.next(states, index);
    // The clause before may be unfinished, or its last word taken for something else: another one may begin all the same.
    const isMissing = mayBegin && index > 0 && !leaves.some((leaf) => rootOf(leaf.frame, frame)?.start === index);
    const more = isMissing ? this.follower.next([begin()], index) : [];
    return { tokens, index, leaves: [...leaves, ...more], states, read: states[0]?.read, block, beginsLine };
  }

  #blockAround(tokens: readonly IToken[]) {
    const blocks = openBlocks(tokens, this.#file, this.follower);
    let frame: Frame = { rule: 'SlaFile', type: 'SlaFile', property: undefined, parent: undefined, start: 0 };
    for (const block of blocks) {
      const { name, type = '' } = block?.rule ?? noRule;
      frame = { rule: name, type, property: 'items', parent: frame, start: block?.open ?? 0 };
    }
    const innermost = blocks.length > 0 ? (blocks.at(-1)?.rule ?? noRule) : this.#file;
    const start = (blocks.at(-1)?.open ?? -1) + 1;
    return { block: frame.rule, frame, start, pieces: contentOf(innermost) };
  }

  /** Reads the clauses of a block up to the end. One that cannot be read is left out. */
  #read(begin: () => State, tokens: readonly IToken[], from: number, block: Frame): State[] | undefined {
    for (let start = from; ;) {
      let states = [begin()];
      let index = start;
      for (; index < tokens.length; index += 1) {
        const next = this.follower.advance(states, tokens[index]!, index);
        if (next.length === 0) break;
        states = next;
      }
      if (index === tokens.length) return states;
      const clause = Math.max(start, ...states.map(({ read }) => (read && rootOf(read.leaf.frame, block)?.start) ?? 0));
      const behind = nextBeginning(tokens, clause + 1);
      if (behind === undefined) return undefined;
      start = behind;
    }
  }
}

/** The frame of the clause or part, directly in a block, that a frame is in. */
export function rootOf(frame: Frame, block: Frame): Frame | undefined {
  let root: Frame | undefined = frame;
  while (root && root.parent !== block) root = root.parent;
  return root;
}

const isSeparator = (token: IToken | undefined): boolean => token !== undefined && /^[;{}]$/.test(token.image);

/** The next token that begins a line or stands behind a separator. */
function nextBeginning(tokens: readonly IToken[], from: number): number | undefined {
  for (let index = from; index < tokens.length; index += 1) {
    const previous = tokens[index - 1];
    const beginsLine = (previous?.endLine ?? 0) < (tokens[index]?.startLine ?? 0);
    if ((beginsLine || isSeparator(previous)) && !isSeparator(tokens[index])) return index;
  }
  return undefined;
}
