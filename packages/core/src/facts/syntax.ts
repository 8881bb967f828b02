import type { Amount, Base, Duration, Id, Value, Window } from '../model/index.ts';
import { durationParts, type DurationPart } from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** A text in quotes; it stays on one line. */
export const writeText = (text: string): string => `"${text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&').trim()}"`;

const PLURAL = new Set(['day', 'week', 'month', 'quarter', 'year', 'hour', 'minute', 'second']);
const BUSINESS_UNITS: Readonly<Record<string, string>> = { h: 'hour', min: 'minute', s: 'second' };

/** "4 h", "1 h 30 min", "2 business days". */
export function writeParts(parts: readonly DurationPart[], business = false): string {
  return parts
    .map(({ value, unit }) => {
      const word = business ? (BUSINESS_UNITS[unit] ?? unit) : unit;
      return `${value} ${business ? 'business ' : ''}${word}${value !== '1' && PLURAL.has(word) ? 's' : ''}`;
    })
    .join(' ');
}

/** "4 h", "2 business days", "8 h in OfficeHours"; undefined for a text that is no duration. */
export function writeDuration({ iso, clock, calendar }: Duration): string | undefined {
  const parts = durationParts(iso);
  if (!parts) return undefined;
  if (calendar !== undefined) return `${writeParts(parts)} in ${calendar}`;
  return writeParts(parts, clock === 'business');
}

/** "each month", "each billing quarter", "each month of 30 days", "any 30 days", "over the term". */
export function writeWindow(window: Window): string {
  switch (window.kind) {
    case 'each': {
      const { unit, count, fixedDays } = window;
      const flavour = window.flavour === 'calendar' ? '' : `${window.flavour} `;
      const units = count > 1 ? `${count} ${unit}s` : unit;
      return `each ${flavour}${units}${fixedDays === undefined ? '' : ` of ${fixedDays} days`}`;
    }
    case 'rolling':
      return `any ${writeParts(durationParts(window.length) ?? [])}`;
    case 'term':
      return 'over the term';
    case 'item':
      return `each ${window.item}`;
  }
}

/** A value as it stands in a sentence or a cell; undefined for what cannot be written out. */
export function writeValue(value: Value): string | undefined {
  switch (value.kind) {
    case 'percent':
      return `${value.value}%`;
    case 'duration':
      return writeDuration(value.duration);
    case 'money':
      return `${value.money.amount} ${value.money.currency}`;
    case 'quantity':
      return `${value.value} ${value.unit}`.trim();
    case 'table':
      return `${value.times === undefined ? '' : `${value.times} times `}${value.table}`;
    case 'figure':
      return value.figure.metric && `${value.times === undefined ? '' : `${value.times} times `}${value.figure.metric}`;
    case 'compared': {
      const of = value.of.map(writeValue);
      return of.includes(undefined) ? undefined : `the ${value.which} of ${of.join(' and ')}`;
    }
    case 'scaled': {
      const each = writeValue(value.value);
      return each === undefined ? undefined : `${each} per ${writeText(value.per)}`;
    }
    case 'text':
      return writeText(value.text);
    case 'amount':
    case 'range':
    case 'name':
    case 'none':
    case 'best effort':
    case 'unlimited':
    case 'hole':
      return undefined;
  }
}

/** An amount as it stands in a payment or a maximum; undefined for what is not written in one short form. */
export function writeAmount(amount: Amount): string | undefined {
  switch (amount.kind) {
    case 'percent':
      return ofBase(`${amount.value}%`, amount.of);
    case 'multiple':
      return amount.time || !amount.of
        ? undefined
        : ofBase(`${amount.value} times`, amount.of)?.replace(' of fee', ' fee');
    case 'money':
      return `${amount.money.amount} ${amount.money.currency}`;
    case 'points':
      return `${amount.value} points`;
    default:
      return undefined;
  }
}

/** "10%", "10% of fee", "10% of fee of Shop". */
function ofBase(share: string, base: Base | undefined): string | undefined {
  if (!base) return share;
  const { fee, period, origin: _origin, ...more } = base;
  if (period !== 'same' || Object.values(more).some((said) => said !== undefined)) return undefined;
  return `${share} of fee${fee === undefined ? '' : ` of ${fee}`}`;
}

/** The wanted name for a new part, with a number behind it if a part of the agreement has it already. */
export function freeName(facts: Facts, wanted: Id): Id {
  let name = wanted;
  for (let number = 2; facts.part(name); number++) name = `${wanted}${number}`;
  return name;
}
