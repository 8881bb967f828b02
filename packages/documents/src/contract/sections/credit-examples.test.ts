import type { AgreementInput } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { textUnder } from '../../testing/document.ts';
import { agreement } from '../../testing/small.ts';
import { contractOf } from '../index.ts';

type Credits = NonNullable<AgreementInput['credits']>[number];

const month = { kind: 'each', unit: 'month' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const eur = (amount: string) => ({ kind: 'money', money: { amount, currency: 'EUR' } }) as const;
const uptime = { measure: 'value', metric: 'Uptime' } as const;
const under = (value: string) => ({ high: { value: percent(value), end: 'open' } }) as const;
const tier: NonNullable<Credits['payments']>[number] = {
  amount: percent('10'),
  trigger: { kind: 'range', range: under('99') },
};

/** The lines of the examples of a schedule for an uptime of at least 99%, of a shop for 1,000 EUR each month. */
function linesOf(credits: Partial<Credits>, parts: AgreementInput | object = {}): string[] {
  const made = agreement({
    services: [{ id: 'Shop', title: 'Web shop', fees: [{ amount: eur('1000').money, each: month }] }],
    metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
    objectives: [
      {
        id: 'Up',
        title: 'Availability',
        sentences: [{ figure: uptime, comparison: '>=', value: percent('99'), window: month }],
      },
      { id: 'Other', title: 'Other' },
    ],
    credits: [
      { id: 'C', title: 'Credits', kind: 'credit', for: ['Up'], base: { fee: 'Shop', each: month }, ...credits },
      { id: 'D', title: 'More', kind: 'credit', for: ['Other'] },
    ],
    ...parts,
  });
  const lines = textUnder(contractOf(made).document, 'Credits').replaceAll('\u00a0', ' ').split('\n');
  return lines.slice(lines.findIndex((line) => /^(The following examples|Example)/.test(line)));
}

describe('the worked examples of a schedule', () => {
  it('are told in a table, and the first one step by step', () => {
    const cap = { amount: percent('5'), each: month };
    expect(linesOf({ payments: [tier], caps: [cap] })).toEqual([
      'The following examples are calculated from the terms above and are not terms themselves:',
      'Worked examples',
      ...['Result', 'Range', 'Amount', 'Calculated', 'Due'],
      ...['Uptime: 98.5%', 'Less than 99%', '10% of the base amount', 'EUR 100', 'EUR 50 (maximum)'],
      'The amount for the example “Uptime: 98.5%” results as follows:',
      'Uptime: 98.5%.',
      'The value is less than 99%: 10% of the base amount.',
      'The base amount is EUR 1,000; this makes EUR 100.',
      'The maximum in each calendar month is 5% of the base amount; this leaves EUR 50.',
    ]);
  });

  it('say that a limit changes nothing', () => {
    const lines = linesOf({
      payments: [tier],
      caps: [{ amount: percent('50'), each: month }],
      floors: [{ amount: eur('20') }],
    });
    expect(lines).toContain('The minimum is EUR 20; it is reached.');
    expect(lines.at(-1)).toBe('The maximum in each calendar month is 50% of the base amount; it is not exceeded.');
  });

  it('show money as it can be paid', () => {
    const third = { ...tier, amount: { kind: 'multiple', value: '1/3' } as const };
    expect(linesOf({ payments: [third] })).toContain('EUR 333.33');
  });

  it('name the share that meets its target, and the plan', () => {
    const support = [
      { id: 'Help', title: 'Help desk', priorities: [{ id: 'P1', metFor: { percent: '95', window: month } }] },
    ];
    const payments = [{ ...tier, trigger: { kind: 'range', range: under('90') } as const }];
    expect(linesOf({ for: ['Help'], payments }, { support })).toContain(
      'The share of the cases of Help desk (P1) that meet the target: 85%',
    );
    const plans = [{ id: 'Gold', title: 'Gold plan' }];
    const gold = { ...tier, when: { kind: 'is', category: 'plan', entry: 'Gold' } as const };
    expect(linesOf({ payments: [gold] }, { plans })).toContain('Uptime (Gold plan): 98.5%');
  });

  it('tell blocks, and misses beyond the free ones', () => {
    const block = { kind: 'duration', duration: { iso: 'PT1H' } } as const;
    const lines = linesOf({ payments: [{ amount: percent('5'), trigger: { kind: 'block', block, mode: 'full' } }] });
    expect(lines).toContain('One block of 1 hour: 5% of the base amount; this makes 5% of the base amount.');
    const point = { kind: 'block', block: percent('1'), mode: 'full', below: percent('99') } as const;
    expect(linesOf({ payments: [{ amount: percent('5'), trigger: point }] })).toContain(
      'One block of 1 percentage point: 5% of the base amount; this makes 5% of the base amount.',
    );
    const misses = linesOf({
      payments: [{ amount: eur('30'), trigger: { kind: 'each miss' } }],
      free: [{ value: '2', unit: 'misses' }],
    });
    expect(misses).toContain('2 × EUR 30');
    expect(misses).toContain('The first 2 misses do not count.');
    expect(misses.at(-1)).toBe('For the misses that count: 2 × EUR 30; this makes EUR 60.');
  });

  it('add up the rows of a scale in one sentence', () => {
    const count = (value: string) => ({ value: { kind: 'quantity', value, unit: '' }, end: 'closed' }) as const;
    const rows = [
      { range: { low: count('1'), high: count('1') }, amount: eur('75') },
      { range: { low: count('2') }, amount: eur('100') },
    ];
    const scale = { by: 'misses', mode: 'each part at its own rate', rows } as const;
    expect(linesOf({ scales: [{ ...scale, rows: [...rows] }] })).toEqual([
      'Example: if the number of misses is 4, the amount is EUR 75 + 3 × EUR 100 = EUR 375.',
    ]);
  });

  it('are none where no example says more than the term', () => {
    const points = { amount: { kind: 'points', value: '2' }, trigger: { kind: 'miss' } } as const;
    expect(linesOf({ payments: [points] })).not.toContain('Worked examples');
  });
});
