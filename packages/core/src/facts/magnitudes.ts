import type { Comparison, Duration, Value } from '../model/index.ts';
import {
  compare,
  durationParts,
  fixedSeconds,
  satisfying,
  tryRational,
  type Interval,
  type Rational,
} from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** An exact number and what it counts; numbers of two units are never compared. */
export interface Magnitude {
  readonly unit: string;
  readonly value: Rational;
}

/** The number that a value is, if it is one: percent, seconds, business time or days of one calendar, money, counted things. */
export function magnitudeOf(facts: Facts, value: Value | undefined): Magnitude | undefined {
  switch (value?.kind) {
    case 'percent':
      return counted('%', value.value);
    case 'duration':
      return timeOf(facts, value.duration);
    case 'money':
      return counted(value.money.currency, value.money.amount);
    case 'quantity':
      return counted(unitKey(value.unit), value.value);
    default:
      return undefined;
  }
}

/** Which of two values is greater; undefined where they are no numbers or cannot be compared for certain. */
export function compareValues(facts: Facts, a: Value | undefined, b: Value | undefined): -1 | 0 | 1 | undefined {
  const [left, right] = [magnitudeOf(facts, a), magnitudeOf(facts, b)];
  return left && right && sameUnit(left.unit, right.unit) ? compare(left.value, right.value) : undefined;
}

/** A number without a unit takes that of what it stands beside: "2" and "2 tickets". */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (a === '' && isCounted(b)) || (b === '' && isCounted(a));
}

/** The numbers for which a comparison with the value holds, and their unit. */
export function intervalOf(
  facts: Facts,
  comparison: Comparison | undefined,
  value: Value | undefined,
): { readonly unit: string; readonly interval: Interval } | undefined {
  const magnitude = magnitudeOf(facts, value);
  return comparison && magnitude && { unit: magnitude.unit, interval: satisfying(comparison, magnitude.value) };
}

function counted(unit: string, text: string): Magnitude | undefined {
  const value = tryRational(text);
  return value && { unit, value };
}

/** Days and hours of a business clock have no common measure: how long a day is depends on the day. */
function timeOf({ agreement }: Facts, { iso, clock, calendar }: Duration): Magnitude | undefined {
  const units = new Set(durationParts(iso)?.map(({ unit }) => unit));
  if (clock === 'elapsed') {
    const seconds = fixedSeconds(iso);
    if (seconds) return { unit: 'seconds', value: seconds };
    const [months] = units.size === 1 ? (durationParts(iso) ?? []) : [];
    if (months?.unit === 'month') return counted('months', months.value);
    return months?.unit === 'year' ? counted('years', months.value) : undefined;
  }
  const where = calendar ?? agreement.businessDays ?? '';
  const days = units.has('day') || units.has('week');
  const hours = units.has('h') || units.has('min') || units.has('s');
  if (days === hours || units.has('month') || units.has('year')) return undefined;
  const seconds = fixedSeconds(iso);
  return seconds && { unit: `${days ? 'business days' : 'business time'} ${where}`, value: seconds };
}

const COUNTED = 'things: ';
const isCounted = (unit: string): boolean => unit === '' || unit.startsWith(COUNTED);

/** "ticket" and "tickets" are the same thing counted. */
function unitKey(unit: string): string {
  const bare = unit.trim().toLowerCase();
  return bare === '' ? '' : COUNTED + (bare.length > 3 ? bare.replace(/s$/, '') : bare);
}
