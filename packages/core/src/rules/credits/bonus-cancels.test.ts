import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, eur, month, pays, percent, range } from '../../testing/tariff.ts';
import { bonusCancels } from './bonus-cancels.ts';

const base = { fee: 'Shop', each: month } as const;
const [smallest, next] = [
  pays(percent('5'), range('99', 'closed', '99.9', 'open')),
  pays(percent('10'), range('', 'open', '99', 'open')),
];
const credit = {
  id: 'Penalty',
  kind: 'credit' as const,
  for: ['Available'],
  base,
  payments: [next, smallest],
  origin: 'penalty',
};
const bonusOf = (amount: Parameters<typeof pays>[0], more: object = {}) => ({
  id: 'Bonus',
  kind: 'bonus' as const,
  for: ['Available'],
  base,
  payments: [pays(amount, range('99.99', 'closed', '', 'open'))],
  ...more,
});
const find = (...credits: object[]) =>
  found(bonusCancels, { ...availabilityWith({}), credits: credits as (typeof credit)[] });

describe('credits/bonus-cancels', () => {
  it('finds a bonus that is as much as the smallest credit, not one below it', () => {
    const [finding] = find(credit, bonusOf(percent('5')));
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'range 99.99-',
      part: 'Bonus',
      related: [{ at: 'penalty' }],
      disadvantages: ['Acme'],
      message:
        'The credits for Available: a good period earns 5% of the fee of Shop, and the smallest miss costs 5% of the fee of Shop, so one good period pays for a bad one of Available.',
    });
    expect(find(credit, bonusOf(percent('4.9')))).toEqual([]);
  });

  it('is silent where the two do not compare, or the bonus is for another promise', () => {
    expect(find(credit, bonusOf(eur('5000')))).toEqual([]);
    expect(find(credit, bonusOf(percent('50'), { for: ['Other'] }))).toEqual([]);
    expect(find(credit, bonusOf(percent('50'), { payer: 'Northwind', payee: 'Acme' }))).toEqual([]);
  });
});
