import type { AgreementInput } from '../model/index.ts';
import { owed, Performance, type Owed, type PerformanceInput, type ScheduleOwed } from '../owed/index.ts';
import { agreementOf } from './found.ts';
import { availabilityWith, month } from './tariff.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];

export const value = (metric: string, text: string | null, more: object = {}) => ({
  figure: { measure: 'value' as const, metric },
  value: text,
  ...more,
});
export const downtime = (text: string) => ({ figure: { measure: 'downtime' as const, metric: 'Uptime' }, value: text });

/** Values of Uptime in months from January 2026 on, and what else happened in each month. */
export function months(
  values: readonly (string | null)[],
  each: (index: number) => Partial<PeriodInput> = () => ({}),
): { periods: PeriodInput[] } {
  return {
    periods: values.map((text, index) => {
      const { values: more = [], ...rest } = each(index);
      return {
        from: `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
        values: [value('Uptime', text), ...more],
        ...rest,
      };
    }),
  };
}

/** A shop for 1,000 EUR each month with 99.9 % uptime, with this schedule (and other parts). */
export function shop(
  credits: Parameters<typeof availabilityWith>[0],
  parts: Partial<AgreementInput> = {},
  objective?: Parameters<typeof availabilityWith>[1],
): Partial<AgreementInput> {
  return {
    services: [{ id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] }],
    ...availabilityWith({ base: { fee: 'Shop', each: month }, ...credits }, objective),
    ...parts,
  };
}

export const owedFor = (parts: Partial<AgreementInput>, performance: PerformanceInput): Owed =>
  owed(agreementOf(parts), Performance.parse(performance));

/** What is due, short: `100`, `10%`, `2 points + 5`, `0`, or the reasons why nobody can say. */
export function shown({ due, undecided }: Pick<ScheduleOwed, 'due' | 'undecided'>): string {
  if (!due) return undecided.map(({ kind }) => kind).join();
  return due.map(sumText).join(' + ') || '0';
}

export function sumText(sum: NonNullable<ScheduleOwed['due']>[number]): string {
  switch (sum.kind) {
    case 'money':
      return sum.value;
    case 'share':
      return `${sum.percent}%`;
    case 'points':
      return `${sum.value} points`;
    case 'service time':
      return `${sum.times} × ${sum.duration.iso}`;
    case 'in kind':
      return `${sum.times} × ${sum.text}`;
  }
}

/** What the first schedule comes to, period by period; `-` where it has nothing to say. */
export const dueOf = (parts: Partial<AgreementInput>, performance: PerformanceInput): string[] =>
  owedFor(parts, performance).periods.map(({ schedules: [first] }) => (first ? shown(first) : '-'));
