import { describe, expect, it } from 'vitest';
import { dueOf, months, owedFor, shop, shown, sumText } from '../testing/owed.ts';
import { eur, month, percent } from '../testing/tariff.ts';

const quarter = { kind: 'each', unit: 'quarter' } as const;
const year = { kind: 'each', unit: 'year' } as const;
const forMiss = (amount: ReturnType<typeof percent> | ReturnType<typeof eur> = percent('10')) => ({
  payments: [{ amount, trigger: { kind: 'miss' as const } }],
});
/** `x` for a month that misses, `.` for one that does not, `?` for one without a value. */
const run = (text: string) => months([...text].map((sign) => ({ x: '99%', '.': '100%' })[sign] ?? null));
const missedIn = (count: number, of?: number) => ({
  kind: 'outcome' as const,
  of: 'Available',
  outcome: 'missed' as const,
  repetition:
    of === undefined
      ? { kind: 'in a row' as const, count, unit: 'month' as const }
      : { kind: 'of' as const, count, of, unit: 'month' as const },
});

describe('conditions over several periods', () => {
  const exits = (when: ReturnType<typeof missedIn>, text: string) =>
    owedFor(shop(forMiss(), { terminations: [{ id: 'Exit', when: [when] }] }), run(text)).periods.map(
      ({ exits: [exit] }) => exit?.state ?? '-',
    );

  it('let a party leave after 2 of 3 months', () => {
    expect(exits(missedIn(2, 3), 'x.x')).toEqual(['-', '-', 'in reach']);
    expect(exits(missedIn(2, 3), 'x..x')).toEqual(['-', '-', '-', '-']);
    expect(exits(missedIn(2, 3), 'x?.')).toEqual(['-', 'undecided', 'undecided']);
  });

  it('let a party leave after 2 in a row', () => {
    expect(exits(missedIn(2), 'x.xx.')).toEqual(['-', '-', '-', 'in reach', '-']);
  });

  it('let a party leave when a figure was beyond a limit 2 times in a row, whatever was promised', () => {
    const below = {
      kind: 'compare' as const,
      figure: { measure: 'value' as const, metric: 'Uptime' },
      comparison: '<' as const,
      value: { kind: 'percent' as const, value: '95' },
      window: month,
      repetition: { kind: 'in a row' as const, count: 2, unit: 'month' as const },
    };
    const exits = (values: readonly (string | null)[]) =>
      owedFor(shop(forMiss(), { terminations: [{ id: 'Exit', when: [below] }] }), months(values)).periods.map(
        ({ exits: [exit] }) => exit?.state ?? '-',
      );
    expect(exits(['94%', '99%', '94.9%', '90%', '95%'])).toEqual(['-', '-', '-', 'in reach', '-']);
    expect(exits(['94%', null, '95%'])).toEqual(['-', 'undecided', '-']);
  });

  it('pay no tier for a limit that counts over several periods', () => {
    const when = {
      kind: 'compare' as const,
      figure: { measure: 'value' as const, metric: 'Uptime' },
      comparison: '<' as const,
      value: { kind: 'percent' as const, value: '99.9' },
      window: month,
      repetition: { kind: 'in a row' as const, count: 2, unit: 'month' as const },
    };
    const payments = [{ amount: percent('10'), trigger: { kind: 'when' as const, condition: when } }];
    expect(dueOf(shop({ payments }), run('x.xx'))).toEqual(['0', '0', '0', '100']);
  });

  it('do not know what was in a month that is left out', () => {
    const [first, , third] = run('xxx').periods;
    const gap = { periods: [first, third].filter((each) => each !== undefined) };
    const found = owedFor(shop(forMiss(), { terminations: [{ id: 'Exit', when: [missedIn(2, 2)] }] }), gap);
    expect(found.periods[1]?.exits).toMatchObject([{ state: 'undecided' }]);
  });

  it('make a miss a breach only in the second bad month', () => {
    const parts = shop(forMiss());
    const [objective] = parts.objectives ?? [];
    const breach = {
      ...parts,
      objectives: objective ? [{ ...objective, breachOnly: { count: 2, unit: 'month' as const } }] : [],
    };
    expect(dueOf(breach, run('x.xx'))).toEqual(['0', '0', '0', '100']);
  });

  it('multiply an amount, by the greatest factor', () => {
    const multipliers = [
      { value: '2', when: missedIn(2) },
      { value: '3', when: missedIn(3) },
    ];
    expect(dueOf(shop({ ...forMiss(), multipliers }), run('xxx.x'))).toEqual(['100', '200', '300', '0', '100']);
  });

  it('are paid for when they are fulfilled anew', () => {
    const when = shop({ payments: [{ amount: eur('5'), trigger: { kind: 'when', condition: missedIn(2, 3) } }] });
    expect(dueOf(when, run('xx.x'))).toEqual(['0', '5', '0', '5']);
  });
});

