import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { month, percent } from '../testing/tariff.ts';
import { owed, Performance } from './index.ts';

type ValueInput = NonNullable<
  NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number]['value']
>;
type CreditsInput = Partial<NonNullable<AgreementInput['credits']>[number]>;

const figure = (metric: string) => ({ measure: 'value', metric }) as const;
const ofOrigin: ValueInput = { kind: 'figure', figure: figure('Origin') };

/** What came of a promise about availability with this target, and what is due for a miss. */
function reckoned(target: ValueInput, values: Readonly<Record<string, string>>, credits: CreditsInput = {}) {
  const sentences = [{ figure: figure('Uptime'), comparison: '>=' as const, value: target, window: month }];
  const agreement = agreementOf({
    metrics: ['Uptime', 'Origin'].map((id) => ({ id, observation: { kind: 'availability' as const } })),
    objectives: [{ id: 'Available', sentences }],
    credits: [{ id: 'C', kind: 'credit', for: ['Available'], ...credits }],
  });
  const measured = Object.entries(values).map(([metric, value]) => ({ figure: figure(metric), value }));
  const performance = Performance.parse({ periods: [{ from: '2026-06-01', values: measured }] });
  const [period] = owed(agreement, performance).periods;
  const [judgement] = period?.judgements ?? [];
  const [schedule] = period?.schedules ?? [];
  return {
    outcome: judgement?.outcome,
    reasons: judgement?.readings.map(({ reason }) => reason?.kind),
    target: judgement?.readings[0]?.target,
    due: schedule?.due ?? schedule?.undecided.map(({ kind }) => kind),
  };
}

describe('a target that is the figure of another metric', () => {
  it('is what was measured of that', () => {
    expect(reckoned(ofOrigin, { Uptime: '98%', Origin: '98%' }).outcome).toBe('met');
    expect(reckoned(ofOrigin, { Uptime: '97.99%', Origin: '98%' })).toMatchObject({
      outcome: 'missed',
      target: percent('98'),
    });
  });

  it('may be so many times that', () => {
    const half: ValueInput = { kind: 'figure', figure: figure('Origin'), times: '0.5' };
    expect(reckoned(half, { Uptime: '49%', Origin: '98%' }).outcome).toBe('met');
    expect(reckoned(half, { Uptime: '48.99%', Origin: '98%' }).outcome).toBe('missed');
  });

  it('is not known before that has been measured', () => {
    expect(reckoned(ofOrigin, { Uptime: '98%' })).toMatchObject({ outcome: 'undecided', reasons: ['not measured'] });
  });
});

describe('a target that is the smaller of several values', () => {
  const smaller: ValueInput = { kind: 'compared', which: 'smaller', of: [percent('99.9'), ofOrigin] };

  it('is the least of them', () => {
    expect(reckoned(smaller, { Uptime: '99%', Origin: '98%' }).outcome).toBe('met');
    expect(reckoned(smaller, { Uptime: '99%', Origin: '100%' }).outcome).toBe('missed');
    expect(reckoned(smaller, { Uptime: '99.9%', Origin: '100%' }).outcome).toBe('met');
    expect(reckoned({ ...smaller, which: 'greater' }, { Uptime: '99.9%', Origin: '98%' }).outcome).toBe('met');
    expect(reckoned({ ...smaller, which: 'greater' }, { Uptime: '99%', Origin: '98%' }).outcome).toBe('missed');
  });

  it('is not known where one of them is not, or is of another kind', () => {
    expect(reckoned(smaller, { Uptime: '99%' }).reasons).toEqual(['not measured']);
    expect(reckoned(smaller, { Uptime: '99%', Origin: '98 requests' }).outcome).toBe('undecided');
  });
});

describe('blocks below the figure of another metric', () => {
  const credits: CreditsInput = {
    payments: [
      {
        amount: { kind: 'money', money: { amount: '10', currency: 'EUR' } },
        trigger: { kind: 'block', block: percent('1'), mode: 'exact', of: figure('Uptime'), below: ofOrigin },
      },
    ],
  };

  it('are counted from what that was in the period', () => {
    const at = (origin: string) => reckoned(ofOrigin, { Uptime: '95%', Origin: origin }, credits).due;
    expect(at('98%')).toMatchObject([{ value: '30' }]);
    expect(at('97%')).toMatchObject([{ value: '20' }]);
    expect(at('95%')).toEqual([]);
  });
});

describe('a base from a table', () => {
  const price = { text: 'the price of the ticket' };
  const credits: CreditsInput = {
    base: { table: 'Price' },
    payments: [{ amount: { kind: 'percent', value: '50' }, trigger: { kind: 'miss' } }],
  };
  const amounts = {
    Single: { kind: 'percent', value: '100', of: price },
    Season: { kind: 'multiple', value: '1/464', of: price },
    Fixed: { kind: 'money', money: { amount: '8', currency: 'EUR' } },
    Nested: { kind: 'percent', value: '100', of: { table: 'Price' } },
  } as const;

  const dueFor = (ticket: keyof typeof amounts, fee: string) => {
    const agreement = agreementOf({
      categories: [{ id: 'Ticket', entries: Object.keys(amounts).map((id) => ({ id })) }],
      tables: [
        {
          id: 'Price',
          dimensions: ['Ticket'],
          cells: Object.entries(amounts).map(([key, amount]) => ({
            keys: [key],
            value: { kind: 'amount' as const, amount },
          })),
        },
      ],
      metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
      objectives: [
        {
          id: 'Available',
          sentences: [{ figure: figure('Uptime'), comparison: '>=', value: percent('99'), window: month }],
        },
      ],
      credits: [{ id: 'C', kind: 'credit', for: ['Available'], ...credits }],
    });
    const performance = Performance.parse({
      case: { Ticket: ticket },
      fees: [{ ...price, amount: { amount: fee, currency: 'EUR' } }],
      periods: [{ from: '2026-06-01', values: [{ figure: figure('Uptime'), value: '98%' }] }],
    });
    return owed(agreement, performance).periods[0]?.schedules[0]?.due;
  };

  it('is the part of another base that the case has', () => {
    expect(dueFor('Single', '40')).toMatchObject([{ kind: 'money', value: '20' }]);
    expect(dueFor('Season', '4640')).toMatchObject([{ kind: 'money', value: '5' }]);
    expect(dueFor('Fixed', '40')).toMatchObject([{ kind: 'money', value: '4' }]);
  });

  it('is not known where it leads back to itself', () => {
    expect(dueFor('Nested', '40')).toMatchObject([{ kind: 'share' }]);
  });
});
