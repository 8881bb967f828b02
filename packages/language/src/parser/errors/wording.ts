import type { TokenType } from 'chevrotain';

const phrases: ReadonlyMap<string, string> = new Map([
  ['STRING', 'a text in quotes'],
  ['TEXT_BLOCK', 'a text in quotes'],
  ['NUMBER', 'a number'],
  ['NUMBER_END', 'a number'],
  ['ID', 'a name'],
  ['WORD', 'a name'],
  ['REFERENCE', 'a name'],
  ['CATEGORY', 'a name'],
  ['ENTRY', 'a name'],
  ['UNIT', 'a unit'],
  ['CODE', 'the name of a check, such as credits/no-cap'],
  ['ZONE', 'a time zone, such as Europe/Amsterdam'],
  ['DAY_DATE', 'a date, such as 2026-01-31'],
  ['CLOCK_TIME', 'a time of day, such as 08:30'],
  ['ORDINAL', 'a number such as 2nd'],
  ['PERCENTILE', 'a percentile such as p95'],
  ['BAR', 'a bar |'],
  ['ROW_END', 'a bar |'],
]);

const periods = 'minute minutes hour hours day days week weeks month months quarter quarters year years';

/** Words of one kind are one phrase, where all of them may stand. */
const kinds: readonly (readonly [phrase: string, words: readonly string[]])[] = [
  ['a unit of time, such as min or days', `ms s second seconds min h ${periods}`.split(' ')],
  ['a period, such as month', periods.split(' ')],
  ['a comparison, such as >= or at most', '>= <= < > = ≥ ≤ at under over'.split(' ')],
  ['a day, such as Mon', 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')],
  [
    'a month, such as January',
    'January February March April May June July August September October November December'.split(' '),
  ],
  ['a kind of period, such as calendar', 'calendar billing fiscal contract clock'.split(' ')],
];

/** What may stand at a place, in words; most telling first, each once. */
export function phrasesOf(expected: Iterable<TokenType>): string[] {
  const names = new Set([...expected].map(({ name }) => name));
  const found: string[] = [];
  for (const [phrase, words] of kinds) {
    if (!words.every((word) => names.has(word))) continue;
    found.push(phrase);
    for (const word of words) names.delete(word);
  }
  // A number may be negative nearly everywhere; that helps nobody.
  if (names.has('NUMBER')) names.delete('-');
  const own = [...names].map((name) => phrases.get(name) ?? `“${name}”`);
  return [...new Set([...own, ...found])];
}

/** "a, b or c" */
export function either(phrasesToJoin: readonly string[]): string {
  const last = phrasesToJoin.at(-1) ?? '';
  return phrasesToJoin.length < 2 ? last : `${phrasesToJoin.slice(0, -1).join(', ')} or ${last}`;
}
