import { declarations, keywords, wordsOf, namedClauses } from './textmate-words.ts';

interface Captures {
  readonly [group: string]: { readonly name: string } | { readonly patterns: readonly Pattern[] };
}
type Pattern =
  | { readonly include: string }
  | { readonly name?: string; readonly match: string; readonly captures?: Captures }
  | {
      readonly name?: string;
      readonly begin: string;
      readonly end: string;
      readonly beginCaptures?: Captures;
      readonly endCaptures?: Captures;
      readonly patterns?: readonly Pattern[];
    };

const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => word.replace(' ', '\\s+')).join('|')})`;
const WORD = '[\\p{L}_°µ²³][\\p{L}\\p{M}\\p{N}_°µ²³]*';
const NUMBER = '\\d+(?:\\.\\d+)?';
/** Where a clause or a part begins. Colours go by the line, so that this is the best guess at it. */
const START = '(?:^|(?<=[;{}]))\\s*';
const KEYWORD = `${oneOf(keywords)}\\b`;

const timeUnits = wordsOf('TimeUnit', 'PeriodUnit');
const weekdays = wordsOf('Weekday');
const months = wordsOf('MonthName');
const logical = ['and', 'not', 'or'];
/** What a table or a condition may speak of without a declaration. */
const builtIn = wordsOf('Dimension').filter((word) => word !== ',');
const heads = keywords.filter((word) => ![...weekdays, ...months, ...logical].includes(word));
const declaring = declarations.flatMap(({ words }) => words);

const name = (scope: string): { name: string } => ({ name: `${scope}.sla` });
const word = (scope: string, words: readonly string[]): Pattern => ({ ...name(scope), match: `\\b${oneOf(words)}\\b` });

/** A declaration: whatever stands where its name does is a name, also a word of the language. */
function declaration(words: readonly string[], before: string, after: string): Pattern {
  return {
    match: `${START}(?:(replaces)\\s+)?(${oneOf(words)})\\s+${before}(${WORD})${after}`,
    captures: { 1: name('keyword.control'), 2: name('storage.type'), 3: name('entity.name.type') },
  };
}

const named = declarations.filter(({ isNameOptional }) => !isNameOptional).flatMap(({ words }) => words);
const perhapsNamed = declarations.filter(({ isNameOptional }) => isNameOptional);

const repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>> = {
  comments: {
    patterns: [
      { ...name('comment.line.double-slash'), match: '//.*$' },
      { ...name('comment.block'), begin: '/\\*', end: '\\*/' },
    ],
  },
  texts: {
    patterns: [
      {
        // The lines of a long text are indented: where one is not, a closing quote is missing.
        ...name('string.quoted.triple'),
        begin: '"""',
        end: '"""|^(?![ \\t]|"""|$)',
        beginCaptures: { 0: name('punctuation.definition.string.begin') },
        endCaptures: { 0: name('punctuation.definition.string.end') },
      },
      {
        // A text ends with its line, even if the closing quote is missing.
        ...name('string.quoted.double'),
        begin: '"',
        end: '"|$',
        beginCaptures: { 0: name('punctuation.definition.string.begin') },
        endCaptures: { 0: name('punctuation.definition.string.end') },
        patterns: [{ ...name('constant.character.escape'), match: '\\\\.' }],
      },
    ],
  },
  // Inside of its braces, all words are names, but for conditions. Where another part begins, the closing brace is missing.
  category: {
    patterns: [
      {
        begin: `${START}(?:(replaces)\\s+)?(category)\\s+(${WORD})\\s*("(?:[^"\\\\]|\\\\.)*")?\\s*(\\{)`,
        end: `(\\})|^(?=\\s*(?:replaces\\s+)?${oneOf(declaring)}\\s+${WORD}.*["{])`,
        beginCaptures: {
          1: name('keyword.control'),
          2: name('storage.type'),
          3: name('entity.name.type'),
          4: { patterns: [{ include: '#texts' }] },
          5: name('punctuation.section.block.begin'),
        },
        endCaptures: { 1: name('punctuation.section.block.end') },
        patterns: [
          { include: '#comments' },
          { include: '#texts' },
          {
            // The condition of an entry; without a name before it, it is one itself.
            begin: '(?<=[\\w"]\\s)(when)\\s+(?=[^\\s;,}])',
            end: '(?=[;}])|$',
            beginCaptures: { 1: name('keyword.other') },
            patterns: [{ include: '#texts' }, { include: '#values' }, { include: '#words' }, { include: '#signs' }],
          },
          { ...name('variable.other.enummember'), match: WORD },
          { include: '#signs' },
        ],
      },
    ],
  },
  declarations: {
    patterns: [
      declaration(
        named.filter((each) => !builtIn.includes(each)),
        '',
        '',
      ),
      declaration(builtIn, '(?!is\\b)', ''),
      ...perhapsNamed.map(({ words, next }) =>
        declaration(words, '', `(?=\\s*["{]${next.map((each) => `|\\s+${each}\\b`).join('')})`),
      ),
      {
        match: `${START}(${oneOf(namedClauses)})\\s+(${WORD})(?=\\s*["\\d])`,
        captures: { 1: name('keyword.control'), 2: name('entity.name.type') },
      },
      { match: `${START}(${oneOf(declaring)})\\b`, captures: { 1: name('storage.type') } },
    ],
  },
  heads: {
    patterns: [{ match: `${START}(${oneOf(heads)})\\b`, captures: { 1: name('keyword.control') } }],
  },
  values: {
    patterns: [
      {
        ...name('support.constant.check'),
        match: '\\b(?:measurable|time|logic|credits|fair|law)/[a-z0-9]+(?:-[a-z0-9]+)*',
      },
      { ...name('constant.other.timezone'), match: '\\b[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z0-9_+-]*)+' },
      { ...name('constant.numeric.date'), match: '\\b\\d{4}-\\d{2}-\\d{2}\\b' },
      { ...name('constant.numeric.time'), match: '\\b\\d{1,2}:\\d{2}\\b' },
      { ...name('constant.numeric.ordinal'), match: '\\b\\d+(?:st|nd|rd|th)\\b' },
      { ...name('constant.numeric.percentile'), match: '\\bp\\d+(?:\\.\\d+)?\\b' },
      { ...name('constant.language.always'), match: '\\b24[x/]7\\b' },
      {
        match: `(${NUMBER})\\s+([A-Z]{3})\\b`,
        captures: { 1: name('constant.numeric'), 2: name('keyword.other.unit.currency') },
      },
      {
        match: `(${NUMBER})\\s+(?!${KEYWORD})(${WORD})`,
        captures: { 1: name('constant.numeric'), 2: name('keyword.other.unit.count') },
      },
      { ...name('constant.numeric'), match: NUMBER },
      { ...name('keyword.other.unit.percent'), match: '%' },
    ],
  },
  words: {
    patterns: [
      word('keyword.operator.logical', logical),
      word('keyword.other.unit.time', timeUnits),
      word('constant.language.weekday', weekdays),
      word('constant.language.month', months),
      { ...name('keyword.other'), match: `\\b${KEYWORD}` },
      { ...name('variable.other'), match: WORD },
    ],
  },
  signs: {
    patterns: [
      { ...name('keyword.operator.comparison'), match: '[<>]=?|[=≥≤]' },
      { ...name('keyword.operator.range'), match: '[-–]' },
      { ...name('keyword.operator.arithmetic'), match: '/' },
      { ...name('punctuation.separator.cell'), match: '\\|' },
      { ...name('punctuation.separator'), match: ',' },
      { ...name('punctuation.terminator'), match: ';' },
      { ...name('punctuation.section.block.begin'), match: '\\{' },
      { ...name('punctuation.section.block.end'), match: '\\}' },
      { ...name('punctuation.section.parens'), match: '[()]' },
    ],
  },
};

/** How editors colour a text, as a TextMate grammar. Its words are those of the grammar. */
export const textMateGrammar = {
  name: 'SLA',
  scopeName: 'source.sla',
  fileTypes: ['sla'],
  patterns: Object.keys(repository).map((key) => ({ include: `#${key}` })),
  repository,
} as const;
