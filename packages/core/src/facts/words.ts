import type {
  Amount,
  Base,
  Comparison,
  Duration,
  Figure,
  Id,
  PeriodUnit,
  Range,
  Repetition,
  Sentence,
  Value,
  Window,
} from '../model/index.ts';
import {
  countedWords,
  durationParts,
  formatDuration,
  formatMoney,
  formatPercent,
  isDurationUnit,
  unitOfCount,
} from '../quantity/index.ts';
import { momentWords } from './deadlines.ts';
import type { Facts } from './facts.ts';
import type { Atom } from './satisfiable.ts';
import { categoryOf, type Case } from './values.ts';

/** The language of messages. */
const EN = 'en-GB';

const lists = new Intl.ListFormat(EN);
/** "A, B and C" */
export const listWords = (items: Iterable<string>): string => lists.format(items);

const LONG_UNITS = new Map(Object.entries({ ms: 'millisecond', s: 'second', min: 'minute', h: 'hour' }));

/** What stands behind "the first": "2 misses", "2 days", but "miss" for a single one. */
export function firstWords(value: string, unit: string): string {
  const things = isDurationUnit(unit) ? `${LONG_UNITS.get(unit) ?? unit}s` : unit;
  return value === '1' ? unitOfCount(value, things) : countedWords(value, things);
}

