import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { reach } from './paths.ts';

/** Langium marks the names of its rules, so that none is taken for a property. */
const plainName = (name: string): string => name.replace(/\u200B$/, '');

/** Which words the grammar allows where. Worked out from the parser's own rules when it is first asked. */
export class GrammarWords {
  readonly #rules: ReadonlyMap<string, Rule>;
  /** By rule with a block: the rules of its clauses. */
  readonly #clauses: ReadonlyMap<string, readonly string[]>;
  readonly #heads = new Map<string, ReadonlySet<TokenType>>();

  constructor(rules: Iterable<Rule>, entry: string) {
    this.#rules = new Map([...rules].map((rule) => [plainName(rule.name), rule]));
    this.#clauses = new Map(
      [...this.#rules].flatMap(([name, rule]) => {
        const clauses = repeated(name === entry ? rule.definition : blockOf(rule.definition));
        return clauses.length > 0 ? [[name, clauses] as const] : [];
      }),
    );
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

  isBlock(rule: string): boolean {
    return this.#clauses.has(rule);
  }

  rule(name: string): Rule | undefined {
    return this.#rules.get(name);
  }

  /** The tokens that a rule may begin with. */
  heads(name: string): ReadonlySet<TokenType> {
    let heads = this.#heads.get(name);
    const rule = this.#rules.get(name);
    if (!heads) this.#heads.set(name, (heads = rule ? reach(rule, [], 0).expected(0) : new Set()));
    return heads;
  }

  /** The tokens that a clause of a block may begin with. */
  headsIn(block: string): ReadonlySet<TokenType> {
    return new Set((this.#clauses.get(block) ?? []).flatMap((clause) => [...this.heads(clause)]));
  }
}

/** Whether the name of a token is a word of the language: it then stands for itself. */
export const isWord = (name: string): boolean => /^[a-z0-9]+$/i.test(name) && name !== name.toUpperCase();

/** What stands between the braces of a rule. */
function blockOf(definition: readonly IProduction[]): readonly IProduction[] {
  const open = definition.findIndex((each) => each instanceof Terminal && each.terminalType.name === '{');
  return open >= 0 ? definition.slice(open + 1) : definition.flatMap((each) => blockOf(inner(each)));
}

/** The rules that are called in a repetition of this rule. */
function repeated(definition: readonly IProduction[], inside = false): string[] {
  return definition.flatMap((each) => {
    if (each instanceof NonTerminal) return inside ? [plainName(each.referencedRule.name)] : [];
    return repeated(inner(each), inside || each instanceof Repetition || each instanceof RepetitionMandatory);
  });
}

function inner(production: IProduction): readonly IProduction[] {
  const hasInner =
    production instanceof Alternation ||
    production instanceof Alternative ||
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionMandatory;
  return hasInner ? production.definition : [];
}
