import type { Duration, Id, Value, Window } from '../model/index.ts';
import { durationParts, formatDuration, formatMoney, formatNumber, formatPercent } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { categoryOf, type Case } from './values.ts';

/** The language of messages. */
const EN = 'en-GB';

const lists = new Intl.ListFormat(EN);
/** "A, B and C" */
export const listWords = (items: Iterable<string>): string => lists.format(items);

/** "4 h", "5 business days", "8 business hours in NightHours": the calendar is named where it is not the usual one. */
export function durationWords(facts: Facts, { iso, clock, calendar }: Duration): string {
  if (clock === 'elapsed') return formatDuration(iso, EN, 'short');
  const words = (durationParts(iso) ?? []).map(({ value, unit }) => {
    const long = unit === 'h' ? 'hour' : unit === 'min' ? 'minute' : unit === 's' ? 'second' : unit;
    return `${formatNumber(value, EN)} business ${long}${value === '1' ? '' : 's'}`;
  });
  const { businessDays } = facts.agreement;
  const where = calendar === undefined || calendar === businessDays ? '' : ` in ${facts.nameOf(calendar)}`;
  return `${words.join(' ')}${where}`;
}

/** A target, a limit or a cell of a table as its reader would say it. */
export function valueWords(facts: Facts, value: Value): string {
  switch (value.kind) {
    case 'percent':
      return formatPercent(value.value, EN);
    case 'duration':
      return durationWords(facts, value.duration);
    case 'money':
      return formatMoney(value.money, EN);
    case 'quantity':
      return `${formatNumber(value.value, EN)} ${value.unit}`.trim();
    case 'table':
      return facts.nameOf(value.table);
    case 'name':
      return value.name;
    case 'text':
      return `“${value.text}”`;
    case 'none':
      return 'no commitment';
    case 'best effort':
    case 'unlimited':
      return value.kind;
    case 'hole':
      return '…';
  }
}

/** "each month", "every 3 billing months", "any 30 days", "over the term", "each order". */
export function windowWords(window: Window): string {
  switch (window.kind) {
    case 'each': {
      const unit = window.flavour === 'calendar' ? window.unit : `${window.flavour} ${window.unit}`;
      if (window.count > 1) return `every ${window.count} ${unit}s`;
      return window.fixedDays === undefined ? `each ${unit}` : `each ${unit} of ${window.fixedDays} days`;
    }
    case 'rolling':
      return `any ${formatDuration(window.length, EN, 'short')}`;
    case 'term':
      return 'over the term';
    case 'item':
      return `each ${window.item}`;
  }
}

/** The entries of a case by their titles: "P1 and Gold"; empty for a case that fixes nothing. */
export function caseWords(facts: Facts, theCase: Case): string {
  return listWords(Array.from(theCase, ([dimension, entry]) => entryName(facts, dimension, entry)));
}

/** How a reader calls an entry of a dimension: its title, else its name. */
export function entryName(facts: Facts, sided: string, entry: Id): string {
  const dimension = categoryOf(sided);
  if (dimension === 'plan') return facts.nameOf(entry);
  return facts.find('categories', dimension)?.entries.find(({ id }) => id === entry)?.title ?? entry;
}
