import type { AgreementInput } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { renderContract } from '../../formats.ts';
import { withoutLinks } from '../../testing/plain.ts';
import { agreement } from '../../testing/small.ts';

type Credits = NonNullable<AgreementInput['credits']>[number];
type Cap = NonNullable<Credits['caps']>[number];
type Window = NonNullable<Cap['each']>;
type Amount = NonNullable<Cap['amount']>;

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
      provider: 'P',
      customer: 'C',
      services: [{ id: 'Web', fees: [{ amount: { amount: '100', currency: 'EUR' }, each: month }] }],
      metrics: [
        { id: 'Uptime', of: 'Web', observation: { kind: 'availability' } },
        { id: 'Orders', of: 'Web', observation: { kind: 'availability' } },
      ],
      objectives: [promise('Up', 'Uptime'), promise('Also', 'Uptime'), promise('Sold', 'Orders')],
      credits: [{ id: 'C', kind: 'credit', for: ['Up'], base: { fee: 'Web', each: month }, ...credits }],
    }),
    { format: 'markdown' },
  ).replaceAll('\u00a0', ' ');
}

describe('amounts that differ by plan', () => {
  const is = (entry: string) => ({ kind: 'is' as const, category: 'plan', entry });
  const row = (amount: string, entry: string) => ({ range: under.range, amount: percent(amount), when: is(entry) });

  it('are one table with a column for each plan, as rows of a scale or as lines', () => {
    const rows = [
      row('5', 'Basic'),
      row('10', 'Gold'),
      { range: { high: { value: percent('95'), end: 'open' as const } }, amount: percent('20'), when: is('Gold') },
    ];
    const table = [
      '| Uptime / plan | Basic | Gold |',
      '| - | - | - |',
      '| Less than 99% | 5% of the base amount | 10% of the base amount |',
      '| Less than 95% | – | 20% of the base amount |',
    ].join('\n');
    const scale = withoutLinks(contractOf({ scales: [{ by: 'Uptime', mode: 'highest row applies', rows }] }));
    expect(scale).toContain(table);
    expect(scale).toContain('The amount depends on Uptime:');
    expect(scale).toContain('Where several rows apply, only the amount of the row that is reached last is due.');
    const payments = rows.map(({ range, ...rest }) => ({ ...rest, trigger: { kind: 'range' as const, range } }));
    expect(withoutLinks(contractOf({ payments }))).toContain(table);
  });

  it('are named in the examples', () => {
    const rows = [row('5', 'Basic'), row('10', 'Gold')];
    expect(withoutLinks(contractOf({ scales: [{ by: 'Uptime', rows }] }))).toContain('Example: Uptime (Gold): 98.5%');
    const misses = {
      range: { low: { value: { kind: 'quantity' as const, value: '1', unit: '' }, end: 'closed' as const } },
    };
    const counted = contractOf({
      scales: [{ by: 'misses', mode: 'rows add up', rows: [{ ...row('10', 'Gold'), ...misses }] }],
    });
    expect(withoutLinks(counted)).toContain('Example: 3 misses (Gold); the amount is');
  });
});

