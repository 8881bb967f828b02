import { AstUtils, GrammarAST } from 'langium';

/** The words that clauses of a block, or parts of a file, begin with; by the name of the rule of the block. */
export type ClauseWords = ReadonlyMap<string, readonly string[]>;

/** Reads off a grammar which words may begin each item of a repeated list in a rule. */
export function clauseWords(grammar: GrammarAST.Grammar): ClauseWords {
  return new Map(
    grammar.rules.filter(GrammarAST.isParserRule).flatMap((rule) => {
      const words = AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isAssignment)
        .filter(({ feature, operator }) => operator === '+=' && (feature === 'items' || feature === 'parts'))
        .flatMap(({ terminal }) => firstWords(terminal, new Set()))
        .toArray();
      return words.length > 1 ? [[rule.name, [...new Set(words)]] as const] : [];
    }),
  );
}

/** The keywords that a piece of grammar can begin with. */
function firstWords(element: GrammarAST.AbstractElement | undefined, seen: Set<GrammarAST.AbstractRule>): string[] {
  if (!element) return [];
  if (GrammarAST.isKeyword(element)) return /^\w/.test(element.value) ? [element.value] : [];
  if (GrammarAST.isAssignment(element)) return firstWords(element.terminal, seen);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((each) => firstWords(each, seen));
  if (GrammarAST.isGroup(element)) {
    const words: string[] = [];
    for (const each of element.elements) {
      if (GrammarAST.isAction(each)) continue;
      words.push(...firstWords(each, seen));
      if (!each.cardinality || each.cardinality === '+') break;
    }
    return words;
  }
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (!rule || !GrammarAST.isParserRule(rule) || seen.has(rule)) return [];
  return firstWords(rule.definition, new Set([...seen, rule]));
}
