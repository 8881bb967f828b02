import type { Condition, Repetition } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { idOf, type Context } from './context.ts';
import { skippedAfter } from './cut-short.ts';
import { counted, periodUnit } from './units.ts';
import { comparison, duration, figure, isoDuration, value } from './values.ts';
import { window } from './windows.ts';

/** A condition; what could not be read or leads nowhere is a hole, so that "A and ?" does not become "A". */
export function condition(context: Context, node: ast.Condition | undefined): Condition {
  const isWhole = node && skippedAfter(node) === '';
  return (isWhole && known(context, node)) || { kind: 'hole', origin: context.origin(node) };
}

function known(context: Context, node: ast.Condition): Condition | undefined {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'AnyCondition':
    case 'AllCondition':
      return {
        kind: node.$type === 'AnyCondition' ? 'any' : 'all',
        of: node.of.map((each) => condition(context, each)),
      };
    case 'NotCondition':
      return { kind: 'not', of: condition(context, node.of) };
    case 'OutcomeCondition': {
      const of = idOf(node.target);
      if (of === undefined) return undefined;
      const outcome = node.outcome === 'met' ? 'met' : 'missed';
      const often = repetition(context, node.repetition);
      return node.repetition && !often ? undefined : { kind: 'outcome', of, outcome, repetition: often, origin };
    }
    case 'CompareCondition': {
      const subject = figure(context, node.figure);
      const than = comparison(node.comparison);
      const limit = value(context, node.value);
      const often = repetition(context, node.repetition);
      if (!subject || !than || !limit || (node.repetition && !often)) return undefined;
      // "in 3 months in a row" is judged month by month.
      const unit = periodUnit(node.anyUnit ?? node.repetition?.unit);
      const over = unit
        ? ({ kind: 'each', unit, count: 1, flavour: 'calendar' } as const)
        : window(context, node.window);
      return {
        kind: 'compare',
        figure: subject,
        comparison: than,
        value: limit,
        window: over,
        repetition: often,
        origin,
      };
    }
    case 'DutyCondition': {
      const duty = idOf(node.duty);
      const lasting = duration(context, node.lasting);
      if (duty === undefined || (node.lasting && !lasting)) return undefined;
      return { kind: 'duty', duty, state: node.state === 'open' ? 'open' : 'late', lasting, origin };
    }
    case 'LimitsCondition': {
      const limits = idOf(node.limits);
      return limits === undefined || !node.exceeded ? undefined : { kind: 'exceeded', limits, origin };
    }
    case 'EntryCondition': {
      const category = node.builtin ?? idOf(node.category);
      return category === undefined || !node.entry ? undefined : { kind: 'is', category, entry: node.entry, origin };
    }
    case 'EventCondition': {
      const event = idOf(node.event);
      if (event === undefined || node.where === undefined) {
        return event === undefined ? undefined : { kind: 'event', event, origin };
      }
      const calendar = idOf(node.calendar);
      const where = node.where === 'outside' ? 'outside' : 'in';
      return calendar === undefined ? undefined : { kind: 'event', event, during: { where, calendar }, origin };
    }
    case 'FactCondition': {
      const lasting = duration(context, node.lasting);
      const count = repetition(context, node.repetition);
      if ((node.lasting && !lasting) || (node.repetition && !count)) return undefined;
      return { kind: 'fact', text: node.text ?? '', lasting, count, origin };
    }
  }
}

export function repetition(context: Context, node: ast.Repetition | undefined): Repetition | undefined {
  if (!node) return undefined;
  const count = counted(context, node, 'count', node.count);
  const of = counted(context, node, 'of', node.of);
  if (count === undefined) return undefined;
  const unit = periodUnit(node.unit);
  if (of !== undefined && unit) return { kind: 'of', count, of, unit, rolling: node.any };
  if (node.inARow && unit) return { kind: 'in a row', count, unit };
  if (!node.times) return undefined;
  // "3 times in 12 months" is in any 12 months, wherever they begin.
  const length = isoDuration(context, node.length);
  if (node.length)
    return length === undefined ? undefined : { kind: 'times', count, each: { kind: 'rolling', length } };
  return { kind: 'times', count, each: window(context, node.window) };
}
