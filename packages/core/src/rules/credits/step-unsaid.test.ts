import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, elapsed, percent } from '../../testing/tariff.ts';
import { stepUnsaid } from './step-unsaid.ts';

const find = (mode: 'started' | 'full' | 'exact' | 'unsaid') => {
  const block = { ...elapsed('PT30M'), origin: 'size' };
  const trigger = { kind: 'block' as const, block, mode, origin: 'block' };
  return found(stepUnsaid, availabilityWith({ payments: [{ amount: percent('5'), trigger }] }));
};

describe('credits/step-unsaid', () => {
  it('asks how a part of a block counts, and offers the three answers', () => {
    const [finding] = find('unsaid');
    expect(finding).toMatchObject({ severity: 'error', at: 'block', disadvantages: ['Northwind', 'Acme'] });
    expect(finding?.message).toContain('whether a part of 30 min counts whole, not at all, or in proportion');
    expect(finding?.fixes.map(({ edits }) => edits[0])).toEqual([
      { at: 'size', place: 'before', text: 'started ' },
      { at: 'size', place: 'before', text: 'full ' },
      { at: 'size', place: 'before', text: 'exact ' },
    ]);
  });

  it('asks it of what an amount is multiplied by, too', () => {
    const perUnit = [{ kind: 'block' as const, block: elapsed('PT1H'), mode: 'unsaid' as const, origin: 'unit' }];
    const payments = [{ amount: percent('5'), trigger: { kind: 'miss' as const }, perUnit }];
    expect(found(stepUnsaid, availabilityWith({ payments }))).toMatchObject([{ at: 'unit' }]);
  });

  it('is silent when it is said', () => {
    expect([...find('started'), ...find('full'), ...find('exact')]).toEqual([]);
  });
});
