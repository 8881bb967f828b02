import {
  isUsual,
  type Amount,
  type Base,
  type Credits,
  type Fee,
  type Figure,
  type Trigger,
  type Unit,
  type Value,
} from '@sla-lang/core';
import { blank, nameOf, numberOf, ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { conditionText } from './condition.ts';
import { durationText, inWindow, isoText, perWindow, windowText } from './time.ts';
import { figureText, rangeText, valueText } from './value.ts';

/** Says for which period a fee is, in place of what the base says itself. */
export type ForPeriod = (fee: Text) => Text;

/** What is paid. Percentages without a base are of the base amount that the schedule names. */
export function amountText(c: Context, amount: Amount, period?: ForPeriod): Text {
  const { amounts: words, values, general } = c.locale;
  switch (amount.kind) {
    case 'percent':
      return words.percentOf(values.percent(amount.value), baseText(c, amount.of, period));
    case 'multiple': {
      const base = baseText(c, amount.of, period);
      return words.multipleOf(amount.value, amount.time ? words.onLostTime(base) : base);
    }
    case 'money':
      return values.money(amount.money.amount, amount.money.currency);
    case 'points':
      return words.points(amount.value);
    case 'fee of time':
      return words.feeOfTime(durationText(c, amount.duration), baseText(c, amount.of));
    case 'service time':
      return words.serviceTime(durationText(c, amount.duration));
    case 'in kind':
      return c.user(amount.text);
    case 'greater':
    case 'smaller':
      return words[amount.kind](general.and(amount.of.map((part) => amountText(c, part, period))));
    case 'table': {
      const given = values.fromTable(
        ref(c, amount.table),
        c.parts.has(amount.table) ? numberOf(amount.table) : undefined,
      );
      return amount.of ? words.percentOf(given, baseText(c, amount.of, period)) : given;
    }
    case 'hole':
      return blank(c);
  }
}

/** What a schedule of credits pays: "of the fee", where the schedule says of which fee, means that base amount. */
export function scheduleAmountText(c: Context, { base }: Pick<Credits, 'base'>, amount: Amount): Text {
  return amountText(c, base ? ofBaseAmount(amount) : amount);
}

function ofBaseAmount(amount: Amount): Amount {
  if (amount.kind === 'greater' || amount.kind === 'smaller') return { ...amount, of: amount.of.map(ofBaseAmount) };
  if (amount.kind !== 'percent' && amount.kind !== 'table' && (amount.kind !== 'multiple' || amount.time))
    return amount;
  return amount.of && isJustTheFee(amount.of) ? { ...amount, of: undefined } : amount;
}

const isJustTheFee = ({ fee, affected, money, text, creditsOf, table, shares, period, each }: Base): boolean =>
  [fee, affected, money, text, creditsOf, table, shares, each].every((said) => said === undefined) && period === 'same';

export function baseText(c: Context, base: Base | undefined, period?: ForPeriod): Text {
  const { base: words } = c.locale.amounts;
  if (!base) return words.unnamed;
  return (base.shares ?? []).reduceRight<Text>(
    (whole, share) => {
      return 'percent' in share
        ? c.locale.amounts.percentOf(c.locale.values.percent(share.percent), whole)
        : c.locale.amounts.multipleOf(share.times, whole);
    },
    period ? period(wholeBase(c, base)) : periodBase(c, base),
  );
}

function periodBase(c: Context, base: Base): Text {
  const { base: words } = c.locale.amounts;
  const what = wholeBase(c, base);
  const { each, period } = base;
  const [unit, count] =
    each?.kind === 'each' ? [c.locale.time.unit(each.unit, each.flavour, each.count), each.count] : [undefined, 1];
  if (period === 'same' && each && (!unit || count > 1)) return words.perWindow(what, perWindow(c, each));
  return words[period](what, unit && (count > 1 ? c.locale.time.counted(count, unit) : unit));
}

function wholeBase(c: Context, base: Base): Text {
  const { without } = base;
  const whole = completeBase(c, base);
  return without
    ? c.locale.amounts.base.without(whole, c.locale.general.and(without.map((text) => c.user(text))))
    : whole;
}

function completeBase(c: Context, { money, text, creditsOf, table, affected, fee }: Base): Text {
  const { base: words } = c.locale.amounts;
  if (money) return c.locale.values.money(money.amount, money.currency);
  if (text !== undefined) return c.user(text);
  if (creditsOf !== undefined) return words.creditsOf(ref(c, creditsOf));
  if (table !== undefined) {
    return c.locale.values.fromTable(ref(c, table), c.parts.has(table) ? numberOf(table) : undefined);
  }
  if (affected !== undefined) return words.affected(c.user(affected));
  if (fee !== undefined) return words.fee(feeName(c, fee));
  const priced = c.agreement.services.filter(({ fees }) => fees.some(isUsual));
  const several = priced.length > 1 && !c.agreement.plans.some(({ fees }) => fees.length > 0);
  return several ? words.fees(c.locale.general.and(priced.map(({ id }) => ref(c, id)))) : words.fee(undefined);
}

/** A service and a plan have a place in the contract; a single fee or an option of them has not. */
function feeName(c: Context, id: string): Text {
  if (c.parts.has(id)) return ref(c, id);
  const { services, plans } = c.agreement;
  const options = services.flatMap((service) => service.options.map(({ fee }) => fee));
  const named = [...services, ...plans].flatMap(({ fees }) => fees).concat(options);
  const title = named.find((fee) => fee.id === id)?.title;
  return title === undefined ? plain(nameOf(c, id)) : c.user(title);
}

export function feeText(c: Context, fee: Fee): Text {
  const money = c.locale.values.money(fee.amount.amount, fee.amount.currency);
  const { block } = fee;
  const per = block ? c.locale.amounts.perBlock[block.mode](isoText(c, block.iso)) : fee.each && perWindow(c, fee.each);
  const name = fee.title === undefined ? fee.id && plain(c.humanise(fee.id)) : c.user(fee.title);
  return c.locale.amounts.fee(money, per, fee.inAdvance, name || undefined);
}

/** When an amount is paid: a condition that reads on after "if", or a count that reads on after the amount ("for each miss"). */
export function triggerText(
  c: Context,
  trigger: Trigger,
  figure: Figure | undefined,
  missed: { if: Text } | { per: Text },
): { if?: Text; per?: Text } {
  const { trigger: words } = c.locale.amounts;
  switch (trigger.kind) {
    case 'range': {
      const named = trigger.figure ?? figure;
      const subject = named ? figureText(c, named) : c.locale.values.figure.ofTheLevel;
      return { if: words.range(subject, rangeText(c, trigger.range)) };
    }
    case 'miss':
      return missed;
    case 'each miss':
      return {
        per: words.eachMiss(
          trigger.priority === undefined ? undefined : plain(c.humanise(trigger.priority)),
          trigger.over === undefined ? undefined : c.locale.time.number(String(trigger.over)),
          trigger.each && inWindow(c, trigger.each),
        ),
      };
    case 'block':
      return { per: unitText(c, trigger, figure) };
    case 'when':
      return { if: conditionText(c, trigger.condition) };
    case 'hole':
      return { if: blank(c) };
  }
}

/** What an amount is paid once more for: "for each full 30 minutes of downtime beyond 1 hour", "for each affected account". */
export function unitText(c: Context, unit: Unit, figure: Figure | undefined): Text {
  const { trigger: words } = c.locale.amounts;
  if (unit.kind === 'thing') return words.thing(c.user(unit.thing));
  const measured = unit.of ?? figure;
  const of = measured ? figureText(c, measured) : c.locale.values.figure.ofTheLevel;
  const limit = (value: Value | undefined, word: (of: Text, limit: Text) => Text, of: Text): Text =>
    value ? word(of, valueText(c, value)) : of;
  const limited = limit(unit.below, words.below, limit(unit.beyond, words.beyond, of));
  const points = pointsText(c, unit, measured);
  if (points) return unit.each ? words.byItself(points, windowText(c, unit.each)) : points;
  const kind = unit.block.kind === 'duration' ? words.block : words.step;
  const text = kind[unit.mode](valueText(c, unit.block), limited);
  return unit.each ? words.byItself(text, windowText(c, unit.each)) : text;
}

/** "for each full percentage point by which Availability lies below 99%": one per cent of the figure would be something else. */
function pointsText(
  c: Context,
  unit: Extract<Unit, { kind: 'block' }>,
  measured: Figure | undefined,
): Text | undefined {
  const { points: words } = c.locale.amounts.trigger;
  const { block, mode, beyond, below } = unit;
  const limit = below ?? beyond;
  if (block.kind !== 'percent' || limit?.kind !== 'percent' || (beyond && below)) return undefined;
  if (!measured || measured.measure === 'downtime') return undefined;
  const by = words[below ? 'below' : 'above'](figureText(c, measured), valueText(c, limit));
  return words[mode](c.locale.amounts.trigger.pointsOf(block.value), by);
}
