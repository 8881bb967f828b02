import {
  formatMoney,
  formatNumber,
  formatPercent,
  unitOfCount,
  type Comparison,
  type PeriodUnit,
} from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';
import { ordinal } from './time.ts';

const NBSP = '\u00a0';

/** Values, comparisons, ranges and what of a metric is compared. */
export const values = {
  percent: (value: string): Text => plain(formatPercent(value, 'en')),
  money: (amount: string, currency: string): Text => plain(formatMoney({ amount, currency }, 'en')),
  quantity: (value: string, unit: Text): Text =>
    unit.length === 0 ? plain(formatNumber(value, 'en')) : say`${formatNumber(value, 'en')}${NBSP}${unit}`,
  /** A unit, or things that are counted, as they are called behind a number. */
  counted: (value: string, unit: string): string => unitOfCount(value, unit),
  fromTable: (table: Text, number: Text | undefined, times?: string): Text =>
    say`${times === undefined ? '' : `${formatNumber(times, 'en')} times `}the value given in ${table}${number ? say` (${number})` : ''}`,
  compared: {
    greater: (list: Text): Text => say`the greater of ${list}`,
    smaller: (list: Text): Text => say`the smaller of ${list}`,
  },
  times: (times: string, value: Text): Text => say`${formatNumber(times, 'en')} times ${value}`,
  scaled: (value: Text, per: Text): Text => say`${value} for each ${per}`,
  none: plain('no commitment'),
  notApplicable: plain('does not apply'),
  notIncluded: plain('not included'),
  'best effort': plain('best effort'),
  unlimited: plain('unlimited'),
  forCase: (name: Text, entry: Text): Text => say`${name} (${entry})`,
  byCase: (name: Text, value: Text): Text => say`${name}: ${value}`,

  comparison: {
    '>=': (value: Text): Text => say`at least ${value}`,
    '<=': (value: Text): Text => say`at most ${value}`,
    '>': (value: Text): Text => say`more than ${value}`,
    '<': (value: Text): Text => say`less than ${value}`,
    '=': (value: Text): Text => say`exactly ${value}`,
  } satisfies Record<Comparison, (value: Text) => Text>,

  /** The ends of a range: the value itself belongs to it, does not, or the text does not tell. */
  low: {
    closed: (value: Text): Text => say`at least ${value}`,
    open: (value: Text): Text => say`more than ${value}`,
    unsaid: (value: Text): Text => say`from ${value}`,
  },
  high: {
    closed: (value: Text): Text => say`at most ${value}`,
    open: (value: Text): Text => say`less than ${value}`,
    unsaid: (value: Text): Text => say`up to ${value}`,
  },
  both: (low: Text, high: Text): Text => say`${low} and ${high}`,
  /** Neither end is known to belong to the range. */
  between: (low: Text, high: Text): Text => say`between ${low} and ${high}`,
  anyValue: plain('any value'),

  figure: {
    value: (metric: Text): Text => metric,
    mean: (metric: Text): Text => say`the arithmetic mean of ${metric}`,
    median: (metric: Text): Text => say`the median of ${metric}`,
    highest: (metric: Text): Text => say`the highest value of ${metric}`,
    lowest: (metric: Text): Text => say`the lowest value of ${metric}`,
    percentile: (metric: Text, percent: string): Text => say`the ${ordinal(percent)} percentile of ${metric}`,
    shareWithin: (metric: Text): Text => say`the values of ${metric}`,
    every: (metric: Text): Text => say`every single value of ${metric}`,
    outages: (metric: Text | undefined): Text =>
      metric ? say`the number of outages recorded by ${metric}` : plain('the number of outages'),
    downtime: (metric: Text | undefined): Text =>
      metric ? say`the total downtime recorded by ${metric}` : plain('the total downtime'),
    availability: (metric: Text | undefined): Text =>
      metric ? say`the availability of ${metric}` : plain('availability'),
    unknown: plain('the measured value'),
    ofTheLevel: plain('the measured value of the service level concerned'),
  },
  /** "at least 95% within 8 hours". */
  shareWithin: (percent: Text, limit: Text): Text => say`at least ${percent} within ${limit}`,
  shareBy: (percent: Text, due: Text): Text => say`at least ${percent} ${due}`,
  /** "at least 95% with less than 500 ms". */
  shareWith: (percent: Text, level: Text): Text => say`at least ${percent} with ${level}`,
  inRange: (range: Text): Text => say`within ${range}`,
  mustBe: (figure: Text, level: Text): Text => say`${figure} must be ${level}`,
  is: (figure: Text, level: Text): Text => say`${figure} is ${level}`,
  promise: (figure: Text, level: Text): Text => say`${figure} of ${level}`,

  repetition: {
    of: (count: number, of: number, unit: PeriodUnit, rolling: boolean): Text =>
      plain(
        rolling
          ? `in ${count} of any ${of === 1 ? unit : `${of} consecutive ${unit}s`}`
          : `in ${count} ${unit}${count === 1 ? '' : 's'} of a fixed period of ${of} ${unit}${of === 1 ? '' : 's'}`,
      ),
    inARow: (count: number, unit: PeriodUnit): Text =>
      plain(count === 1 ? `in 1 ${unit}` : `in ${count} consecutive ${unit}s`),
    times: (count: number): Text => plain(count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`),
  },
};
