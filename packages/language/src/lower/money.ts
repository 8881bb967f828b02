import type { Cap, Claim, Credits, Deadline, Decision, Range, Scale, Settlement, Stacking } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount, base, cellAmount } from './amounts.ts';
import { condition } from './conditions.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { cellText, grid, misfit } from './grid.ts';
import { payment } from './payments.ts';
import { durationUnit } from './units.ts';
import { duration, money, range, value, who } from './values.ts';
import { deadline, moment, window } from './windows.ts';

type Clauses = ReturnType<typeof clausesOf<ast.CreditClause>>;

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
    base: base(context, first('BaseClause')?.base),
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
    liabilityCap: first('LiabilityCap')?.side as Credits['liabilityCap'],
    examples: all('WorkedExample').flatMap((clause) => {
      const at = value(context, clause.at);
      if (!at) return [];
      return [{ text: clause.text, at, pays: amount(context, clause.amount), origin: context.origin(clause) }];
    }),
  };
}

function scale(context: Context, node: ast.Scale): Scale {
  const table = grid(context, node.rows);
  return {
    by: node.by ?? '',
    each: window(context, node.window),
    mode: scaleMode(node.mode),
    rows: table.rows.map(({ row, cells }) => ({
      range: cellRange(context, cells[0]),
      amount: cellAmount(context, cells[1]),
      origin: context.origin(row),
    })),
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

function claim(context: Context, { first, has }: Clauses): Claim | undefined {
  const node = first('ClaimClause');
  const cure = first('Cure');
  const decided = first('DecisionClause');
  const anchor = node ?? first('Automatic') ?? decided ?? cure;
  if (!anchor) return undefined;
  return {
    automatic: has('Automatic'),
    deadline: deadline(context, node?.deadline),
    through: idOf(node?.through),
    items: [...(node?.items ?? [])],
    dataHeldBy: who(node?.heldBy),
    late: lateClaim(node?.late),
    cure: duration(context, cure?.duration),
    decision: decided && claimDecision(context, decided),
    origin: context.origin(anchor),
  };
}

const lateClaim = (words: string | undefined): Claim['late'] =>
  words === undefined
    ? undefined
    : words.startsWith('are')
      ? 'are reduced'
      : words.startsWith('count')
        ? 'count from receipt'
        : 'lapse';

const claimDecision = (context: Context, node: ast.DecisionClause): Decision => ({
  by: who(node.by),
  dispute: node.dispute,
  within: deadline(context, node.deadline),
  openTo: [],
  origin: context.origin(node),
});

function settlement(context: Context, { first, all }: Clauses): Settlement | undefined {
  const node = first('Settled');
  const minimum = first('Minimum');
  const expires = all('Expires');
  const remainder = first('Remainder');
  const rounded = first('RoundedMoney');
  const anchor = node ?? minimum ?? expires[0] ?? remainder ?? rounded;
  if (!anchor) return undefined;
  return {
    form: settledForm(node),
    text: node?.text,
    deadline: deadline(context, node?.deadline),
    expires: expires[0] && {
      after: expires.map((clause) => expiry(context, clause)).find(Boolean),
      onTermination: expires.some((clause) => clause.onTermination),
      origin: context.origin(expires[0]),
    },
    minimum: money(context, minimum?.sum),
    minimumIncluded: minimum?.end === 'to',
    remainder: remainder && (remainder.rule?.startsWith('paid') ? 'paid out' : 'lapses'),
    rounding: rounded && {
      mode: rounded.mode === 'down' || rounded.mode === 'up' ? rounded.mode : 'nearest',
      to: money(context, rounded.to),
      origin: context.origin(rounded),
    },
    origin: context.origin(anchor),
  };
}

function expiry(context: Context, clause: ast.Expires): Deadline | undefined {
  const after = duration(context, clause.duration);
  return after && { relation: 'within', duration: after, moment: moment(context, clause.moment) };
}

function settledForm(node: ast.Settled | undefined): Settlement['form'] {
  if (node?.text !== undefined) return 'other';
  if (node?.form === undefined) return undefined;
  if (node.form.startsWith('on')) return 'set-off';
  return node.form.startsWith('in') ? 'money' : 'service time';
}
