import { describe, expect, it } from 'vitest';
import { months, owedFor, shop, sumText } from '../testing/owed.ts';
import { eur, month, percent } from '../testing/tariff.ts';
import type { Performance } from './performance.ts';

const miss = { kind: 'miss' as const };
const base = { text: 'the price' };
const totals = (
  credits: Parameters<typeof shop>[0],
  values: readonly string[],
  fees: Partial<Performance> = {},
): string[] =>
  owedFor(shop({ base, ...credits }), { ...months(values), ...fees }).totals.flatMap(({ sums }) =>
    sums.map((sum) => `${sumText(sum)}${sum.from === undefined ? '' : ` of ${sum.from}/${sum.until}`}`),
  );

describe('what is owed over all periods', () => {
  it('does not add up shares of fees that nobody knows', () => {
    const payments = [{ amount: percent('10'), trigger: miss }];
    expect(totals({ payments }, ['99%', '100%', '98%'])).toEqual([
      '10% of 2026-01-01/2026-01-31',
      '10% of 2026-03-01/2026-03-31',
    ]);
    const fees = [{ text: 'the price', amount: { amount: '500', currency: 'EUR' } }];
    expect(totals({ payments }, ['99%', '100%', '98%'], { fees })).toEqual(['100']);
  });

  it('adds up what is of one kind, and shares of the fee of the whole term', () => {
    const payments = [
      { amount: eur('5'), trigger: miss },
      { amount: percent('1'), trigger: miss },
    ];
    expect(totals({ payments, base: { text: 'the price', period: 'term' } }, ['99%', '98%'])).toEqual(['10', '2%']);
    expect(totals({ payments }, ['99%', '98%'])).toEqual([
      '10',
      '1% of 2026-01-01/2026-01-31',
      '1% of 2026-02-01/2026-02-28',
    ]);
  });

  it('is without what went back', () => {
    const payments = [{ amount: percent('10'), trigger: miss }];
    const returned = [
      {
        when: {
          kind: 'outcome' as const,
          of: 'Available',
          outcome: 'met' as const,
          repetition: { kind: 'in a row' as const, count: 2, unit: 'month' as const },
        },
      },
    ];
    expect(totals({ payments, returned }, ['99%', '98%', '100%', '100%', '99%'])).toEqual([
      '10% of 2026-05-01/2026-05-31',
    ]);
  });

  it('is of one period where schedules pay for the same', () => {
    const parts = shop({ base, payments: [{ amount: percent('10'), trigger: miss }] });
    const [first] = parts.credits ?? [];
    const twice = {
      ...parts,
      credits: first ? [first, { ...first, id: 'Again', base: { ...base, each: month } }] : [],
    };
    const [total] = owedFor(twice, months(['99%'])).totals;
    expect(total?.sums).toMatchObject([{ percent: '10' }, { percent: '10', from: '2026-01-01', until: '2026-01-31' }]);
    const same = { ...parts, credits: first ? [first, { ...first, id: 'Again' }] : [] };
    expect(owedFor(same, months(['99%'])).totals[0]?.sums).toMatchObject([{ kind: 'share', percent: '20' }]);
  });
});
