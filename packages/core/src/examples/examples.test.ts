import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { toText } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { shop, shown } from '../testing/owed.ts';
import { elapsed, eur, month, pays, percent, range } from '../testing/tariff.ts';
import { workedExamples, type WorkedExample } from './examples.ts';

type Parts = ReturnType<typeof shop>;
type Credits = Parameters<typeof shop>[0];
type Payments = NonNullable<Credits['payments']>;

const band = pays(percent('10'), range('99', 'closed', '99.9', 'open'));
const time = (iso: string) => elapsed(iso);

function examplesOf(parts: Parts): readonly WorkedExample[] {
  const facts = new Facts(agreementOf(parts));
  return facts.agreement.credits.flatMap((credits) => workedExamples(facts, credits));
}

/** `99.45 → 1 × 10% → 100 → 100`: the result, what is paid, what the tariff gives and what is due. */
function told({ happened, paid, tariff, due, limitedBy, owed: { undecided } }: WorkedExample): string {
  const result = happened.kind === 'value' ? toText(happened.point.value) : `${happened.count} ${happened.kind}`;
  const amounts = paid.map(({ amount, times }) => `${times} × ${'value' in amount ? amount.value : amount.kind}`);
  const limit = limitedBy ? ` (${limitedBy})` : '';
  return [
    result,
    amounts.join(' + '),
    tariff ? shown({ due: tariff, undecided }) : '?',
    (due ? shown({ due, undecided }) : '?') + limit,
  ].join(' → ');
}

const toldOf = (credits: Credits, parts: Parts = {}) => examplesOf(shop(credits, parts)).map(told);

const downtimePromise = (figure: 'downtime' | 'value' = 'downtime'): Parts => ({
  objectives: [
    {
      id: 'Available',
      sentences: [
        { figure: { measure: figure, metric: 'Uptime' }, comparison: '<=', value: time('PT60M'), window: month },
      ],
    },
  ],
});

