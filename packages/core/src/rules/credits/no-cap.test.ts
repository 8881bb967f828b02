import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, elapsed, eur, githubBands, month, percent, range } from '../../testing/tariff.ts';
import { noCap } from './no-cap.ts';

type Credits = Parameters<typeof availabilityWith>[0];
const find = (credits: Credits) => found(noCap, availabilityWith(credits));
const eachMiss = { amount: eur('500'), trigger: { kind: 'each miss' }, origin: 'payment' } as const;

describe('credits/no-cap', () => {
  it('finds an amount for each miss and proposes a maximum', () => {
    const [finding] = find({ payments: [eachMiss] });
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'payment',
      disadvantages: ['Northwind'],
      message:
        'The credits for Available: there is no maximum, although EUR\u00a0500 falls due again with every further miss, block or hour.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'credits', place: 'into', text: 'capped at 100% of fee each month' },
    ]);
  });

  it('finds blocks, further misses at a rate of their own, and multiples of the fee for the lost time', () => {
    const block = { kind: 'block', block: elapsed('PT30M'), mode: 'started' } as const;
    expect(find({ payments: [{ amount: percent('5'), trigger: block }] })).toHaveLength(1);
    const perUnit = [{ kind: 'thing', thing: 'affected account' }] as const;
    expect(find({ payments: [{ amount: eur('5'), trigger: { kind: 'miss' }, perUnit: [...perUnit] }] })).toHaveLength(
      1,
    );
    const lostTime = (value: string) => ({ kind: 'multiple', value, time: true }) as const;
    expect(find({ payments: [{ amount: lostTime('1.1'), trigger: { kind: 'miss' } }] })).toHaveLength(1);
    expect(find({ payments: [{ amount: lostTime('1'), trigger: { kind: 'miss' } }] })).toEqual([]);
    const misses = (text: string) => ({ kind: 'quantity', value: text, unit: '' }) as const;
    const rows = (high: string) => [{ range: range('1', 'closed', high, 'closed', misses), amount: eur('75') }];
    const mode = 'each part at its own rate' as const;
    expect(find({ scales: [{ by: 'misses', mode, rows: rows('') }] })).toHaveLength(1);
    expect(find({ scales: [{ by: 'misses', mode, rows: rows('3') }] })).toEqual([]);
  });

  it('is silent about tiers, whose last amount is the maximum, and about points', () => {
    expect(find({ payments: githubBands })).toEqual([]);
    expect(find({ payments: [{ amount: { kind: 'points', value: '2' }, trigger: { kind: 'each miss' } }] })).toEqual(
      [],
    );
  });

  it('is silent with a maximum of its own, a shared one, and inside a liability cap that exists', () => {
    expect(find({ payments: [eachMiss], caps: [{ amount: percent('100'), each: month }] })).toEqual([]);
    const { credits = [], ...agreement } = availabilityWith({ payments: [eachMiss] });
    const caps = [{ amount: percent('50'), sharedWith: ['Available'] }];
    const other = { id: 'Other', kind: 'credit' as const, for: ['Other'], caps };
    expect(found(noCap, { ...agreement, credits: [...credits, other] })).toEqual([]);
    const inside = availabilityWith({ payments: [eachMiss], liabilityCap: 'inside' });
    const limited = (party: string) => [{ id: 'L', of: { party }, caps: [{ amount: eur('1000') }] }];
    expect(found(noCap, inside)).toHaveLength(1);
    expect(found(noCap, { ...inside, liabilities: limited('Acme') })).toHaveLength(1);
    expect(found(noCap, { ...inside, liabilities: limited('Northwind') })).toEqual([]);
  });
});
