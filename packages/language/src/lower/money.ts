import type { Cap, Credits, Range, Scale, Stacking } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount, base, cellAmount } from './amounts.ts';
import { condition } from './conditions.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { cellText, grid, isNone, misfit } from './grid.ts';
import { payment } from './payments.ts';
import { claim, settlement } from './settlement.ts';
import { durationUnit } from './units.ts';
import { duration, range, value, who } from './values.ts';
import { window } from './windows.ts';

/** A schedule of credits (or a bonus); the provider pays the customer (or the other way round) unless it is said. */
export function credits(context: Context, node: ast.Credits): Shape<Credits> {
  const clauses = clausesOf<ast.CreditClause>(node.items);
  const { first, all, has } = clauses;
  const kind = node.kind === 'bonus' ? 'bonus' : 'credit';
  const [payer, payee] =
    kind === 'credit' ? [context.provider, context.customer] : [context.customer, context.provider];
  const paid = first('PaidBy');
  const sole = first('SoleRemedy');
  const towards = first('TowardsDamages');
  const when = (clause: { readonly condition: ast.Condition }) => condition(context, clause.condition);
  return {
    kind,
    for: idsOf(node.targets),
    payer: idOf(paid?.payer) ?? payer,
    payee: idOf(paid?.payee) ?? payee,
    base: baseOf(context, first('BaseClause')),
    payments: all('Payment').map((clause) => payment(context, clause)),
    scales: all('Scale').map((clause) => scale(context, clause)),
    multipliers: all('Multiplier')
      .filter((clause) => clause.value)
      .map((clause) => ({ value: clause.value, when: when(clause), origin: context.origin(clause) })),
    returned: all('Returned').map((clause) => ({ when: when(clause), origin: context.origin(clause) })),
    pointsReset: all('PointsReset').map((clause) => ({ when: when(clause), origin: context.origin(clause) })),
    caps: all('Cap').map((clause) => cap(context, clause)),
    floors: all('Floor').map((clause) => ({
      amount: amount(context, clause.amount),
      each: window(context, clause.window),
      origin: context.origin(clause),
    })),
    free: all('FreeCount').flatMap((clause) => {
      const { value: count, unit = '' } = clause.count ?? clause.time ?? {};
      const known = clause.time ? (durationUnit(unit) ?? unit) : unit;
      return count
        ? [{ value: count, unit: known, each: window(context, clause.window), origin: context.origin(clause) }]
        : [];
    }),
    notInTheFirst: duration(context, first('NotInTheFirst')?.duration),
    stacking: node.items.flatMap((clause) => stacking(context, clause)),
    claim: claim(context, clauses),
    settlement: settlement(context, clauses),
    preconditions: all('Precondition').map((clause) => ({
      condition: when(clause),
      setBy: who(clause.setBy),
      otherwise: clause.otherwise as 'lost' | 'withheld' | undefined,
      origin: context.origin(clause),
    })),
    soleRemedy: sole && { except: [...sole.except], origin: context.origin(sole) },
    besideOtherRemedies: has('BesideOthers'),
    countsTowardsDamages: towards?.towards,
    nature: nature(first('CreditNature')?.nature),
    liabilityCap: first('LiabilityCap')?.side as Credits['liabilityCap'],
    examples: all('WorkedExample').flatMap((clause) => {
      const at = value(context, clause.at);
      if (!at) return [];
      return [{ text: clause.text, at, pays: amount(context, clause.amount), origin: context.origin(clause) }];
    }),
  };
}

function scale(context: Context, node: ast.Scale): Scale {
  const { heads, rows } = grid(context, node.rows);
  const category = node.dimension && (node.dimension.builtin ?? node.dimension.category?.$refText);
  return {
    by: node.by ?? '',
    each: window(context, node.window),
    mode: scaleMode(node.mode),
    rows: rows.flatMap(({ row, cells: [side, ...amounts] }) => {
      const within = cellRange(context, side);
      if (category === undefined)
        return [{ range: within, amount: cellAmount(context, amounts[0]), origin: context.origin(row) }];
      return amounts.flatMap((cell, column) => {
        const entry = heads[column + 1];
        // "-": nothing is paid in this case.
        if (!entry || isNone(cell)) return [];
        const when = { kind: 'is', category, entry: entry.text, origin: context.origin(entry.cell) } as const;
        return [{ range: within, amount: cellAmount(context, cell), when, origin: context.origin(cell) }];
      });
    }),
    origin: context.origin(node),
  };
}

function scaleMode(words: string | undefined): Scale['mode'] {
  if (words === undefined) return 'unsaid';
  if (words.startsWith('highest')) return 'highest row applies';
  return words.startsWith('each') ? 'each part at its own rate' : 'rows add up';
}

/** The side of a row: a range, or one single value. */
function cellRange(context: Context, cell: ast.Cell | undefined): Range {
  if (cell?.range) return range(context, cell.range) ?? unread;
  const single = value(context, cell?.value);
  if (single) return { low: { value: single, end: 'closed' }, high: { value: single, end: 'closed' } };
  if (cell)
    misfit(
      context,
      cell,
      `a number or a range, such as over 2${cellText(cell) === undefined ? '' : ' or from 1 to 2'}`,
    );
  return unread;
}

/** A range without ends would hold everything. */
const unread: Range = {
  low: { value: { kind: 'hole' }, end: 'unsaid' },
  high: { value: { kind: 'hole' }, end: 'unsaid' },
};

/** "capped at 3 credits", "capped at 50% of fee": a number of things, or an amount. */
function cap(context: Context, node: ast.Cap): Cap {
  const sum = node.amount?.$type === 'SumAmount' ? node.amount.sum : undefined;
  const read = sum && value(context, sum);
  // A bare number is money without its currency, which is reported.
  const things = read?.kind === 'quantity' && !/^(points?)?$/.test(read.unit) ? read : undefined;
  return {
    ...(things ? { count: { value: things.value, unit: things.unit } } : { amount: amount(context, node.amount) }),
    each: window(context, node.window),
    sharedWith: idsOf(node.sharedWith),
    origin: context.origin(node),
  };
}

function stacking(context: Context, node: ast.CreditClause): Stacking[] {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'NotAdded':
      return [{ kind: 'not added to', others: idsOf(node.targets), origin }];
    case 'AddedTo':
      return [{ kind: 'added to', others: idsOf(node.targets), origin }];
    case 'HighestOf':
      return [{ kind: 'only the highest of', others: idsOf(node.targets), origin }];
    case 'OneOf':
      return [{ kind: 'only one of', others: idsOf(node.targets), chosenBy: who(node.chosenBy), origin }];
    default:
      return [];
  }
}

function baseOf(context: Context, clause: ast.BaseClause | undefined): Credits['base'] {
  const read = base(context, clause?.base);
  return read && clause && clause.without.length > 0 ? { ...read, without: [...clause.without] } : read;
}

function nature(words: string | undefined): Credits['nature'] {
  if (words === undefined) return undefined;
  if (words.startsWith('liquidated')) return 'liquidated damages';
  return words.endsWith('penalty') ? 'penalty' : 'price reduction';
}