describe('counts', () => {
  it('of the ordinal: 75, 100, then 200 for each', () => {
    const single = (from: string, to?: string) => ({
      low: { value: { kind: 'quantity' as const, value: from, unit: '' }, end: 'closed' as const },
      ...(to && { high: { value: { kind: 'quantity' as const, value: to, unit: '' }, end: 'closed' as const } }),
    });
    const rows = [
      { range: single('1', '1'), amount: eur('75') },
      { range: single('2', '2'), amount: eur('100') },
      { range: single('3'), amount: eur('200') },
    ];
    const scale = shop({ scales: [{ by: 'misses', each: year, mode: 'each part at its own rate', rows }] });
    expect(
      dueOf(
        scale,
        months(['99%'], () => ({ counted: [{ of: 'Available', missed: 5 }] })),
      ),
    ).toEqual(['775']);
    expect(dueOf(scale, run('xx.xxxx......x'))).toEqual([
      ...['75', '100', '0', '200', '200', '200', '200'],
      ...['0', '0', '0', '0', '0', '0', '75'],
    ]);
  });

  it('of periods in a row', () => {
    const row = (count: string, amount: string) => ({
      range: { low: { value: { kind: 'quantity' as const, value: count, unit: '' }, end: 'closed' as const } },
      amount: percent(amount),
    });
    const scale = shop({
      scales: [
        {
          by: 'months missed in a row',
          mode: 'highest row applies',
          rows: [row('1', '12.5'), row('2', '25'), row('3', '50')],
        },
      ],
    });
    expect(dueOf(scale, run('xxxx.x'))).toEqual(['125', '250', '500', '500', '0', '125']);
  });

  it('begin beyond a free number, window by window', () => {
    const each = shop({ payments: [{ amount: eur('10'), trigger: { kind: 'each miss', over: 2, each: quarter } }] });
    expect(dueOf(each, run('xxxxx'))).toEqual(['0', '0', '10', '0', '0']);
    const free = shop({ ...forMiss(), free: [{ value: '2', unit: 'misses', each: quarter }] });
    expect(dueOf(free, run('xxxxx'))).toEqual(['0', '0', '100', '0', '0']);
  });

  it('do not go on after a month that nobody measured', () => {
    const each = shop({ payments: [{ amount: eur('10'), trigger: { kind: 'each miss', over: 2, each: quarter } }] });
    expect(dueOf(each, run('x?xx'))).toEqual(['0', 'nothing to measure', 'undecided before', '0']);
  });

  it('of points are turned into money by a table, until they are reset', () => {
    const row = (points: string, amount: string) => ({
      range: { low: { value: { kind: 'quantity' as const, value: points, unit: 'points' }, end: 'closed' as const } },
      amount: eur(amount),
    });
    const points = shop({
      payments: [{ amount: { kind: 'points', value: '5' }, trigger: { kind: 'miss' } }],
      scales: [{ by: 'points', mode: 'highest row applies', rows: [row('10', '100'), row('20', '300')] }],
      pointsReset: [
        {
          when: {
            kind: 'outcome',
            of: 'Available',
            outcome: 'met',
            repetition: { kind: 'in a row', count: 3, unit: 'month' },
          },
        },
      ],
    });
    expect(dueOf(points, run('xxxxx'))).toEqual(['0', '100', '0', '200', '0']);
    expect(dueOf(points, run('xx...x.x'))).toEqual(['0', '100', '0', '0', '0', '0', '0', '100']);
  });
});

