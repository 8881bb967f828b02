import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { owed, Performance } from '../owed/index.ts';
import { toText } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { span, instant } from '../testing/measuring.ts';
import { measuredKey, measurePeriod } from './measure-period.ts';
import { Observations, type ObservationsInput } from './observations.ts';
import { performed } from './performed.ts';

const uptime = { measure: 'value', metric: 'Uptime' } as const;
const atLeast = (value: string) => ({ comparison: '>=', value: { kind: 'percent', value } }) as const;
const each = (unit: 'month' | 'quarter') => ({ kind: 'each', unit }) as const;
const fee = (amount: string) => ({ amount: { amount, currency: 'EUR' }, each: each('month') });
const parts: Partial<AgreementInput> = {
  effective: { from: '2026-01-15', until: '2027-12-31' },
  services: [{ id: 'Shop', fees: [fee('1000')] }],
  calendars: [{ id: 'Always', always: true }],
  metrics: [
    {
      id: 'Uptime',
      of: 'Shop',
      observation: { kind: 'availability' },
      excludedTime: 'out',
      partialPeriod: 'counts in part',
    },
    { id: 'Delivery', observation: { kind: 'duration' } },
  ],
  exclusions: [{ id: 'Storm' }],
  objectives: [
    {
      id: 'Available',
      sentences: [{ figure: uptime, ...atLeast('99.9'), window: each('month') }],
      excluding: ['Storm'],
    },
    { id: 'Yearly', sentences: [{ figure: uptime, ...atLeast('99.95'), window: each('quarter') }] },
    { id: 'Any', sentences: [{ figure: uptime, ...atLeast('99'), window: { kind: 'rolling', length: 'P30D' } }] },
    {
      id: 'Fast',
      sentences: [
        {
          figure: { measure: 'share within', percent: '50', metric: 'Delivery' },
          comparison: '<=',
          value: { kind: 'duration', duration: { iso: 'PT1H' } },
        },
        {
          figure: { measure: 'every', metric: 'Delivery' },
          comparison: '<=',
          value: { kind: 'duration', duration: { iso: 'PT3H' } },
        },
      ],
    },
  ],
  support: [
    {
      id: 'Incidents',
      priorities: [
        {
          id: 'P1',
          clock: 'Always',
          targets: [{ step: 'restore', value: { kind: 'duration', duration: { iso: 'PT4H' } } }],
        },
      ],
    },
  ],
  credits: [
    {
      id: 'Credit',
      kind: 'credit',
      for: ['Available'],
      base: { fee: 'Shop', each: each('month') },
      payments: [
        {
          amount: { kind: 'percent', value: '10' },
          trigger: {
            kind: 'block',
            block: { kind: 'duration', duration: { iso: 'PT1H' } },
            mode: 'started',
            of: { measure: 'downtime', metric: 'Uptime' },
          },
        },
      ],
    },
  ],
};
const facts = new Facts(agreementOf(parts));
const observed: ObservationsInput[] = [
  {
    of: 'Uptime',
    outages: [span('2026-02-10 10:00', '2026-02-10 12:30'), span('2026-03-10 10:00', '2026-03-10 10:30')],
    excluded: [{ ...span('2026-02-10 12:00', '2026-02-10 13:00'), by: 'Storm' }],
  },
  {
    of: 'Delivery',
    cases: ['PT1H', 'PT2H', 'PT4H'].map((lasted) => ({ start: instant('2026-02-03 10:00'), lasted })),
  },
  {
    of: 'Incidents',
    tickets: [{ priority: 'P1', started: instant('2026-02-03 10:00'), restored: instant('2026-02-03 15:00') }],
  },
];
const observations = observed.map((one) => Observations.parse(one));
const figures = (from: string, until: string) => measurePeriod(facts, observations, { from, until });
const texts = (from: string, until: string) =>
  figures(from, until).map((found) => {
    const { measured, of } = found;
    const value = measured.kind === 'value' ? toText(measured.value.value) : measured.kind;
    return `${of ?? '-'} ${measuredKey(found)} ${value}`;
  });

