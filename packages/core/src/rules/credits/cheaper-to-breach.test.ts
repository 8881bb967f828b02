import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, eur, month, pays, percent, range } from '../../testing/tariff.ts';
import { cheaperToBreach } from './cheaper-to-breach.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const year = { kind: 'each', unit: 'year' } as const;
const tier = (amount: Parameters<typeof pays>[0]) => pays(amount, range('', 'open', '99.9', 'open'));

function find(cost: string, credits: Credits, each: typeof month | typeof year = month) {
  const { objectives = [], ...rest } = availabilityWith({ base: { money: eur('1000').money }, ...credits });
  const complianceCost = { amount: eur(cost).money, each, origin: 'cost' };
  return found(cheaperToBreach, {
    ...rest,
    objectives: objectives.map((objective) => ({ ...objective, complianceCost })),
  });
}

describe('credits/cheaper-to-breach', () => {
  it('finds a promise that costs more to keep than to break, exactly', () => {
    const [finding] = find('250.01', { payments: [tier(percent('25'))] });
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'cost',
      part: 'Available',
      related: [{ at: 'credits' }],
      disadvantages: ['Acme'],
      message:
        'Keeping Available costs EUR\u00a0250.01 each month, breaking it costs EUR\u00a0250 at most: it pays to break it.',
    });
    expect(find('250', { payments: [tier(percent('25'))] })).toEqual([]);
  });

  it('counts the maximum, and the months of a yearly cost', () => {
    const caps = [{ amount: eur('100'), each: month }];
    expect(find('101', { payments: [tier(percent('25'))], caps })).toHaveLength(1);
    expect(find('1200', { payments: [tier(percent('25'))], caps }, year)).toEqual([]);
    expect(find('1201', { payments: [tier(percent('25'))], caps }, year)).toHaveLength(1);
  });

  it('is silent where the most is not known in money', () => {
    expect(find('9999', { payments: [{ amount: eur('5'), trigger: { kind: 'each miss' } }] })).toEqual([]);
    expect(find('9999', { payments: [tier(percent('25'))], base: { fee: 'Unknown' } })).toEqual([]);
  });
});
