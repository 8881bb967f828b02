import {
  add,
  divide,
  fixedSeconds,
  multiply,
  rational,
  toText,
  tryRational,
  ZERO,
  type Rational,
} from '../quantity/index.ts';
import type { Point } from '../tariff/index.ts';
import type { Quantity } from './sum.ts';

/** Seconds in the units that a measured time may be written in. */
const SECONDS: ReadonlyMap<string, Rational> = new Map(
  Object.entries({
    ms: '1/1000',
    s: '1',
    sec: '1',
    second: '1',
    min: '60',
    minute: '60',
    h: '3600',
    hour: '3600',
    day: '86400',
    week: '604800',
  }).map(([unit, seconds]) => [unit, rational(seconds)]),
);

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:/\d+)?`;
const ONE_VALUE = new RegExp(String.raw`^(${NUMBER})\s*(.*)$`, 's');
const PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]+)\s*`, 'gy');
/** No value is longer, and hostile ones would cost time. */
const MAX_LENGTH = 400;

/**
 * Reads a measured value: "99.87%", "31 min", "1 h 30 min", "PT31M", "12 incidents", "2158/216 %", "4 business days". A time is in
 * seconds of the elapsed clock unless it says `days` or `hours` of a calendar (a business day has 24 hours, as in the promise);
 * whoever knows the promise tells which clock is meant. Undefined for any other text.
 */
export function measuredPoint(text: string): Point | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return undefined;
  const iso = trimmed.startsWith('P') ? fixedSeconds(trimmed) : undefined;
  if (iso) return time(iso);
  const [, number, unit = ''] = ONE_VALUE.exec(trimmed) ?? [];
  if (number === undefined) return undefined;
  const value = tryRational(number);
  if (!value) return undefined;
  if (unit === '%') return { kind: 'percent', unit: '', value };
  const [, business] = /^business\s+((?:day|hour)s?)$/.exec(unit) ?? [];
  const one = secondsOfUnit(business ?? unit);
  if (one)
    return { ...time(multiply(value, one)), ...(business && { unit: business.startsWith('day') ? 'days' : 'hours' }) };
  return timeOfParts(trimmed) ?? { kind: 'number', unit: unit.trim(), value };
}

/** The text of a value that {@link measuredPoint} reads back exactly: percent, seconds, or a number with its unit. */
export function measuredText({ kind, unit, value }: Point): string {
  if (kind === 'percent') return `${toText(value)}%`;
  return `${toText(value)} ${kind === 'time' ? 's' : unit}`.trim();
}

const time = (value: Rational): Point => ({ kind: 'time', unit: 'elapsed', value });

/** The seconds of a unit of time; undefined for other units. */
export const secondsOfUnit = (unit: string): Rational | undefined =>
  SECONDS.get(unit) ?? (unit.endsWith('s') ? SECONDS.get(unit.slice(0, -1)) : undefined);

function timeOfParts(text: string): Point | undefined {
  let [sum, end] = [ZERO, 0];
  for (const [part, number = '', unit = ''] of text.matchAll(PART)) {
    const [value, one] = [tryRational(number), secondsOfUnit(unit)];
    if (!value || !one) return undefined;
    sum = add(sum, multiply(value, one));
    end += part.length;
  }
  return end > 0 && end === text.length ? time(sum) : undefined;
}

export const quantityOf = ({ kind, unit }: Pick<Point, 'kind' | 'unit'>, value: Rational): Quantity => ({
  kind,
  unit,
  value: toText(value),
});

/** The share of things in time, in percent. */
export const shareInTime = (total: number, missed: number): Rational =>
  divide(rational((total - missed) * 100), rational(total));
