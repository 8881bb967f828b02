import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../../packages/language/src/testing/fixtures.ts';
import { colours, isClosed } from './textmate.ts';

/** What is coloured, without the quotes around texts. */
const scopesIn = (line: string): string[] =>
  colours(line)[0]!
    .filter(({ scope }) => !scope.startsWith('punctuation.definition.string'))
    .map(({ text, scope }) => `${text.trim()} = ${scope}`);

const tour = syntaxFixtures.get('tour.sla')!;

describe('a line', () => {
  it('begins with what it is about', () => {
    expect(scopesIn('replaces objective Available "Up; time" { Uptime >= 99.9 % each month; aim only }')).toEqual([
      'replaces = keyword.control',
      'objective = storage.type',
      'Available = entity.name.type',
      'Up; time = string.quoted.double',
      '{ = punctuation.section.block.begin',
      'Uptime = variable.other',
      '>= = keyword.operator.comparison',
      '99.9 = constant.numeric',
      '% = keyword.other.unit.percent',
      'each = keyword.other',
      'month = keyword.other.unit.time',
      '; = punctuation.terminator',
      'aim = keyword.control',
      'only = keyword.other',
      '} = punctuation.section.block.end',
    ]);
  });

  it('may leave out a name', () => {
    expect(scopesIn('termination Exit by Acme {').slice(0, 3)).toEqual([
      'termination = storage.type',
      'Exit = entity.name.type',
      'by = keyword.other',
    ]);
    expect(scopesIn('termination by Acme {').slice(0, 3)).toEqual([
      'termination = storage.type',
      'by = keyword.other',
      'Acme = variable.other',
    ]);
    expect(scopesIn('  credits under 1 EUR lapse').slice(0, 2)).toEqual([
      'credits = storage.type',
      'under = keyword.other',
    ]);
  });

  it('holds numbers with their units', () => {
    expect(scopesIn('  volume 40 incidents, 12000 EUR, 43 min 12 s, 5 business days, 3 times, -4 °C')).toEqual([
      'volume = keyword.control',
      '40 = constant.numeric',
      'incidents = keyword.other.unit.count',
      ', = punctuation.separator',
      '12000 = constant.numeric',
      'EUR = keyword.other.unit.currency',
      ', = punctuation.separator',
      '43 = constant.numeric',
      'min = keyword.other.unit.time',
      '12 = constant.numeric',
      's = keyword.other.unit.time',
      ', = punctuation.separator',
      '5 = constant.numeric',
      'business = keyword.other',
      'days = keyword.other.unit.time',
      ', = punctuation.separator',
      '3 = constant.numeric',
      'times = keyword.other',
      ', = punctuation.separator',
      '- = keyword.operator.range',
      '4 = constant.numeric',
      '°C = keyword.other.unit.count',
    ]);
  });

  it('holds moments', () => {
    expect(scopesIn('Mon–Fri 08:00-12:30 2026-12-24 May 2nd p99.9 24x7 Europe/Amsterdam fair/own-hand')).toEqual([
      'Mon = constant.language.weekday',
      '– = keyword.operator.range',
      'Fri = constant.language.weekday',
      '08:00 = constant.numeric.time',
      '- = keyword.operator.range',
      '12:30 = constant.numeric.time',
      '2026-12-24 = constant.numeric.date',
      'May = constant.language.month',
      '2nd = constant.numeric.ordinal',
      'p99.9 = constant.numeric.percentile',
      '24x7 = constant.language.always',
      'Europe/Amsterdam = constant.other.timezone',
      'fair/own-hand = support.constant.check',
    ]);
  });

  it('may be a row', () => {
    expect(scopesIn('  | "GET \\"x\\"" | P1 | - | 4 h |  // a comment')).toEqual([
      '| = punctuation.separator.cell',
      'GET = string.quoted.double',
      '\\" = constant.character.escape',
      'x = string.quoted.double',
      '\\" = constant.character.escape',
      '| = punctuation.separator.cell',
      'P1 = variable.other',
      '| = punctuation.separator.cell',
      '- = keyword.operator.range',
      '| = punctuation.separator.cell',
      '4 = constant.numeric',
      'h = keyword.other.unit.time',
      '| = punctuation.separator.cell',
      '// a comment = comment.line.double-slash',
    ]);
  });

  it('may hold names of any script, and words that only begin like one of the language', () => {
    expect(scopesIn('metric Größe東京 of Monthly_2')).toEqual([
      'metric = storage.type',
      'Größe東京 = entity.name.type',
      'of = keyword.other',
      'Monthly_2 = variable.other',
    ]);
  });
});

describe('what is missing in one line', () => {
  it('does not change the colours of the next ones: a quote', () => {
    // A text that swallows the brace of a category leaves it open; that is another test.
    const lines = tour.split('\n').filter((line) => /"/.test(line) && !/"""|^category/.test(line));
    const left = lines.filter((line) => isClosed(line) && !isClosed(line.replace('"', '')));
    expect(lines.length).toBeGreaterThan(50);
    expect(left).toEqual([]);
  });

  it('does not change them beyond the next line that is not indented: the quotes of a long text', () => {
    const [opened = '', after = ''] = ['agreement A {\n  overview """\n    It\'s long.\n\n', 'law NL\n}\nuses "a"'];
    expect(isClosed(opened)).toBe(false);
    expect(colours(`${opened}${after}`).slice(-3)).toEqual(colours(after));
  });

  it('does not change them beyond the next part: the brace of a category', () => {
    for (const next of ['plan Gold { includes Basic }', 'define Outage "down"', 'termination by Acme {']) {
      expect(colours(`category Site {\n  Home\n  plan\n\n${next}`).at(-1)).toEqual(colours(next)[0]);
    }
  });

  it('leaves nothing open at the end of a file that is whole', () => {
    for (const [name, text] of syntaxFixtures) expect([name, isClosed(text)]).toEqual([name, true]);
  });
});
