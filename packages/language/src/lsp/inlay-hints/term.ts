import { addMonths, parseDate, type Day, type Facts } from '@sla-lang/core';
import type * as ast from '../../generated/ast.ts';
import { groupsOf } from '../../workspace/groups.ts';
import { dayWords, endWords, lastDay, nextNoticeDay } from '../hover/term.ts';
import { joined, said } from '../hover/markdown.ts';
import type { Asked, FactsOf, Hint } from './hint.ts';

/** Behind the term: how long it is, or when it ends; behind its renewal: by when notice is to be given. */
export function termHints({ document, start, end, today }: Asked, factsOf: FactsOf): Hint[] {
  return groupsOf(document.parseResult.value as ast.SlaFile).flatMap(({ agreement }) => {
    const facts = agreement && factsOf(agreement.name);
    const clauses = agreement?.items ?? [];
    return facts
      ? clauses
          .filter(({ $cstNode: cst }) => cst && cst.offset <= end && start <= cst.end)
          .flatMap((clause) => hintOf(facts, clause, today))
      : [];
  });
}

function hintOf(facts: Facts, clause: ast.AgreementClause, today: string): Hint[] {
  const at = clause.$cstNode?.end;
  const last = lastDay(facts);
  if (at === undefined || last === undefined) return [];
  if (clause.$type === 'Effective') {
    const from = parseDate(clause.from ?? '');
    if (clause.until === undefined)
      return [{ at, label: `until ${endWords(facts, last)}`, tooltip: lastDayLine(facts, last) }];
    const length = from === undefined ? undefined : lengthWords(from, last);
    return length === undefined ? [] : [{ at, label: `= ${length}`, tooltip: lastDayLine(facts, last) }];
  }
  const notice = clause.$type === 'Renews' ? nextNoticeDay(facts, today) : undefined;
  if (!notice) return [];
  return [
    {
      at,
      label: `notice by ${dayWords(notice.day)}`,
      tooltip: joined(
        said('To end with', dayWords(notice.last)).concat(said('Last day to give notice', dayWords(notice.day))),
      ),
    },
  ];
}

const lastDayLine = (facts: Facts, last: Day): string => joined(said('Last day', endWords(facts, last)));

const MOST_YEARS = 100;

/** "2 years", "18 months", "545 days": both ends included. */
function lengthWords(from: Day, last: Day): string | undefined {
  if (last < from) return undefined;
  const months = Math.round((last + 1 - from) / (365.2425 / 12));
  const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (months > 0 && months <= 12 * MOST_YEARS && addMonths(from, months) === last + 1) {
    return months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month');
  }
  return counted(last + 1 - from, 'day');
}