describe('worked examples', () => {
  it('lead from a value over the band and the percentage to the amount', () => {
    expect(toldOf({ payments: [band] })).toEqual(['99.45 → 1 × 10 → 100 → 100']);
  });

  it('tell every step', () => {
    const [example] = examplesOf(shop({ payments: [band], caps: [{ amount: percent('5'), each: month }] }));
    expect(example?.owed.steps.map(({ kind }) => kind)).toEqual(['value', 'tier', 'base', 'cap']);
  });

  it('take a value that misses the promise where the tier has one', () => {
    const whole = pays(percent('10'), range('99', 'closed', '', 'open'));
    expect(toldOf({ payments: [whole] })).toEqual(['99.45 → 1 × 10 → 100 → 100']);
  });

  it('stop at the smallest of several maximum amounts', () => {
    const caps = [
      { amount: percent('50'), each: month },
      { amount: eur('70'), each: month },
    ];
    expect(toldOf({ payments: [band], caps }, { whichCapBinds: 'smallest' })).toEqual([
      '99.45 → 1 × 10 → 100 → 70 (cap)',
    ]);
    // Which of them is meant, somebody must say.
    expect(toldOf({ payments: [band], caps })).toEqual(['99.45 → 1 × 10 → 100 → ?']);
  });

  it('reach a minimum, and lapse below another one', () => {
    expect(toldOf({ payments: [band], floors: [{ amount: eur('150') }] })).toEqual([
      '99.45 → 1 × 10 → 100 → 150 (floor)',
    ]);
    const settlement = { minimum: { amount: '101', currency: 'EUR' } };
    expect(toldOf({ payments: [band], settlement })).toEqual(['99.45 → 1 × 10 → 100 → 0 (minimum)']);
  });

  it('do not say what is due where a maximum does not tell', () => {
    const each = { kind: 'each', unit: 'day' } as const;
    expect(toldOf({ payments: [band], caps: [{ amount: percent('1'), each }] })).toEqual(['99.45 → 1 × 10 → 100 → ?']);
  });

  it('convert a monthly fee to the quarter that the base names', () => {
    const each = { kind: 'each', unit: 'quarter' } as const;
    expect(toldOf({ base: { fee: 'Shop', each }, payments: [band] })).toEqual(['99.45 → 1 × 10 → 300 → 300']);
  });

  it('state a share where the fee is unknown, a price per piece, or in two currencies', () => {
    const priced = (...fees: { amount: { amount: string; currency: string }; each?: object }[]) =>
      toldOf({ base: { each: month }, payments: [band] }, { services: [{ id: 'Shop', fees }] } as Parts);
    const share = ['99.45 → 1 × 10 → 10% → 10%'];
    expect(toldOf({ base: { fee: 'Nothing' }, payments: [band] })).toEqual(share);
    expect(priced({ amount: { amount: '4.20', currency: 'EUR' }, each: { kind: 'item', item: 'call' } })).toEqual(
      share,
    );
    expect(
      priced(
        { amount: { amount: '1', currency: 'EUR' }, each: month },
        { amount: { amount: '1', currency: 'USD' }, each: month },
      ),
    ).toEqual(share);
  });

  it('are exact, and round as the settlement says', () => {
    const third: Payments = [{ ...band, amount: { kind: 'multiple', value: '1/3' } }];
    expect(toldOf({ payments: third })).toEqual(['99.45 → 1 × 1/3 → 1000/3 → 1000/3']);
    const rounding = (mode: 'up' | 'down' | 'nearest', to?: string) =>
      toldOf({
        payments: third,
        settlement: { rounding: { mode, ...(to && { to: { amount: to, currency: 'EUR' } }) } },
      })[0];
    expect(rounding('up')).toBe('99.45 → 1 × 1/3 → 333.34 → 333.34');
    expect(rounding('down')).toBe('99.45 → 1 × 1/3 → 333.33 → 333.33');
    expect(rounding('nearest', '5')).toBe('99.45 → 1 × 1/3 → 335 → 335');
  });

  it.each([
    ['started', '6300 → 2 × 5 → 100 → 100'],
    ['full', '6300 → 1 × 5 → 50 → 50'],
    ['exact', '6300 → 1.5 × 5 → 75 → 75'],
  ] as const)('count %s blocks', (mode, expected) => {
    const trigger = { kind: 'block', block: time('PT30M'), mode, beyond: time('PT60M') } as const;
    expect(
      toldOf(
        { payments: [{ amount: percent('5'), trigger: { ...trigger, of: { measure: 'downtime' } } }] },
        downtimePromise(),
      ),
    ).toEqual([expected]);
  });

  it('count blocks from nothing, beyond what is promised', () => {
    const trigger = { kind: 'block', block: time('PT30M'), mode: 'started' } as const;
    expect(toldOf({ payments: [{ amount: percent('5'), trigger }] })).toEqual(['2700 → 2 × 5 → 100 → 100']);
    expect(toldOf({ payments: [{ amount: percent('5'), trigger }] }, downtimePromise())).toEqual([
      '6300 → 4 × 5 → 200 → 200',
    ]);
  });

  it('count whole things only', () => {
    const collections = (value: string) => ({ kind: 'quantity', value, unit: 'collections' }) as const;
    const figure = { measure: 'value', metric: 'Missed' } as const;
    const counted = (block: string): Parts => ({
      metrics: [{ id: 'Missed', observation: { kind: 'count', of: 'missed collections' } }],
      objectives: [{ id: 'Few', sentences: [{ figure, comparison: '<=', value: collections('30'), window: month }] }],
      credits: [
        {
          id: 'C',
          kind: 'credit',
          for: ['Few'],
          payments: [
            {
              amount: eur('100'),
              trigger: {
                kind: 'block',
                block: collections(block),
                mode: 'full',
                of: figure,
                beyond: collections('30'),
              },
            },
          ],
        },
      ],
    });
    expect(examplesOf(counted('1')).map(told)).toEqual(['32 → 2 × money → 200 → 200']);
    expect(examplesOf(counted('3')).map(told)).toEqual(['35 → 1 × money → 100 → 100']);
  });

  it('are none for blocks of which nothing says how a part counts, and for what pays nothing', () => {
    const trigger = { kind: 'block', block: time('PT30M'), mode: 'unsaid', beyond: time('PT60M') } as const;
    expect(toldOf({ payments: [{ amount: percent('5'), trigger }] }, downtimePromise())).toEqual([]);
    expect(toldOf({ payments: [pays(percent('0'), range('99.9', 'closed', '', 'open'))] })).toEqual([]);
  });

  it('are none where two tiers hold a value', () => {
    const payments = [band, pays(percent('20'), range('99', 'closed', '99.9', 'open'))];
    expect(toldOf({ payments })).toEqual([]);
  });

  it('count two misses more than are free', () => {
    const payments: Payments = [{ amount: eur('500'), trigger: { kind: 'each miss', over: 1 } }];
    expect(toldOf({ payments, free: [{ value: '2', unit: 'misses' }] })).toEqual([
      '5 misses → 2 × money → 1000 → 1000',
    ]);
  });

  it('count the misses of a priority', () => {
    const support = [
      { id: 'Help', priorities: [{ id: 'P1', metFor: { percent: '95', window: month } }, { id: 'P2' }] },
    ];
    const payments: Payments = [{ amount: eur('500'), trigger: { kind: 'each miss', priority: 'P1' } }];
    expect(examplesOf(shop({ for: ['Help'], payments }, { support }))).toMatchObject([
      { happened: { count: 2, priority: 'P1' }, due: [{ value: '1000' }] },
    ]);
  });

  it('miss the promise for an amount that is due for any miss', () => {
    expect(toldOf({ payments: [{ amount: eur('50'), trigger: { kind: 'miss' } }] })).toEqual([
      '99.85 → 1 × money → 50 → 50',
    ]);
  });

  it('say that an amount is due whose worth nobody can tell', () => {
    const lost = { kind: 'multiple', value: '10', time: true } as const;
    expect(toldOf({ payments: [{ ...band, amount: lost }] })).toEqual(['99.45 → 1 × 10 → ? → ?']);
  });

  it('stand apart from preconditions, claims, other schedules and the first days', () => {
    const credits: Credits = {
      payments: [band],
      notInTheFirst: { iso: 'P90D' },
      free: [{ value: '1', unit: 'misses' }],
      preconditions: [{ condition: { kind: 'fact', text: 'it was asked for' }, otherwise: 'lost' }],
      claim: { deadline: { relation: 'within', duration: { iso: 'P30D' } } },
      stacking: [{ kind: 'not added to', others: ['Other'] }],
    };
    expect(toldOf(credits)).toEqual(['99.45 → 1 × 10 → 100 → 100']);
  });

  it('hold for a plan, one for each of those that something is paid for', () => {
    const plans = [
      { id: 'Gold', fees: [{ amount: { amount: '500', currency: 'EUR' }, each: month }] },
      { id: 'Basic', fees: [{ amount: { amount: '100', currency: 'EUR' }, each: month }] },
    ];
    const only = (entry: string): Payments => [{ ...band, when: { kind: 'is', category: 'plan', entry } }];
    const of = (payments: Payments) => examplesOf(shop({ base: { each: month }, payments }, { services: [], plans }));
    expect(of(only('Basic'))).toMatchObject([
      { happened: { case: new Map([['plan', 'Basic']]) }, due: [{ value: '10' }] },
    ]);
    expect(of([...only('Gold'), ...only('Basic')])).toMatchObject([
      { happened: { case: new Map([['plan', 'Gold']]) }, due: [{ value: '50' }] },
      { happened: { case: new Map([['plan', 'Basic']]) }, due: [{ value: '10' }] },
    ]);
  });
});

