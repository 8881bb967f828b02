import type { Claim, Deadline, Decision, Settlement } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { idOf, type clausesOf, type Context } from './context.ts';
import { decisionTerms } from './proof.ts';
import { duration, money, who } from './values.ts';
import { deadline, moment } from './windows.ts';

type Clauses = ReturnType<typeof clausesOf<ast.CreditClause>>;

/** How a credit is asked for and decided on. */
export function claim(context: Context, { first, has }: Clauses): Claim | undefined {
  const node = first('ClaimClause');
  const cure = first('Cure');
  const decided = first('DecisionClause') ?? first('DecidedBy');
  const anchor = node ?? first('Automatic') ?? decided ?? cure;
  if (!anchor) return undefined;
  const deadlines = [deadline(context, node?.deadline), deadline(context, node?.second)];
  const isEarliest = (each: Deadline | undefined) => each?.relation === 'not before';
  return {
    automatic: has('Automatic'),
    deadline: deadlines.find((each) => each && !isEarliest(each)),
    notBefore: deadlines.find(isEarliest),
    through: idOf(node?.through),
    to: claimedAt(node),
    items: [...(node?.items ?? [])],
    dataHeldBy: who(node?.heldBy),
    late: lateClaim(node?.late),
    cure: duration(context, cure?.duration),
    decision: decided && claimDecision(context, decided),
    origin: context.origin(anchor),
  };
}

function claimedAt(node: ast.ClaimClause | undefined): Claim['to'] {
  const contact = idOf(node?.contact);
  if (contact !== undefined) return { contact };
  return node?.channel === undefined ? undefined : { channel: node.channel };
}

const lateClaim = (words: string | undefined): Claim['late'] =>
  words === undefined
    ? undefined
    : words.startsWith('are')
      ? 'are reduced'
      : words.startsWith('count')
        ? 'count from receipt'
        : 'lapse';

const claimDecision = (context: Context, node: ast.DecisionClause | ast.DecidedBy): Decision => ({
  by: who(node.$type === 'DecidedBy' ? node.who : node.by),
  within: deadline(context, node.deadline),
  ...decisionTerms(context, node),
  origin: context.origin(node),
});

/** How a credit becomes money. */
export function settlement(context: Context, { first, all }: Clauses): Settlement | undefined {
  const node = first('Settled');
  const minimum = first('Minimum');
  const expires = all('Expires');
  const remainder = first('Remainder');
  const rounded = first('RoundedMoney');
  const converted = first('Conversion');
  const anchor = node ?? minimum ?? expires[0] ?? remainder ?? rounded ?? converted;
  if (!anchor) return undefined;
  const [form, ...or] = node?.text === undefined ? (node?.forms.map(settledForm) ?? []) : (['other'] as const);
  return {
    form,
    or: or.length > 0 ? or : undefined,
    chosenBy: who(node?.chosenBy),
    text: node?.text,
    deadline: deadline(context, node?.deadline),
    rest: node?.rest ? { form: settledForm(node.rest), deadline: deadline(context, node.restDeadline) } : undefined,
    notExchangeable: node?.notExchangeable ?? false,
    conversion: converted?.rate
      ? {
          to: converted.currency,
          rate: converted.rate,
          moment: moment(context, converted.moment),
          origin: context.origin(converted),
        }
      : undefined,
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

function settledForm(words: string): NonNullable<Settlement['form']> {
  if (words.endsWith('package')) return 'package';
  if (words.startsWith('on')) return 'set-off';
  return words.startsWith('in') ? 'money' : 'service time';
}
