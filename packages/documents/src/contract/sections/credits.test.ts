import type { AgreementInput } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { renderContract } from '../../formats.ts';
import { agreement } from '../../testing/small.ts';

type Credits = NonNullable<AgreementInput['credits']>[number];

const month = { kind: 'each', unit: 'month' } as const;
const year = { kind: 'each', unit: 'year' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const half = { ...percent('50'), of: {} };
const under = { kind: 'range', range: { high: { value: percent('99'), end: 'open' } } } as const;

const promise = (id: string, metric: string) => ({
  id,
  sentences: [{ figure: { measure: 'value' as const, metric }, comparison: '>=' as const, value: percent('99') }],
});

function contractOf(credits: Partial<Credits>): string {
  return renderContract(
    agreement({
      services: [{ id: 'Web', fees: [{ amount: { amount: '100', currency: 'EUR' }, each: month }] }],
      metrics: [
        { id: 'Uptime', of: 'Web', observation: { kind: 'availability' } },
        { id: 'Orders', of: 'Web', observation: { kind: 'availability' } },
      ],
      objectives: [promise('Up', 'Uptime'), promise('Also', 'Uptime'), promise('Sold', 'Orders')],
      credits: [{ id: 'C', kind: 'credit', for: ['Up'], base: { fee: 'Web', each: month }, ...credits }],
    }),
    { format: 'markdown' },
  );
}

describe('clauses on credits', () => {
  it('calls the fee of a schedule that says which one its base amount', () => {
    const text = contractOf({ payments: [{ amount: half, trigger: under }], caps: [{ amount: half, each: month }] });
    expect(text).toContain('| Less than 99% | 50% of the base amount |');
    expect(text).toContain(
      'In each calendar month, the credits under this clause may not exceed 50% of the base amount.',
    );
  });

  it('keeps the fee where a maximum is for another period than the base amount', () => {
    const text = contractOf({ caps: [{ amount: half, each: year }] });
    expect(text).toContain('In each calendar year, the credits under this clause may not exceed 50% of the fee.');
  });

  it('keeps the fee where the schedule does not say which one', () => {
    const text = contractOf({ base: undefined, caps: [{ amount: half, each: month }] });
    expect(text).toContain('may not exceed 50% of the fee.');
  });

  it('names the figure of a table that several levels share, and none where each has its own', () => {
    const payments: Credits['payments'] = [{ amount: percent('10'), trigger: under }];
    expect(contractOf({ for: ['Up', 'Also'], payments })).toContain('The amount depends on [Uptime]');
    expect(contractOf({ for: ['Up', 'Sold'], payments })).toContain(
      'The amount depends on the measured value of the service level concerned:',
    );
  });
});
