import { AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { parse, parserServices } from '../testing/parse.ts';

/** The parts of the grammar that read something in a tree. */
function collectSources(node: CstNode, found: Set<unknown>): void {
  found.add(node.grammarSource);
  if (isCompositeCstNode(node)) for (const child of node.content) collectSources(child, found);
}

/** The words, calls and references that the grammar is made of. A fragment leaves no trace but that of its parts. */
function partsOfGrammar(): GrammarAST.AbstractElement[] {
  return parserServices.Grammar.rules.filter(GrammarAST.isParserRule).flatMap((rule) =>
    AstUtils.streamAst(rule.definition)
      .filter((part) => GrammarAST.isKeyword(part) || GrammarAST.isRuleCall(part) || GrammarAST.isCrossReference(part))
      .filter((part) => !GrammarAST.isCrossReference(part.$container))
      .filter((part) => !(GrammarAST.isRuleCall(part) && isFragment(part)))
      .toArray(),
  );
}

const isFragment = ({ rule }: GrammarAST.RuleCall): boolean => GrammarAST.isParserRule(rule.ref) && rule.ref.fragment;

const placeOf = (part: GrammarAST.AbstractElement): string => {
  const rule = AstUtils.getContainerOfType(part, GrammarAST.isParserRule)?.name ?? '';
  const text = GrammarAST.isKeyword(part)
    ? `'${part.value}'`
    : GrammarAST.isRuleCall(part)
      ? part.rule.$refText
      : 'reference';
  return `${rule}: ${text}`;
};

describe('the fixtures', () => {
  it.each([...syntaxFixtures])('%s can be read', (_, text) => {
    const { lexerErrors, parserErrors } = parse(text);
    expect([...lexerErrors, ...parserErrors].map(({ message }) => message)).toEqual([]);
  });

  it('use every word, call and reference of the grammar', () => {
    const used = new Set<unknown>();
    for (const text of syntaxFixtures.values()) {
      const { $cstNode } = parse(text).file;
      if ($cstNode) collectSources($cstNode, used);
    }
    expect(
      partsOfGrammar()
        .filter((part) => !used.has(part))
        .map(placeOf),
    ).toEqual([]);
  });
});
