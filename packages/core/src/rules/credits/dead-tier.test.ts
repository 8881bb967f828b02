import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { availabilityWith, eur, month, pays, percent, range } from '../../testing/tariff.ts';
import { deadTier } from './dead-tier.ts';

type Parts = Parameters<typeof availabilityWith>[0];
const find = (parts: Parts) => found(deadTier, availabilityWith(parts));
const payments = [
  pays(percent('10'), range('99', 'closed', '99.9', 'open')),
  pays(percent('50'), range('', 'open', '99', 'open')),
];
const year = { kind: 'each', unit: 'year' } as const;
const base = { fee: 'Webshop' } as const;
const times = (value: string) => ({ kind: 'multiple', value, of: {} }) as const;

describe('credits/dead-tier', () => {
  it('finds a tier above the maximum of its month', () => {
    const [finding, ...others] = find({ payments, caps: [{ amount: percent('49.9'), each: month, origin: 'cap' }] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'range -99',
      related: [{ at: 'cap' }],
      disadvantages: ['Acme'],
      message: 'The credits for Available: 50% can never be paid in full, since no more than 49.9% each month is paid.',
    });
  });

  it('is silent when the last tier is just the maximum, and when amounts cannot be compared', () => {
    expect(find({ payments, caps: [{ amount: percent('50'), each: month }] })).toEqual([]);
    expect(find({ payments, caps: [{ amount: eur('1'), each: month }] })).toEqual([]);
  });

  it('compares with the maximum of a longer period, not of a shorter one', () => {
    expect(find({ payments, base, caps: [{ amount: times('0.4'), each: year }] })).toHaveLength(1);
    expect(find({ payments, base, caps: [{ amount: times('0.4'), each: { kind: 'each', unit: 'day' } }] })).toEqual([]);
  });

  it('finds a yearly maximum that twelve monthly ones cannot reach', () => {
    const caps = (yearly: string) => [
      { amount: percent('50'), each: month, origin: 'monthly' },
      { amount: times(yearly), each: year, origin: 'yearly' },
    ];
    expect(find({ base, caps: caps('6') })).toEqual([]);
    const [finding] = find({ base, caps: caps('6.01') });
    expect(finding).toMatchObject({ at: 'yearly', related: [{ at: 'monthly' }] });
    expect(finding?.message).toContain('the maximum of 6.01 times the fee each year can never be reached');
  });

  it('lets other schedules fill a maximum that they share', () => {
    const caps = [
      { amount: percent('50'), each: month },
      { amount: times('12'), each: year, sharedWith: ['Other'] },
    ];
    expect(find({ base, caps })).toEqual([]);
  });

  it('finds a minimum above the maximum', () => {
    const floors = (least: string) => [{ amount: percent(least), origin: 'minimum' }];
    const caps = [{ amount: percent('50'), each: month, origin: 'cap' }];
    expect(find({ base, floors: floors('50'), caps })).toEqual([]);
    expect(find({ base, floors: floors('50.1'), caps })).toMatchObject([{ at: 'minimum', related: [{ at: 'cap' }] }]);
  });

  it('finds a tier above the limit of liability that it counts towards', () => {
    const limited = (amount: string) => {
      const liabilities = [
        { id: 'L', of: { party: 'Northwind' }, origin: 'limit', caps: [{ amount: eur(amount), origin: 'limit' }] },
      ];
      return found(deadTier, { ...shop({ payments, liabilityCap: 'inside' }), liabilities });
    };
    expect(limited('500')).toEqual([]);
    expect(limited('499')).toMatchObject([
      { at: 'range -99', related: [{ at: 'limit' }], message: expect.stringContaining('no more than EUR\u00a0499') },
    ]);
  });

  it('finds a tier above a maximum that another schedule shares with it', () => {
    const shared = (amount: string) => {
      const parts = shop({ payments });
      const caps = [{ amount: eur(amount), each: month, sharedWith: ['Available'], origin: 'limit' }];
      const other = { id: 'Other', kind: 'credit' as const, for: ['Other'], origin: 'other', caps };
      return found(deadTier, { ...parts, credits: [...(parts.credits ?? []), other] });
    };
    expect(shared('500')).toEqual([]);
    expect(shared('499')).toMatchObject([
      {
        part: 'Available credits',
        at: 'range -99',
        related: [{ at: 'limit' }],
        message: expect.stringContaining('499'),
      },
    ]);
  });

  it('finds a tier beside which another schedule always pays as much, where only the highest is paid', () => {
    const other = (least: string) => ({
      id: 'Other',
      kind: 'credit' as const,
      for: ['Available'],
      origin: 'other',
      base: { fee: 'Shop', each: month },
      payments: [pays(percent(least), range('', 'open', '99.9', 'open'))],
      stacking: [{ kind: 'only the highest of' as const, others: ['Available credits', 'Other'] }],
    });
    const beside = (least: string) => {
      const parts = shop({ payments });
      return found(deadTier, { ...parts, credits: [...(parts.credits ?? []), other(least)] });
    };
    expect(beside('9')).toMatchObject([{ part: 'Other', at: 'range -99.9', related: [{ at: 'credits' }] }]);
    expect(beside('10')).toEqual([]);
    expect(beside('11')).toMatchObject([
      {
        at: 'range 99-99.9',
        related: [{ at: 'other' }],
        message: 'The credits for Available: 10% adds nothing, since Other pays no less for the same.',
      },
    ]);
  });

  it('offers to say the maximum, and to remove one that is never reached', () => {
    const high = { ...percent('50'), origin: 'amount' };
    const caps = (each: object) => [{ amount: percent('30'), each, origin: 'cap' }] as never;
    const tier = [pays(high, range('', 'open', '99', 'open'))];
    expect(find({ payments: tier, caps: caps(month) })[0]?.fixes[0]?.edits).toEqual([
      { at: 'amount', place: 'replace', text: '30%' },
    ]);
    const yearly = [
      { amount: percent('50'), each: month },
      { amount: times('6.01'), each: year, origin: 'yearly' },
    ];
    expect(find({ base, caps: yearly })[0]?.fixes[0]?.edits).toEqual([{ at: 'yearly', place: 'remove', text: '' }]);
  });
});
