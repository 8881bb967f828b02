import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { incidents } from '../../testing/relief.ts';
import { availabilityWith, elapsed, eur, pays, percent, range } from '../../testing/tariff.ts';
import { otherQuantity } from './other-quantity.ts';

const promisedFor = (share: string | undefined, priority = 'P1') =>
  found(
    otherQuantity,
    incidents(
      {},
      { priorities: [{ id: priority, origin: 'row', ...(share !== undefined && { metFor: { percent: share } }) }] },
    ),
  );

describe('credits/other-quantity', () => {
  it('finds single misses that are paid although a share is promised', () => {
    expect(promisedFor('95')).toMatchObject([
      {
        severity: 'error',
        part: 'Incidents credits',
        related: [{ at: 'row' }],
        disadvantages: ['Northwind'],
        message:
          'The credits for Incidents: each single miss costs EUR\u00a0500, but P1 of Incidents is promised for 95% only, so credits fall due while the promise is kept.',
      },
    ]);
  });

  it('is silent where every ticket is promised, and about other priorities', () => {
    expect(promisedFor('100')).toEqual([]);
    expect(promisedFor(undefined)).toEqual([]);
    expect(promisedFor('95', 'P2')).toEqual([]);
  });

  it('finds tiers that go by a figure that nobody promised', () => {
    const trigger = (figure: { measure: 'value' | 'downtime' | 'outages'; metric?: string }) => ({
      amount: eur('5'),
      trigger: { kind: 'range' as const, figure, range: range('', 'open', '99.9', 'open'), origin: 'trigger' },
    });
    const find = (figure: Parameters<typeof trigger>[0]) =>
      found(otherQuantity, availabilityWith({ payments: [trigger(figure)] }));
    expect(find({ measure: 'value', metric: 'Uptime' })).toEqual([]);
    expect(find({ measure: 'value', metric: 'Other' })).toMatchObject([
      { severity: 'warning', at: 'trigger', related: [{ at: 'promise' }] },
    ]);
    expect(find({ measure: 'outages', metric: 'Uptime' })[0]?.message).toContain(
      'paid by outages of Uptime, while Uptime is promised',
    );
    expect(
      found(otherQuantity, availabilityWith({ payments: [pays(eur('5'), range('', 'open', '99', 'open'))] })),
    ).toEqual([]);
  });

  it('takes the downtime beyond what is allowed for the same quantity', () => {
    const find = (target: string, beyond?: string) => {
      const block = {
        amount: percent('5'),
        trigger: {
          kind: 'block' as const,
          block: elapsed('PT1H'),
          mode: 'full' as const,
          of: { measure: 'downtime' as const },
          ...(beyond !== undefined && { beyond: percent(beyond) }),
        },
      };
      return found(otherQuantity, availabilityWith({ payments: [block] }, { target: percent(target) }));
    };
    expect(find('100')).toEqual([]);
    expect(find('99.99')).toHaveLength(1);
    expect(find('99.99', '0.01')).toEqual([]);
    expect(find('99.99', '0.1')).toHaveLength(1);
  });

  it('takes the length of a case for the same quantity where every single case is promised', () => {
    const find = (metric: string) => {
      const trigger = {
        kind: 'block' as const,
        block: elapsed('PT1H'),
        mode: 'started' as const,
        of: { measure: 'value' as const, metric },
      };
      const agreement = availabilityWith({ payments: [{ amount: percent('5'), trigger }] });
      const sentences = [
        { figure: { measure: 'every' as const, metric: 'Repair' }, comparison: '<=' as const, value: elapsed('PT1H') },
      ];
      return found(otherQuantity, { ...agreement, objectives: [{ id: 'Available', sentences }] });
    };
    expect(find('Repair')).toEqual([]);
    expect(find('Other')).toHaveLength(1);
  });

  it('tells tiers along one other figure once', () => {
    const figure = { measure: 'value' as const, metric: 'Other' };
    const tier = (low: string, high: string) => {
      const { amount, trigger } = pays(percent('5'), range(low, 'closed', high, 'open'));
      return { amount, trigger: { ...trigger, figure, origin: low } as typeof trigger };
    };
    expect(found(otherQuantity, availabilityWith({ payments: [tier('98', '99'), tier('97', '98')] }))).toMatchObject([
      { at: '98', related: [{}, { at: '97', message: 'paid by the same figure' }] },
    ]);
  });
});
