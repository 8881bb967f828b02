import { readFileSync } from 'node:fs';
import { AstUtils, CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { textMateGrammar } from '../../.build/textmate-grammar.ts';
import { SlaGrammar } from '../../packages/language/src/generated/grammar.ts';
import { syntaxFixtures } from '../../packages/language/src/testing/fixtures.ts';
import { parse } from '../../packages/language/src/testing/parse.ts';
import { colours, scopesOf } from './textmate.ts';

const keywords = AstUtils.streamAllContents(SlaGrammar())
  .filter(GrammarAST.isKeyword)
  .map(({ value }) => value)
  .distinct()
  .toArray();
const words = keywords.filter((keyword) => /^\p{L}+$/u.test(keyword));

/** How words and signs of the language are coloured. */
const asWord = /^(?:keyword|storage|constant\.language)\./;
const asSign = /^(?:keyword|punctuation)\./;
/** How the tokens of other terminals are. */
const asTerminal: Readonly<Record<string, RegExp>> = {
  LINE_COMMENT: /^comment\.line/,
  BLOCK_COMMENT: /^comment\.block/,
  TEXT_BLOCK: /^(?:string\.quoted\.triple|punctuation\.definition\.string)/,
  STRING: /^(?:string\.quoted\.double|punctuation\.definition\.string|constant\.character\.escape)/,
  ROW_END: /^punctuation\.separator\.cell/,
  BAR: /^punctuation\.separator\.cell/,
  CODE: /^support\.constant\.check/,
  ZONE: /^constant\.other\.timezone/,
  DAY_DATE: /^constant\.numeric\.date/,
  CLOCK_TIME: /^constant\.numeric\.time/,
  ORDINAL: /^constant\.numeric\.ordinal/,
  PERCENTILE: /^constant\.numeric\.percentile/,
  NUMBER: /^constant\.numeric/,
  NUMBER_END: /^constant\.numeric/,
  ID: /^(?:entity\.name\.type|variable\.other|keyword\.other\.unit)/,
};

/** How a token of the parser should be coloured; nothing for a reference that is a word of the language. */
function expectedFor({ tokenType, grammarSource, container }: LeafCstNode): RegExp | undefined {
  const property = AstUtils.getContainerOfType(container?.grammarSource, GrammarAST.isAssignment)?.feature;
  if (property === 'name' && tokenType.name !== '{') return /^(?:entity\.name\.type|variable\.other\.enummember)/;
  if (GrammarAST.isKeyword(grammarSource)) return /\p{L}/u.test(grammarSource.value) ? asWord : asSign;
  return asTerminal[tokenType.name];
}

describe('the TextMate grammar', () => {
  it('is made from the grammar of the language', () => {
    const file = readFileSync(new URL('../../syntaxes/sla.tmLanguage.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toMatchObject(JSON.parse(JSON.stringify(textMateGrammar)));
  });

  it('colours every word and sign of the language, at the start of a clause and inside of one', () => {
    const wrong = keywords.filter((keyword) => {
      const expected = /\p{L}/u.test(keyword) ? asWord : asSign;
      return [colours(keyword)[0]![0], colours(`"." ${keyword} "."`)[0]!.find(({ text }) => text === keyword)].some(
        (found) => found?.text !== keyword || !expected.test(found.scope),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('takes any of the words for a name where something is named', () => {
    const lines = (word: string): (readonly [line: string, scope: string])[] => [
      [`metric ${word} of Webshop {`, 'entity.name.type'],
      [`provider A { contact ${word} { email "a" } }`, 'entity.name.type'],
      [`replaces clause ${word} """`, 'entity.name.type'],
      [`credits ${word} for Available {`, 'entity.name.type'],
      [`category Site { ${word} "a title"; Home }`, 'variable.other.enummember'],
    ];
    const wrong = words
      .flatMap(lines)
      .filter(([line, scope]) => !colours(line)[0]!.some((each) => each.scope === scope));
    expect(wrong.map(([line]) => line)).toEqual([]);
  });

  it.each([...syntaxFixtures])('sees what the parser sees: %s', (_, text) => {
    const scopes = scopesOf(text);
    const wrong = CstUtils.flattenCst(parse(text).file.$cstNode!)
      .flatMap((leaf) => {
        const expected = expectedFor(leaf);
        const own =
          expected && scopes.slice(leaf.offset, leaf.end).find((scope) => scope !== '' && !expected.test(scope));
        return own ? [`${leaf.range.start.line + 1}: ${leaf.text} is ${own}`] : [];
      })
      .toArray();
    expect(wrong).toEqual([]);
  });
});
