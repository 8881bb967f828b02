import { parseDate, type PerformancePeriod } from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';

type Stretch = Pick<PerformancePeriod, 'from' | 'unit'> & { readonly until?: string };

const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => Stretch])[] = [
  [/^(\d{4})$/, ([, year = '']) => ({ from: `${year}-01-01`, unit: 'year' })],
  [
    /^(\d{4})-Q([1-4])$/i,
    ([, year = '', quarter]) => ({ from: `${year}-${firstMonth(Number(quarter))}-01`, unit: 'quarter' }),
  ],
  [/^(\d{4}-\d{2})$/, ([, month = '']) => ({ from: `${month}-01`, unit: 'month' })],
  [/^(\d{4}-\d{2}-\d{2})$/, ([, from = '']) => ({ from, unit: 'day' })],
  [/^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/, ([, from = '', until = '']) => ({ from, until, unit: 'month' })],
];

const firstMonth = (quarter: number): string => String(3 * quarter - 2).padStart(2, '0');

/**
 * Reads a period: `2026-03`, `2026-Q1`, `2026`, a day, or first and last day with a slash between them.
 *
 * @throws {Stop}
 */
export function readPeriod(text: string): Stretch {
  for (const [form, read] of FORMS) {
    const match = form.exec(text.trim());
    const period = match && read(match);
    if (period && isDate(period.from) && isDate(period.until ?? period.from)) {
      if (period.until !== undefined && period.until < period.from) break;
      return period;
    }
  }
  throw wrongUse(
    `${visible(text)} is no period. Write a month (2026-03), a quarter (2026-Q1), a year (2026), a day, or 2026-03-15/2026-04-14.`,
  );
}

const isDate = (text: string): boolean => parseDate(text) !== undefined;

/** The last calendar month that is over on a day: for who names no period. */
export function lastMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
