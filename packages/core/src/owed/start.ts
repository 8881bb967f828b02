import { durationParts } from '../quantity/index.ts';
import { addMonths, DAY_SECONDS } from '../time/day.ts';
import { timeOf } from '../time/grid.ts';
import { dayOf, termBegins } from '../time/term.ts';
import type { Draft } from './draft.ts';

/** "not in the first 90 days": nothing for a period that lies in them, and no answer for one that lies in them partly. */
export function exceptStart(draft: Draft): void {
  const { notInTheFirst, origin } = draft.credits;
  if (!notInTheFirst || draft.isNothing) return;
  const at = notInTheFirst.origin ?? origin;
  const begins = termBegins(draft.account.context.term);
  const length = lengthOf(notInTheFirst.iso);
  if (begins === undefined || !length || notInTheFirst.clock === 'business') {
    return draft.open({ kind: 'unknown condition' }, at);
  }
  const first = dayOf(begins);
  const end = begins + (addMonths(first, length.months) + length.days - first) * DAY_SECONDS;
  const time = timeOfDays(draft);
  if ((draft.now.until + 1) * DAY_SECONDS + time <= end) draft.step({ kind: 'start' }, at, []);
  else if (draft.now.from * DAY_SECONDS + time < end) draft.open({ kind: 'partly excepted' }, at);
}

/** Seconds after midnight at which the days of a period begin: with the term, where what is paid for is judged by contract periods. */
function timeOfDays({ account: { facts, context }, credits }: Draft): number {
  const windows = credits.for.flatMap((id) => [
    ...(facts.find('objectives', id)?.sentences.map(({ window }) => window) ?? []),
    ...(facts.find('support', id)?.priorities.map(({ metFor }) => metFor?.window) ?? []),
  ]);
  const contract = windows.find((window) => window?.kind === 'each' && window.flavour === 'contract');
  return contract?.kind === 'each' ? timeOf(contract, context) : 0;
}

function lengthOf(iso: string): { months: number; days: number } | undefined {
  let [months, days] = [0, 0];
  for (const { value, unit } of durationParts(iso) ?? []) {
    if (unit === 'year' || unit === 'month') months += Number(value) * (unit === 'year' ? 12 : 1);
    else if (unit === 'week' || unit === 'day') days += Number(value) * (unit === 'week' ? 7 : 1);
    else return undefined;
  }
  return Number.isSafeInteger(months) && Number.isSafeInteger(days) ? { months, days } : undefined;
}
