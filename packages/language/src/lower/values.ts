import {
  durationFromParts,
  isCurrency,
  type Comparison,
  type DurationPart,
  type Duration,
  type Figure,
  type Money,
  type Range,
  type Sentence,
  type Value,
  type Who,
} from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { condition } from './conditions.ts';
import { idOf, type Context } from './context.ts';
import { skippedAfter } from './cut-short.ts';
import { durationUnit } from './units.ts';
import { moment, window } from './windows.ts';

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['>=', '>='],
  ['≥', '>='],
  ['at least', '>='],
  ['<=', '<='],
  ['≤', '<='],
  ['at most', '<='],
  ['<', '<'],
  ['under', '<'],
  ['>', '>'],
  ['over', '>'],
  ['=', '='],
]);

export const comparison = (word: string | undefined): Comparison | undefined =>
  word === undefined ? undefined : comparisons.get(word);

/** The ISO text of a length of time; reports parts in the wrong order, which a forgotten bar in a table makes. */
export function isoDuration(context: Context, node: ast.Duration | ast.Span | undefined): string | undefined {
  if (!node) return undefined;
  const parts = node.parts.flatMap(({ value, unit }): DurationPart[] => {
    const known = durationUnit(unit);
    return known && value ? [{ value, unit: known }] : [];
  });
  // "4 h 30" is not 4 hours.
  if (parts.length < node.parts.length) return undefined;
  const iso = durationFromParts(parts);
  if (iso === undefined && parts.length > 1) {
    context.problem('text/duration-order', node, { text: node.$cstNode?.text ?? '' });
  }
  return iso;
}

export function duration(context: Context, node: ast.Duration | undefined): Duration | undefined {
  const iso = isoDuration(context, node);
  if (!node || iso === undefined) return undefined;
  const named = idOf(node.calendar);
  const business = named !== undefined || node.parts.some((part) => part.business);
  return {
    iso,
    clock: business ? 'business' : 'elapsed',
    calendar: business ? (named ?? context.businessDays) : undefined,
    origin: context.origin(node),
  };
}

/** "without notice" is a notice of no time at all, which is more than saying nothing. */
export const notice = (context: Context, node: ast.NoticeClause | undefined): Duration | undefined =>
  node?.none ? { iso: 'PT0S', clock: 'elapsed', origin: context.origin(node) } : duration(context, node?.duration);

export function value(context: Context, node: ast.Value | undefined): Value | undefined {
  if (!node) return undefined;
  const origin = context.origin(node);
  switch (node.$type) {
    case 'Percent':
      return node.value ? { kind: 'percent', value: node.value, origin } : undefined;
    case 'DurationValue': {
      const length = duration(context, node.duration);
      return length ? { kind: 'duration', duration: length, origin } : { kind: 'hole', origin };
    }
    case 'Quantity':
      return quantity(context, node);
    case 'TextValue':
      return { kind: 'text', text: node.text ?? '', origin };
    case 'NamedValue': {
      const named = idOf(node.named);
      if (named === undefined) return { kind: 'hole', origin };
      return node.named.ref?.$type === 'Metric'
        ? { kind: 'figure', figure: { measure: 'value', metric: named }, times: node.times, origin }
        : { kind: 'table', table: named, times: node.times, origin };
    }
    case 'ScaledValue': {
      const each = value(context, node.value);
      return each ? { kind: 'scaled', value: each, per: node.per ?? '', origin } : { kind: 'hole', origin };
    }
    case 'ComparedValue': {
      const of = node.values.map((each) => value(context, each)).filter((each) => each !== undefined);
      const which = node.which === 'greater' ? 'greater' : 'smaller';
      return of.length === 2 ? { kind: 'compared', which, of, origin } : { kind: 'hole', origin };
    }
    case 'NoValue':
      return { kind: noValue(node.kind), origin };
  }
}

const noValue = (word: string | undefined) =>
  word === 'best' || word === 'best effort' ? 'best effort' : word === 'unlimited' ? 'unlimited' : 'none';

/** A number with a unit is money where the unit is a currency. */
export function quantity(context: Context, node: ast.Quantity): Value {
  const origin = context.origin(node);
  if (!node.value) return { kind: 'hole', origin };
  const number = `${node.negative ? '-' : ''}${node.value}`;
  const unit = node.unit ?? '';
  if (isCurrency(unit)) return { kind: 'money', money: { amount: number, currency: unit }, origin };
  return { kind: 'quantity', value: number, unit, origin };
}

