import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { owed, Performance, type PerformanceInput } from '../owed/index.ts';
import { agreementOf } from '../testing/found.ts';
import { explainOwed } from './explain.ts';
import { elapsed } from '../testing/tariff.ts';
import { distanceWords, numberWords, sumsWords, sumWords } from './sums.ts';

const percent = (value: string) => ({ kind: 'percent', value }) as const;
const parts: Partial<AgreementInput> = {
  metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
  objectives: [
    {
      id: 'Available',
      sentences: [
        {
          figure: { measure: 'value', metric: 'Uptime' },
          comparison: '>=',
          value: percent('99.9'),
          window: { kind: 'each', unit: 'month' },
        },
      ],
    },
  ],
  credits: [
    {
      id: 'C',
      kind: 'credit',
      for: ['Available'],
      payments: [
        {
          amount: percent('10'),
          trigger: { kind: 'range', range: { high: { value: percent('99.8'), end: 'open' } } },
        },
      ],
    },
  ],
  terminations: [
    { id: 'Leave', by: { party: 'Acme' }, when: [{ kind: 'outcome', of: 'Available', outcome: 'missed' }] },
  ],
};
const explained = (period: Partial<NonNullable<PerformanceInput['periods']>[number]>) => {
  const facts = new Facts(agreementOf(parts));
  return explainOwed(facts, owed(facts, Performance.parse({ periods: [{ from: '2026-03-01', ...period }] })));
};
const uptime = (value: string) => ({ values: [{ figure: { measure: 'value' as const, metric: 'Uptime' }, value }] });

describe('how an amount arises, in words', () => {
  it('tells that a promise was kept, and how far the next tier is', () => {
    const [period] = explained(uptime('99.95%')).periods;
    expect(period?.judgements).toMatchObject([
      {
        title: 'Available',
        outcome: 'met',
        lines: [
          { text: 'Uptime: 99.95%, promised 99.9%, 0.05 percentage points to spare' },
          { text: '0.15 percentage points from the next tier, 10% beyond 99.8%' },
        ],
      },
    ]);
    expect(period?.schedules[0]).toMatchObject({ outcome: 'nothing' });
  });

  it('tells of which single one a promise was met that is missed by others', () => {
    const of = (item: string, value: string) => ({
      figure: { measure: 'value' as const, metric: 'Uptime' },
      value,
      item,
    });
    const [period] = explained({ values: [of('Tokyo', '99.95%'), of('Osaka', '99.7%')] }).periods;
    const lines = period?.schedules[0]?.lines.map(({ text }) => text);
    expect(lines).toContain('Available is met for Tokyo');
    expect(lines).not.toContain('Available is met');
  });

  it('tells why nothing can be told: a value between two rows, and one that was not given', () => {
    const gap = explained(uptime('99.85%'));
    expect(gap.periods[0]?.schedules[0]?.lines.at(-1)?.text).toBe(
      'undecided: the promise is missed, and no row of the text holds this value',
    );
    expect(gap.totals).toEqual(['Nothing is owed, as far as it could be decided.', 'Not everything could be decided.']);
    expect(explained({}).periods[0]?.judgements[0]).toMatchObject({
      outcome: 'undecided',
      lines: [{ text: 'Uptime: not given' }],
    });
  });

  it('tells a share of cases with their limit, single misses of a priority, and what points come to', () => {
    const support = {
      id: 'Desk',
      priorities: [{ id: 'P1', targets: [{ step: 'respond' as const, value: elapsed('PT1H') }] }],
    };
    const facts = new Facts(
      agreementOf({
        metrics: [{ id: 'Repair', observation: { kind: 'duration' } }],
        objectives: [
          {
            id: 'Fast',
            sentences: [
              { figure: { measure: 'share within', metric: 'Repair', percent: '95' }, value: elapsed('PT4H') },
            ],
          },
        ],
        support: [support],
        credits: [
          {
            id: 'C',
            kind: 'credit',
            for: ['Desk'],
            payments: [{ amount: { kind: 'points', value: '2' }, trigger: { kind: 'each miss', priority: 'P1' } }],
            scales: [
              {
                by: 'points',
                rows: [
                  {
                    range: { low: { value: { kind: 'quantity', value: '2', unit: 'points' }, end: 'closed' } },
                    amount: { kind: 'money', money: { amount: '50', currency: 'EUR' } },
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
    const period = {
      from: '2026-03-01',
      values: [{ figure: { measure: 'share within' as const, metric: 'Repair', percent: '95' }, value: '93%' }],
      counted: [{ of: 'Desk', priority: 'P1', missed: 1 }],
    };
    const result = explainOwed(facts, owed(facts, Performance.parse({ periods: [period] })));
    const lines = result.periods.flatMap(({ judgements, schedules }) => [...judgements, ...schedules]);
    expect(lines.flatMap((part) => part.lines.map(({ text, comesTo }) => [text, comesTo]))).toEqual([
      ['95% of Repair: 93% within 4 h, 2 percentage points off', undefined],
      ['Desk (P1): 1 miss', undefined],
      ['1 miss of P1', undefined],
      ['1 miss is paid for: 2 points', '2 points'],
      ['2 points', undefined],
      ['from 2 points: EUR\u00a050', 'EUR\u00a050'],
    ]);
  });

  it('tells a share where the base or its fee is not known, and an exit that is in reach', () => {
    const facts = new Facts(
      agreementOf({ ...parts, credits: [{ ...parts.credits![0]!, base: { text: 'the price' } }] }),
    );
    const result = explainOwed(
      facts,
      owed(facts, Performance.parse({ periods: [{ from: '2026-03-01', ...uptime('99%') }] })),
    );
    expect(result.totals).toEqual(['Northwind owes Acme 10% of “the price”.']);
    expect(result.periods[0]?.exits).toMatchObject([{ text: 'Leave: may be used now' }]);
    const both = [
      { from: '2026-03-01', ...uptime('99%') },
      { from: '2026-04-01', ...uptime('98%') },
    ];
    expect(explainOwed(facts, owed(facts, Performance.parse({ periods: both }))).totals).toEqual([
      'Northwind owes Acme 10% of “the price” (2026-03-01 to 2026-03-31) and 10% of “the price” (2026-04-01 to 2026-04-30).',
    ]);
  });
});

describe('sums and numbers', () => {
  const facts = new Facts(agreementOf({}));

  it('are exact where they can be, and say so where they cannot', () => {
    expect(numberWords('1/4')).toBe('0.25');
    expect(numberWords('1/3')).toBe('about 0.3333');
    expect(distanceWords({ kind: 'percent', unit: '', value: '1' })).toBe('1 percentage point');
    expect(distanceWords({ kind: 'time', unit: 'elapsed', value: '90' })).toBe('1 min 30 s');
    expect(sumWords(facts, { kind: 'money', currency: 'EUR', value: '1200.5' })).toBe('EUR\u00a01,200.50');
    expect(sumWords(facts, { kind: 'money', currency: 'EUR', value: '100/3' })).toBe('about EUR\u00a033.3333');
  });

  it('are listed, and nothing is nothing', () => {
    expect(sumsWords(facts, [])).toBe('nothing');
    expect(
      sumsWords(facts, [
        { kind: 'points', value: '1' },
        { kind: 'in kind', text: 'a voucher', times: '2' },
      ]),
    ).toBe('1 point and 2 times “a voucher”');
  });
});
