import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { dueOf, months, owedFor, shop, value } from '../testing/owed.ts';
import { bontermsBands, elapsed, eur, githubBands, month, percent } from '../testing/tariff.ts';

type Value = NonNullable<NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number]['value']>;
type Observation = NonNullable<NonNullable<AgreementInput['metrics']>[number]['observation']>;

describe('what was measured', () => {
  it('is missing, or nothing', () => {
    const [missing, nothing] = [{ periods: [{ from: '2026-01-01' }] }, months([null])];
    const text = shop({ payments: bontermsBands });
    expect(dueOf(text, missing)).toEqual(['not measured']);
    expect(dueOf(text, nothing)).toEqual(['nothing to measure']);
    expect(dueOf(text, months(['plenty']))).toEqual(['unreadable value']);
    expect(dueOf(text, months(['12 min']))).toEqual(['other unit']);
  });

  it('is what one of them was, or how many missed, of what every one is promised', () => {
    const judged = (value: string, limit: Value, observation: Observation) =>
      owedFor(
        {
          metrics: [{ id: 'M', observation }],
          objectives: [
            { id: 'O', sentences: [{ figure: { measure: 'every', metric: 'M' }, comparison: '<=', value: limit }] },
          ],
        },
        { periods: [{ from: '2026-01-01', values: [{ figure: { measure: 'every', metric: 'M' }, value }] }] },
      ).periods[0]?.judgements[0]?.readings[0];
    const repair = (value: string) => judged(value, elapsed('PT4H'), { kind: 'duration' });
    expect(['2', '0', '2 of 40', '3 h', '5 h'].map((value) => repair(value)?.outcome)).toEqual([
      'missed',
      'met',
      'missed',
      'met',
      'missed',
    ]);
    expect(repair('5 h')?.margin?.value).toBe('3600');
    const air = (value: string) =>
      judged(value, { kind: 'quantity', value: '27', unit: '°C' }, { kind: 'reading', of: 'air', unit: '°C' });
    expect([air('26 °C')?.outcome, air('28 °C')?.outcome, air('1')?.outcome]).toEqual(['met', 'missed', 'missed']);
  });

  it('is in business days where days are promised: nobody says how many hours make one', () => {
    const limit = (iso: string): Value => ({
      kind: 'duration',
      duration: { iso, clock: 'business', calendar: 'Office' },
    });
    const outcome = (value: string, iso: string) =>
      owedFor(
        {
          metrics: [{ id: 'M', observation: { kind: 'duration' } }],
          objectives: [
            {
              id: 'O',
              sentences: [{ figure: { measure: 'value', metric: 'M' }, comparison: '<=', value: limit(iso) }],
            },
          ],
        },
        { periods: [{ from: '2026-01-01', values: [{ figure: { measure: 'value', metric: 'M' }, value }] }] },
      ).periods[0]?.judgements[0]?.outcome;
    const days = ['4 days', '4 business days', '6 business days', '47 h', '46 business hours'];
    expect(days.map((value) => outcome(value, 'P5D'))).toEqual(['met', 'met', 'missed', 'undecided', 'undecided']);
    expect(['3 h', '3 business hours', '1 business day'].map((value) => outcome(value, 'PT4H'))).toEqual([
      'met',
      'met',
      'undecided',
    ]);
  });

  it('is judged with its distance from the target and from the next tier', () => {
    const { periods } = owedFor(shop({ payments: githubBands }), months(['99.95%', '99.5%', '99.0%', '98%']));
    const readings = periods.map(({ judgements: [judgement] }) => judgement?.readings[0]);
    expect(readings.map((reading) => reading?.outcome)).toEqual(['met', 'missed', 'missed', 'missed']);
    expect(readings.map((reading) => reading?.margin?.value)).toEqual(['0.05', '0.4', '0.9', '1.9']);
    expect(
      readings.map((reading) =>
        reading?.next.map(({ edge, margin, included }) => [edge.value, margin.value, included]),
      ),
    ).toEqual([[['99.9', '0.05', true]], [['99', '0.5', false]], [['99', '0', false]], []]);
  });

  it('is a share of tickets in time, and of none nothing', () => {
    const desk = {
      support: [
        {
          id: 'Desk',
          priorities: [
            { id: 'P1', metFor: { percent: '95', window: month } },
            { id: 'P2', targets: [] },
          ],
        },
      ],
      credits: [
        {
          id: 'C',
          kind: 'credit' as const,
          for: ['Desk'],
          payments: [{ amount: eur('5'), trigger: { kind: 'each miss' as const, priority: 'P1', over: 1 } }],
        },
      ],
    };
    const tickets = (total: number, missed: number) => ({
      periods: [{ from: '2026-01-01', counted: [{ of: 'Desk', priority: 'P1', total, missed }] }],
    });
    const outcome = (total: number, missed: number) =>
      owedFor(desk, tickets(total, missed)).periods[0]?.judgements[0]?.outcome;
    expect([outcome(20, 1), outcome(19, 1), outcome(0, 0)]).toEqual(['met', 'missed', 'undecided']);
    expect(dueOf(desk, tickets(100, 4))).toEqual(['15']);
  });

  it('may be single things, each with a credit of its own', () => {
    const items = shop({ payments: bontermsBands });
    const two = {
      periods: [
        {
          from: '2026-01-01',
          values: [
            value('Uptime', '99%', { item: 'a' }),
            value('Uptime', '100%', { item: 'b' }),
            value('Uptime', '94%', { item: 'c' }),
          ],
        },
      ],
    };
    expect(dueOf(items, two)).toEqual(['550']);
  });

  it('is a miss for each of the things that a metric applies to, told by their category', () => {
    const observed = shop({ payments: [{ amount: eur('100'), trigger: { kind: 'each miss' } }] });
    const text = { ...observed, metrics: observed.metrics?.map((metric) => ({ ...metric, per: 'Area' })) };
    const values = [
      value('Uptime', '94%', { case: { Area: 'Offices' } }),
      value('Uptime', '95%', { case: { Area: 'Kitchens' } }),
      value('Uptime', '100%', { case: { Area: 'Reception' } }),
    ];
    expect(dueOf(text, { periods: [{ from: '2026-01-01', values }] })).toEqual(['200']);
    const unknown = [...values.slice(1), value('Uptime', null, { case: { Area: 'Offices' } })];
    expect(dueOf(text, { periods: [{ from: '2026-01-01', values: unknown }] })).toEqual(['nothing to measure']);
    expect(dueOf(text, { periods: [{ from: '2026-01-01' }] })).toEqual(['not measured']);
  });
});

describe('a case', () => {
  it('follows from what happened where its category says when', () => {
    const tickets = { measure: 'value' as const, metric: 'Tickets' };
    const limit = { kind: 'quantity' as const, value: '39', unit: 'tickets' };
    const parts = shop(
      { payments: [{ amount: { kind: 'table', table: 'Price' }, trigger: { kind: 'miss' } }] },
      {
        categories: [
          {
            id: 'Load',
            entries: [
              { id: 'Few', when: { kind: 'compare', figure: tickets, comparison: '<=', value: limit } },
              { id: 'Many', when: { kind: 'compare', figure: tickets, comparison: '>', value: limit } },
            ],
          },
        ],
        tables: [
          {
            id: 'Price',
            dimensions: ['Load'],
            cells: [
              { keys: ['Few'], value: eur('10') },
              { keys: ['Many'], value: percent('5') },
            ],
          },
        ],
      },
    );
    const load = (count: number) => months(['99%'], () => ({ values: [value('Tickets', `${count} tickets`)] }));
    expect([39, 40].map((count) => dueOf(parts, load(count))[0])).toEqual(['10', '50']);
    expect(dueOf(parts, months(['99%']))).toEqual(['unknown case']);
  });
});
