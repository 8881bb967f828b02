import type { AgreementInput, Money } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { agreement } from '../testing/small.ts';
import { scaleExample } from './scale-examples.ts';
import { workedExamples } from './worked-examples.ts';

type Credits = NonNullable<AgreementInput['credits']>[number];
type Payments = NonNullable<Credits['payments']>;

const monthly = { kind: 'each', unit: 'month' } as const;
const eur = (amount: string): Money => ({ amount, currency: 'EUR' });
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const range = {
  low: { value: percent('99.0'), end: 'closed' },
  high: { value: percent('99.9'), end: 'open' },
} as const;
const band: Payments[number] = { amount: percent('10'), trigger: { kind: 'range', range } };

function examplesOf(credits: Partial<Credits>, fee = eur('12000')) {
  const made = agreement({
    services: [{ id: 'S', fees: [{ amount: fee, each: monthly }] }],
    credits: [{ id: 'C', kind: 'credit', base: { each: monthly }, ...credits }],
  });
  return workedExamples(made, made.credits[0]!);
}

describe('worked examples', () => {
  it('leads from a value over the band and the percentage to the amount', () => {
    expect(examplesOf({ payments: [band] })).toMatchObject([
      {
        happened: { value: percent('99.45') },
        amount: percent('10'),
        money: eur('1200'),
        due: { money: eur('1200'), capped: false },
      },
    ]);
  });

  it('stops at the smallest of several maximum amounts', () => {
    const caps = [{ amount: percent('50') }, { amount: { kind: 'money', money: eur('1000') } }] as const;
    expect(examplesOf({ payments: [band], caps: [...caps] })).toMatchObject([
      { money: eur('1200'), due: { money: eur('1000'), capped: true } },
    ]);
  });

  it('does not say what is due where a maximum cannot be told in money', () => {
    const [example] = examplesOf({ payments: [band], caps: [{ count: { value: '3', unit: 'credits' } }] });
    expect(example).toMatchObject({ money: eur('1200'), due: undefined });
  });

  it('converts a monthly fee to the quarter that the base names', () => {
    expect(examplesOf({ base: { each: { kind: 'each', unit: 'quarter' } }, payments: [band] })).toMatchObject([
      { money: eur('3600') },
    ]);
  });

  it('states no money where the fee is a price per piece', () => {
    const made = agreement({
      services: [{ id: 'S', fees: [{ amount: eur('4.20'), each: { kind: 'item', item: 'call' } }] }],
      credits: [{ id: 'C', kind: 'credit', base: { fee: 'S' }, payments: [band] }],
    });
    expect(workedExamples(made, made.credits[0]!)).toMatchObject([{ amount: percent('10'), money: undefined }]);
  });

  it('is exact, and rounds once', () => {
    const third = { kind: 'multiple', value: '1/3' } as const;
    const payments: Payments = [{ amount: third, trigger: { kind: 'range', range } }];
    expect(examplesOf({ payments }, eur('100'))).toMatchObject([{ money: eur('33.33') }]);
    const up = { rounding: { mode: 'up' } } as const;
    expect(examplesOf({ payments, settlement: up }, eur('100'))).toMatchObject([{ money: eur('33.34') }]);
    const toFive = { rounding: { mode: 'nearest', to: eur('5') } } as const;
    expect(examplesOf({ payments, settlement: toFive }, eur('100'))).toMatchObject([{ money: eur('35') }]);
  });

  it.each([
    ['started', '2'],
    ['full', '1'],
    ['exact', '3'],
  ] as const)('counts %s blocks', (mode, half) => {
    const time = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
    const payments: Payments = [
      { amount: percent('5'), trigger: { kind: 'block', block: time('PT30M'), mode, beyond: time('PT60M') } },
    ];
    const [example] = examplesOf({ payments });
    expect(example?.happened).toMatchObject({ value: { duration: { iso: 'PT1H45M' } } });
    const expected = mode === 'exact' ? '900' : String(600 * Number(half));
    expect(example?.money).toEqual(eur(expected));
  });

  it('gives no example for blocks of which nothing says how a part counts', () => {
    const time = { kind: 'duration', duration: { iso: 'PT30M' } } as const;
    expect(
      examplesOf({
        payments: [{ amount: percent('5'), trigger: { kind: 'block', block: time, mode: 'unsaid', beyond: time } }],
      }),
    ).toEqual([]);
  });

  it('counts two misses more than are free', () => {
    const payments: Payments = [
      { amount: { kind: 'money', money: eur('500') }, trigger: { kind: 'each miss', over: 1 } },
    ];
    expect(examplesOf({ payments, free: [{ value: '2', unit: 'misses' }] })).toMatchObject([
      { happened: { kind: 'misses', count: 5 }, money: eur('1000') },
    ]);
  });

  it('knows no money where the fee is unknown, in two currencies or impossible', () => {
    expect(examplesOf({ base: { fee: 'Nothing' }, payments: [band] })).toMatchObject([{ money: undefined }]);
    expect(examplesOf({ payments: [band] }, { amount: '10', currency: 'XYZZY' })).toMatchObject([{ money: undefined }]);
    expect(examplesOf({ base: { period: 'remaining' }, payments: [band] })).toMatchObject([{ money: undefined }]);
  });
});

describe('examples of scales', () => {
  const one = (value: string) => ({ value: { kind: 'quantity', value, unit: '' }, end: 'closed' }) as const;
  const rows = [
    { range: { low: one('1'), high: one('1') }, amount: { kind: 'money', money: eur('75') } },
    { range: { low: one('2'), high: one('2') }, amount: { kind: 'money', money: eur('100') } },
    { range: { low: { ...one('2'), end: 'open' } }, amount: { kind: 'money', money: eur('200') } },
  ] as const;
  const scaled = (mode: 'highest row applies' | 'each part at its own rate' | 'rows add up' | 'unsaid') => {
    const made = agreement({
      credits: [{ id: 'C', kind: 'credit', scales: [{ by: 'misses', mode, rows: [...rows] }] }],
    });
    const credits = made.credits[0]!;
    return scaleExample(made, credits, credits.scales[0]!);
  };

  it.each([
    ['highest row applies', '200'],
    ['each part at its own rate', '575'],
    ['rows add up', '375'],
  ] as const)('%s', (mode, sum) => {
    expect(scaled(mode)).toMatchObject({ count: 4, money: eur(sum) });
  });

  it('gives none where nothing says how rows combine', () => {
    expect(scaled('unsaid')).toBeUndefined();
  });
});