describe('caps', () => {
  type CapInput = NonNullable<Parameters<typeof shop>[0]['caps']>[number];
  const capped = (each: CapInput['each'], amount: CapInput['amount'] = eur('250')) =>
    shop({ ...forMiss(), caps: [{ amount, ...(each && { each }) }] });

  it.each([
    ['month', capped(month, eur('40')), ['40', '40', '40', '40']],
    ['quarter', capped(quarter), ['100', '100', '50', '100']],
    ['year', capped(year), ['100', '100', '50', '0']],
    ['term', capped({ kind: 'term' }), ['100', '100', '50', '0']],
    ['rolling', capped({ kind: 'rolling', length: 'P3M' }, eur('150')), ['100', '50', '0', '100']],
    ['of another unit', capped(year, percent('25')), ['100', '100', '50', '0']],
    [
      'shorter than the period',
      capped({ kind: 'each', unit: 'day' }, eur('40')),
      Array(4).fill('cap of shorter period'),
    ],
    ['without a period', capped(undefined), ['100', '100', 'cap without period', 'undecided before']],
    ['that is high enough for a day', capped({ kind: 'each', unit: 'day' }, eur('100')), ['100', '100', '100', '100']],
  ])('for each %s', (_, parts, figures) => {
    expect(dueOf(parts, run('xxxx'))).toEqual(figures);
  });

  it('that contradict each other are told, unless the agreement says which one binds', () => {
    const caps = [
      { amount: eur('80'), each: month },
      { amount: eur('60'), each: month },
    ];
    expect(dueOf(shop({ ...forMiss(), caps }), run('x'))).toEqual(['contradictory caps']);
    expect(dueOf(shop({ ...forMiss(), caps }, { whichCapBinds: 'smallest' }), run('x'))).toEqual(['60']);
    expect(dueOf(shop({ ...forMiss(), caps }, { whichCapBinds: 'first' }), run('x'))).toEqual(['80']);
  });

  it('limit the number of credits', () => {
    const count = shop({
      payments: [{ amount: eur('10'), trigger: { kind: 'each miss' } }],
      caps: [{ count: { value: '3', unit: 'credits' }, each: quarter }],
    });
    const misses = months(['99%', '99%', '99%'], () => ({ counted: [{ of: 'Available', missed: 2 }] }));
    expect(dueOf(count, misses)).toEqual(['20', '10', '0']);
  });

  it('are shared, in the order of the text', () => {
    const other = { id: 'Other', kind: 'credit' as const, for: ['Available'], ...forMiss(eur('80')) };
    const parts = shop({ ...forMiss(), caps: [{ amount: eur('150'), each: month, sharedWith: ['Other'] }] });
    const both = { ...parts, credits: [other, ...(parts.credits ?? [])] };
    expect(owedFor(both, run('x')).periods[0]?.schedules.map((each) => shown(each))).toEqual(['80', '70']);
  });

  it('limit those that they name, whichever comes first in the text', () => {
    const other = { id: 'Other', kind: 'credit' as const, for: ['Available'], ...forMiss(eur('180')) };
    const parts = shop({ ...forMiss(), caps: [{ amount: eur('150'), each: month, sharedWith: ['Other'] }] });
    const due = (credits: typeof parts.credits) =>
      owedFor({ ...parts, credits }, run('x')).periods[0]?.schedules.map((each) => shown(each));
    expect(due([other, ...(parts.credits ?? [])])).toEqual(['150', '0']);
    expect(due([...(parts.credits ?? []), other])).toEqual(['100', '50']);
    const [first] =
      owedFor({ ...parts, credits: [other, ...(parts.credits ?? [])] }, run('x')).periods[0]?.schedules ?? [];
    expect(first?.steps).toContainEqual(
      expect.objectContaining({
        kind: 'cap',
        cap: expect.objectContaining({ sharedWith: ['Available credits'] }) as unknown,
      }),
    );
  });

  it('are a share of the base of the schedule that says so', () => {
    const desk = { id: 'Desk', fees: [{ amount: { amount: '500', currency: 'EUR' }, each: month }] };
    const base = { fee: 'Desk', each: month };
    const other = { id: 'Other', kind: 'credit' as const, for: ['Available'], base, ...forMiss(eur('180')) };
    const parts = shop({ ...forMiss(), caps: [{ amount: percent('15'), each: month, sharedWith: ['Other'] }] });
    const both = { ...parts, services: [...(parts.services ?? []), desk], credits: [other, ...(parts.credits ?? [])] };
    expect(owedFor(both, run('x')).periods[0]?.schedules.map((each) => shown(each))).toEqual(['150', '0']);
  });
});

describe('earn-back', () => {
  it('returns what was paid once the level is kept for long enough', () => {
    const back = shop({
      ...forMiss(),
      returned: [
        {
          when: {
            kind: 'outcome',
            of: 'Available',
            outcome: 'met',
            repetition: { kind: 'in a row', count: 2, unit: 'month' },
          },
        },
      ],
    });
    const { periods, totals } = owedFor(back, run('xx...x'));
    const returned = periods.map(({ schedules: [first] }) => first?.returned.map(sumText).join() ?? '');
    expect(returned).toEqual(['', '', '', '200', '', '']);
    expect(totals).toEqual([
      { payer: 'Northwind', payee: 'Acme', sums: [{ kind: 'money', currency: 'EUR', value: '100' }] },
    ]);
  });
});
