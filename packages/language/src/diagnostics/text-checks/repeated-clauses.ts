import { type AstNode, isAstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import type { TextCheck } from './index.ts';

/** Clauses of which a block has one, whatever the block; further ones would be lost without a word. */
const once: ReadonlySet<string> = new Set([
  ...['VersionClause', 'LevelClause', 'Between', 'Effective', 'Renews', 'ZoneClause', 'CurrencyClause', 'LawClause'],
  ...['BusinessDays', 'FiscalYear', 'Precedence', 'Overview', 'Terms', 'SharedHours', 'UnknownCause', 'BindingCap'],
  ...['KindClause', 'AddressClause', 'Registered', 'Email', 'Phone', 'ContactHours', 'ChosenBy', 'RecordedIn'],
  ...['Description', 'Supplier', 'observation', 'NoData', 'Rests'],
  ...['Probe', 'Good', 'Ignores', 'CountsBeyond', 'PartialPeriod', 'AveragedOver', 'WeightedBy', 'AppliesPer'],
  ...['RoundedTo', 'DuringClause', 'CountsFrom', 'SourceClause', 'FormulaClause', 'MeasuredBy', 'DisputeClause'],
  ...['Strength', 'RequiredByLaw', 'BreachOnly', 'ComplianceCost', 'Starts', 'Stops', 'Reopened', 'Classified'],
  ...['ClockClause', 'MetFor', 'NoticeClause', 'Overrun', 'Beneficiary', 'TriggeredBy', 'CausedBy', 'ControlledBy'],
  ...['Notified', 'LateNotice', 'LimitClause', 'CountsAsClause', 'DecidedBy', 'Burden', 'ForWhom', 'FeeMeanwhile'],
  ...['LeaveAfter', 'PaidBy', 'BaseClause', 'Minimum', 'NotInTheFirst', 'ClaimClause', 'Cure', 'DecisionClause'],
  ...['Settled', 'Remainder', 'SoleRemedy', 'TowardsDamages', 'LiabilityCap', 'RoundedMoney', 'ReportBy', 'ReportDue'],
  ...['EachClause', 'Exercised', 'Costs', 'Transition', 'DataReturned', 'Help', 'Silence', 'LimitedTo', 'Defence'],
  'Lasting',
]);

const observations: ReadonlySet<string> = new Set([
  ...['Availability', 'DurationBetween', 'ShareOf', 'NumberOf', 'RatioOf', 'ReadingOf', 'SumOf'],
]);

/** What a block has once: a metric observes one thing, and says once how each kind of gap counts. */
export const clauseKind = (type: string, subject?: string): string =>
  observations.has(type) ? 'observation' : subjects.has(type) && subject ? `${type} ${subject}` : type;

/** Clauses of which there is one for each subject. */
const subjects: ReadonlyMap<string, (node: AstNode) => string | undefined> = new Map([
  ['NoData', (node) => (node as ast.NoData).subject],
  ['Starts', (node) => (node as ast.Starts).step],
  ['Stops', (node) => (node as ast.Stops).step],
  ['Reopened', (node) => (node as ast.Reopened).change],
]);

export const kindOfClause = (node: AstNode): string => clauseKind(node.$type, subjects.get(node.$type)?.(node));

/** Whether a block of a type has a kind of clause only once. */
export const isOnce = (kind: string, block: string): boolean =>
  (once.has(kind.split(' ')[0] ?? '') && !(kind === 'LimitClause' && block === 'Maintenance')) ||
  (kind === 'AmountLimit' && block === 'Indemnity');

/** A clause said twice in one block; only the first one counts. */
export const repeatedClauses: TextCheck = (document) =>
  (document.parseResult.value as ast.SlaFile).parts.flatMap((element) => {
    const block = element.$type === 'Replaces' ? element.part : element;
    return block ? inBlock(block) : [];
  });

function inBlock(block: AstNode & { readonly items?: readonly AstNode[] }): TextProblem[] {
  const first = new Map<string, AstNode>();
  // What a claim must show are texts.
  return (block.items ?? []).filter(isAstNode).flatMap((node): TextProblem[] => {
    const inner = inBlock(node);
    const kind = kindOfClause(node);
    if (!isOnce(kind, block.$type)) return inner;
    const earlier = first.get(kind);
    if (!earlier) {
      first.set(kind, node);
      return inner;
    }
    const clause = /^\S+(?: [a-z]+)?/.exec(node.$cstNode?.text ?? '')?.[0] ?? '';
    return [
      ...inner,
      { code: 'text/repeated-clause', node, params: { clause }, related: [{ node: earlier, role: 'first' }] },
    ];
  });
}
