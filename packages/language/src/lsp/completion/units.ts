import { AstUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Leaf } from '../place/follower.ts';
import { clauseOf, framesOf } from '../place/openings.ts';
import { currencyProposals } from './lists.ts';
import { isShare } from './observation.ts';
import { plain, type Proposal } from './proposal.ts';
import type { Request } from './request.ts';
import type { Surroundings } from './surroundings.ts';

const usualTimes = ['min', 'h', 's', 'ms'];
const usualPeriods = ['day', 'week', 'month', 'year', 'quarter'];
const usualThings = ['incidents', 'tickets', 'requests', 'outages', 'calls', 'users', 'points'];
/** Clauses and places whose amounts are money. */
const money: ReadonlySet<string> = new Set([
  ...['FeeClause', 'OptionClause', 'SumAmount', 'Minimum', 'ComplianceCost', 'BaseWithWindow', 'RoundedMoney'],
]);

/** The units that fit behind a number, those first that are meant most often at this place. */
export function unitProposals(request: Request, leaves: readonly Leaf[], number: string, rank: number): Proposal[] {
  const isOne = /^1(?:\.0+)?$/.test(number);
  const offered: Proposal[] = [];
  const offer = (labels: readonly string[], from: number) =>
    offered.push(...labels.map((label, index) => plain(label, CompletionItemKind.Unit, from + index)));
  const has = (test: (leaf: Leaf) => boolean) => leaves.some(test);

  if (has(({ keyword }) => keyword === '%')) offer(['%'], rank + (prefersPercent(request, leaves) ? 0 : 15));
  if (has(({ keyword, frame }) => keyword === 'min' && frame.rule === 'TimeUnit')) {
    const named = usualPeriods.map((period) => (isOne ? period : `${period}s`));
    const business = has(({ keyword }) => keyword === 'business') ? [isOne ? 'business day' : 'business days'] : [];
    offer([...usualTimes.slice(0, 2), ...business, ...named, ...usualTimes.slice(2)], rank + 1);
  } else if (has(({ frame }) => frame.rule === 'PeriodUnit')) {
    offer(
      usualPeriods.map((period) => (isOne ? period : `${period}s`)),
      rank + 1,
    );
  }
  for (const leaf of leaves.filter(({ token }) => token.name === 'UNIT').slice(0, 1)) {
    const isMoney = framesOf(leaf).some(({ rule }) => money.has(rule));
    if (isMoney) offered.push(...currencyProposals(request.around.currency, rank));
    else offer([...new Set([...unitsIn(request.around), ...usualThings, request.around.currency])], rank + 20);
  }
  return offered;
}

/** The words and signs that are units where a number stands before them. */
export const isUnit = (leaf: Leaf): boolean =>
  leaf.keyword === '%' ||
  leaf.keyword === 'business' ||
  leaf.token.name === 'UNIT' ||
  /^(?:TimeUnit|PeriodUnit)$/.test(leaf.frame.rule);

/** Whether a value here is judged in percent: an amount, a target of a share, or a tier of credits. */
function prefersPercent({ around, place }: Request, leaves: readonly Leaf[]): boolean {
  const clause = leaves.map(clauseOf).find((each) => each !== undefined);
  if (clause?.rule === 'Payment' || clause?.rule === 'Cap' || clause?.rule === 'MetFor') return true;
  const metric = place.tokens
    .slice(clause?.start ?? 0)
    .map(({ image }) => around.find(image, 'Metric') as ast.Metric | undefined)
    .find((each) => each !== undefined);
  return isShare(metric);
}

/** The units that the agreement counts in already. */
function unitsIn({ element, file }: Surroundings): string[] {
  const own = element?.$type === 'Uses' || !element ? [] : [element];
  const near = file.parts.filter((part) => part.$type === 'Service' || part.$type === 'Metric').slice(0, 50);
  const found = [...own, ...near].flatMap((part) =>
    AstUtils.streamAst(part)
      .map((node) => (node as { readonly unit?: unknown }).unit)
      .filter((unit): unit is string => typeof unit === 'string' && /^\p{Ll}/u.test(unit))
      .toArray(),
  );
  return found.filter((unit) => !/^(?:ms|s|min|h|(?:second|minute|hour|day|week|month|quarter|year)s?)$/.test(unit));
}
