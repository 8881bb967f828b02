import { owed, Performance, type PerformanceInput } from '@sla-lang/core';
import { expect } from 'vitest';
import { sumText } from './corpus-words.ts';
import { projectOf } from './project.ts';

/** Something that remedies are paid for: a shop that is up, and repairs. */
const base = `agreement A { between P and C; effective 2026-01-01 until 2027-12-31; time zone UTC; currency EUR; business days Office }
provider P
customer C
calendar Office { Mon-Fri 09:00-17:00 }
plan Basic
plan Gold
service Shop { fee 3000 EUR each month; fee Setup "installation" 900 EUR }
underpinning Net { by "a carrier" }
event Incident "the incident"
metric Up of Shop { availability }
metric Repair of Shop { time from "the report" to "the repair" }
metric Late of Shop { number of "late orders" }
metric Load of Shop { number of "kilos" }
objective O { Up >= 99.9% each month }
objective Each { every Repair within 4 h }
`;

/** What each month comes to under the clauses, or why nobody can say. */
export async function due(text: string, performance: PerformanceInput): Promise<readonly string[]> {
  const project = await projectOf(base + text);
  expect(project.diagnostics('a.sla').filter(({ code }) => code.startsWith('text/'))).toEqual([]);
  const [agreement] = project.agreements('a.sla');
  if (!agreement) throw new Error('there is no agreement');
  return owed(agreement, Performance.parse(performance)).periods.map(({ schedules }) => {
    const said = schedules.map(({ due: sums, undecided }) =>
      sums ? sums.map(sumText).join(' + ') || '0' : undecided.map(({ kind }) => kind).join(),
    );
    return said.join(' | ');
  });
}

const up = { measure: 'value', metric: 'Up' } as const;
export const down = { measure: 'downtime', metric: 'Up' } as const;
export const named = (text: string) => ({ measure: 'text', text }) as const;
export type Values = NonNullable<NonNullable<PerformanceInput['periods']>[number]['values']>;

/** Months from January 2026 on (31, 28, 31, 30 … days). */
export const months = (...each: readonly (Values | object)[]): PerformanceInput => ({
  periods: each.map((month, index) => ({
    from: `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    ...(Array.isArray(month) ? { values: month } : month),
  })),
});
export const at = (value: string): Values => [{ figure: up, value }];
export const missed = (count: number) => ({ counted: [{ of: 'Each', missed: count }] });

export const forO = (clauses: string) => `credits for O { base fee of Shop each month; ${clauses} }`;