describe('examples of scales', () => {
  const count = (value: string) => ({ kind: 'quantity', value, unit: '' }) as const;
  const rows = [
    { range: range('1', 'closed', '1', 'closed', count), amount: eur('75') },
    { range: range('2', 'closed', '2', 'closed', count), amount: eur('100') },
    { range: range('2', 'open', '', 'open', count), amount: eur('200') },
  ];
  const scaled = (
    mode: 'highest row applies' | 'each part at its own rate' | 'rows add up' | 'unsaid',
    by = 'misses',
  ) => toldOf({ scales: [{ by, mode, rows }] });

  it.each([
    ['highest row applies', '4 misses → 1 × money → 200 → 200'],
    ['each part at its own rate', '4 misses → 1 × money + 1 × money + 2 × money → 575 → 575'],
    ['rows add up', '4 misses → 1 × money + 1 × money + 1 × money → 375 → 375'],
  ] as const)('%s', (mode, expected) => {
    expect(scaled(mode)).toEqual([expected]);
  });

  it('count what the performance gives, points, and periods in a row', () => {
    expect(scaled('highest row applies', 'late trains')).toEqual(['4 count → 1 × money → 200 → 200']);
    expect(scaled('highest row applies', 'months missed in a row')).toEqual(['4 count → 1 × money → 200 → 200']);
    expect(
      toldOf({
        payments: [{ amount: { kind: 'points', value: '1' }, trigger: { kind: 'miss' } }],
        scales: [{ by: 'points', mode: 'highest row applies', rows }],
      }).at(-1),
    ).toBe('4 count → 1 × money → 200 → 200');
  });
});
