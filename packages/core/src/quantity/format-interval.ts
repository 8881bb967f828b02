import { toText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { singlePoint, type Interval } from './interval.ts';
import { rangeWords, type RangeWords } from './range-words.ts';
import type { Rational } from './rational.ts';

/** Writes one value, with its unit if it has one. */
type Show = (value: Rational) => string;

/**
 * The range in words that say what happens at each end: `from 95 to under 99`, `over 99`, `up to 95`, `exactly 99`; in English
 * these are the words of the language itself. An end that the text leaves open to doubt is named as such.
 * For percentages `show` is `(value) => formatPercent(toText(value), locale)`.
 */
export function formatInterval(
  interval: Interval,
  locale: string,
  show: Show = (value) => formatNumber(toText(value), locale),
): string {
  const words = rangeWords(locale);
  return [range(interval, words, show), ...doubt(interval, words, show)].join(' ');
}

function range(interval: Interval, words: RangeWords, show: Show): string {
  const { from, to } = interval;
  const point = singlePoint(interval);
  if (point) return words.exactly(show(point));
  if (from === 'unbounded') {
    if (to === 'unbounded') return words.any;
    return (to.boundary === 'open' ? words.under : words.upTo)(show(to.value));
  }
  const openFrom = from.boundary === 'open';
  if (to === 'unbounded') return (openFrom ? words.over : words.fromUp)(show(from.value));
  const lower = (openFrom ? words.over : words.from)(show(from.value));
  return `${lower} ${(to.boundary === 'open' ? words.toUnder : words.to)(show(to.value))}`;
}

function doubt({ from, to }: Interval, words: RangeWords, show: Show): readonly string[] {
  const ends = [from, to].flatMap((end) => (end !== 'unbounded' && end.boundary === 'unsaid' ? [end.value] : []));
  const [first] = ends;
  if (!first) return [];
  return [ends.length > 1 ? words.endsUnsaid : words.endUnsaid(show(first))];
}
