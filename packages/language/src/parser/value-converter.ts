import { CstUtils, type CstNode, DefaultValueConverter, type GrammarAST, GrammarUtils, type ValueType } from 'langium';

/** Rules of several tokens that are one word of the writer's: "DE-BY", "99.9". */
const closedUp: ReadonlySet<string> = new Set(['Code', 'ZoneName']);

/** What the words of the text become in the syntax tree. Numbers stay the text they were written as. */
export class SlaValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
        return quoted(input);
      case 'NUMBER':
        // A comma was told by the lexer; the number is read as what it means.
        return /^\d{1,3},\d{3}$/.test(input) ? input.replace(',', '') : input.replace(',', '.');
      case 'TEXT_BLOCK':
        return dedented(input);
    }
    if (closedUp.has(rule.name)) return input.replaceAll('–', '-');
    return GrammarUtils.isDataTypeRule(rule as GrammarAST.ParserRule) ? words(input, cst) : input;
  }
}

/** Several words with one blank between them, however they were laid out. */
function words(input: string, cst: CstNode): string {
  const leaves = CstUtils.flattenCst(cst)
    .filter(({ hidden }) => !hidden)
    .map(({ text }) => text)
    .toArray();
  return leaves.length > 1 ? leaves.join(' ') : input;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** The text between quotes; the closing one may be missing. */
function quoted(input: string): string {
  const closed = input.length > 1 && /[^\\](?:\\\\)*"$|^"(?:\\\\)*"$/.test(input);
  return input.slice(1, closed ? -1 : undefined).replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
}

/** The lines of a long text without the indentation they share, and without blank lines around them. */
function dedented(input: string): string {
  const lines = input.slice(3, -3).replaceAll('\r\n', '\n').split('\n');
  const [first = '', ...rest] = lines;
  const indents = rest.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.trimStart(), ...rest.map((line) => line.slice(shared))]
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
