import type { Payment, Trigger, Unit } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount } from './amounts.ts';
import { condition } from './conditions.ts';
import { idOf, type Context } from './context.ts';
import { skippedAfter } from './cut-short.ts';
import { counted } from './units.ts';
import { figure, range, value } from './values.ts';
import { window } from './windows.ts';

/**
 * What is paid when. A condition alone is the trigger, and so is the first block; a condition behind a trigger restricts it,
 * and further blocks multiply the amount.
 */
export function payment(context: Context, node: ast.Payment): Payment {
  const origin = context.origin(node);
  const hole = { kind: 'hole', origin } as const;
  const units = node.units.map((each) => unit(context, each));
  const when = node.when && condition(context, node.when.condition);
  const paid = (trigger: Trigger, perUnit: readonly (Unit | undefined)[], only?: Payment['when']): Payment => ({
    amount: amount(context, node.amount),
    // A unit that cannot be read makes the sum unknown.
    trigger: perUnit.includes(undefined) ? hole : trigger,
    perUnit: perUnit.filter((each) => each !== undefined),
    when: only,
    origin,
  });
  if (node.trigger) return paid(trigger(context, node.trigger), units, when);
  const [first, ...others] = units;
  if (first?.kind === 'block') return paid(first, others, when);
  if (node.when) return paid({ kind: 'when', condition: when ?? hole, origin: context.origin(node.when) }, units);
  // Without a trigger it is paid for a miss.
  return paid(skippedAfter(node) === '' ? { kind: 'miss', origin } : hole, units);
}

/** What cannot be read is a hole: a miss "of P9" that does not exist is not every miss. */
function trigger(context: Context, node: ast.Trigger): Trigger {
  const isWhole = skippedAfter(node) === '';
  return (isWhole && knownTrigger(context, node)) || { kind: 'hole', origin: context.origin(node) };
}

function knownTrigger(context: Context, node: ast.Trigger): Trigger | undefined {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'RangeTrigger': {
      const within = range(context, node.range);
      const of = figure(context, node.figure);
      return within && !(node.figure && !of) ? { kind: 'range', range: within, figure: of, origin } : undefined;
    }
    case 'MissTrigger':
      return { kind: 'miss', origin };
    case 'EachMissTrigger': {
      const over = node.over === '0' ? 0 : counted(context, node, 'over', node.over);
      const priority = idOf(node.priority);
      if ((node.over && over === undefined) || (node.priority && priority === undefined)) return undefined;
      return { kind: 'each miss', over, each: window(context, node.window), priority, origin };
    }
  }
}

function unit(context: Context, node: ast.PaidUnit): Unit | undefined {
  if (skippedAfter(node) !== '') return undefined;
  const origin = context.origin(node);
  if (node.$type === 'Thing')
    return node.thing === undefined ? undefined : { kind: 'thing', thing: node.thing, origin };
  const of = figure(context, node.figure);
  return (
    of && {
      kind: 'block',
      block: value(context, node.block) ?? { kind: 'hole' },
      mode: (node.mode as 'started' | 'full' | 'exact' | undefined) ?? 'unsaid',
      of,
      beyond: value(context, node.beyond),
      below: value(context, node.below),
      each: window(context, node.window),
      origin,
    }
  );
}
