import { AstUtils, type CstNode, DefaultValueConverter, GrammarAST, type ValueType } from 'langium';
import { leavesIn } from '../workspace/walk.ts';
import { invisible } from './characters.ts';
import { currencyCode, plainNumber } from './numbers.ts';
import { dedented, quoted } from './texts.ts';

const unseen = new RegExp(invisible, 'g');
const ascii = /^[\0-\x7F]*$/;

/** One spelling for each name: composed letters, no invisible characters. */
const name = (input: string): string => (ascii.test(input) ? input : input.replace(unseen, '').normalize('NFC'));
const number = (input: string): string => (/^[\d.]*$/.test(input) ? input : plainNumber(input));
const singular = (input: string): string => (input.length > 2 ? input.replace(/s$/, '') : input);
const closedUp = (words: readonly string[]): string => words.join('').replaceAll('–', '-');

const comparisons: ReadonlyMap<string, string> = new Map([
  ['at least', '>='],
  ['≥', '>='],
  ['at most', '<='],
  ['≤', '<='],
  ['under', '<'],
  ['over', '>'],
]);

/** What a terminal becomes. All others stay as they are written. */
const terminals: ReadonlyMap<string, (input: string) => string> = new Map([
  ['STRING', quoted],
  ['TEXT_BLOCK', dedented],
  ['NUMBER', number],
  ['NUMBER_END', number],
  ['UNIT', (input) => currencyCode(name(input))],
  ...['ID', 'WORD', 'REFERENCE', 'CATEGORY', 'ENTRY'].map((terminal) => [terminal, name] as const),
]);

/** What a rule of several words becomes; by default its words with one blank between them. */
const rules: ReadonlyMap<string, (words: readonly string[]) => string> = new Map([
  ['AnyTitle', (words) => quoted(words.at(-1) ?? '')],
  ['Code', closedUp],
  ['Comparison', (words) => comparisons.get(words.join(' ')) ?? words.join(' ')],
  ['PeriodUnit', ([unit = '']) => singular(unit)],
  ['TimeUnit', ([unit = '']) => singular(unit)],
  // "months missed in a row"
  ['ScaleBy', (words) => words.map((word, index) => (index === 0 ? singular(word) : word)).join(' ')],
]);
const normalised: ReadonlySet<string> = new Set(['Comparison', 'PeriodUnit', 'TimeUnit']);

/** Makes a value of what was read: the values of its parts in one, and the node with each of them. */
type Convert = (input: string, cst: CstNode) => ValueType;

/**
 * What the words of the text become in the syntax tree: one form for each meaning, so that nothing behind it needs to
 * know how it was written. Numbers stay text, since they are exact.
 */
export class SlaValueConverter extends DefaultValueConverter {
  readonly #converters = new Map<GrammarAST.AbstractRule, Convert>();

  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    let convert = this.#converters.get(rule);
    if (!convert) this.#converters.set(rule, (convert = converterFor(rule)));
    return convert(input, cst);
  }
}

function converterFor(rule: GrammarAST.AbstractRule): Convert {
  const terminal = terminals.get(rule.name);
  if (terminal) return terminal;
  const join = rules.get(rule.name) ?? ((words) => words.join(' '));
  if (normalised.has(rule.name)) return (_, cst) => join(wordsOf(cst));
  if (!hasSeveralWords(rule)) return (input) => input;
  return (input, cst) => {
    const words = wordsOf(cst);
    return words.length < 2 ? input : join(words);
  };
}

const hasSeveralWords = (rule: GrammarAST.AbstractRule): boolean =>
  GrammarAST.isParserRule(rule) && AstUtils.streamAst(rule.definition).some(GrammarAST.isGroup);

const wordsOf = (cst: CstNode): string[] => leavesIn(cst, ({ hidden }) => !hidden).map(({ text }) => text);
