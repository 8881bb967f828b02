import { GrammarAST, GrammarUtils, type Grammar } from 'langium';
import { kindOf } from '../../diagnostics/unresolved.ts';
import { SlaGrammar } from '../../generated/grammar.ts';

/** How a reader calls what is put into a clause, by the rule or the token that reads it. */
export const slots: ReadonlyMap<string, string> = new Map([
  ...['STRING', 'AnyText', 'TEXT_BLOCK'].map((rule) => [rule, 'text'] as const),
  ...['NUMBER', 'NumberText'].map((rule) => [rule, 'number'] as const),
  ...['Duration', 'Span'].map((rule) => [rule, 'length of time'] as const),
  ...['Measure', 'Target', 'StepValue', 'StatedValue', 'BlockSize', 'Limit', 'Percent'].map(
    (rule) => [rule, 'value'] as const,
  ),
  ...['Base', 'FeeBase', 'ShareOfBase', 'TextBase', 'SupplierBase', 'TableBase', 'BaseWithWindow'].map(
    (rule) => [rule, 'base'] as const,
  ),
  ...['Deadline', 'DueDeadline'].map((rule) => [rule, 'deadline'] as const),
  ...['Range', 'TwoSidedRange'].map((rule) => [rule, 'range'] as const),
  ...['Figure', 'ShareFigure', 'EveryFigure'].map((rule) => [rule, 'figure'] as const),
  ['DurationPart', 'number and unit'],
  ['Quantity', 'amount'],
  ['Amount', 'amount'],
  ['Name', 'name'],
  ['DAY_DATE', 'date'],
  ['CLOCK_TIME', 'time of day'],
  ['DayRange', 'days'],
  ['TimeSpan', 'hours'],
  ['Window', 'window'],
  ['Moment', 'moment'],
  ['Who', 'who'],
  ['Comparison', 'comparison'],
  ['Condition', 'condition'],
  ['Repetition', 'how often'],
  ['Trigger', 'trigger'],
  ['PaidUnit', 'for each'],
  ['WhenTrigger', 'when'],
  ['Share', 'share'],
  ['Code', 'country or region'],
  ['ZoneName', 'time zone'],
  ['ID', 'currency'],
  ['CODE', 'check'],
  ['MonthName', 'month'],
  ['PeriodUnit', 'period'],
  ['BaseUnit', 'period'],
  ['UnitName', 'things'],
  ['ReadingUnit', 'unit'],
  ['ItemText', 'text'],
  ['EntryName', 'entry'],
  ['ScaleBy', 'what'],
  ['GridRow', 'rows'],
]);

/** More words than this to choose from would hide what the clause looks like. */
const MOST_CHOICES = 6;

const grammar: () => Grammar = SlaGrammar;

/** The forms of everything that is read as a kind of node: its words, `‹…›` for what is put in, `[…]` for what may be left out. */
export function formsOf(type: string): readonly string[] {
  let known = formsByType.get(type);
  if (!known) {
    const rules = grammar().rules.filter(GrammarAST.isParserRule);
    const forms = rules
      .filter((rule) => returnType(rule) === type)
      .flatMap(({ definition }) => alternativesOf(definition));
    known = [...new Set(forms)];
    formsByType.set(type, known);
  }
  return known;
}

const formsByType = new Map<string, readonly string[]>();

const returnType = (rule: GrammarAST.ParserRule): string | undefined =>
  rule.fragment ? undefined : (rule.returnType?.ref?.name ?? rule.name);

function alternativesOf(element: GrammarAST.AbstractElement | undefined): string[] {
  const whole = element && GrammarAST.isAlternatives(element) && !element.cardinality ? element.elements : [element];
  return whole
    .map((each) => (each ? written(each) : '').replace(/\{ \[.*\] \}(?=\]?$)/, '{ … }'))
    .filter((form) => !/^‹[^›]*›$/.test(form));
}

function written(element: GrammarAST.AbstractElement): string {
  const text = once(element);
  const many = isList(element) ? text.replace(/(?:…)?$/, '…') : text;
  switch (element.cardinality) {
    case '?':
      return text && `[${text.trim()}]`;
    case '*':
      return text && `[${many}]`;
    case '+':
      return many;
    default:
      return text;
  }
}

/** What is repeated is marked once, where it is a whole. */
const isList = ({ cardinality }: GrammarAST.AbstractElement): boolean => cardinality === '*' || cardinality === '+';

function once(element: GrammarAST.AbstractElement): string {
  if (GrammarAST.isKeyword(element)) return element.value;
  if (GrammarAST.isAssignment(element)) return once(element.terminal);
  if (GrammarAST.isCrossReference(element)) return `‹${kindOf(element.type.$refText)}›`;
  if (GrammarAST.isRuleCall(element)) return called(element);
  if (GrammarAST.isGroup(element)) return joined(element.elements.map(written));
  if (GrammarAST.isAlternatives(element)) return chosen(element.elements.map(written));
  return '';
}

function called({ rule: { ref: rule, $refText: name } }: GrammarAST.RuleCall): string {
  const slot = slots.get(name);
  if (slot !== undefined) return `‹${slot}›`;
  if (!rule || !GrammarAST.isParserRule(rule)) return `‹${wordsOf(name)}›`;
  return rule.fragment || GrammarUtils.isDataTypeRule(rule) || isSmall(rule)
    ? once(rule.definition)
    : `‹${wordsOf(name)}›`;
}

/** Rules that only split a clause into lines of the grammar. */
const isSmall = ({ name }: GrammarAST.ParserRule): boolean => name === 'Consequence' || name === 'PrecedenceItem';

function chosen(choices: readonly string[]): string {
  const all = [...new Set(choices)].filter(Boolean);
  return all.length > MOST_CHOICES || all.length < 2 ? (all[0] ?? '') : `(${all.join(' | ')})`;
}

/** Commas and closing signs stand close to what is before them. */
const joined = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/ (?=[,%;])/g, '')
    .replace(/ \[,/g, '[,');

/** `CreditTarget` → "credit target" */
const wordsOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
