import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { shop } from '../../testing/owed.ts';
import { availabilityWith, eur, month, pays, percent, range } from '../../testing/tariff.ts';
import { beyondFee } from './beyond-fee.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const base = { fee: 'Webshop', each: month } as const;
const tier = (amount: Parameters<typeof pays>[0]) => pays(amount, range('', 'open', '99.9', 'open'));
const find = (credits: Credits) => found(beyondFee, availabilityWith({ base, ...credits }));
const year = { kind: 'each', unit: 'year' } as const;
const times = (value: string) => ({ kind: 'multiple', value, of: {} }) as const;

describe('credits/beyond-fee', () => {
  it('finds a tier above the whole fee, not one that is all of it', () => {
    const [finding] = find({ payments: [{ ...tier(percent('100.1')), origin: 'tier' }] });
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'tier',
      disadvantages: ['Northwind'],
      message:
        'The credits for Available: 100.1% comes to 100.1% of the fee for the same period, and no interest beyond the fee is stated.',
    });
    expect(find({ payments: [tier(percent('100'))] })).toEqual([]);
  });

  it('takes the maximum of the month, and a yearly one as twelve fees', () => {
    const payments = [tier(percent('200'))];
    expect(find({ payments, caps: [{ amount: percent('100'), each: month }] })).toEqual([]);
    expect(find({ payments, caps: [{ amount: times('12'), each: year }] })).toEqual([]);
    expect(find({ payments, caps: [{ amount: times('12.1'), each: year }] })).toHaveLength(1);
    const block = { kind: 'each miss' } as const;
    const growing = [{ amount: percent('5'), trigger: block }];
    expect(find({ payments: growing, caps: [{ amount: percent('150'), each: month }] })).toHaveLength(1);
    expect(find({ payments: growing })).toEqual([]);
  });

  it('counts monthly shares of a yearly fee together', () => {
    const yearly = { fee: 'Webshop', each: year } as const;
    expect(find({ base: yearly, payments: [tier(percent('8'))] })).toEqual([]);
    expect(find({ base: yearly, payments: [tier(percent('9'))] })).toHaveLength(1);
  });

  it('is silent about sums of money and fixed bases, which no fee is stated for', () => {
    expect(find({ payments: [tier(eur('100000'))] })).toEqual([]);
    expect(find({ base: { money: eur('10').money }, payments: [tier(percent('300'))] })).toEqual([]);
    expect(find({ kind: 'bonus', payments: [tier(percent('300'))] })).toEqual([]);
  });

  it('adds up schedules that one failure sets off, unless only the highest is paid', () => {
    const own = shop({ payments: [tier(percent('60'))], origin: 'own' });
    const other = (share: string, more: object = {}) => ({
      ...own,
      credits: [
        ...(own.credits ?? []),
        {
          id: 'Other',
          kind: 'credit' as const,
          for: ['Available'],
          base: { fee: 'Shop', each: month },
          origin: 'other',
          payments: [tier(percent(share))],
          ...more,
        },
      ],
    });
    expect(found(beyondFee, other('40'))).toEqual([]);
    expect(found(beyondFee, other('41'))).toMatchObject([
      {
        at: 'own',
        related: [{ at: 'other' }],
        disadvantages: ['Northwind'],
        message: expect.stringContaining(
          'One failure of Available sets off several credits, together EUR\u00a01,010 a month: 101% of the fee',
        ),
      },
    ]);
    const stacking = [{ kind: 'only the highest of' as const, others: ['Available credits', 'Other'] }];
    expect(found(beyondFee, other('41', { stacking }))).toEqual([]);
  });

  it('is silent where a limit of liability keeps it below the fee, and lowers the shares to it', () => {
    const parts = (liabilityCap?: 'inside') =>
      shop({ payments: [tier(percent('150'))], ...(liabilityCap && { liabilityCap }) });
    const liabilities = [{ id: 'L', of: { party: 'Northwind' }, caps: [{ amount: eur('1000') }] }];
    expect(found(beyondFee, { ...parts('inside'), liabilities })).toEqual([]);
    expect(found(beyondFee, { ...parts(), liabilities })).toHaveLength(1);
    const amount = { ...percent('150'), origin: 'amount' };
    expect(find({ payments: [tier(amount)] })[0]?.fixes[0]?.edits).toEqual([
      { at: 'amount', place: 'replace', text: '100%' },
    ]);
  });
});
