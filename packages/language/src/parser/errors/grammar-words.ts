import {
  Alternation,
  Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
  tokenMatcher,
  type TokenType,
} from 'chevrotain';
import { reach, type Reach } from './paths.ts';

/** Langium marks the names of its rules, so that none is taken for a property. */
const plainName = (name: string): string => name.replace(/\u200B$/, '');

/** Which words the grammar allows where. Worked out from the parser's own rules when it is first asked. */
export class GrammarWords {
  readonly #rules: ReadonlyMap<string, Rule>;
  /** By rule with a block: the rules of its clauses. */
  readonly #clauses: ReadonlyMap<string, readonly string[]>;
  /** By rule with a block: the number of the loop that reads its clauses. */
  readonly #loops = new Map<string, number>();
  readonly #heads = new Map<string, ReadonlySet<TokenType>>();
  readonly #headsIn = new Map<string, ReadonlySet<TokenType>>();
  /** The rule of a whole file. */
  readonly entry: string;

  constructor(rules: Iterable<Rule>, entry: string) {
    this.entry = entry;
    this.#rules = new Map([...rules].map((rule) => [plainName(rule.name), rule]));
    const clauses = new Map<string, readonly string[]>();
    for (const [name, rule] of this.#rules) {
      const block = name === entry ? rule.definition : blockOf(rule.definition);
      const loop = block.find((each) => each instanceof Repetition);
      if (!loop) continue;
      clauses.set(name, calledIn(loop.definition));
      this.#loops.set(name, loop.idx);
    }
    this.#clauses = clauses;
  }

  /** The number, among the loops of a rule, of the one that reads the clauses of its block. */
  loopOf(rule: string): number | undefined {
    return this.#loops.get(rule);
  }

  /** The rules whose clauses stand in a block, or that are themselves the file. */
  get blocks(): Iterable<string> {
    return this.#clauses.keys();
  }

  /** Whether a rule is a clause, a part or a row: what stands on its own in a block or in the file. */
  isClause(rule: string): boolean {
    for (const clauses of this.#clauses.values()) if (clauses.includes(rule)) return true;
    return false;
  }

  /** The rules of the clauses in a block. */
  clausesOf(block: string): readonly string[] {
    return this.#clauses.get(block) ?? [];
  }

  /** How far a rule can be followed through a text. */
  reach(name: string, tokens: readonly IToken[], start: number): Reach | undefined {
    const rule = this.#rules.get(name);
    return rule && reach(rule, tokens, start);
  }

  /** The tokens that a rule may begin with. */
  heads(name: string): ReadonlySet<TokenType> {
    let heads = this.#heads.get(name);
    if (!heads) this.#heads.set(name, (heads = this.reach(name, [], 0)?.expected(0) ?? new Set()));
    return heads;
  }

  /** The tokens that a clause of a block may begin with. */
  headsIn(block: string): ReadonlySet<TokenType> {
    let heads = this.#headsIn.get(block);
    const words = () => this.clausesOf(block).flatMap((clause) => [...this.heads(clause)]);
    if (!heads) this.#headsIn.set(block, (heads = new Set(words())));
    return heads;
  }

  /** Whether a clause of a block may begin with this token, be it as a name. */
  begins(block: string, token: IToken): boolean {
    for (const head of this.headsIn(block)) if (tokenMatcher(token, head)) return true;
    return false;
  }
}

/** Whether the name of a token is a word of the language: it then stands for itself. */
export const isWord = (name: string): boolean => /^[a-z0-9]+$/i.test(name) && name !== name.toUpperCase();

/** What stands between the braces of a rule. */
function blockOf(definition: readonly IProduction[]): readonly IProduction[] {
  const open = definition.findIndex((each) => each instanceof Terminal && each.terminalType.name === '{');
  return open >= 0 ? definition.slice(open + 1) : definition.flatMap((each) => blockOf(inner(each)));
}

/** The rules that are called in some productions. */
const calledIn = (definition: readonly IProduction[]): string[] =>
  definition.flatMap((each) =>
    each instanceof NonTerminal ? [plainName(each.referencedRule.name)] : calledIn(inner(each)),
  );

function inner(production: IProduction): readonly IProduction[] {
  const hasInner =
    production instanceof Alternation ||
    production instanceof Alternative ||
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionMandatory;
  return hasInner ? production.definition : [];
}