describe('clauses on credits', () => {
  it('calls the fee of a schedule that says which one its base amount', () => {
    const text = contractOf({ payments: [{ amount: half, trigger: under }], caps: [{ amount: half, each: month }] });
    expect(text).toContain('| Less than 99% | 50% of the base amount |');
    expect(text).toContain(
      'In each calendar month, the credits under this clause may not exceed 50% of the base amount.',
    );
  });

  it('says of which fee and of which period a maximum for another period than the base amount is a share', () => {
    const most = (each: Window, amount: Amount = half) =>
      /may not exceed (.*)\./.exec(withoutLinks(contractOf({ caps: [{ amount, each }] })))?.[1];
    expect(most(year)).toBe('50% of the fee for Web for the calendar year concerned');
    expect(most({ kind: 'term' })).toBe('50% of the fee for Web for the whole term');
    expect(most({ kind: 'rolling', length: 'P12M' })).toBe('50% of the fee for Web for that period');
    expect(most({ ...month, count: 6 })).toBe('50% of the fee for Web for that period');
    // A multiple is of the base amount, whatever the window.
    expect(most({ kind: 'term' }, { kind: 'multiple', value: '12', of: {} })).toBe('12 times the base amount');
    expect(most(year, { kind: 'smaller', of: [half, percent('10')] })).toBe(
      'the smallest of 50% of the fee for Web for the calendar year concerned and 10% of the base amount',
    );
  });

  it('has the word for a single one behind 1', () => {
    const first = (value: string, unit: string) =>
      /The first .*payment/.exec(contractOf({ free: [{ value, unit, each: year }] }))?.[0];
    expect(first('1', 'misses')).toBe('The first miss in each calendar year does not give rise to any payment');
    expect(first('2', 'misses')).toBe('The first 2 misses in each calendar year do not give rise to any payment');
    expect(first('1', 'day')).toBe('The first day in each calendar year does not give rise to any payment');
    expect(first('2', 'day')).toBe('The first 2 days in each calendar year do not give rise to any payment');
    const most = (value: string) => contractOf({ caps: [{ count: { value, unit: 'credits' }, each: year }] });
    expect(most('1')).toContain('may not exceed 1 credit.');
    expect(most('3')).toContain('may not exceed 3 credits.');
  });

  it('says the period of the fee where the schedule does not', () => {
    const text = contractOf({ base: undefined, caps: [{ amount: half, each: month }] });
    expect(text).toContain('may not exceed 50% of the fee for the calendar month concerned.');
  });

  it('names the figure of a table that several levels share, and none where each has its own', () => {
    const payments: Credits['payments'] = [{ amount: percent('10'), trigger: under }];
    expect(contractOf({ for: ['Up', 'Also'], payments })).toContain('The amount depends on [Uptime]');
    expect(contractOf({ for: ['Up', 'Sold'], payments })).toContain(
      'The amount depends on the measured value of the service level concerned:',
    );
  });

  it('says what the amount is paid once more for, and under which condition', () => {
    const kilo = { kind: 'quantity', value: '1', unit: 'kg' } as const;
    const text = contractOf({
      payments: [
        {
          amount: { kind: 'money', money: { amount: '5', currency: 'EUR' } },
          trigger: { kind: 'miss' },
          perUnit: [
            { kind: 'block', mode: 'full', block: kilo, of: { measure: 'value', metric: 'Orders' }, beyond: kilo },
            { kind: 'thing', thing: 'affected account' },
          ],
          when: { kind: 'is', category: 'plan', entry: 'Gold' },
        },
      ],
    });
    expect(text).toContain('the credit is EUR 5 for each full 1 kg of [Orders]');
    expect(text).toContain('beyond 1 kg, for each affected account, provided that the plan is Gold.');
  });

  it('says shares of shares, what a supplier pays, and which period of the fee is meant', () => {
    const of = (base: object) => ({ amount: { ...percent('20'), of: base }, trigger: { kind: 'miss' } }) as const;
    const day30 = { kind: 'each', unit: 'day', count: 30 } as const;
    const text = contractOf({
      payments: [
        of({ shares: [{ percent: '250' }, { times: '1/12' }] }),
        of({ creditsOf: 'Net' }),
        of({ period: 'previous', each: day30 }),
        of({ period: 'settlement', each: month }),
      ],
    });
    expect(text).toContain('the credit is 20% of 250% of 1/12 of the fee.');
    expect(text).toContain('20% of what is credited under Net because of the same failure.');
    expect(text).toContain('20% of the fee for the previous 30 days.');
    expect(text).toContain('20% of the fee for the calendar month in which the credit is settled.');
  });

  it('says the least that is paid, what lapses, and that factors do not add up', () => {
    const money = { amount: '100', currency: 'EUR' };
    const twice = { value: '2', when: { kind: 'fact', text: 'it is repeated' } } as const;
    const text = contractOf({
      floors: [{ amount: { kind: 'money', money }, each: month }],
      free: [{ value: '2', unit: 'day' }],
      multipliers: [twice, { ...twice, value: '3' }],
      settlement: { minimum: money, minimumIncluded: true },
    });
    expect(text).toContain('Where a credit is due at all in each calendar month, it amounts to at least EUR 100.');
    expect(text).toContain('The first 2 days do not give rise to any payment.');
    expect(text).toContain('Of several such factors that apply, only the greatest is used.');
    expect(text).toContain('Credits of EUR 100 or less lapse.');
  });

  it('says how a claim is made and decided', () => {
    const text = contractOf({
      claim: {
        notBefore: {
          relation: 'not before',
          moment: { kind: 'day', day: 5, clock: 'business', unit: 'month', nth: 1 },
        },
        deadline: {
          relation: 'by',
          moment: { kind: 'period', edge: 'end', unit: 'month', flavour: 'billing', nth: 2, afterOccasion: 'Incident' },
        },
        to: { channel: 'the support centre' },
        decision: {
          by: { party: 'P' },
          discretion: true,
          data: [{ other: 'both' }],
          late: { cost: { amount: percent('8'), each: year } },
        },
      },
    });
    expect(text).toContain('must be claimed no later than the end of the 2nd billing month after Incident.');
    expect(text).toContain('A claim may be made not before the 5th business day of the next month.');
    expect(text).toContain('The claim is made to the support centre.');
    expect(text).toContain('A decision that is made late costs 8% of the base amount per calendar year.');
  });

  it('says in which forms and at which rate a credit is settled', () => {
    const text = contractOf({
      settlement: {
        form: 'set-off',
        or: ['money'],
        chosenBy: { party: 'P' },
        rest: { form: 'package', deadline: { relation: 'within', duration: { iso: 'P30D' } } },
        conversion: { to: 'USD', rate: 'the reference rate', moment: { kind: 'text', text: 'the invoice date' } },
      },
      nature: 'penalty',
      base: { affected: 'region', without: ['one-time payments'] },
    });
    expect(text).toContain('Instead, they may be paid out in money. The choice is made by P.');
    expect(text).toContain('The part that cannot be settled in this way is added back to the prepaid package.');
    expect(text).toContain('Credits are converted into USD at the reference rate of the invoice date.');
    expect(text).toContain('The credits are a contractual penalty.');
    expect(text).toContain('the base amount is the fee for the affected region, one-time payments not included,');
  });

  it('charges what the customer owes on the next invoice, and deducts what it is owed', () => {
    const settlement = { form: 'set-off' as const };
    expect(contractOf({ settlement })).toContain('Credits are set off against the fee on the next invoice.');
    for (const owed of [{ kind: 'bonus' as const }, { payer: 'C', payee: 'P' }]) {
      const text = contractOf({ settlement, ...owed });
      expect(text).toContain('What is due under this clause is charged on the next invoice.');
      expect(text).not.toContain('set off');
    }
  });

  it('names the price that a share is taken of, and says for how much time a price is', () => {
    const text = renderContract(
      agreement({
        services: [
          {
            id: 'Web',
            fees: [
              { id: 'Setup', title: 'installation', amount: { amount: '500', currency: 'EUR' } },
              { amount: { amount: '120', currency: 'EUR' }, block: { iso: 'PT60M', mode: 'started' } },
            ],
          },
        ],
        credits: [
          { id: 'C', kind: 'credit', payments: [{ amount: { ...half, of: { fee: 'Setup' } }, trigger: under }] },
        ],
      }),
      { format: 'markdown' },
    ).replaceAll('\u00a0', ' ');
    expect(text).toContain('The fee is EUR 500 (installation) and EUR 120 per started 60 minutes.');
    expect(text).toContain('50% of the fee for installation');
  });
});
