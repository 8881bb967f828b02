import { addMonths, durationParts, formatDate, parseDate, type Agreement, type Id } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { clausesOf, idOf, type Context } from './context.ts';
import { timeOf } from './times.ts';
import { duration, isoDuration, who } from './values.ts';
import { deadline } from './windows.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];

/** What the header of an agreement says itself; what it leaves open comes from the levels it is based on. */
export type Header = Partial<
  Pick<
    Agreement,
    | 'title'
    | 'version'
    | 'kind'
    | 'provider'
    | 'customer'
    | 'effective'
    | 'renewal'
    | 'zone'
    | 'currency'
    | 'law'
    | 'businessDays'
    | 'fiscalYearStarts'
    | 'overview'
    | 'terms'
    | 'sharedHours'
    | 'unknownCauseAgainst'
    | 'whichCapBinds'
    | 'payment'
    | 'taxes'
    | 'paidInAdvance'
  >
> & { readonly precedence?: string[] };

export function header(context: Context, node: ast.Agreement): Header {
  const { first, all } = clausesOf<ast.AgreementClause>(node.items);
  const renews = first('Renews');
  const between = first('Between');
  const payment = all('PaymentTerm');
  const inAdvance = payment.some((clause) => clause.inAdvance);
  const month = months.indexOf(first('FiscalYear')?.month ?? '') + 1;
  const precedence = first('Precedence')
    ?.items.map((item) => precedenceItem(item, node))
    .filter((item) => item !== undefined);
  return {
    title: node.title,
    version: first('VersionClause')?.version,
    kind: first('LevelClause')?.level as Agreement['kind'],
    provider: idOf(between?.provider),
    customer: idOf(between?.customer),
    effective: effective(context, first('Effective')),
    renewal: renews && {
      every: isoDuration(context, renews.every),
      notice: duration(context, renews.notice),
      origin: context.origin(renews),
    },
    zone: first('ZoneClause')?.zone,
    currency: first('CurrencyClause')?.currency,
    law: first('LawClause')?.law,
    businessDays: businessDays(node),
    fiscalYearStarts: month > 0 ? month : undefined,
    ...(precedence && { precedence }),
    overview: first('Overview')?.text,
    terms: terms(context, first('Terms')),
    sharedHours: first('SharedHours')?.rule as Agreement['sharedHours'],
    unknownCauseAgainst: who(first('UnknownCause')?.against),
    whichCapBinds: first('BindingCap')?.which as Agreement['whichCapBinds'],
    payment: payment.map((clause) => deadline(context, clause.deadline)).find(Boolean),
    taxes: first('Taxes')?.which as Agreement['taxes'],
    ...(inAdvance && { paidInAdvance: true }),
  };
}

function effective(context: Context, node: ast.Effective | undefined): Agreement['effective'] {
  if (!node) return undefined;
  const { from, until, length } = node;
  const fromTime = timeOf(context, node, node.fromTime, 'fromTime');
  const untilTime = timeOf(context, node, node.untilTime, 'untilTime');
  const origin = context.origin(node);
  if (until !== undefined || !length) return { from, fromTime, until, untilTime, origin };
  return { from, fromTime, ...afterTerm(from, fromTime, isoDuration(context, length)), origin };
}

/** The end of a term of so many months (or years, weeks, days): a term that begins with a day ends with the day before. */
function afterTerm(from: string | undefined, fromTime: string | undefined, length: string | undefined) {
  const first = parseDate(from ?? '');
  const parts = length === undefined ? undefined : durationParts(length);
  if (first === undefined || !parts) return {};
  let after = first;
  for (const { value, unit } of parts) {
    const count = Number(value);
    const months = { month: 1, quarter: 3, year: 12 }[unit as string];
    const days = { day: 1, week: 7 }[unit as string];
    if (!Number.isSafeInteger(count) || (months === undefined && days === undefined)) return {};
    after = months === undefined ? after + count * (days ?? 0) : addMonths(after, count * months);
  }
  if (fromTime === undefined) return { until: formatDate(after - 1) };
  return { until: formatDate(after), untilTime: fromTime };
}

/** The calendar that an agreement names for its business days. */
export const businessDays = (node: ast.Agreement | undefined): Id | undefined =>
  idOf(clausesOf<ast.AgreementClause>(node?.items ?? []).first('BusinessDays')?.calendar);

function terms(context: Context, node: ast.Terms | undefined): Agreement['terms'] {
  if (!node) return undefined;
  const origin = context.origin(node);
  if (node.negotiated) return { kind: 'negotiated', origin };
  const of = idOf(node.standardOf);
  return of === undefined ? undefined : { kind: 'standard', of, origin };
}

/** A document in the order of precedence, as a reader calls it. */
function precedenceItem(item: ast.PrecedenceItem, self: ast.Agreement): string | undefined {
  if (item.text !== undefined) return item.text;
  const agreement = item.self ? self : item.agreement?.ref;
  return agreement && (agreement.title ?? agreement.name);
}