describe('a period', () => {
  it('has the figures whose windows it is, and those without a window', () => {
    expect(texts('2026-02-01', '2026-02-28')).toEqual([
      // 120 of 28 × 1440 - 60 minutes.
      'Available Uptime 66900/671',
      // From 2 January on, but no earlier than the term: 150 of 43,200 minutes.
      'Any Uptime 7175/72',
      'Fast 50% of Delivery 100/3',
      'Fast every Delivery 1',
      '- downtime of Uptime 7200',
      'Incidents Incidents P1 1',
    ]);
  });

  it('of another length has others', () => {
    expect(texts('2026-04-01', '2026-06-30')).toContain('Yearly Uptime 100');
    expect(texts('2026-04-01', '2026-06-30').some((text) => text.startsWith('Available'))).toBe(false);
  });

  it('that the term cuts off is a part of one', () => {
    expect(texts('2026-01-15', '2026-01-31')).toContain('Available Uptime 100');
    expect(texts('2026-01-16', '2026-01-31').some((text) => text.startsWith('Available'))).toBe(false);
    expect(texts('2026-01-15', '2026-03-31').some((text) => text.startsWith('Yearly'))).toBe(true);
  });

  it('that does not exist has none', () => {
    expect(texts('2026-02-30', '2026-03-31')).toEqual([]);
    expect(texts('2026-03-31', '2026-03-01')).toEqual([]);
  });

  it('tells what is owed', () => {
    const days = { from: '2026-02-01', until: '2026-02-28' };
    const period = performed(facts, days, measurePeriod(facts, observations, days));
    expect(period.counted).toEqual([
      { of: 'Fast', total: 3, missed: 1 },
      { of: 'Incidents', priority: 'P1', total: 1, missed: 1 },
    ]);
    const result = owed(facts, Performance.parse({ periods: [period] }));
    // Two started hours of the fee of 1,000 EUR.
    expect(result.totals).toMatchObject([{ sums: [{ value: '200' }] }]);
  });
});

describe('a term that begins at a time of day', () => {
  const contract = { kind: 'each', unit: 'week', flavour: 'contract' } as const;
  const noon = new Facts(
    agreementOf({
      ...parts,
      effective: { from: '2026-01-01', fromTime: '12:00', until: '2026-01-20', untilTime: '18:00' },
      objectives: [{ id: 'Weekly', sentences: [{ figure: uptime, ...atLeast('99'), window: contract }] }],
    }),
  );
  const uptimeOf = (from: string, until: string, outage: readonly [string, string]) =>
    measurePeriod(noon, [Observations.parse({ of: 'Uptime', outages: [span(...outage)] })], { from, until })
      .filter(({ of }) => of === 'Weekly')
      .map(({ measured }) => (measured.kind === 'value' ? toText(measured.value.value) : measured.kind));

  it('has weeks from noon to noon', () => {
    // Half of the outage lies in each of the two weeks: 12 of 168 hours.
    const outage = ['2026-01-08 00:00', '2026-01-09 00:00'] as const;
    expect(uptimeOf('2026-01-01', '2026-01-07', outage)).toEqual(['650/7']);
    expect(uptimeOf('2026-01-08', '2026-01-14', outage)).toEqual(['650/7']);
    expect(uptimeOf('2026-01-02', '2026-01-08', outage)).toEqual([]);
  });

  it('has of the last one only what is left of it', () => {
    // From noon of 15 January to 18:00 of the 20th are 126 hours.
    expect(uptimeOf('2026-01-15', '2026-01-20', ['2026-01-20 00:00', '2026-01-21 00:00'])).toEqual(['600/7']);
  });
});

describe('a part of a period', () => {
  it('is not judged where the metric says so', () => {
    const metrics = [{ ...parts.metrics![0]!, partialPeriod: 'does not count' as const }, parts.metrics![1]!];
    const own = new Facts(agreementOf({ ...parts, metrics }));
    const kinds = (from: string, until: string) =>
      measurePeriod(own, observations, { from, until })
        .filter(({ of }) => of === 'Available')
        .map(({ measured }) => measured.kind);
    expect(kinds('2026-01-15', '2026-01-31')).toEqual(['not judged']);
    expect(kinds('2026-02-01', '2026-02-28')).toEqual(['value']);
  });
});

describe('things that each have a figure', () => {
  it('are measured by themselves', () => {
    const own = new Facts(
      agreementOf({ ...parts, metrics: [{ ...parts.metrics![0]!, per: 'account' }, parts.metrics![1]!] }),
    );
    const accounts = ['a', 'b'].map((thing) =>
      Observations.parse({
        of: 'Uptime',
        thing,
        outages: thing === 'a' ? [span('2026-03-10 00:00', '2026-03-11 00:00')] : [],
      }),
    );
    const found = measurePeriod(own, accounts, { from: '2026-03-01', until: '2026-03-31' });
    const available = found.filter(({ of }) => of === 'Available');
    expect(
      available.map(({ thing, measured }) => [thing, measured.kind === 'value' && toText(measured.value.value)]),
    ).toEqual([
      ['a', '71900/743'],
      ['b', '100'],
    ]);
  });
});
