import type { Facts } from '../facts/facts.ts';
import { baseWords, listWords } from '../facts/words.ts';
import type { Base, Id } from '../model/index.ts';
import type { Sum } from '../owed/index.ts';
import type { Exposure, Most } from '../payoff/index.ts';
import {
  divide,
  exactDecimalText,
  formatPercent,
  HUNDRED,
  isZero,
  multiply,
  toDecimalText,
  tryRational,
} from '../quantity/index.ts';
import { baseInMoney } from '../tariff/index.ts';
import type { BalanceLine } from './balance.ts';
import { partName } from './names.ts';
import { reasonWords } from './reasons.ts';
import { sumsWords } from './sums.ts';

type Period = 'month' | 'year';

/** The most that schedules which hang together can cost, in a month and in a year; in money beside the share of the fee. */
export function exposureLines(facts: Facts, { credits, month, year }: Exposure): readonly BalanceLine[] {
  const what = listWords(credits.map((id) => partName(facts, id)));
  const told: readonly (readonly [Period, Most | undefined])[] = [
    ['month', month],
    ['year', year],
  ];
  const lines = told.flatMap(([period, most]) =>
    most ? [{ what, detail: mostWords(facts, credits, most, period), at: placeOf(most) }] : [],
  );
  // What leaves a month open leaves the year open as well: that is said once.
  return lines.filter(({ detail }, index) => lines.findIndex((each) => each.detail === detail) === index);
}

function placeOf(most: Most): BalanceLine['at'] {
  switch (most.kind) {
    case 'most':
      return most.limit ?? most.at[0];
    case 'unlimited':
      return most.at[0];
    case 'undecided':
      return most.reasons[0]?.at;
  }
}

/** `EUR 6,000 in a month, which is 50% of the fee of Web shop`, `without any limit in a year`, `undecided: …`. */
function mostWords(facts: Facts, credits: readonly Id[], most: Most, period: Period): string {
  switch (most.kind) {
    case 'most':
      return `${sumsWords(facts, most.sums)} in a ${period}${shareOfFee(facts, credits, most.sums, period)}`;
    case 'unlimited':
      return `without any limit in a ${period}`;
    case 'undecided':
      return `undecided: ${[...new Set(most.reasons.map((reason) => reasonWords(facts, reason)))].join('; ')}`;
  }
}

/** What a sum of money is of the fee of the period, where all of the schedules take shares of one fee that is known. */
function shareOfFee(facts: Facts, credits: readonly Id[], sums: readonly Sum[], unit: Period): string {
  const [sum, ...others] = sums;
  const fees = new Set(credits.map((id) => facts.find('credits', id)?.base?.fee));
  if (sum?.kind !== 'money' || others.length > 0 || fees.size > 1) return '';
  const [fee] = fees;
  const base: Base = { fee, period: 'same', each: { kind: 'each', unit, count: 1, flavour: 'calendar' } };
  const whole = baseInMoney(facts, base);
  const value = tryRational(sum.value);
  if (!value || !whole || isZero(whole.value) || whole.currency !== sum.currency) return '';
  const percent = divide(multiply(value, HUNDRED), whole.value);
  const exact = exactDecimalText(percent);
  const isShort = exact !== undefined && /^\d+(\.\d)?$/.test(exact);
  const shown = formatPercent(isShort ? exact : toDecimalText(percent, { decimals: 1, mode: 'half-even' }), 'en-GB');
  return `, which is ${isShort ? '' : 'about '}${shown} of ${baseWords(facts, base)}`;
}
