import type { Facts } from '../facts/facts.ts';
import { baseWords, durationWords, listWords } from '../facts/words.ts';
import type { Quantity, Sum } from '../owed/index.ts';
import {
  countedWords,
  exactDecimalText,
  formatMoney,
  formatNumber,
  formatPercent,
  round,
  toDecimalText,
  tryRational,
  type Rational,
} from '../quantity/index.ts';
import { pointWords } from '../tariff/words.ts';

const EN = 'en-GB';
const SHOWN_DECIMALS = 4;

/** A value of a figure: `99.87%`, `31 min`, `12 incidents`. What is no number is shown as it stands. */
export function quantityWords(quantity: Quantity): string {
  const value = tryRational(quantity.value);
  return value ? valueWords(quantity, value) : quantity.value;
}

/** A number with its unit; one whose decimals never end is rounded, and says so. */
export const valueWords = (unit: Pick<Quantity, 'kind' | 'unit'>, value: Rational): string =>
  exactDecimalText(value) === undefined
    ? `about ${pointWords(unit, round(value, 'half-even', SHOWN_DECIMALS))}`
    : pointWords(unit, value);

/** A distance between two values: of percentages, `0.03 percentage points`. */
export function distanceWords(quantity: Quantity): string {
  if (quantity.kind !== 'percent') return quantityWords(quantity);
  return `${numberWords(quantity.value)} percentage ${quantity.value === '1' ? 'point' : 'points'}`;
}

/** An exact number as text; one whose decimals never end is cut, and says so. */
export function numberWords(text: string): string {
  const value = tryRational(text);
  if (!value) return text;
  const exact = exactDecimalText(value);
  return exact === undefined ? `about ${shown(text)}` : formatNumber(exact, EN);
}

const shown = (text: string): string => {
  const value = tryRational(text);
  return value ? toDecimalText(value, { decimals: SHOWN_DECIMALS, mode: 'half-even' }) : text;
};

const isEndless = (text: string): boolean => {
  const value = tryRational(text);
  return value !== undefined && exactDecimalText(value) === undefined;
};

/** `EUR 1,200`, `10% of the fee of Shop`, `5 points`, `2 times 1 day of service`, `“a voucher”`. */
export function sumWords(facts: Facts, sum: Sum): string {
  switch (sum.kind) {
    case 'money':
      return about(sum.value, formatMoney({ amount: shown(sum.value), currency: sum.currency }, EN));
    case 'share':
      return about(sum.percent, `${formatPercent(shown(sum.percent), EN)} of ${baseWords(facts, sum.of)}`);
    case 'points':
      return about(sum.value, countedWords(shown(sum.value), 'points'));
    case 'service time':
      return times(sum.times, `${durationWords(facts, sum.duration)} of service`);
    case 'in kind':
      return times(sum.times, `“${sum.text}”`);
  }
}

const about = (exact: string, words: string): string => (isEndless(exact) ? `about ${words}` : words);
const times = (factor: string, words: string): string =>
  factor === '1' ? words : `${numberWords(factor)} times ${words}`;

/** All of them, or `nothing`. */
export const sumsWords = (facts: Facts, sums: readonly Sum[]): string =>
  sums.length === 0 ? 'nothing' : listWords(sums.map((sum) => sumWords(facts, sum)));
