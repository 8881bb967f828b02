import type { Facts } from '../facts/facts.ts';
import { listWords } from '../facts/words.ts';
import type { Credits } from '../model/index.ts';
import {
  countedWords,
  durationFromSeconds,
  durationParts,
  exactDecimalText,
  formatDuration,
  formatInterval,
  formatMoney,
  formatPercent,
  toDecimalText,
  toText,
  type Interval,
  type IntervalEnd,
  type Rational,
} from '../quantity/index.ts';
import type { Axis } from './axis.ts';
import type { Worth } from './worth.ts';

const EN = 'en-GB';

type Scale = Pick<Axis, 'kind' | 'unit'>;

/** One value of a figure: `99.9%`, `43 min 12 s`, `3 tickets`. */
export function pointWords({ kind, unit }: Scale, value: Rational): string {
  const number = toText(value);
  if (kind === 'percent') return formatPercent(number, EN);
  if (kind === 'number') return countedWords(number, unit);
  if (unit === 'elapsed') return lengthWords(value, 'h');
  const [length, calendar] = unit.split(' ');
  return `${lengthWords(value, length === 'days' ? 'day' : 'h')} of business time${calendar ? ` in ${calendar}` : ''}`;
}

function lengthWords(seconds: Rational, largest: 'day' | 'h'): string {
  const iso = durationFromSeconds(seconds, largest);
  return iso === undefined ? `${toText(seconds)} s` : formatDuration(iso, EN, 'short');
}

/** Values of a figure: `from 95% to under 99%`. */
export const rangeWordsOf = (axis: Scale, interval: Interval): string =>
  formatInterval(interval, EN, (value) => pointWords(axis, value));

/**
 * A range in the writing of the language, for fixes: `from 95% to under 99%`, `under 95%`, `from 99% up`. Undefined where the
 * language cannot say it: no end at all, an unsaid end beside a said one, business time.
 */
export function rangeText(axis: Scale, { from, to }: Interval): string | undefined {
  const low = endText(axis, from);
  const high = endText(axis, to);
  const unsaid = unsaidEnds(from, to);
  if (low === undefined || high === undefined || unsaid === 1) return undefined;
  if (from === 'unbounded')
    return to === 'unbounded' ? undefined : `${to.boundary === 'open' ? 'under' : 'to'} ${high}`;
  if (to === 'unbounded') return from.boundary === 'open' ? `over ${low}` : `from ${low} up`;
  if (unsaid === 2) return `between ${low} and ${high}`;
  return `${from.boundary === 'open' ? 'over' : 'from'} ${low} ${to.boundary === 'open' ? 'to under' : 'to'} ${high}`;
}

const unsaidEnds = (...ends: readonly IntervalEnd[]): number =>
  ends.filter((end) => end !== 'unbounded' && end.boundary === 'unsaid').length;

/** Empty for no end. */
function endText({ kind, unit }: Scale, end: IntervalEnd): string | undefined {
  if (end === 'unbounded') return '';
  if (kind === 'percent') return withUnit(exactDecimalText(end.value), '%');
  if (kind === 'number') return withUnit(exactDecimalText(end.value), unit && ` ${unit}`);
  const iso = unit === 'elapsed' ? durationFromSeconds(end.value, 'h') : undefined;
  return (
    iso &&
    durationParts(iso)
      ?.map((part) => `${part.value} ${part.unit}`)
      .join(' ')
  );
}

const withUnit = (number: string | undefined, unit: string) => (number === undefined ? undefined : number + unit);

/** What amounts of one unit come to: `EUR 1,200`, `25%`, `6 points`. Undefined for units that have no short writing. */
export function worthWords({ unit, value }: Worth): string | undefined {
  const number = toDecimalText(value, { decimals: 4, mode: 'half-even' });
  if (unit.startsWith('money ')) return formatMoney({ amount: number, currency: unit.slice('money '.length) }, EN);
  if (unit.startsWith('share of ')) return formatPercent(number, EN);
  return unit === 'points' ? countedWords(number, unit) : undefined;
}

/** The same in the writing of the language; undefined for what has no short writing, or no end of decimals. */
export function worthText({ unit, value }: Worth): string | undefined {
  const number = exactDecimalText(value);
  if (number === undefined) return undefined;
  if (unit.startsWith('money ')) return `${number} ${unit.slice('money '.length)}`;
  return unit.startsWith('share of ') ? `${number}%` : undefined;
}

/** How a reader calls a schedule: its title, else what it pays for. */
export const scheduleName = (facts: Facts, { title, for: targets, kind }: Credits): string =>
  title ?? `The ${kind === 'bonus' ? 'bonus' : 'credits'} for ${listWords(targets.map((id) => facts.nameOf(id)))}`;
