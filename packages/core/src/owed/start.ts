import { durationParts } from '../quantity/index.ts';
import { addMonths, parseDate } from '../time/day.ts';
import type { Draft } from './draft.ts';

/** "not in the first 90 days": nothing for a period that lies in them, and no answer for one that lies in them partly. */
export function exceptStart(draft: Draft): void {
  const { notInTheFirst, origin } = draft.credits;
  if (!notInTheFirst || draft.isNothing) return;
  const at = notInTheFirst.origin ?? origin;
  const start = parseDate(draft.account.context.term?.from ?? '');
  const length = lengthOf(notInTheFirst.iso);
  if (start === undefined || !length || notInTheFirst.clock === 'business') {
    return draft.open({ kind: 'unknown condition' }, at);
  }
  const end = addMonths(start, length.months) + length.days;
  if (draft.now.until < end) draft.step({ kind: 'start' }, at, []);
  else if (draft.now.from < end) draft.open({ kind: 'partly excepted' }, at);
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
