import { countedWords, formatDuration, formatNumber, type PeriodUnit, type Weekday, type Window } from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** Which of several months (quarters, years) is meant. */
export type FlavourName = Extract<Window, { kind: 'each' }>['flavour'];
export type PartUnit = 'ms' | 's' | 'min' | 'h' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const units: Readonly<Record<PartUnit, string>> = {
  ms: 'millisecond',
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days: Readonly<Record<Weekday, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};
/** Countries that English writes with an article. */
const withArticle =
  /^(Netherlands|United|European|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Solomon|Marshall|Czech Rep|Dominican Rep)/;

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

function unitName(unit: PeriodUnit, flavour: FlavourName, count = 1): string {
  const long = unit === 'month' || unit === 'quarter' || unit === 'year';
  const prefix = flavour === 'calendar' ? (long ? 'calendar ' : '') : `${flavour} `;
  return `${prefix}${unit}${count === 1 ? '' : 's'}`;
}

/** Parts of the United Kingdom with a law, and public holidays, of their own. */
const partsOfUk: ReadonlyMap<string, string> = new Map([
  ['ENG', 'England and Wales'],
  ['WLS', 'England and Wales'],
  ['SCT', 'Scotland'],
  ['NIR', 'Northern Ireland'],
]);

function regionName(code: string): string {
  const [country = '', part = ''] = code.split('-');
  const ofUk = country === 'GB' || country === 'UK' ? partsOfUk.get(part) : undefined;
  if (ofUk !== undefined) return ofUk;
  if (!/^[A-Z]{2}$/.test(country)) return code;
  const name = regions.of(country) ?? code;
  const named = withArticle.test(name) ? `the ${name}` : name;
  return code === country ? named : `${named} (${code})`;
}

/** Lengths of time, windows, moments and deadlines. */
export const time = {
  /** "43 min 12 s", for tables. */
  short: (iso: string): string => formatDuration(iso, 'en', 'short'),
  number: (value: string): string => formatNumber(value, 'en'),
  /** "5 business days", "43 minutes 12 seconds". */
  duration: (parts: readonly { value: string; unit: PartUnit }[], business: boolean): Text =>
    plain(
      parts
        .map(({ value, unit }) => {
          const name = `${business ? 'business ' : ''}${units[unit]}${value === '1' ? '' : 's'}`;
          return `${formatNumber(value, 'en')} ${name}`;
        })
        .join(' '),
    ),
  countedBy: (duration: Text, calendar: Text): Text => say`${duration} as counted by ${calendar}`,
  date: (year: string, month: number, day: number): Text => plain(`${day} ${months[month - 1] ?? ''} ${year}`),
  dateTime: (date: Text, time: string): Text => say`${date} at ${time}`,
  partUnit: (unit: PartUnit): Text => plain(units[unit]),
  month: (month: number): Text => plain(months[month - 1] ?? ''),
  days: (from: Weekday, to: Weekday): Text => plain(from === to ? days[from] : `${days[from]} to ${days[to]}`),
  region: (code: string): Text => plain(regionName(code)),

  /** "30 days" of "the previous 30 days". */
  counted: (count: number, unit: Text): Text => say`${String(count)} ${unit}`,
  bareUnit: (unit: PeriodUnit): Text => plain(unit),
  unit: (unit: PeriodUnit, flavour: FlavourName, count = 1): Text => plain(unitName(unit, flavour, count)),
  window: {
    each: (unit: PeriodUnit, flavour: FlavourName, count: number): Text =>
      plain(
        count === 1 ? `each ${unitName(unit, flavour)}` : `each period of ${count} ${unitName(unit, flavour, count)}`,
      ),
    any: (unit: PeriodUnit, flavour: FlavourName, count: number): Text =>
      plain(
        count === 1 ? `any ${unitName(unit, flavour)}` : `any period of ${count} ${unitName(unit, flavour, count)}`,
      ),
    per: (unit: PeriodUnit, flavour: FlavourName, count: number): Text =>
      plain(
        count === 1 ? `per ${unitName(unit, flavour)}` : `per period of ${count} ${unitName(unit, flavour, count)}`,
      ),
    every: (unit: PeriodUnit, flavour: FlavourName, count: number): Text => {
      const name = flavour === 'calendar' ? `${unit}${count === 1 ? '' : 's'}` : unitName(unit, flavour, count);
      return plain(count === 1 ? `every ${name}` : `every ${count} ${name}`);
    },
    fixed: (unit: PeriodUnit, days: number): Text => plain(`each ${unit} of ${countedWords(String(days), 'days')}`),
    rolling: (length: Text): Text => say`any consecutive period of ${length}`,
    term: plain('the whole term'),
    item: (item: Text): Text => say`each ${item}`,
    in: (window: Text): Text => say`in ${window}`,
    over: (window: Text): Text => say`over ${window}`,
    for: (window: Text): Text => say`for ${window}`,
  },

  moment: {
    event: (name: Text): Text => say`the event ${name}`,
    report: (name: Text): Text => say`delivery of the report “${name}”`,
    period: (
      edge: 'start' | 'end' | undefined,
      unit: PeriodUnit,
      flavour: FlavourName,
      nth: number,
      after: Text | undefined,
    ): Text => {
      const name = flavour === 'calendar' ? unit : unitName(unit, flavour);
      const head = edge === undefined ? '' : `the ${edge} of `;
      if (nth === 0) return after ? say`${head}the ${name} of ${after}` : say`${head}the ${name}`;
      if (nth === 1) return after ? say`${head}the ${name} following ${after}` : say`${head}the next ${name}`;
      return after
        ? say`${head}the ${ordinal(nth)} ${name} after ${after}`
        : say`${head}the ${ordinal(nth)} following ${name}`;
    },
    day: (day: number, business: boolean, period: Text): Text =>
      say`the ${ordinal(day)} ${business ? 'business ' : ''}day of ${period}`,
  },

  deadline: {
    within: (duration: Text | undefined, moment: Text | undefined): Text =>
      duration && moment
        ? say`within ${duration} after ${moment}`
        : duration
          ? say`within ${duration}`
          : moment
            ? say`no later than ${moment}`
            : [],
    by: (duration: Text | undefined, moment: Text | undefined): Text =>
      duration && moment
        ? say`no later than ${duration} after ${moment}`
        : say`no later than ${moment ?? duration ?? []}`,
    before: (duration: Text | undefined, moment: Text | undefined): Text =>
      duration && moment ? say`at least ${duration} before ${moment}` : say`before ${moment ?? duration ?? []}`,
    'not before': (duration: Text | undefined, moment: Text | undefined): Text =>
      duration && moment
        ? say`not earlier than ${duration} after ${moment}`
        : say`not before ${moment ?? duration ?? []}`,
    'at all times': plain('at all times'),
    withEach: (deadline: Text, window: Text): Text => say`${deadline}, in ${window}`,
  },

  hours: {
    always: plain('24 hours a day on every day of the year'),
    span: (from: string, to: string, nextDay: boolean): Text =>
      plain(`from ${from} to ${to}${nextDay ? ' on the next day' : ''}`),
    on: (days: Text, spans: Text): Text => say`${days} ${spans}`,
    nth: (nth: number, days: Text): Text => say`the ${nth < 0 ? 'last' : ordinal(nth)} ${days} of each month`,
  },
};

export function ordinal(value: number | string): string {
  const text = String(value);
  const [, tens = '', last = ''] = /(\d?)(\d)$/.exec(text) ?? [];
  const suffix = tens === '1' ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[last] ?? 'th');
  return text + suffix;
}
