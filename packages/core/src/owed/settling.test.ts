import { describe, expect, it } from 'vitest';
import { dueOf, months, owedFor, shop, shown } from '../testing/owed.ts';
import { eur, month, percent } from '../testing/tariff.ts';

const forMiss = (amount: ReturnType<typeof percent> | ReturnType<typeof eur> = percent('10')) => ({
  payments: [{ amount, trigger: { kind: 'miss' as const } }],
});
const missed = (each?: object) => months(['99%'], () => each ?? {});
const due = (credits: Parameters<typeof shop>[0], each?: object, parts?: object) =>
  dueOf(shop({ ...forMiss(), ...credits }, parts), missed(each))[0];

describe('a credit', () => {
  it('is rounded before it is capped', () => {
    const third = {
      payments: [{ amount: { kind: 'multiple' as const, value: '1/30' }, trigger: { kind: 'miss' as const } }],
    };
    const rounded = (mode: 'down' | 'up' | 'nearest', to?: string) =>
      due({ ...third, settlement: { rounding: { mode, ...(to && { to: { amount: to, currency: 'EUR' } }) } } });
    expect([rounded('down'), rounded('up'), rounded('nearest')]).toEqual(['33.33', '33.34', '33.33']);
    expect([rounded('up', '5'), rounded('nearest', '2')]).toEqual(['35', '34']);
    expect(
      due({ ...third, settlement: { rounding: { mode: 'up' } }, caps: [{ amount: eur('33.3'), each: month }] }),
    ).toBe('33.3');
  });

  it('is at least the floor, and nothing under the minimum', () => {
    expect(due({ floors: [{ amount: eur('150') }] })).toBe('150');
    const least = (amount: string, minimumIncluded = false) =>
      due({ settlement: { minimum: { amount, currency: 'EUR' }, minimumIncluded } });
    expect([least('100'), least('100.01'), least('100', true)]).toEqual(['100', '0', '0']);
  });

  it('is not due in the first days, and nobody knows of a part of them', () => {
    const term = { effective: { from: '2026-01-01' } };
    const first = (iso: string) => due({ notInTheFirst: { iso } }, {}, term);
    expect([first('P31D'), first('P30D'), first('P1M'), first('P2W')]).toEqual([
      '0',
      'partly excepted',
      '0',
      'partly excepted',
    ]);
  });

  it('counts the first days from the time at which the term begins', () => {
    const term = { effective: { from: '2026-01-01', fromTime: '12:00' } };
    const first = (iso: string, flavour: 'calendar' | 'contract') => {
      const made = shop({ ...forMiss(), notInTheFirst: { iso } }, term);
      const objectives = made.objectives?.map((each) => ({
        ...each,
        sentences: each.sentences?.map((sentence) => ({ ...sentence, window: { ...month, flavour } })),
      }));
      return dueOf({ ...made, objectives }, months(['99%', '99%']));
    };
    // They end at noon of 1 February, when January is over and February has begun.
    expect(first('P31D', 'calendar')).toEqual(['0', 'partly excepted']);
    expect(first('P31D', 'contract')).toEqual(['0', '100']);
    expect(first('P30D', 'contract')).toEqual(['partly excepted', '100']);
  });

  it('depends on a condition that holds unless it is denied', () => {
    const only = (otherwise: 'lost' | 'withheld') => ({
      preconditions: [{ condition: { kind: 'fact' as const, text: 'paid' }, otherwise }],
    });
    expect(due(only('lost'))).toBe('100');
    expect(due(only('lost'), { facts: [{ text: 'paid', holds: false }] })).toBe('0');
    const withheld = owedFor(
      shop({ ...forMiss(), ...only('withheld') }),
      missed({ facts: [{ text: 'paid', holds: false }] }),
    );
    expect(withheld.periods[0]?.schedules[0]?.withheld).toEqual([{ kind: 'money', currency: 'EUR', value: '100' }]);
  });

  it('is lifted by a relief whose extent is clear', () => {
    const relief = (toTheExtentCaused: boolean) => ({
      duties: [{ id: 'Answer' }],
      reliefs: [
        {
          id: 'Waiting',
          when: { kind: 'duty' as const, duty: 'Answer', state: 'late' as const },
          effects: [{ kind: 'lifts credits of' as const, targets: ['Available'] }],
          toTheExtentCaused,
        },
      ],
    });
    expect(due({}, {}, relief(false))).toBe('100');
    expect(due({}, { late: ['Answer'] }, relief(false))).toBe('0');
    expect(due({}, { late: ['Answer'] }, relief(true))).toBe('extent of relief');
  });

  it('is a miss, too, where the report is late', () => {
    const report = { reports: [{ id: 'Monthly', lateIsMissOf: ['Available'] }] };
    const kept = months(['100%'], () => ({ late: ['Monthly'] }));
    expect(dueOf(shop(forMiss(), report), kept)).toEqual(['100']);
  });
});

