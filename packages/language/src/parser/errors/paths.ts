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

/** How far a rule can be followed through a text. */
export interface Reach {
  /** Where the rule may have ended, as indices of the token behind it. */
  readonly ends: ReadonlySet<number>;
  /** The last token that was looked at; the mistake is there. */
  readonly furthest: number;
  /** The tokens that the rule could have gone on with at an index. */
  expected(index: number): ReadonlySet<TokenType>;
}

const nothing: ReadonlySet<TokenType> = new Set();
/** Clauses are shorter; a part may be long, but its mistakes are looked for in its clauses. */
const furthestAhead = 5_000;

/**
 * Follows a rule on all its ways at once. The parser decides on one way by looking ahead and says nothing about the
 * others when it fails; the token at which the longest way ends is the one a reader would point at.
 */
export function reach(rule: Rule, tokens: readonly IToken[], start: number): Reach {
  const limit = Math.min(tokens.length, start + furthestAhead);
  const tried = new Map<number, Set<TokenType>>();
  const known = new Map<Rule, Map<number, ReadonlySet<number>>>();
  let furthest = start;

  function token(type: TokenType, index: number): number[] {
    let here = tried.get(index);
    if (!here) tried.set(index, (here = new Set()));
    here.add(type);
    furthest = Math.max(furthest, index);
    const actual = index < limit ? tokens[index] : undefined;
    return actual && tokenMatcher(actual, type) ? [index + 1] : [];
  }

  function callee(called: Rule, index: number): ReadonlySet<number> {
    let byIndex = known.get(called);
    if (!byIndex) known.set(called, (byIndex = new Map<number, ReadonlySet<number>>()));
    let ends = byIndex.get(index);
    if (!ends) byIndex.set(index, (ends = sequence(called.definition, [index])));
    return ends;
  }

  function again(definition: IProduction[], first: Iterable<number>): Set<number> {
    const ends = new Set(first);
    for (const end of ends) for (const next of sequence(definition, [end])) ends.add(next);
    return ends;
  }

  function step(production: IProduction, index: number): Iterable<number> {
    if (production instanceof Terminal) return token(production.terminalType, index);
    if (production instanceof NonTerminal) return callee(production.referencedRule, index);
    if (production instanceof Alternation) {
      return new Set(production.definition.flatMap((alternative) => [...step(alternative, index)]));
    }
    if (production instanceof Alternative) return sequence(production.definition, [index]);
    if (production instanceof Option) return new Set([index, ...sequence(production.definition, [index])]);
    if (production instanceof Repetition) return again(production.definition, [index]);
    if (production instanceof RepetitionMandatory) {
      return again(production.definition, sequence(production.definition, [index]));
    }
    return [];
  }

  function sequence(productions: IProduction[], starts: Iterable<number>): Set<number> {
    let ends = new Set(starts);
    for (const production of productions) {
      const next = new Set<number>();
      for (const end of ends) for (const reached of step(production, end)) next.add(reached);
      ends = next;
    }
    return ends;
  }

  const ends = callee(rule, start);
  return { ends, furthest, expected: (index) => tried.get(index) ?? nothing };
}
