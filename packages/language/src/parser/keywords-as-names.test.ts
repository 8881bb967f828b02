import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { parse, parserServices } from '../testing/parse.ts';
import { plainText } from '../testing/plain.ts';
import { predefined, wordCategories } from './words.ts';

const keywords = new Set(
  parserServices.Grammar.rules
    .flatMap((rule) => AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).toArray())
    .map(({ value }) => value)
    .filter((word) => /^[A-Za-z]/.test(word)),
);

/** The words that a text is not read alike with in the place of N. */
function exceptions(text: string): string[] {
  const withName = (name: string) => parse(text.replace(/\bN\b/g, name));
  const usual = withName('Usual');
  expect(usual.parserErrors.map(({ message }) => message)).toEqual([]);
  const tree = plainText(usual.file);
  return [...keywords].filter((word) => {
    const { file, parserErrors } = withName(word);
    return parserErrors.length > 0 || plainText(file) !== tree.replaceAll('Usual', word);
  });
}

const sorted = (words: Iterable<string>): string[] => [...words].filter((word) => keywords.has(word)).sort();
const category = (name: string): readonly string[] => sorted(wordCategories[name] ?? []);

describe('any word of the language', () => {
  it.each([
    ['a party', 'provider N "x" { kind business }\ncustomer N\nmeasurer N'],
    ['a contact', 'provider A { contact N { phone "x" } }'],
    ['a metric', 'metric N "x" of S { availability }\nmetric N { availability }'],
    ['an objective', 'objective N { M >= 1 }\nobjective N "x" for S { M >= 1 }'],
    ['a service', 'service N "x" { volume 5 }\nservice N\nunderpinning N { by "x" }'],
    [
      'another part',
      'event N\nplan N\ncalendar N { 24x7 }\nrelief N { at most 5 h }\nexclusion N\nagreement N { law NL }',
    ],
    [
      'a part that may have no name',
      'credits N for O { automatic }\nchange N by A { notice 5 days }\nforce majeure N { }',
    ],
    ['a definition or a clause', 'define N "x"\nclause N """x"""'],
    ['a category and its entries', 'category N { N; N "x", N }'],
    ['a cell of a table', 'table T by plan {\n | N | N |\n | - | N N |\n | N a | a N |\n}'],
    ['a counted thing', 'metric M { reading of "x" in N\n applies per N\n source "x" }'],
    ['a zone or a law', 'agreement A { time zone N\n law N }'],
  ])('can name %s', (_, text) => {
    expect(exceptions(text)).toEqual([]);
  });

  it.each([
    ['party', 'agreement A { between N and N\n terms standard terms of N\n unknown cause counts against N\n law NL }'],
    [
      'party in a duty',
      'duty D { N must "x"\n for N\n otherwise N pays 5 EUR, N bears "x"\n triggered by N\n N must "y" }',
    ],
    ['party in a metric', 'metric M { measured by N, evidence to N\n evidence to N within 5 days\n source "x" }'],
    [
      'party in a part',
      'termination by N { at will }\nliability of N { at most 5 EUR }\nindemnity by N for N { for "x" }',
    ],
    [
      'party in a cause',
      'exclusion E { caused by N\n seen by N, N\n decided by N, dispute "x"\n evidence "x", held by N }',
    ],
    ['party in a report', 'report R { by N to N, N\n records open to N\n each month }'],
    ['metric', 'objective O { N >= 99% each month\n mean of N <= 5 ms\n 95% of N within 5 h\n p95 of N <= 5 ms }'],
    ['metric in another', 'metric P { down when all of N, N are down\n source "x" }'],
    ['metric in a condition', 'termination by A { when N < 90% in any month or N > 3\n notice 5 days }'],
    [
      'metric in a payment',
      'credits for O { pays 5 EUR over 60 min of N\n pays 5 EUR for each 30 min of N over 60 min }',
    ],
    [
      'service',
      'service S { depends on N, N\n volume 5 }\nmetric M of N { availability }\nobjective O for N { M >= 1 }',
    ],
    [
      'service with a fee',
      'credits for O { base fee of N each month\n pays 10% of fee of N for a miss\n pays 1/30 of fee of N }',
    ],
    ['objective', 'credits for N, N { pays 5 EUR for a miss\n only the highest of N, N\n not added to N\n automatic }'],
    ['objective in a condition', 'termination by A { when N missed in 3 of any 6 months and not N met\n cure 5 days }'],
    ['cause', 'objective O { excluding N, N\n M >= 1 }\nrelief R { pauses N, N\n lifts duty N\n at most 5 days }'],
    ['anything', 'report R { covers N, N\n late report counts as a miss of N\n each month }\ndrops N, N\ndrops N'],
    ['table', 'objective O { M >= N each month\n M >= N\n 95% of M within N }'],
    ['calendar', 'duty D { A must "x" within 4 h in N\n A must "y" }\nmetric M { during N\n availability }'],
    ['event', 'metric M { time from N to N\n counts from N }\nsupport S { starts when N\n stops when N }'],
    ['event in a deadline', 'credits for O { claim within 5 days of N\n expires 12 months after N\n automatic }'],
    ['event in a condition', 'termination by A { when N happened or not N happened }'],
    ['duty', 'relief R { when N is late\n when N is open\n at most 5 h }'],
    ['relief', 'support S { pauses while N\n starts when "x" }'],
    ['plan', 'plan P { includes N, N\n fee 5 EUR }'],
    ['agreement', 'agreement A { based on N, N\n precedence N, "x", N\n law NL }'],
    ['contact', 'review R { with N, N and N\n every 3 months }'],
  ])('can refer to a %s, unless it has a meaning of its own there', (_, text) => {
    expect(exceptions(text).sort()).toEqual(sorted(predefined));
  });

  it.each([
    ['a category', 'CATEGORY', 'table T by N and N both ways { }'],
    ['an entry in a condition', 'ENTRY', 'termination by A { when plan is N or Region is N }'],
    ['a unit', 'UNIT', 'service S { volume 40 N each month\n fee 5 N\n volume 5 N }'],
    ['what is counted', 'UNIT', 'objective O { M >= 1 each N\n M >= 2 N each N }'],
  ])('can be %s, but for those of %s', (_, name, text) => {
    expect(exceptions(text).sort()).toEqual(category(name));
  });

  it('can be a metric behind "every", but for periods, which say how often', () => {
    const periods =
      'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years'.split(
        ' ',
      );
    expect(exceptions('objective O { every N within 5 h\n every N within 6 h }').sort()).toEqual(
      [...sorted(predefined), ...periods].sort(),
    );
  });

  it('has a meaning of its own only where that is documented', () => {
    expect([...predefined].sort()).toEqual([
      'any',
      'availability',
      'both',
      'downtime',
      'fee',
      'misses',
      'nobody',
      'points',
      'service',
      'the',
      'this',
      'under',
      'unknown',
      'unlimited',
    ]);
  });
});
