import type { Amount, Base, Window } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { idOf, type Context } from './context.ts';
import { counted, countOf, periodUnit } from './units.ts';
import { duration, isoDuration, money, quantity } from './values.ts';
import { window } from './windows.ts';

export function base(context: Context, node: ast.Base | undefined): Base | undefined {
  if (!node) return undefined;
  return {
    fee: idOf(node.of),
    affected: node.affected,
    money: money(context, node.money),
    text: node.text,
    shares: node.shares.length > 0 ? node.shares.flatMap((each) => share(each) ?? []) : undefined,
    creditsOf: idOf(node.creditsOf),
    table: idOf(node.table),
    each: window(context, node.window) ?? basePeriod(context, node),
    period: basePeriodWord(node),
    origin: context.origin(node),
  };
}

const share = ({ percent, value, divisor }: ast.Share): NonNullable<Base['shares']>[number] | undefined =>
  percent ? { percent } : value && countOf(divisor) !== undefined ? { times: `${value}/${divisor}` } : undefined;

/** "for the previous month", "for the previous 30 days" name a period as well as which one. */
function basePeriod(context: Context, node: ast.Base): Window | undefined {
  const known = periodUnit(node.unit);
  const count = node.count === undefined ? 1 : counted(context, node, 'count', node.count);
  return known && count !== undefined ? { kind: 'each', unit: known, count, flavour: 'calendar' } : undefined;
}

function basePeriodWord({ which, unit }: ast.Base): Base['period'] {
  if (which === 'previous' || which === 'remaining' || which === 'settlement') return which;
  return which === 'whole' && unit === 'term' ? 'term' : 'same';
}

/** What is paid; what cannot be read is a hole, as is a share of the fee of something that is not there. */
export function amount(context: Context, node: ast.Amount | undefined): Amount {
  const isWhole = node && isKnownBase(baseOf(node));
  return (isWhole && known(context, node)) || { kind: 'hole', origin: context.origin(node) };
}

/** Every name in it leads somewhere, and every share can be read. */
const isKnownBase = (node: ast.Base | undefined): boolean =>
  !node ||
  ([node.of, node.creditsOf, node.table].every((name) => !name || idOf(name) !== undefined) &&
    node.shares.every((each) => share(each) !== undefined));

const baseOf = (node: ast.Amount): ast.Base | undefined => ('base' in node ? node.base : undefined);

function known(context: Context, node: ast.Amount): Amount | undefined {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'PercentAmount':
      return node.percent ? { kind: 'percent', value: node.percent, of: base(context, node.base), origin } : undefined;
    case 'MultipleAmount': {
      if (!node.value || (node.divisor !== undefined && countOf(node.divisor) === undefined)) return undefined;
      const factor = node.divisor === undefined ? node.value : `${node.value}/${node.divisor}`;
      return { kind: 'multiple', value: factor, of: base(context, node.base), time: node.lostTime, origin };
    }
    case 'TimeAmount':
    case 'ServiceTime': {
      const iso = isoDuration(context, node.duration);
      if (iso === undefined) return undefined;
      const length = { iso, clock: 'elapsed' as const, origin: context.origin(node.duration) };
      return node.$type === 'ServiceTime'
        ? { kind: 'service time', duration: length, origin }
        : { kind: 'fee of time', duration: length, of: base(context, node.base), origin };
    }
    case 'SumAmount':
      return sum(context, node);
    case 'TableAmount': {
      const table = idOf(node.table);
      return table === undefined ? undefined : { kind: 'table', table, of: base(context, node.base), origin };
    }
    case 'InKind':
      return { kind: 'in kind', text: node.text ?? '', origin };
    case 'ComparedAmount':
      return {
        kind: node.which === 'smaller' ? 'smaller' : 'greater',
        of: node.amounts.map((each) => amount(context, each)),
        origin,
      };
  }
}

/** A sum of money, or points. */
function sum(context: Context, node: ast.SumAmount): Amount | undefined {
  if (!node.sum?.value) return undefined;
  const origin = context.origin(node);
  const unit = node.sum.unit ?? '';
  if (unit === 'points' || unit === 'point')
    return { kind: 'points', value: `${node.sum.negative ? '-' : ''}${node.sum.value}`, origin };
  const paid = money(context, node.sum);
  return paid && { kind: 'money', money: paid, origin };
}

/** The amount that a cell of a scale holds. */
export function cellAmount(context: Context, cell: ast.Cell | undefined): Amount {
  const origin = context.origin(cell);
  if (cell?.amount) return amount(context, cell.amount);
  if (cell?.text !== undefined) return { kind: 'in kind', text: cell.text, origin };
  if (cell?.target?.ref?.$type === 'Table') return { kind: 'table', table: cell.target.$refText, origin };
  const value = cell?.value;
  if (value?.$type === 'Percent') return { kind: 'percent', value: value.value, origin };
  if (value?.$type === 'DurationValue') {
    const length = duration(context, value.duration);
    if (length) return { kind: 'service time', duration: length, origin };
  }
  if (value?.$type === 'Quantity') {
    const read = quantity(context, value);
    if (read.kind === 'money') return { kind: 'money', money: read.money, origin };
    if (read.kind === 'quantity' && /^points?$/.test(read.unit)) return { kind: 'points', value: read.value, origin };
  }
  if (cell && !cell.none)
    context.problem('text/cell', cell, { cell: cell.$cstNode?.text ?? '', expected: 'an amount' });
  return { kind: 'hole', origin };
}
