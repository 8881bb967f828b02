import type { Deadline, Moment, Window } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { idOf, type Context } from './context.ts';
import { counted, countOf, periodUnit, wholeDays } from './units.ts';
import { duration, isoDuration } from './values.ts';

type Flavour = Extract<Window, { kind: 'each' }>['flavour'];
const flavour = (word: string | undefined): Flavour => (word as Flavour | undefined) ?? 'calendar';

export function window(context: Context, node: ast.Window | undefined): Window | undefined {
  if (!node) return undefined;
  const origin = context.origin(node);
  const unit = periodUnit(node.unit);
  if (unit) {
    const count = node.count === undefined ? 1 : counted(context, node, 'count', node.count);
    const fixedDays = wholeDays(isoDuration(context, node.fixed));
    if (node.fixed && fixedDays === undefined) {
      context.problem('text/syntax', node.fixed, {
        message: 'Say the length in days, hours or minutes that make up whole days.',
      });
    }
    if (count === undefined) return undefined;
    return { kind: 'each', unit, count, flavour: flavour(node.flavour), fixedDays, origin };
  }
  const length = isoDuration(context, node.length);
  if (length !== undefined) return { kind: 'rolling', length, origin };
  if (node.item !== undefined) return { kind: 'item', item: node.item, origin };
  return node.kind === 'over' ? { kind: 'term', origin } : undefined;
}

export function moment(context: Context, node: ast.Moment | undefined): Moment | undefined {
  if (!node) return undefined;
  const origin = context.origin(node);
  if (node.text !== undefined) return { kind: 'text', text: node.text, origin };
  if (node.date !== undefined) return { kind: 'date', date: node.date, origin };
  const unit = periodUnit(node.unit);
  if (unit) {
    const period = {
      unit,
      flavour: flavour(node.flavour),
      nth: ordinal(node.nth) ?? (node.next ? 1 : 0),
      after: node.after,
      afterOccasion: idOf(node.afterOccasion),
      origin,
    };
    if (node.day === undefined) return { kind: 'period', edge: node.edge === 'end' ? 'end' : 'start', ...period };
    const day = ordinal(node.day);
    const clock = node.business ? 'business' : 'elapsed';
    const calendar = node.business ? context.businessDays : undefined;
    return day === undefined ? undefined : { kind: 'day', day, clock, calendar, ...period };
  }
  const target = node.occasion?.ref;
  const name = idOf(node.occasion);
  if (name === undefined) return undefined;
  return target?.$type === 'Report' ? { kind: 'report', report: name, origin } : { kind: 'event', event: name, origin };
}

/** 2 of "2nd". */
const ordinal = (text: string | undefined): number | undefined => countOf(text?.replace(/\D+$/, ''));

export function deadline(context: Context, node: ast.Deadline | undefined): Deadline | undefined {
  if (!node) return undefined;
  const each = window(context, node.window);
  const relation = each ? 'each' : relationOf(node.relation);
  if (!relation) return undefined;
  return {
    relation,
    duration: duration(context, node.duration),
    moment: moment(context, node.moment),
    each,
    origin: context.origin(node),
  };
}

function relationOf(word: string | undefined): Deadline['relation'] | undefined {
  switch (word) {
    case 'within':
    case 'by':
    case 'before':
      return word;
    case 'not':
      return 'not before';
    case 'at':
      return 'at all times';
    default:
      return undefined;
  }
}
