import { describe, expect, it } from 'vitest';
import { downtime, dueOf, months, shop } from '../testing/owed.ts';
import { bontermsBands, elapsed, eur, githubBands, month, pays, percent, range } from '../testing/tariff.ts';

const all = (values: readonly string[]) => months(values.map((text) => `${text}%`));

describe('tiers', () => {
  it('give the published figures of the GitHub bands at each boundary', () => {
    const values = ['99.901', '99.9', '99.899', '99.001', '99.0', '98.999'];
    const figures = ['0', 'met and paid', '100', '100', 'gap', '250'];
    expect(dueOf(shop({ payments: githubBands }), all(values))).toEqual(figures);
  });

  it('give the published figures of the Bonterms bands at each boundary', () => {
    const values = ['99.9', '99.899', '99.89', '99.0', '98.991', '98.99', '97.0', '96.99', '95.0', '94.999'];
    const figures = ['0', 'gap', '50', '50', 'gap', '200', '200', '350', '350', '500'];
    expect(dueOf(shop({ payments: bontermsBands }), all(values))).toEqual(figures);
  });

  it('leave an end open that the text does not decide', () => {
    const between = shop({
      payments: [
        pays(percent('10'), range('99', 'unsaid', '99.5', 'unsaid')),
        pays(percent('20'), range('', 'open', '99', 'unsaid')),
      ],
    });
    expect(dueOf(between, all(['99.5', '99.2', '99', '98.9']))).toEqual(['unsaid end', '100', 'unsaid end', '200']);
  });

  it('overlap, and nobody says which one is meant, except for points beside money', () => {
    const two = (second: Parameters<typeof pays>[0]) =>
      shop({
        payments: [
          pays(percent('10'), range('', 'open', '99.9', 'open')),
          pays(second, range('', 'open', '99', 'open')),
        ],
      });
    expect(dueOf(two(percent('25')), all(['98.9', '99']))).toEqual(['overlap', '100']);
    expect(dueOf(two({ kind: 'points', value: '3' }), all(['98.9', '99']))).toEqual(['100 + 3 points', '100']);
  });

  it('are looked up with the value that the metric rounds to', () => {
    const rounded = shop({ payments: bontermsBands }, {}, { rounding: { mode: 'down', decimals: 2 } });
    expect(dueOf(rounded, all(['99.899', '98.991']))).toEqual(['50', '200']);
  });

  it('belong to a plan', () => {
    const plans = shop(
      {
        payments: [
          {
            ...pays(percent('10'), range('', 'open', '99.9', 'open')),
            when: { kind: 'is', category: 'plan', entry: 'Gold' },
          },
          {
            ...pays(percent('5'), range('', 'open', '99.9', 'open')),
            when: { kind: 'is', category: 'plan', entry: 'Basic' },
          },
        ],
      },
      { plans: [{ id: 'Gold' }, { id: 'Basic' }] },
    );
    const one = all(['99']);
    expect(dueOf(plans, { ...one, case: { plan: 'Gold' } })).toEqual(['100']);
    expect(dueOf(plans, { ...one, case: { plan: 'Basic' } })).toEqual(['50']);
    expect(dueOf(plans, one)).toEqual(['unknown case']);
  });

  it('of a scale apply once, add up, or each to its own part', () => {
    const rows = [
      { range: range('', 'open', '99.9', 'open'), amount: percent('10') },
      { range: range('', 'open', '99', 'open'), amount: percent('25') },
    ];
    const scale = (mode: 'highest row applies' | 'rows add up') => shop({ scales: [{ by: 'Uptime', mode, rows }] });
    expect(dueOf(scale('highest row applies'), all(['99.9', '99', '98']))).toEqual(['0', '100', '250']);
    expect(dueOf(scale('rows add up'), all(['99.9', '99', '98']))).toEqual(['0', '100', '350']);
    const parts = [
      { range: range('99', 'closed', '99.9', 'open'), amount: eur('10') },
      { range: range('', 'open', '99', 'open'), amount: eur('30') },
    ];
    const marginal = shop({ scales: [{ by: 'Uptime', mode: 'each part at its own rate', rows: parts }] });
    expect(dueOf(marginal, all(['99.4', '98']))).toEqual(['5', '39']);
  });
});

