import {
  toText,
  type Amount,
  type Bound,
  type Moment,
  type Point,
  type Range,
  type Sum,
  type Value,
  type Window,
} from '@sla-lang/core';

/** Short and exact words for parts of the model, in which the facts of published agreements are written down. */

/** "99.9 %", "PT15M", "P1D business", "45 calls", "20000 USD", "-", "best effort", or a text as it stands. */
export function valueText(value: Value | undefined): string {
  switch (value?.kind) {
    case 'percent':
      return `${value.value} %`;
    case 'duration': {
      const { iso, clock, calendar } = value.duration;
      return clock === 'elapsed' ? iso : [iso, 'business', ...(calendar === undefined ? [] : [calendar])].join(' ');
    }
    case 'money':
      return `${value.money.amount} ${value.money.currency}`;
    case 'quantity':
      return `${value.value} ${value.unit}`.trim();
    case 'text':
      return value.text;
    case 'name':
      return value.name;
    case 'figure':
      return `the figure of ${value.figure.metric ?? 'nothing'}`;
    case 'none':
      return '-';
    default:
      return value?.kind ?? 'nothing';
  }
}

/** "10 %", "500 EUR", "P1D of fee", "2 × 250 USD", or the kind of an amount that has no short form. */
export function amountText(amount: Amount): string {
  switch (amount.kind) {
    case 'percent':
      return `${amount.value} %`;
    case 'multiple':
      return `${amount.value} ×`;
    case 'money':
      return `${amount.money.amount} ${amount.money.currency}`;
    case 'points':
      return `${amount.value} points`;
    case 'fee of time':
      return `${amount.duration.iso} of fee`;
    case 'service time':
      return `${amount.duration.iso} of service`;
    case 'in kind':
      return amount.text;
    case 'table':
      return amount.table;
    case 'greater':
    case 'smaller':
      return `the ${amount.kind} of ${amount.of.map(amountText).join(' and ')}`;
    case 'hole':
      return 'hole';
  }
}

/** A range with its ends as mathematicians write them: "[99 %, 99.9 %)"; "?" where the text does not say the end. */
export function rangeText({ low, high }: Range): string {
  const end = (bound: Bound | undefined, closed: string, open: string) =>
    bound === undefined ? open : { closed, open, unsaid: '?' }[bound.end];
  const value = (bound: Bound | undefined) => (bound === undefined ? '' : valueText(bound.value));
  return `${end(low, '[', '(')}${value(low)}, ${value(high)}${end(high, ']', ')')}`;
}

/** "the end of the day", or a text as it stands. */
export function momentText(moment: Moment): string {
  return moment.kind === 'period'
    ? `the ${moment.edge} of the ${moment.unit}`
    : moment.kind === 'text'
      ? moment.text
      : moment.kind;
}

/** "calendar month", "3 calendar months", "calendar month of 30 days", "any P30D", "term", "each route". */
export function windowText(window: Window | undefined): string {
  switch (window?.kind) {
    case 'each': {
      const { count, flavour, unit, fixedDays } = window;
      const period = count === 1 ? `${flavour} ${unit}` : `${count.toString()} ${flavour} ${unit}s`;
      return fixedDays === undefined ? period : `${period} of ${fixedDays.toString()} days`;
    }
    case 'rolling':
      return `any ${window.length}`;
    case 'item':
      return `each ${window.item}`;
    case 'term':
      return 'term';
    default:
      return 'nothing';
  }
}

/** A measured figure, exact: "99.9 %", "150 s", "3 tickets". */
export const pointText = ({ kind, unit, value }: Point): string =>
  `${toText(value)} ${kind === 'percent' ? '%' : kind === 'time' ? 's' : unit}`.trim();

/** What is owed: "0.2 GBP", "10 %", "3 points", "2 × PT1H of service", or a remedy in kind. */
export function sumText(sum: Sum): string {
  switch (sum.kind) {
    case 'money':
      return `${sum.value} ${sum.currency}`;
    case 'share':
      return `${sum.percent} %`;
    case 'points':
      return `${sum.value} points`;
    case 'service time':
      return `${sum.times} × ${sum.duration.iso} of service`;
    case 'in kind':
      return `${sum.times} × ${sum.text}`;
  }
}
