import { baseKey, inOwnWindow, statedPeriod, type Amount, type Credits, type Window } from '@sla-lang/core';
import type { Context } from '../context.ts';
import type { Text } from '../document.ts';
import { amountText, scheduleAmountText } from './amount.ts';

/**
 * The most (or the least) that a schedule pays in a window: a share of the fee is of the fee for that window, and of the base amount
 * where that is the same.
 */
export function scheduleLimitText(
  c: Context,
  schedule: Pick<Credits, 'base'>,
  amount: Amount,
  each: Window | undefined,
): Text {
  if (amount.kind === 'greater' || amount.kind === 'smaller')
    return extremeText(c, amount, (one) => scheduleLimitText(c, schedule, one, each));
  const own = inOwnWindow(amount, each, schedule);
  if (own === amount) return scheduleAmountText(c, schedule, amount);
  const { base } = schedule;
  if (own.kind === 'percent' && base && baseKey(own.of) === baseKey(base))
    return amountText(c, { ...own, of: undefined });
  return ofWindow(c, own, each);
}

/** An amount outside of a schedule: "12 times fee" are twelve of the fees as they are stated, "for one calendar month". */
export function freeAmountText(c: Context, amount: Amount, each?: Window): Text {
  if (amount.kind === 'greater' || amount.kind === 'smaller')
    return extremeText(c, amount, (one) => freeAmountText(c, one, each));
  const own = inOwnWindow(amount, each, {});
  if (own !== amount) return ofWindow(c, own, each);
  const stated =
    amount.kind === 'percent' || amount.kind === 'multiple' ? amount.of && statedPeriod(c.facts, amount.of) : undefined;
  if (stated?.kind !== 'each') return amountText(c, amount);
  const { amounts, time } = c.locale;
  return amountText(c, amount, (fee) =>
    amounts.base.one(fee, time.unit(stated.unit, stated.flavour, stated.count), stated.count),
  );
}

/** A share of the fee for a window; of one without a name, "for that period". */
function ofWindow(c: Context, amount: Amount, each: Window | undefined): Text {
  const isNamed = each?.kind === 'term' || (each?.kind === 'each' && each.count === 1);
  return amountText(c, amount, isNamed ? undefined : c.locale.amounts.base.thatPeriod);
}

const extremeText = (
  c: Context,
  { kind, of }: Extract<Amount, { kind: 'greater' | 'smaller' }>,
  textOf: (amount: Amount) => Text,
): Text => c.locale.amounts[kind](c.locale.general.and(of.map(textOf)));
