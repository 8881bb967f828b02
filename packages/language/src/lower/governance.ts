import type {
  Audit,
  Change,
  Clause,
  Confidentiality,
  Hold,
  Indemnity,
  Liability,
  Limitation,
  Report,
  Review,
  Termination,
} from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { amount, base } from './amounts.ts';
import { limit } from './causes.ts';
import { condition } from './conditions.ts';
import { clausesOf, idsOf, type Context, type Shape } from './context.ts';
import { duration, notice, who, whoAll } from './values.ts';
import { deadline, window } from './windows.ts';

export function report(context: Context, node: ast.Report): Shape<Report> {
  const { first, all } = clausesOf<ast.ReportClause>(node.items);
  return {
    by: who(first('ReportBy')?.by),
    to: whoAll(first('ReportBy')?.to ?? []),
    each: window(context, first('EachClause')?.window),
    deadline: deadline(context, first('ReportDue')?.deadline),
    covers: all('Covering').flatMap(({ targets }) => idsOf(targets)),
    recordsOpenTo: whoAll(all('RecordsOpen').flatMap(({ to }) => to)),
    lateIsMissOf: all('LateReport').flatMap(({ targets }) => idsOf(targets)),
    cure: duration(context, first('Cure')?.duration),
  };
}

export function review(context: Context, node: ast.Review): Shape<Review> {
  const { first, all } = clausesOf<ast.ReviewClause>(node.items);
  return {
    each: window(context, first('EachClause')?.window),
    with: all('WithContacts').flatMap(({ contacts }) => idsOf(contacts)),
    covers: all('Covering').flatMap(({ targets }) => idsOf(targets)),
  };
}

export function termination(context: Context, node: ast.Termination): Shape<Termination> {
  const { first, all, has } = clausesOf<ast.TerminationClause>(node.items);
  const costs = first('Costs');
  return {
    by: who(node.by),
    atWill: has('AtWill'),
    when: all('WhenClause').map((clause) => condition(context, clause.condition)),
    exercised: deadline(context, first('Exercised')?.deadline),
    cure: duration(context, first('Cure')?.duration),
    notice: notice(context, first('NoticeClause')),
    refund: all('Refund').map((clause) => refund(context, clause)),
    costs: costs && amount(context, costs.amount),
    transition: duration(context, first('Transition')?.duration),
    dataReturned: deadline(context, first('DataReturned')?.deadline),
    help: first('Help')?.text,
  };
}

function refund(context: Context, node: ast.Refund): Termination['refund'][number] {
  const origin = context.origin(node);
  if (node.amount?.$type === 'InKind') return { text: node.amount.text, origin };
  return node.amount ? { amount: amount(context, node.amount), origin } : { base: base(context, node.base), origin };
}

export function change(context: Context, node: ast.Change): Shape<Change> {
  const { first, all, has } = clausesOf<ast.ChangeClause>(node.items);
  return {
    by: who(node.by),
    of: all('OfTexts').flatMap(({ texts }) => texts),
    notice: notice(context, first('NoticeClause')),
    reasonRequired: has('ReasonRequired'),
    otherMayLeave: has('OtherMayLeave'),
    silence: first('Silence')?.means as Change['silence'],
    consentRequired: has('ConsentRequired'),
    notForPastPeriods: has('NotForPast'),
    onlyAtRenewal: has('OnlyAtRenewal'),
    recordedIn: first('RecordedIn')?.text,
  };
}

export function hold(context: Context, node: ast.Hold): Shape<Hold> {
  const { first, all } = clausesOf<ast.HoldClause>(node.items);
  return {
    kind: node.kind === 'setoff' ? 'set-off' : node.kind === 'withholding' ? 'withholding' : 'suspension',
    by: who(node.by),
    when: all('WhenClause').map((clause) => condition(context, clause.condition)),
    of: all('OfTexts').flatMap(({ texts }) => texts),
    notice: notice(context, first('NoticeClause')),
    cure: duration(context, first('Cure')?.duration),
    ends: all('EndsWhen').map((clause) => condition(context, clause.condition)),
    limitedTo: first('LimitedTo')?.text,
  };
}

export function liability(context: Context, node: ast.Liability): Shape<Liability> {
  const { all } = clausesOf<ast.LiabilityClause>(node.items);
  return {
    of: who(node.of),
    caps: all('AmountLimit').map((clause) => ({
      amount: amount(context, clause.amount),
      each: window(context, clause.window),
      origin: context.origin(clause),
    })),
    unlimitedFor: all('UnlimitedFor').flatMap(({ texts }) => texts),
    excludedFor: all('ExcludedFor').flatMap(({ texts }) => texts),
  };
}

export function indemnity(context: Context, node: ast.Indemnity): Shape<Indemnity> {
  const { first, all } = clausesOf<ast.IndemnityClause>(node.items);
  const limit = first('AmountLimit');
  return {
    by: who(node.by),
    for: who(node.for),
    covers: all('ForTexts').flatMap(({ texts }) => texts),
    limit: limit && amount(context, limit.amount),
    notice: notice(context, first('NoticeClause')),
    defence: first('Defence')?.text,
  };
}

export function confidentiality(context: Context, node: ast.Confidentiality): Shape<Confidentiality> {
  const { first, all } = clausesOf<ast.ConfidentialityClause>(node.items);
  return {
    of: who(node.of),
    text: all('ProsePromise').map(({ text }) => text ?? ''),
    lasting: duration(context, first('Lasting')?.duration),
  };
}

export const limitation = (context: Context, node: ast.Limitation): Shape<Limitation> => ({
  of: who(node.of),
  deadline: deadline(context, clausesOf<ast.LimitationClause>(node.items).first('ReportDue')?.deadline),
});

export function audit(context: Context, node: ast.Audit): Shape<Audit> {
  const { first, all } = clausesOf<ast.AuditClause>(node.items);
  return {
    by: who(node.by),
    of: all('OfTexts').flatMap(({ texts }) => texts),
    notice: notice(context, first('NoticeClause')),
    each: window(context, first('EachClause')?.window),
    limit: limit(context, first('LimitClause')),
  };
}

export const clause = (_: Context, node: ast.Prose): Shape<Clause> => ({ text: node.text ?? '' });
