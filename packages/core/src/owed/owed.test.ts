import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, bontermsBands, githubBands, month } from '../testing/tariff.ts';
import { owed, Performance, type PerformanceInput } from './index.ts';

type Credits = Parameters<typeof availabilityWith>[0];

/** Availability values of months from January 2026 on, and what else happened in each month. */
function months(
  values: readonly (string | null)[],
  more: Partial<PerformanceInput> & { each?: (index: number) => object } = {},
): PerformanceInput {
  const { each, ...rest } = more;
  return {
    periods: values.map((value, index) => ({
      from: `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      values: [{ figure: { measure: 'value', metric: 'Uptime' }, value }],
      ...each?.(index),
    })),
    ...rest,
  };
}

const run = (parts: Partial<AgreementInput>, performance: PerformanceInput) =>
  owed(agreementOf(parts), Performance.parse(performance));

/** What is due in each month, short: "10% ", "EUR 5", or the reasons why nobody can say. */
function due(credits: Credits, performance: PerformanceInput, parts: Partial<AgreementInput> = {}) {
  const base = { services: [{ id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] }] };
  const result = run(
    { ...base, ...availabilityWith({ base: { fee: 'Shop', each: month }, ...credits }), ...parts },
    performance,
  );
  return result.periods.map(({ schedules }) => {
    const [schedule] = schedules;
    if (!schedule?.due) return schedule?.undecided.map(({ kind }) => kind).join() ?? '-';
    return (
      schedule.due
        .map((sum) => ('value' in sum ? sum.value : 'percent' in sum ? `${sum.percent}%` : JSON.stringify(sum)))
        .join(' + ') || '0'
    );
  });
}

describe('tiers', () => {
  it('gives the published figures of the GitHub bands at each boundary', () => {
    expect(
      due({ payments: githubBands }, months(['99.901%', '99.9%', '99.899%', '99.001%', '99.0%', '98.999%'])),
    ).toEqual(['0', 'met and paid', '100', '100', 'gap', '250']);
  });

  it('gives the published figures of the Bonterms bands at each boundary', () => {
    const values = ['99.9', '99.899', '99.89', '99.0', '98.991', '98.99', '97.0', '96.99', '95.0', '94.999'];
    const figures = ['0', 'gap', '50', '50', 'gap', '200', '200', '350', '350', '500'];
    expect(due({ payments: bontermsBands }, months(values.map((value) => `${value}%`)))).toEqual(figures);
  });
});
