import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
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
});