describe('amounts', () => {
  const missed = (amount: Parameters<typeof pays>[0], credits: Parameters<typeof shop>[0] = {}) =>
    shop({ payments: [{ amount, trigger: { kind: 'miss' } }], ...credits });
  const one = (text: string) => months(['99%'], () => ({ values: [downtime(text)] }));

  it.each([
    [percent('12.5'), '125'],
    [{ kind: 'multiple', value: '1/30' } as const, '100/3'],
    [eur('7.5'), '7.5'],
    [{ kind: 'points', value: '2' } as const, '2 points'],
    [{ kind: 'service time', duration: { iso: 'P2D' } } as const, '1 × P2D'],
    [{ kind: 'in kind', text: 'a free month' } as const, '1 × a free month'],
    // A day of January is one of its 31 days.
    [{ kind: 'fee of time', duration: { iso: 'P1D' } } as const, '1000/31'],
    [{ kind: 'fee of time', duration: { iso: 'P2M' } } as const, '2000'],
    // 31 hours of 744, ten times.
    [{ kind: 'multiple', value: '10', time: true } as const, '1250/3'],
    [{ kind: 'greater', of: [percent('10'), eur('120')] } as const, '120'],
    [{ kind: 'smaller', of: [percent('10'), eur('120')] } as const, '100'],
    [{ kind: 'hole' } as const, 'unread'],
  ])('%j', (amount, figure) => {
    expect(dueOf(missed(amount), one('31 h'))).toEqual([figure]);
  });

  it('are shares where the fee is not known, unless a sum must be compared with them', () => {
    const unknown = { base: { text: 'the order value', each: month } };
    expect(dueOf(missed(percent('10'), unknown), one('1 h'))).toEqual(['10%']);
    expect(dueOf(missed({ kind: 'greater', of: [percent('10'), eur('5')] }, unknown), one('1 h'))).toEqual([
      'not comparable',
    ]);
    const told = { ...one('1 h'), fees: [{ text: 'the order value', amount: { amount: '80', currency: 'EUR' } }] };
    expect(dueOf(missed(percent('10'), unknown), told)).toEqual(['8']);
  });

  it('need a base, of a period that is said', () => {
    expect(
      dueOf(shop({ base: undefined, payments: [{ amount: percent('5'), trigger: { kind: 'miss' } }] }), one('1 h')),
    ).toEqual(['no base']);
    const yearly = { base: { fee: 'Shop', each: { kind: 'each', unit: 'year' } as const } };
    expect(dueOf(missed(percent('1'), yearly), one('1 h'))).toEqual(['120']);
    const weekly = { base: { fee: 'Shop', each: { kind: 'each', unit: 'week' } as const } };
    expect(dueOf(missed(percent('1'), weekly), one('1 h'))).toEqual(['other period']);
  });

  it('know fees of other periods', () => {
    const effective = { effective: { from: '2026-01-01', until: '2026-12-31' } };
    const base = (period: 'previous' | 'remaining' | 'term') => ({ base: { fee: 'Shop', each: month, period } });
    const fees = months(['100%', '99%'], (index) => ({
      fees: [{ of: 'Shop', amount: { amount: String(500 + index), currency: 'EUR' } }],
    }));
    expect(dueOf(missed(percent('10'), base('previous')), fees)).toEqual(['0', '50']);
    expect(dueOf({ ...missed(percent('10'), base('remaining')), ...effective }, months(['100%', '99%']))).toEqual([
      '0',
      '1000',
    ]);
    expect(dueOf({ ...missed(percent('10'), base('term')), ...effective }, months(['99%']))).toEqual(['1200']);
    const noon = (untilTime?: string) => ({
      effective: { from: '2026-01-01', fromTime: '12:00', until: '2027-01-01', untilTime },
    });
    expect(dueOf({ ...missed(percent('10'), base('term')), ...noon('12:00') }, months(['99%']))).toEqual(['1200']);
    expect(dueOf({ ...missed(percent('10'), base('term')), ...noon() }, months(['99%']))).toEqual(['other period']);
  });

  it('are paid for units', () => {
    const perUnit = shop({
      payments: [
        { amount: eur('20'), trigger: { kind: 'miss' }, perUnit: [{ kind: 'thing', thing: 'affected account' }] },
      ],
    });
    const accounts = (text: string) => ({
      figure: { measure: 'text' as const, text: 'affected account' },
      value: text,
    });
    expect(
      dueOf(
        perUnit,
        months(['99%', '99%', '100%'], (index) => (index === 0 ? { values: [accounts('3')] } : {})),
      ),
    ).toEqual(['60', 'not measured', '0']);
  });
});

describe('blocks', () => {
  const blocks = (mode: 'started' | 'full' | 'exact' | 'unsaid', more: object = {}) =>
    shop({
      payments: [
        {
          amount: percent('5'),
          trigger: { kind: 'block', block: elapsed('PT30M'), mode, of: { measure: 'downtime' }, ...more },
        },
      ],
    });
  const down = (...minutes: number[]) =>
    months(
      minutes.map(() => '99%'),
      (index) => ({ values: [downtime(`${minutes[index] ?? 0} min`)] }),
    );

  it('count from a limit, or from nothing', () => {
    const over = { beyond: elapsed('PT1H') };
    expect(dueOf(blocks('started', over), down(60, 61, 90, 91))).toEqual(['0', '50', '50', '100']);
    expect(dueOf(blocks('full', over), down(60, 61, 90, 91))).toEqual(['0', '0', '50', '50']);
    expect(dueOf(blocks('exact', over), down(60, 61, 90))).toEqual(['0', '5/3', '50']);
    expect(dueOf(blocks('unsaid', over), down(60, 61))).toEqual(['0', 'unsaid block']);
    expect(dueOf(blocks('started'), down(30, 31))).toEqual(['50', '100']);
  });

  it('count from a share of the month at hand', () => {
    // 0.01 % of 31 days are 4 min 27.84 s, of 28 days 4 min 1.92 s.
    expect(dueOf(blocks('started', { beyond: percent('0.01') }), down(4.4, 4.4))).toEqual(['0', '50']);
  });

  it('need each outage where each one counts by itself', () => {
    const each = { each: { kind: 'item', item: 'outage' } as const };
    expect(dueOf(blocks('started', each), down(40))).toEqual(['not measured']);
    const outages = months(['99%'], () => ({
      values: ['20 min', '20 min'].map((text, index) => ({ ...downtime(text), item: `outage ${index}` })),
    }));
    expect(dueOf(blocks('started', each), outages)).toEqual(['100']);
  });

  it('leave a free time out', () => {
    const free = shop({
      payments: [
        {
          amount: eur('9'),
          trigger: { kind: 'block', block: elapsed('PT1H'), mode: 'started', of: { measure: 'downtime' } },
        },
      ],
      free: [{ value: '2', unit: 'h' }],
    });
    expect(dueOf(free, down(120, 121))).toEqual(['0', '9']);
  });
});