describe('two schedules', () => {
  const other = { id: 'Other', kind: 'credit' as const, for: ['Available'], ...forMiss(eur('80')) };
  const both = (
    kind: 'not added to' | 'only the highest of' | 'only one of' | 'added to',
    each?: object,
    credits = other,
  ) => {
    const parts = shop({ ...forMiss(), stacking: [{ kind, others: ['Other'] }] });
    const found = owedFor({ ...parts, credits: [...(parts.credits ?? []), credits] }, missed(each));
    return found.periods[0]?.schedules.map((schedule) => shown(schedule));
  };

  it('are both paid, or the higher one, or the one that was chosen', () => {
    expect(both('added to')).toEqual(['100', '80']);
    expect(both('only the highest of')).toEqual(['100', '0']);
    expect(both('only one of', { chosen: ['Other'] })).toEqual(['0', '80']);
  });

  it('leave it open which one is paid where nobody says it', () => {
    expect(both('not added to')).toEqual(['which of them', 'which of them']);
    expect(both('only one of')).toEqual(['which of them', 'which of them']);
    const share = {
      ...other,
      payments: [{ amount: percent('5'), trigger: { kind: 'miss' as const } }],
      base: { text: 'the order', each: month },
    };
    expect(both('only the highest of', {}, share as never)).toEqual(['not comparable', 'not comparable']);
  });

  it('wait for each other where what one of them comes to is not known, but not for a choice', () => {
    const block = { size: { kind: 'duration' as const, duration: { iso: 'PT1H' } }, mode: 'full' as const };
    const unknown = {
      ...other,
      payments: [{ amount: eur('1'), trigger: { kind: 'block' as const, block: block.size, mode: block.mode } }],
    };
    expect(both('only the highest of', {}, unknown as never)).toEqual(['other undecided', 'not measured']);
    expect(both('not added to', {}, unknown as never)).toEqual(['other undecided', 'not measured']);
    expect(both('only one of', { chosen: ['Available'] }, unknown as never)).toEqual(['100', 'not measured']);
  });

  it('use up the limit of liability together', () => {
    const inside = { liabilityCap: 'inside' as const };
    const liabilities = [
      {
        id: 'Limit',
        of: { party: 'Northwind' },
        caps: [{ amount: eur('150'), each: { kind: 'each' as const, unit: 'year' as const } }],
      },
    ];
    const parts = shop({ ...forMiss(), ...inside }, { liabilities });
    const found = owedFor(
      { ...parts, credits: [...(parts.credits ?? []), { ...other, ...inside }] },
      months(['99%', '99%']),
    );
    expect(found.periods.map(({ schedules }) => schedules.map((each) => shown(each)))).toEqual([
      ['100', '50'],
      ['0', '0'],
    ]);
  });
});

describe('the limit of liability', () => {
  const limit = (amount: object, each?: object): Partial<Parameters<typeof owedFor>[0]> => ({
    liabilities: [{ id: 'Limit', of: { party: 'Northwind' }, caps: [{ amount: amount, each: each as never }] }],
  });
  const inside = { ...forMiss(percent('300')), liabilityCap: 'inside' as const };
  const paid = (more: object) => dueOf(shop(inside, more), months(['99%', '99%']));
  const twice = { kind: 'multiple', value: '2', of: {} };

  it('counts in fees as they are stated, over the whole of its window', () => {
    expect(paid(limit(twice, { kind: 'term' }))).toEqual(['2000', '0']);
    expect(paid(limit(twice, month))).toEqual(['2000', '2000']);
  });

  it('is a share of the fee of its window', () => {
    const year = { kind: 'each', unit: 'year' };
    expect(paid(limit({ kind: 'percent', value: '40', of: {} }, year))).toEqual(['3000', '1800']);
  });

  it('is of all the fees of the agreement, whatever the base of the schedule', () => {
    const fee = (id: string) => ({ id, fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: month }] });
    expect(paid({ ...limit(twice, month), services: [fee('Shop'), fee('Mail')] })).toEqual(['3000', '3000']);
    expect(paid({ ...limit({ ...twice, of: { fee: 'Shop' } }, month), services: [fee('Shop'), fee('Mail')] })).toEqual([
      '2000',
      '2000',
    ]);
  });
});

describe('the derivation', () => {
  it('tells clause by clause what was due before and is due after it', () => {
    const full = shop({
      payments: [
        {
          amount: percent('12.5'),
          trigger: { kind: 'range', range: { high: { value: percent('99.5'), end: 'open' }, origin: 'tier' } },
        },
      ],
      base: { fee: 'Shop', each: month, origin: 'base' },
      multipliers: [{ value: '3', when: { kind: 'outcome', of: 'Available', outcome: 'missed' }, origin: 'times' }],
      settlement: { rounding: { mode: 'down', to: { amount: '10', currency: 'EUR' }, origin: 'rounding' } },
      caps: [{ amount: percent('30'), each: month, origin: 'cap' }],
      claim: { automatic: true, origin: 'claim' },
    });
    const steps = owedFor(full, missed()).periods[0]?.schedules[0]?.steps ?? [];
    const text = (sums: (typeof steps)[number]['before']) => shown({ due: sums, undecided: [] });
    expect(steps.map(({ kind, at = '', before, after }) => `${kind} ${at}: ${text(before)} → ${text(after)}`)).toEqual([
      'value : 0 → 0',
      'tier tier: 0 → 12.5%',
      'base base: 12.5% → 125',
      'multiplier times: 125 → 375',
      'rounding rounding: 375 → 370',
      'cap cap: 370 → 300',
      'claim claim: 300 → 300',
    ]);
  });

  it('is plain JSON', () => {
    const result = owedFor(shop(forMiss()), missed());
    const read: unknown = JSON.parse(JSON.stringify(result));
    expect(read).toEqual(result);
  });
});
