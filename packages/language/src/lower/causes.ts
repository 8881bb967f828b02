import type {
  CountsAs,
  Decision,
  Duty,
  Exclusion,
  ForceMajeure,
  Limit,
  Maintenance,
  Relief,
  SharedHours,
} from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount } from './amounts.ts';
import { condition } from './conditions.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { hours } from './parties.ts';
import { decisionTerms, evidence } from './proof.ts';
import { duration, notice, value, who, whoAll } from './values.ts';
import { deadline, window } from './windows.ts';

type Cause = Omit<Shape<Exclusion>, 'text'>;

/** The clauses that exclusion, maintenance, duty and relief share. */
function cause(context: Context, items: readonly ast.CauseClause[]): Cause {
  const { first, all, has } = clausesOf<ast.CauseClause>(items);
  const conditions = all('WhenClause').map((clause) => condition(context, clause.condition));
  return {
    when: conditions.length > 1 ? { kind: 'any', of: conditions } : conditions[0],
    causedBy: who(first('CausedBy')?.who),
    controlledBy: who(first('ControlledBy')?.who),
    seenBy: whoAll(all('SeenBy').flatMap((clause) => clause.who)),
    evidence: all('EvidenceClause').map((clause) => evidence(context, clause)),
    toTheExtentCaused: has('Extent'),
    notifiedWithin: deadline(context, first('Notified')?.deadline),
    lateNotice: lateNotice(first('LateNotice')?.effect),
    limit: limit(context, first('LimitClause')),
    countsAs: first('CountsAsClause')?.countsAs as CountsAs | undefined,
    decision: decision(context, first('DecidedBy')),
    burdenOfProof: who(first('Burden')?.who),
    per: first('AppliesPer')?.text,
    sharedHours: first('SharedHours')?.rule as SharedHours | undefined,
  };
}

export function limit(context: Context, node: ast.LimitClause | undefined): Limit | undefined {
  const most = value(context, node?.value);
  return (
    node && most && { value: most, each: window(context, node.window), then: node.then, origin: context.origin(node) }
  );
}

function lateNotice(effect: string | undefined): Cause['lateNotice'] {
  if (effect === undefined) return undefined;
  if (effect.startsWith('loses')) return 'loses the relief';
  return effect.includes('from') ? 'counts from the notice' : 'counts as down';
}

function decision(context: Context, node: ast.DecidedBy | undefined): Decision | undefined {
  if (!node) return undefined;
  return {
    by: who(node.who),
    within: deadline(context, node.deadline),
    ...decisionTerms(context, node),
    origin: context.origin(node),
  };
}

type Items<T extends { items: unknown[] }> = T['items'][number];
const causeClauses = (items: readonly { readonly $type: string }[]): ast.CauseClause[] => items as ast.CauseClause[];

/** What stands behind the name of an exclusion is its text. */
export const exclusion = (context: Context, node: ast.Exclusion): Shape<Exclusion> => ({
  text: node.title,
  ...cause(context, node.items),
});

export function maintenance(context: Context, node: ast.Maintenance): Shape<Maintenance> {
  const { first, all, has } = clausesOf<Items<ast.Maintenance>>(node.items);
  return {
    ...cause(context, causeClauses(node.items)),
    windows: all('MaintenanceWindow').flatMap((clause) => {
      const when = clause.when && condition(context, clause.when);
      return hours(context, clause).map((each) => ({ ...each, ...(when && { when }) }));
    }),
    furtherLimits: all('LimitClause')
      .slice(1)
      .flatMap((clause) => limit(context, clause) ?? []),
    during: idOf(first('DuringClause')?.calendar),
    notice: notice(context, first('NoticeClause')),
    overrun: first('Overrun')?.countsAs as CountsAs | undefined,
    emergency: has('Emergency'),
  };
}

export function duty(context: Context, node: ast.Duty): Shape<Duty> {
  const { first, all } = clausesOf<Items<ast.Duty>>(node.items);
  return {
    ...cause(context, causeClauses(node.items)),
    // One without its text is the rest of a clause that could not be read: the mistake is told there.
    obligations: all('Obligation').flatMap((clause) => {
      const { actor, text, deadline: due } = clause;
      if (text === undefined) return [];
      return { actor: idOf(actor), text, deadline: deadline(context, due), origin: context.origin(clause) };
    }),
    beneficiary: idOf(first('Beneficiary')?.party),
    triggeredBy: who(first('TriggeredBy')?.who),
    consequences: all('Otherwise').flatMap(({ consequences }) =>
      consequences.flatMap((each) => consequence(context, each)),
    ),
  };
}

function consequence(context: Context, node: ast.Consequence): Duty['consequences'] {
  const party = idOf(node.party);
  const origin = context.origin(node);
  if (node.kind === 'pays') {
    return node.amount ? [{ kind: 'pays', party, amount: amount(context, node.amount), origin }] : [];
  }
  return node.text === undefined
    ? []
    : [{ kind: node.kind === 'bears' ? 'bears' : 'may', party, text: node.text, origin }];
}

export function relief(context: Context, node: ast.Relief): Shape<Relief> {
  return {
    ...cause(context, causeClauses(node.items)),
    effects: clausesOf<Items<ast.Relief>>(node.items)
      .all('Effect')
      .map((effect) => ({
        kind: effect.kind as Relief['effects'][number]['kind'],
        targets: idsOf(effect.targets),
        origin: context.origin(effect),
      })),
  };
}

export function forceMajeure(context: Context, node: ast.ForceMajeure): Shape<ForceMajeure> {
  const { first, all } = clausesOf<ast.ForceMajeureClause>(node.items);
  return {
    for: who(first('ForWhom')?.who),
    covers: all('Covers').flatMap(({ texts }) => texts),
    fee: first('FeeMeanwhile')?.effect as ForceMajeure['fee'],
    notifiedWithin: deadline(context, first('Notified')?.deadline),
    leaveAfter: duration(context, first('LeaveAfter')?.duration),
  };
}
