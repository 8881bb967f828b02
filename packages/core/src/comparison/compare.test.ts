import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { compareAgreements } from './compare.ts';

type Parts = Partial<AgreementInput>;

const differences = (before: Parts, after: Parts) =>
  compareAgreements(new Facts(agreementOf(before)), new Facts(agreementOf(after))).map(
    ({ at: _, ...difference }) => difference,
  );
const month = { kind: 'each', unit: 'month' } as const;
const available = (value: string, more: object = {}): Parts => ({
  metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
  objectives: [
    {
      id: 'Available',
      sentences: [
        {
          figure: { measure: 'value', metric: 'Uptime' },
          comparison: '>=',
          value: { kind: 'percent', value },
          window: month,
        },
      ],
      ...more,
    },
  ],
});

describe('what has changed between two versions', () => {
  it('is one value of a table, which serves as the promise that takes it', () => {
    const byPlan = (gold: string, time: string): Parts => ({
      ...available('99'),
      plans: [{ id: 'Gold', title: 'Gold plan' }],
      objectives: [
        {
          id: 'Available',
          sentences: [
            {
              figure: { measure: 'value', metric: 'Uptime' },
              comparison: '>=',
              value: { kind: 'table', table: 'Promise' },
              window: month,
            },
          ],
        },
      ],
      support: [
        {
          id: 'Desk',
          priorities: [{ id: 'P1', targets: [{ step: 'respond', value: { kind: 'table', table: 'Times' } }] }],
        },
      ],
      tables: [
        { id: 'Promise', dimensions: ['plan'], cells: [{ keys: ['Gold'], value: { kind: 'percent', value: gold } }] },
        {
          id: 'Times',
          dimensions: ['priority', 'plan'],
          cells: [{ keys: ['P1', 'Gold'], value: { kind: 'duration', duration: { iso: time } } }],
        },
      ],
    });
    expect(differences(byPlan('99.95', 'PT15M'), byPlan('99.9', 'PT30M'))).toEqual([
      {
        kind: 'changed',
        part: 'Promise',
        of: 'table “Promise”',
        what: 'Gold plan',
        before: '99.95%',
        after: '99.9%',
        effect: undefined,
        favours: 'Northwind',
      },
      {
        kind: 'changed',
        part: 'Times',
        of: 'table “Times”',
        what: 'P1, Gold plan',
        before: '15 min',
        after: '30 min',
        effect: undefined,
        favours: 'Northwind',
      },
    ]);
  });

  it('is nothing where the properties of a claim stand in another order', () => {
    // As an agreement that was read from JSON and one that was lowered from its text may differ.
    const read = agreementOf({
      ...available('99'),
      credits: [{ id: 'C', kind: 'credit', for: ['Available'], claim: { items: ['dates', 'outages'], late: 'lapse' } }],
    });
    const turned = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T;
    const lowered = {
      ...read,
      credits: read.credits.map((each) => ({ ...each, claim: each.claim && turned(each.claim) })),
    };
    expect(compareAgreements(new Facts(read), new Facts(lowered))).toEqual([]);
  });

  it('is a target: what it comes to, and whom it serves', () => {
    expect(differences(available('99.9'), available('99.5'))).toEqual([
      {
        kind: 'changed',
        part: 'Available',
        of: 'objective “Available”',
        what: 'the target for Uptime each month',
        before: 'at least 99.9%',
        after: 'at least 99.5%',
        effect: '2 h 52 min 48 s more downtime in 30 days',
        favours: 'Northwind',
      },
    ]);
    expect(differences(available('99.5'), available('99.9'))).toMatchObject([
      { effect: '2 h 52 min 48 s less downtime in 30 days', favours: 'Acme' },
    ]);
  });

  it('comes to no downtime where it is a share of things, or of some hours only', () => {
    const metric = (parts: Parts, more: object): Parts => ({
      ...parts,
      metrics: parts.metrics?.map((each) => ({ ...each, ...more })) ?? [],
    });
    for (const more of [{ observation: { kind: 'share', of: 'orders' } }, { during: 'Office' }]) {
      const found = differences(metric(available('99.9'), more), metric(available('99.5'), more));
      expect(found).toMatchObject([{ before: 'at least 99.9%', favours: 'Northwind' }]);
      expect(found[0]?.effect).toBeUndefined();
    }
  });

  it('is nothing where only the place, the order or the level differs', () => {
    const [first, second] = [
      { id: 'A', text: 'an' },
      { id: 'B', text: 'another', origin: 'x#1-2' },
    ];
    expect(differences({ definitions: [first, second] }, { definitions: [second, { ...first, level: 'Up' }] })).toEqual(
      [],
    );
  });

  it('is nothing where a part has another name only, wherever it is used', () => {
    const named = (id: string): Parts => ({
      metrics: [{ id, observation: { kind: 'availability' } }],
      objectives: [{ id: 'Available', sentences: [{ figure: { measure: 'value', metric: id } }] }],
    });
    expect(differences(named('Uptime'), named('Reachability'))).toEqual([]);
  });

  it('is a part that comes or goes', () => {
    const relief = { id: 'Waiting', effects: [] };
    expect(differences({}, { reliefs: [relief] })).toEqual([
      { kind: 'added', part: 'Waiting', of: 'relief “Waiting”', what: '', favours: 'Northwind' },
    ]);
    expect(differences({ reliefs: [relief] }, {})).toMatchObject([{ kind: 'removed', favours: 'Acme' }]);
  });

  it('is money: tiers, caps and claims', () => {
    const credits = (more: object): Parts => ({
      ...available('99.9'),
      credits: [{ id: 'C', kind: 'credit', for: ['Available'], ...more }],
    });
    const cap = (value: string) => ({ caps: [{ amount: { kind: 'percent', value }, each: month }] });
    const tier = (value: string) => ({
      payments: [
        {
          amount: { kind: 'percent', value },
          trigger: { kind: 'range', range: { high: { value: { kind: 'percent', value: '99.9' }, end: 'open' } } },
        },
      ],
    });
    expect(differences(credits(cap('50')), credits({}))).toMatchObject([
      { kind: 'removed', what: 'the cap each month', before: '50%', favours: 'Acme' },
    ]);
    expect(differences(credits(cap('50')), credits(cap('25')))).toMatchObject([{ favours: 'Northwind' }]);
    expect(differences(credits(tier('10')), credits(tier('25')))).toMatchObject([
      { kind: 'changed', what: 'the credit under 99.9%', before: '10%', after: '25%', favours: 'Acme' },
    ]);
    const claim = (days: string) => ({
      claim: { deadline: { relation: 'within', duration: { iso: `P${days}D` }, moment: { kind: 'text', text: 'it' } } },
    });
    expect(differences(credits(claim('30')), credits(claim('14')))).toMatchObject([
      { what: 'the time to claim', favours: 'Northwind' },
    ]);
  });

  it('is a fee, a notice, a limit of liability', () => {
    const fee = (amount: string): Parts => ({
      services: [{ id: 'Shop', fees: [{ amount: { amount, currency: 'EUR' }, each: month }] }],
    });
    expect(differences(fee('12000'), fee('13000.50'))).toMatchObject([
      { what: 'the fee each month', before: 'EUR\u00a012,000', after: 'EUR\u00a013,000.50', favours: 'Northwind' },
    ]);
    const exit = (iso: string): Parts => ({
      terminations: [{ id: 'T', by: { party: 'Acme' }, notice: { iso } }],
    });
    expect(differences(exit('P30D'), exit('P90D'))).toMatchObject([{ what: 'the notice', favours: 'Northwind' }]);
    const liability = (amount: string): Parts => ({
      liabilities: [
        {
          id: 'L',
          of: { party: 'Northwind' },
          caps: [{ amount: { kind: 'money', money: { amount, currency: 'EUR' } } }],
        },
      ],
    });
    expect(differences(liability('1000'), liability('2000'))).toMatchObject([{ favours: 'Acme' }]);
  });

  it('is a time limit of a priority', () => {
    const support = (iso: string): Parts => ({
      support: [
        {
          id: 'Incidents',
          priorities: [{ id: 'P1', targets: [{ step: 'restore', value: { kind: 'duration', duration: { iso } } }] }],
        },
      ],
    });
    expect(differences(support('PT4H'), support('PT8H'))).toMatchObject([
      {
        of: 'support “Incidents”',
        what: 'the time in which P1 must be restored',
        before: '4 h',
        after: '8 h',
        favours: 'Northwind',
      },
    ]);
  });

  it('is told property by property where nothing more is known', () => {
    const from = { from: '2026-01-01', until: '2027-01-01' };
    expect(differences({ effective: from }, { effective: { ...from, fromTime: '12:00' } })).toMatchObject([
      { before: '2026-01-01 until 2027-01-01', after: '2026-01-01 12:00 until 2027-01-01' },
    ]);
    const renewal = (iso: string) => ({ renewal: { notice: { iso } } });
    expect(differences(renewal('P3M'), renewal('P2M'))).toMatchObject([{ after: 'with notice of 2 months' }]);
    expect(differences({ zone: 'Europe/Paris' }, { zone: 'UTC' })).toEqual([
      {
        kind: 'changed',
        part: undefined,
        of: 'the agreement',
        what: 'the time zone',
        before: 'Europe/Paris',
        after: 'UTC',
        effect: undefined,
        favours: undefined,
      },
    ]);
  });

  it('is one thing where the same is due for other values', () => {
    const credits = (low: string, high: string): Parts => ({
      ...available('99.9'),
      credits: [
        {
          id: 'C',
          kind: 'credit',
          for: ['Available'],
          payments: [
            {
              amount: { kind: 'percent', value: '10' },
              trigger: {
                kind: 'range',
                range: {
                  low: { value: { kind: 'percent', value: low }, end: 'closed' },
                  high: { value: { kind: 'percent', value: high }, end: 'open' },
                },
              },
            },
          ],
        },
      ],
    });
    const told = (low: string, high: string) => differences(credits('99', '99.9'), credits(low, high));
    expect(told('99', '99.5')).toEqual([
      {
        kind: 'changed',
        part: 'C',
        of: 'The credits for Available',
        what: 'when 10% is due',
        before: 'from 99% to under 99.9%',
        after: 'from 99% to under 99.5%',
        favours: 'Northwind',
      },
    ]);
    expect(told('98', '99.9')).toMatchObject([{ favours: 'Acme' }]);
    expect(told('98', '99.5')).toMatchObject([{ favours: undefined }]);
  });

  it('swaps whom it serves when the parties are swapped', () => {
    const notice = (by: string, iso: string): Parts => ({
      terminations: [{ id: 'T', by: { party: by }, notice: { iso } }],
    });
    const mirrored = (by: string) => differences(notice(by, 'P30D'), notice(by, 'P60D'));
    expect(mirrored('Acme')[0]?.favours).toBe('Northwind');
    expect(mirrored('Northwind')[0]?.favours).toBe('Acme');
  });
});
