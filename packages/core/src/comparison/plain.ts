import type { Facts } from '../facts/facts.ts';
import { conditionWords } from '../facts/condition-words.ts';
import { deadlineWords, momentWords } from '../facts/deadlines.ts';
import { amountWords, baseWords, durationWords, figureWords, valueWords, windowWords } from '../facts/words.ts';
import { Amount, Base, Condition, Deadline, Duration, Figure, Moment, Money, Value, Window } from '../model/index.ts';
import { durationParts, formatDuration, formatMoney } from '../quantity/index.ts';
import { spaced } from './names.ts';

/** A value of the model without the places it was written at, as one text: equal texts mean equal values. */
export const plainText = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'origin' || key === 'level' ? undefined : inner)) ?? '';

/** The same for values in which the order of lists makes no difference. */
export const sortedText = (value: unknown): string => plainText(sorted(value));

export const sameContent = (a: unknown, b: unknown): boolean => sortedText(a) === sortedText(b);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).toSorted((a, b) => plainText(a).localeCompare(plainText(b)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Values that have words of their own, whatever property they stand in. */
const KNOWN: readonly ((facts: Facts, value: object) => string | undefined)[] = [
  known(Duration, durationWords),
  known(Money, (_, money) => formatMoney(money, 'en-GB')),
  known(Deadline, deadlineWords),
  known(Moment, momentWords),
  known(Window, (_, window) => windowWords(window)),
  known(Condition, conditionWords),
  known(Value, valueWords),
  known(Amount, amountWords),
  known(Figure, figureWords),
  known(Base, baseText),
];

const PERIODS: Readonly<Record<Base['period'], string>> = {
  same: '',
  previous: ' for the period before',
  remaining: ' for the remaining term',
  term: ' over the term',
  settlement: ' of the period of settlement',
};

/** What a share is taken of, and of which period: "the fee for the remaining term". */
export function baseText(facts: Facts, base: Base): string {
  const each = base.each ? ` ${windowWords(base.each)}` : '';
  return `${baseWords(facts, base)}${each}${PERIODS[base.period]}`;
}

function known<T>(
  schema: { safeParse: (value: unknown) => { data?: T | undefined } },
  words: (facts: Facts, value: T) => string,
): (facts: Facts, value: object) => string | undefined {
  return (facts, value) => {
    const { data } = schema.safeParse(value);
    return data === undefined ? undefined : words(facts, data);
  };
}

/**
 * A value of the model for a reader, where nothing better is known: its words and numbers in the order of the model. Lengths of
 * time and sums are written as such, names of parts by their titles.
 */
export function plainWords(facts: Facts, value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') {
    if (facts.part(value)) return facts.nameOf(value);
    return durationParts(value) ? formatDuration(value, 'en-GB', 'long') : value;
  }
  if (typeof value !== 'object') return value === true ? 'yes' : JSON.stringify(value);
  if (Array.isArray(value))
    return value
      .map((each) => plainWords(facts, each))
      .filter(Boolean)
      .join(', ');
  // Nothing at all would pass for a base, of which every property may be left out.
  if (Object.values(value).every((inner) => inner === undefined)) return '';
  for (const known of KNOWN) {
    const words = known(facts, value);
    if (words !== undefined) return words;
  }
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'origin' && key !== 'kind' && key !== 'level' && inner !== false)
    .map(([key, inner]) => {
      const words = inner === true ? spaced(key) : plainWords(facts, inner);
      return words && `${LABELS.get(key) ?? ''}${words}`;
    })
    .filter(Boolean)
    .join(' ');
}

/** Properties that could be taken for more of what stands before them: "2026-01-01 until 2027-12-31". */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['until', 'until '],
  ['notice', 'with notice of '],
]);