/** An amount of money; an unknown currency is reported and still kept as it was written. */
export function money(context: Context, node: ast.Quantity | undefined): Money | undefined {
  if (!node?.value) return undefined;
  const currency = node.unit ?? '';
  if (!isCurrency(currency))
    context.problem('text/unknown-currency', node, { currency, suggestion: undefined }, 'unit');
  return { amount: `${node.negative ? '-' : ''}${node.value}`, currency, origin: context.origin(node) };
}

export function range(context: Context, node: ast.Range | undefined): Range | undefined {
  if (!node) return undefined;
  const { lowWord, highWord } = node;
  const read = { low: value(context, node.low), high: value(context, node.high) };
  if (!read.low && !read.high) return undefined;
  // An end that is announced and cannot be read is not the same as none.
  const hole = { kind: 'hole', origin: context.origin(node) } as const;
  const low = read.low ?? (lowWord === undefined ? undefined : hole);
  const isOneSided = highWord === 'up' || (lowWord === 'over' && highWord === undefined);
  const high = read.high ?? (isOneSided ? undefined : hole);
  const unsaid = lowWord === 'between';
  const lowEnd = unsaid ? 'unsaid' : lowWord === 'over' ? 'open' : 'closed';
  const highEnd = unsaid ? 'unsaid' : highWord === 'under' ? 'open' : 'closed';
  return {
    low: low && { value: low, end: lowEnd },
    high: high && { value: high, end: highEnd },
    origin: context.origin(node),
  };
}

export function who(node: ast.Who | undefined): Who | undefined {
  if (!node) return undefined;
  const party = idOf(node.party);
  if (party !== undefined) return { party };
  const word = node.other?.split(' ')[0];
  if (word === 'third') return { other: 'third party' };
  if (word === 'either' || word === 'both' || word === 'nobody' || word === 'unknown') return { other: word };
  return undefined;
}

export const whoAll = (nodes: readonly ast.Who[]): Who[] => nodes.map(who).filter((each) => each !== undefined);

export function figure(context: Context, node: ast.Figure | undefined): Figure | undefined {
  if (!node) return undefined;
  const metric = idOf(node.metric);
  const measure = measureOf(node);
  // Only the promise of a supplier and a block of credits name no metric, and those two figures alone can do without.
  const isEnough = metric !== undefined || (!node.metric && (measure === 'downtime' || measure === 'availability'));
  if (!isEnough) return undefined;
  return {
    measure,
    metric,
    percent: measure === 'percentile' ? node.percent?.replace(/^p/, '') : node.percent,
    origin: context.origin(node),
  };
}

function measureOf({ measure, percent }: ast.Figure): Figure['measure'] {
  if (measure === '%') return 'share within';
  if (percent !== undefined) return 'percentile';
  switch (measure) {
    case 'mean':
    case 'median':
    case 'every':
    case 'highest':
    case 'lowest':
    case 'outages':
    case 'downtime':
    case 'availability':
      return measure;
    default:
      return 'value';
  }
}

/** A sentence; `next` is the one behind it, which is none if it is a "when" whose condition cannot be read. */
export function sentence(context: Context, node: ast.Sentence | undefined, next?: ast.Sentence): Sentence | undefined {
  const subject = figure(context, node?.figure);
  if (!node || !subject) return undefined;
  const isCut = next?.figure?.metric?.$refText === 'when' && idOf(next.figure.metric) === undefined;
  // Without its window a sentence may go on with what cannot be read ("1.5 errors per 1000 words each quarter").
  const isWhole = node.window !== undefined || isCut || (skippedAfter(node) === '' && !isRemainder(next));
  const target = isWhole || !node.value ? value(context, node.value) : ({ kind: 'hole' } as const);
  return {
    figure: subject,
    comparison: target && (comparison(node.comparison) ?? '<='),
    value: target,
    by: moment(context, node.by),
    range: range(context, node.range),
    window: window(context, node.window),
    when: node.when || isCut ? condition(context, node.when) : undefined,
    origin: context.origin(node),
  };
}

/** What looks like a sentence of its own, but names no figure and compares nothing, is the rest of the one before. */
const isRemainder = (next: ast.Sentence | undefined): boolean =>
  next?.figure?.metric !== undefined &&
  idOf(next.figure.metric) === undefined &&
  next.value === undefined &&
  next.range === undefined &&
  next.by === undefined;
