import {
  baseKey,
  durationFromSeconds,
  exactDecimalText,
  moneyOf,
  toDecimalText,
  tryRational,
  type Credits,
  type Quantity,
  type Sum,
  type Value,
} from '@sla-lang/core';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { baseText } from './amount.ts';
import { isoText } from './time.ts';

/** A number whose decimals never end is shown with so many of them. */
const SHOWN_DECIMALS = 4;

/** What a schedule comes to: money in units that can be paid, shares of a fee that is not known, points and things. */
export function sumsText(c: Context, part: Pick<Credits, 'base'>, sums: readonly Sum[]): Text {
  return sums.length === 0 ? c.locale.examples.nothing : c.locale.general.and(sums.map((sum) => sumText(c, part, sum)));
}

function sumText(c: Context, { base }: Pick<Credits, 'base'>, sum: Sum): Text {
  const { amounts, values, examples, time } = c.locale;
  switch (sum.kind) {
    case 'money':
      return moneyText(c, sum);
    case 'share': {
      const isBase = base !== undefined && baseKey(base) === baseKey(sum.of);
      return amounts.percentOf(
        values.percent(numberText(sum.percent)),
        isBase ? amounts.base.unnamed : baseText(c, sum.of),
      );
    }
    case 'points':
      return amounts.points(numberText(sum.value));
    case 'service time':
    case 'in kind': {
      const one = sum.kind === 'in kind' ? c.user(sum.text) : amounts.serviceTime(isoText(c, sum.duration.iso));
      return sum.times === '1' ? one : examples.times(time.number(numberText(sum.times)), one);
    }
  }
}

/** Rounded to the nearest smallest unit of its currency. */
export function moneyText(
  c: Context,
  { currency, value }: { readonly currency: string; readonly value: string },
): Text {
  const exact = tryRational(value);
  const money = exact && moneyOf(exact, currency, 'half-up');
  return money ? c.locale.values.money(money.amount, currency) : c.locale.values.money(numberText(value), currency);
}

/** An exact number as a decimal. */
export function numberText(text: string): string {
  const value = tryRational(text);
  if (!value) return text;
  return exactDecimalText(value) ?? toDecimalText(value, { decimals: SHOWN_DECIMALS, mode: 'half-even' });
}

/** A measured value as the agreement would write it. */
export function writtenValue({ kind, unit, value }: Quantity): Value {
  const number = numberText(value);
  if (kind === 'percent') return { kind, value: number };
  if (kind === 'number') return { kind: 'quantity', value: number, unit };
  const [length = '', calendar] = unit.split(' ');
  const seconds = tryRational(value);
  const iso = seconds && durationFromSeconds(seconds, length === 'days' ? 'day' : 'h');
  if (iso === undefined) return { kind: 'quantity', value: number, unit: 's' };
  return {
    kind: 'duration',
    duration: length === 'elapsed' ? { iso, clock: 'elapsed' } : { iso, clock: 'business', calendar },
  };
}
