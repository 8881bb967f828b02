import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, eur, githubBands } from '../../testing/tariff.ts';
import { noBase } from './no-base.ts';

const settlement = { form: 'set-off' } as const;
const base = { fee: 'Webshop' } as const;
const miss = { kind: 'miss' } as const;

describe('credits/no-base', () => {
  it('asks what a percentage is taken of', () => {
    const [finding, ...others] = found(noBase, availabilityWith({ payments: githubBands, settlement }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      at: 'credits',
      message: 'The credits for Available: 10% and 25% of what? Nothing says which fee or sum it is taken of.',
      disadvantages: ['Northwind', 'Acme'],
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'credits', place: 'into', text: 'base fee each month' }]);
  });

  it('proposes the fee of the service that the promise stands for', () => {
    const { metrics, ...agreement } = availabilityWith({ payments: githubBands, settlement });
    const [finding] = found(noBase, {
      ...agreement,
      metrics: metrics?.map((metric) => ({ ...metric, of: 'Webshop' })) ?? [],
      services: [{ id: 'Webshop' }],
    });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('base fee of Webshop each month');
  });

  it('takes the base of the amount, of the schedule, or a sum', () => {
    expect(found(noBase, availabilityWith({ payments: githubBands, base, settlement }))).toEqual([]);
    const own = { kind: 'percent', value: '5', of: {} } as const;
    expect(found(noBase, availabilityWith({ payments: [{ amount: own, trigger: miss }], settlement }))).toEqual([]);
    expect(found(noBase, availabilityWith({ payments: [{ amount: eur('5'), trigger: miss }], settlement }))).toEqual(
      [],
    );
  });

  it('looks into the greater of two amounts', () => {
    const greater = { kind: 'greater' as const, of: [eur('5'), { kind: 'percent' as const, value: '5' }] };
    expect(
      found(noBase, availabilityWith({ payments: [{ amount: greater, trigger: miss }], settlement })),
    ).toHaveLength(1);
  });

  it('asks once how money is settled, and not for points', () => {
    const [first] = availabilityWith({ payments: githubBands, base }).credits ?? [];
    const credits = [first!, { ...first!, id: 'Second', origin: 'second' }];
    const [finding, ...others] = found(noBase, { credits });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ at: 'credits', related: [{ at: 'second' }], disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits.map(({ at }) => at)).toEqual(['credits', 'second']);
    expect(found(noBase, { credits: [first!, { ...first!, id: 'Second', settlement }] })).toEqual([]);
    expect(found(noBase, { credits: [{ ...first!, kind: 'bonus' }] })).toEqual([]);
    const points = { amount: { kind: 'points', value: '2' }, trigger: miss } as const;
    expect(found(noBase, availabilityWith({ payments: [points] }))).toEqual([]);
  });
});
