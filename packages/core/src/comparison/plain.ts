import type { Facts } from '../facts/facts.ts';
import { durationWords } from '../facts/words.ts';
import { Duration, Money } from '../model/index.ts';
import { durationParts, formatDuration, formatMoney } from '../quantity/index.ts';

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
  const duration = Duration.safeParse(value);
  if (duration.success) return durationWords(facts, duration.data);
  const money = Money.safeParse(value);
  if (money.success) return formatMoney(money.data, 'en-GB');
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'origin' && key !== 'kind' && key !== 'level' && inner !== false)
    .map(([key, inner]) => (inner === true ? wordsOfName(key) : plainWords(facts, inner)))
    .filter(Boolean)
    .join(' ');
}

/** `noticeForPastPeriods` → `notice for past periods`. */
export const wordsOfName = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