/** "4 h", "5 business days", "8 business hours in NightHours": the calendar is named where it is not the usual one. */
export function durationWords(facts: Facts, { iso, clock, calendar }: Duration): string {
  if (clock === 'elapsed') return formatDuration(iso, EN, 'short');
  const words = (durationParts(iso) ?? []).map(({ value, unit }) => {
    return countedWords(value, `business ${LONG_UNITS.get(unit) ?? unit}s`);
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
      return countedWords(value.value, value.unit);
    case 'table':
      return `${value.times === undefined ? '' : `${value.times} times `}${facts.nameOf(value.table)}`;
    case 'amount':
      return amountWords(facts, value.amount);
    case 'figure':
      return `${value.times === undefined ? '' : `${value.times} times `}${figureWords(facts, value.figure)}`;
    case 'compared':
      return `the ${value.which} of ${listWords(value.of.map((each) => valueWords(facts, each)))}`;
    case 'scaled':
      return `${valueWords(facts, value.value)} per ${value.per}`;
    case 'range':
      return rangeWords(facts, value.range);
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

/** An amount: `10%`, `EUR 500`, `3 times the fee`. */
export function amountWords(facts: Facts, amount: Amount): string {
  switch (amount.kind) {
    case 'percent':
      return `${formatPercent(amount.value, EN)}${amount.of ? ` of ${baseWords(facts, amount.of)}` : ''}`;
    case 'multiple':
      return `${amount.value === '1' ? '' : `${amount.value} times `}${baseWords(facts, amount.of)}${amount.time ? ' for the lost time' : ''}`;
    case 'money':
      return formatMoney(amount.money, EN);
    case 'points':
      return countedWords(amount.value, 'points');
    case 'fee of time':
      return `${durationWords(facts, amount.duration)} of fee`;
    case 'service time':
      return `${durationWords(facts, amount.duration)} of service`;
    case 'in kind':
      return `“${amount.text}”`;
    case 'table':
      return `“${facts.nameOf(amount.table)}”${amount.of ? ` of ${baseWords(facts, amount.of)}` : ''}`;
    case 'greater':
    case 'smaller':
      return `the ${amount.kind} of ${listWords(amount.of.map((each) => amountWords(facts, each)))}`;
    case 'hole':
      return '…';
  }
}

/** "the fee of Webshop", "20% of 12% of the fee", "the credits of CloudCo’s contract". */
export function baseWords(facts: Facts, base: Base | undefined): string {
  const shares = base?.shares?.map((share) => ('percent' in share ? formatPercent(share.percent, EN) : share.times));
  return [...(shares ?? []), wholeBaseWords(facts, base)].join(' of ');
}

function wholeBaseWords(facts: Facts, base: Base | undefined): string {
  if (base?.money) return formatMoney(base.money, EN);
  if (base?.text !== undefined) return `“${base.text}”`;
  if (base?.creditsOf !== undefined) return `the credits of ${facts.nameOf(base.creditsOf)}`;
  if (base?.table !== undefined) return facts.nameOf(base.table);
  if (base?.affected !== undefined) return `the fee of the affected ${base.affected}`;
  return base?.fee === undefined ? 'the fee' : `the fee of ${facts.nameOf(base.fee)}`;
}

/** "each month", "every 3 billing months", "any 30 days", "over the term", "each order". */
export function windowWords(window: Window): string {
  switch (window.kind) {
    case 'each': {
      const unit = window.flavour === 'calendar' ? window.unit : `${window.flavour} ${window.unit}`;
      if (window.count > 1) return `every ${window.count} ${unit}s`;
      return window.fixedDays === undefined
        ? `each ${unit}`
        : `each ${unit} of ${countedWords(String(window.fixedDays), 'days')}`;
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

/** "Uptime", "p95 of Checkout time", "every Delivery". */
export function figureWords(facts: Facts, { measure, metric, percent = '?', text = '…' }: Figure): string {
  const name = metric === undefined ? text : facts.nameOf(metric);
  switch (measure) {
    case 'value':
      return name;
    case 'share within':
      return `${formatPercent(percent, EN)} of ${name}`;
    case 'percentile':
      return `p${percent} of ${name}`;
    case 'every':
      return `every ${name}`;
    case 'availability':
    case 'text':
      return metric === undefined && measure === 'availability' ? measure : name;
    default:
      return `${measure} of ${name}`;
  }
}

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'over',
  '<': 'under',
  '=': 'exactly',
};

/** "Uptime at least 99.9% each month"; a table stands by its name unless the value of a case is given. */
export function sentenceWords(facts: Facts, sentence: Sentence, valueInCase = sentence.value): string {
  const { figure, window } = sentence;
  const goal = goalWords(facts, sentence, valueInCase);
  return [figureWords(facts, figure), goal, window && windowWords(window)].filter(Boolean).join(' ');
}

/** What a sentence asks of its figure: "at least 99.9%", "within 8 h", "from 18 °C to 27 °C". */
export function goalWords(facts: Facts, sentence: Sentence, valueInCase = sentence.value): string {
  const { figure, comparison, range, by } = sentence;
  const isWithin = figure.measure === 'share within' && (comparison ?? '<=') === '<=';
  const compared = isWithin ? 'within' : comparison && COMPARISONS[comparison];
  if (by) return `by ${momentWords(facts, by)}`;
  if (range) return rangeWords(facts, range);
  return [compared, valueInCase && valueWords(facts, valueInCase)].filter(Boolean).join(' ');
}

/** "from 95% to under 99%", "over 5 min", "up to 27 °C". */
export function rangeWords(facts: Facts, { low, high }: Range): string {
  const from = low && `${low.end === 'open' ? 'over' : 'from'} ${valueWords(facts, low.value)}`;
  const under = low ? 'to under' : 'under';
  const upTo = low ? 'to' : 'up to';
  const to = high && `${high.end === 'open' ? under : upTo} ${valueWords(facts, high.value)}`;
  return [from, to].filter((end) => end !== undefined).join(' ');
}

/** "Uptime under 90% in any month", "Available missed in 3 of any 6 months", “an invoice is unpaid”. */
export function atomWords(facts: Facts, atom: Atom): string {
  switch (atom.kind) {
    case 'compare': {
      const { repetition, window, ...said } = atom;
      if (!repetition) return sentenceWords(facts, { ...said, window });
      return `${sentenceWords(facts, said)} ${repetitionWords(repetition)}`;
    }
    case 'outcome':
      return [facts.nameOf(atom.of), atom.outcome, repetitionWords(atom.repetition)].filter(Boolean).join(' ');
    case 'duty':
      return [facts.nameOf(atom.duty), atom.state, atom.lasting && `for ${durationWords(facts, atom.lasting)}`]
        .filter(Boolean)
        .join(' ');
    case 'exceeded':
      return `${facts.nameOf(atom.limits)} exceeded`;
    case 'event':
      return atom.during
        ? `${facts.nameOf(atom.event)} ${atom.during.where} ${facts.nameOf(atom.during.calendar)}`
        : facts.nameOf(atom.event);
    case 'fact':
      return [`“${atom.text}”`, repetitionWords(atom.count)].filter(Boolean).join(' ');
    case 'is':
      return `${atom.category} is ${entryName(facts, atom.category, atom.entry)}`;
    case 'hole':
      return '…';
  }
}

/** "3 months in a row" */
export const inARowWords = ({ count, unit }: { readonly count: number; readonly unit: PeriodUnit }): string =>
  `${countedWords(String(count), `${unit}s`)} in a row`;

function repetitionWords(repetition: Repetition | undefined): string | undefined {
  switch (repetition?.kind) {
    case undefined:
      return undefined;
    case 'of':
      return `in ${repetition.count} of ${repetition.rolling ? 'any ' : ''}${countedWords(String(repetition.of), `${repetition.unit}s`)}`;
    case 'in a row':
      return `in ${inARowWords(repetition)}`;
    case 'times':
      return [
        repetition.count === 1 ? 'once' : `${repetition.count} times`,
        repetition.each && windowWords(repetition.each),
      ]
        .filter(Boolean)
        .join(' ');
  }
}
