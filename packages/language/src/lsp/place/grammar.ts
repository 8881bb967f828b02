import type { TokenType } from 'chevrotain';
import { GrammarAST } from 'langium';

/** A piece of the grammar, with what a token or a rule means at its place. */
export type Piece =
  | { readonly kind: 'token'; readonly token: TokenType; readonly keyword: string | undefined; readonly means: Meaning }
  | { readonly kind: 'call'; readonly rule: Rule; readonly means: Meaning }
  | { readonly kind: 'sequence'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'choice'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'maybe'; readonly piece: Piece }
  | { readonly kind: 'any number'; readonly piece: Piece };

export interface Meaning {
  /** The property that is filled. */
  readonly property: string | undefined;
  /** The type of what is referred to. */
  readonly refersTo: string | undefined;
}

export interface Rule {
  readonly name: string;
  /** The type of the nodes it makes; nothing where it adds to what the rule around it makes. */
  readonly type: string | undefined;
  /** Set once, after all rules are known, since they call each other. */
  piece: Piece;
}

const nothing: Piece = { kind: 'sequence', pieces: [] };
const plain: Meaning = { property: undefined, refersTo: undefined };

/** The rules of a grammar by name, in a form that can be followed fast. */
export function rulesOf(grammar: GrammarAST.Grammar, tokens: ReadonlyMap<string, TokenType>): Map<string, Rule> {
  const sources = grammar.rules.filter(GrammarAST.isParserRule);
  const rules = new Map<string, Rule>(
    sources.map((source) => [source.name, { name: source.name, type: typeOf(source), piece: nothing }] as const),
  );

  function piece(element: GrammarAST.AbstractElement, means: Meaning): Piece {
    const once = written(element, means);
    if (element.cardinality === '?') return { kind: 'maybe', piece: once };
    if (element.cardinality === '*') return { kind: 'any number', piece: once };
    if (element.cardinality === '+') return { kind: 'sequence', pieces: [once, { kind: 'any number', piece: once }] };
    return once;
  }

  function written(element: GrammarAST.AbstractElement, means: Meaning): Piece {
    const all = (elements: readonly GrammarAST.AbstractElement[]) => elements.map((each) => piece(each, means));
    if (GrammarAST.isGroup(element)) return { kind: 'sequence', pieces: all(element.elements) };
    if (GrammarAST.isAlternatives(element)) return { kind: 'choice', pieces: all(element.elements) };
    if (GrammarAST.isAssignment(element)) return piece(element.terminal, { ...means, property: element.feature });
    if (GrammarAST.isCrossReference(element)) {
      const { terminal, type } = element;
      return terminal ? piece(terminal, { ...means, refersTo: type.ref?.name }) : nothing;
    }
    if (GrammarAST.isKeyword(element)) return token(element.value, element.value, means);
    if (!GrammarAST.isRuleCall(element)) return nothing;
    const called = element.rule.ref;
    if (GrammarAST.isTerminalRule(called)) return token(called.name, undefined, means);
    const rule = called && rules.get(called.name);
    return rule ? { kind: 'call', rule, means } : nothing;
  }

  function token(name: string, keyword: string | undefined, means: Meaning): Piece {
    const type = tokens.get(name);
    return type ? { kind: 'token', token: type, keyword, means } : nothing;
  }

  for (const source of sources) {
    const rule = rules.get(source.name);
    if (rule) rule.piece = piece(source.definition, plain);
  }
  return rules;
}

const typeOf = (rule: GrammarAST.ParserRule): string | undefined =>
  rule.fragment ? undefined : (rule.returnType?.ref?.name ?? rule.dataType ?? rule.name);
