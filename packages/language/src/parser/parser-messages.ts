import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { type LangiumCoreServices, LangiumParserErrorMessageProvider } from 'langium';
import { nearest } from '../diagnostics/suggest.ts';
import { clauseWords, type ClauseWords } from './clause-words.ts';
import * as messages from './messages.ts';

type Mismatch = Parameters<IParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoViable = Parameters<IParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type Redundant = Parameters<IParserErrorMessageProvider['buildNotAllInputParsedMessage']>[0];
type EarlyExit = Parameters<IParserErrorMessageProvider['buildEarlyExitMessage']>[0];

/** More words than these are no help to a reader. */
const MOST_EXPECTED = 4;

/** Says what is wrong in the reader's words, from what the parser expected and what it found. */
export class SlaParserErrorMessageProvider extends LangiumParserErrorMessageProvider {
  readonly #services: LangiumCoreServices;
  #words: ClauseWords | undefined;

  constructor(services: LangiumCoreServices) {
    super();
    this.#services = services;
  }

  override buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Mismatch): string {
    return this.#general(actual, previous, ruleName) ?? this.#mismatch(expected, actual, previous, ruleName);
  }

  override buildNotAllInputParsedMessage({ firstRedundant, ruleName }: Redundant): string {
    return this.#general(firstRedundant, undefined, ruleName) ?? this.#unknownPart(firstRedundant.image);
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, ruleName }: NoViable): string {
    const [found] = actual;
    if (!found) return messages.endOfFile;
    const general = this.#general(found, previous, ruleName) ?? this.#misspelt(previous, ruleName);
    if (general !== undefined) return general;
    const next = expectedPathsPerAlt.flat().flatMap(([first]) => (first ? [first] : []));
    return expectedOnly(next, found);
  }

  override buildEarlyExitMessage({ expectedIterationPaths, actual, previous, ruleName }: EarlyExit): string {
    const [found] = actual;
    if (!found) return messages.endOfFile;
    const general = this.#general(found, previous, ruleName);
    return (
      general ??
      expectedOnly(
        expectedIterationPaths.flatMap(([first]) => (first ? [first] : [])),
        found,
      )
    );
  }

  /** What is wrong whatever was expected. */
  #general(found: IToken, previous: IToken | undefined, rule: string): string | undefined {
    if (found.image === ',' && rule !== 'GridRow') return messages.commaBetweenClauses;
    if (isRow(rule)) {
      const isBar = found.tokenType.name === 'BAR' || found.tokenType.name === 'ROW_END';
      return isBar && previous?.tokenType.name === 'BAR' ? messages.emptyCell : messages.rowEnds;
    }
    if (rule === 'TimeUnit' || rule === 'PeriodUnit' || rule === 'DurationPart') {
      if (found.image === 'm') return messages.monthOrMinute;
      return isWord(found) ? messages.unknownUnit(found.image, nearest(found.image, timeUnits)) : messages.missingUnit;
    }
    return undefined;
  }

  #mismatch(expected: TokenType, found: IToken, previous: IToken | undefined, rule: string): string {
    if (expected.name === '}') {
      if (found.tokenType.name === 'EOF') return messages.notClosedAtEnd;
      const words = this.#clauseWords.get(rule);
      if (this.#clauseWords.get('SlaFile')?.includes(found.image) && !words?.includes(found.image)) {
        return messages.notClosed(found.image);
      }
      if (!isWord(found)) return messages.doesNotFit(found.image);
      return messages.unknownClause(found.image, blockName(rule), nearest(found.image, words ?? []));
    }
    if (found.tokenType.name === 'EOF') return messages.endOfFile;
    const misspelt = this.#misspelt(previous, rule);
    return misspelt ?? expectedOnly([expected], found);
  }

  /** In an objective, a misspelt first word looks like the name of a metric. */
  #misspelt(previous: IToken | undefined, rule: string): string | undefined {
    if (!previous || !isWord(previous) || !figureRules.has(rule)) return undefined;
    const suggestion = nearest(previous.image, this.#clauseWords.get('Objective') ?? []);
    return suggestion === undefined || suggestion === previous.image
      ? undefined
      : messages.unknownClause(previous.image, blockName('Objective'), suggestion);
  }

  #unknownPart(word: string): string {
    return messages.unknownPart(word, nearest(word, this.#clauseWords.get('SlaFile') ?? []));
  }

  get #clauseWords(): ClauseWords {
    this.#words ??= clauseWords(this.#services.Grammar);
    return this.#words;
  }
}

const timeUnits = [
  'ms',
  'seconds',
  'min',
  'minutes',
  'hours',
  'hour',
  'days',
  'day',
  'weeks',
  'week',
  'months',
  'month',
  'quarters',
  'quarter',
  'years',
  'year',
  'business',
];
const figureRules: ReadonlySet<string> = new Set(['Sentence', 'Comparison', 'Figure', 'Ref', 'Range']);

const isRow = (rule: string): boolean => rule === 'GridRow' || rule === 'Cell';
const isWord = ({ image }: IToken): boolean => /^[\p{L}_]/u.test(image);

/** "AgreementClause" and "Agreement" are both an agreement to the reader. */
function blockName(rule: string): string {
  const words = rule.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

/** Names the few words that would have fitted; many are no help. */
function expectedOnly(expected: readonly TokenType[], found: IToken): string {
  const words = [...new Set(expected.map(readable))].filter((word) => word !== undefined);
  if (found.tokenType.name === 'EOF') return messages.endOfFile;
  if (words.length === 1 && words[0] === 'a name') return messages.nameExpected(found.image);
  return words.length > 0 && words.length <= MOST_EXPECTED
    ? messages.expectedWord(words, found.image)
    : messages.doesNotFit(found.image);
}

const kinds: Readonly<Record<string, string>> = {
  STRING: 'a text in quotes',
  TEXT_BLOCK: 'a text between """',
  NUMBER: 'a number',
  NUMBER_END: 'a number',
  DAY_DATE: 'a date such as 2026-12-31',
  CLOCK_TIME: 'a time such as 08:00',
  CODE: 'the code of a check',
  ZONE: 'a time zone such as Europe/Amsterdam',
  ROW_END: 'a bar “|”',
  BAR: 'a bar “|”',
  ORDINAL: 'a position such as 2nd',
  ID: 'a name',
  WORD: 'a name',
  REFERENCE: 'a name',
  UNIT: 'a unit',
  CATEGORY: 'a category',
};

const readable = ({ name }: TokenType): string | undefined =>
  kinds[name] ?? (/^[A-Z_]+$/.test(name) ? undefined : `“${name}”`);
