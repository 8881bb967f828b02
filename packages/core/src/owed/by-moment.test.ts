import { describe, expect, it } from 'vitest';
import { agreementOf } from '../testing/found.ts';
import { owed, Performance, type PerformanceInput } from './index.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];

const eur = (amount: string) => ({ kind: 'money', money: { amount, currency: 'EUR' } }) as const;

/** "every Repair by the end of the day", 100 EUR for each miss, and 250 EUR for each full day that it took. */
const agreement = agreementOf({
  metrics: [{ id: 'Repair', observation: { kind: 'duration' } }],
  objectives: [
    {
      id: 'SameDay',
      sentences: [{ figure: { measure: 'every', metric: 'Repair' }, by: { kind: 'period', edge: 'end', unit: 'day' } }],
    },
  ],
  credits: [
    {
      id: 'C',
      kind: 'credit',
      for: ['SameDay'],
      payments: [
        { amount: eur('100'), trigger: { kind: 'each miss' } },
        {
          amount: eur('250'),
          trigger: {
            kind: 'block',
            block: { kind: 'duration', duration: { iso: 'PT24H' } },
            mode: 'full',
            of: { measure: 'value', metric: 'Repair' },
          },
        },
      ],
    },
  ],
});

function reckoned(period: Omit<PeriodInput, 'from'>) {
  const [found] = owed(agreement, Performance.parse({ periods: [{ from: '2026-06-01', ...period }] })).periods;
  return { outcome: found?.judgements[0]?.outcome, due: found?.schedules[0]?.due };
}

const took = (value: string) => ({ figure: { measure: 'value', metric: 'Repair' }, value, item: 'one' }) as const;

describe('a case that must be over by a moment', () => {
  it('is judged by how many were not, and not by how long one took', () => {
    expect(reckoned({ values: [took('49 h')], counted: [{ of: 'SameDay', missed: 1 }] })).toMatchObject({
      outcome: 'missed',
      due: [{ value: '600' }],
    });
    expect(reckoned({ values: [took('3 h')], counted: [{ of: 'SameDay', missed: 0 }] })).toEqual({
      outcome: 'met',
      due: [],
    });
  });

  it('is judged by the figure that was measured of all of them', () => {
    const all = (value: string) => ({ figure: { measure: 'every', metric: 'Repair' }, value }) as const;
    expect(reckoned({ values: [all('2')], counted: [] }).outcome).toBe('missed');
    expect(reckoned({ values: [all('0')], counted: [] }).outcome).toBe('met');
  });

  it('is undecided where nobody says how many were', () => {
    expect(reckoned({ values: [took('49 h')] })).toMatchObject({ outcome: 'undecided', due: undefined });
  });
});
