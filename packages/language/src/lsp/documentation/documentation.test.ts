import { AstUtils, CstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { documented } from './generated/documented.ts';
import { SlaGrammar } from '../../generated/grammar.ts';
import { parse } from '../../testing/parse.ts';
import { syntaxFixtures } from '../../testing/fixtures.ts';
import { documentationAt, documentationOf } from './documentation.ts';
import { formsOf } from './form.ts';

const rules = SlaGrammar().rules.filter(GrammarAST.isParserRule);
const called = (name: string): string[] =>
  AstUtils.streamAllContents(rules.find((rule) => rule.name === name)!)
    .filter(GrammarAST.isRuleCall)
    .map(({ rule }) => rule.$refText)
    .toArray();
/** The clauses of a block, as the grammar has them. */
const clauses = rules
  .filter(({ name }) => /Clause$/.test(name) && called(name).includes('Accept') && name !== 'CauseClause')
  .flatMap(({ name }) => called(name).flatMap((each) => (each === 'CauseClause' ? called(each) : [each])));
const returned = (name: string) => rules.find((rule) => rule.name === name)?.returnType?.ref?.name ?? name;

describe('the documentation', () => {
  it.each(
    [...called('Part'), ...called('Element'), ...called('AgreementClause'), ...clauses].filter(
      (each) => each !== 'Part',
    ),
  )('has words about %s', (rule) => {
    expect(documented.map(({ type }) => type)).toContain(returned(rule));
  });

  it.each([...syntaxFixtures])('says something about every word of the language in %s', (_, text) => {
    const leaves = CstUtils.flattenCst(parse(text).file.$cstNode!).filter(({ grammarSource }) =>
      GrammarAST.isKeyword(grammarSource),
    );
    const silent = leaves
      .filter((leaf) => /\p{L}/u.test(leaf.text) && documentationAt(leaf) === undefined)
      .map(({ text: word, range }) => `${range.start.line + 1}: ${word}`);
    expect(silent.toArray()).toEqual([]);
  });

  it('tells what a part is, with its form and an example', () => {
    const text = documentationOf('event') ?? '';
    expect(text).toMatch(/^A moment that clocks and deadlines hang on\./);
    expect(text).toContain('event ‹name› [‹text›] [{ … }]');
    expect(text).toContain('event Logged "the incident is logged at the service desk"');
  });

  it.each([
    ['credits', undefined, 'What is paid when a level is missed'],
    ['force majeure', undefined, 'Events that nobody controls'],
    ['notice', 'Maintenance', 'How long before it must be announced.'],
    ['notice', 'Indemnity', 'By when the claim must be passed on.'],
    ['no', 'Metric', 'How time counts of which there is no data.'],
    ['each', undefined, 'Each month of the calendar by itself'],
    ['each', 'Objective', 'Each month of the calendar by itself'],
  ])('knows %s of %s', (word, owner, meaning) => {
    expect(documentationOf(word, owner)).toContain(meaning);
  });

  it('tells of all clauses that begin with a word', () => {
    const text = documentationOf('down', 'Metric') ?? '';
    expect(text.split('---')).toHaveLength(4);
  });

  it.each(['nonsense', 'constructor', '__proto__', ''])('knows nothing about %j', (word) => {
    expect(documentationOf(word)).toBeUndefined();
  });

  it.each([
    ['metric M { <|>no traffic counts as up }', 'nobody used the service'],
    ['metric M { excluded <|>time is taken out }', 'Excluded time leaves both sides'],
    ['metric M { measured by both, <|>evidence to A <|>within 5 days }', 'Who measures, and to whom'],
    ['objective O { Uptime >= 99% <|>any 30 days }', 'Every stretch of this length'],
    ['objective O { Uptime >= 99% each month <|>of 30 days }', 'as if it had so many days'],
    ['termination by A { when B missed <|>in 3 months in a row }', 'without a break'],
    ['relief R { <|>lifts duty D }', 'The duty need not be done'],
    ['<|>bonus for A { }', 'or (as a bonus) when it is exceeded'],
    ['<|>replaces report R { }', 'takes the place of the part'],
    ['force <|>majeure { }', 'Events that nobody controls'],
  ])('is that of the place: %s', (marked, meaning) => {
    const offset = marked.indexOf('<|>');
    const { file } = parse(marked.replaceAll('<|>', ''));
    const leaf = CstUtils.findLeafNodeAtOffset(file.$cstNode!, offset);
    expect(leaf && documentationAt(leaf)).toContain(meaning);
  });
});

describe('the form of a clause', () => {
  it.each([
    ['Renews', ['renews every ‹length of time›[, notice ‹length of time›]']],
    ['BusinessDays', ['business days ‹calendar›']],
    ['Excluding', ['excluding ‹exclusion, maintenance or relief›[, ‹exclusion, maintenance or relief›…]']],
    ['PaymentTerm', ['payment ‹deadline›', 'paid in advance']],
    ['Report', ['report ‹name› [‹text›] { … }']],
    ['Nothing', []],
  ])('of %s shows what is put in and what may be left out', (type, forms) => {
    expect(formsOf(type)).toEqual(forms);
  });
});
