import { describe, expect, it } from 'vitest';
import { sumsWords } from '../explanation/sums.ts';
import { Facts } from '../facts/facts.ts';
import type { AgreementInput, Condition } from '../model/index.ts';
import { sumsOf } from '../owed/parts.ts';
import { agreementOf } from '../testing/found.ts';
import { shop } from '../testing/owed.ts';
import { eur, month, pays, percent, range } from '../testing/tariff.ts';
import { costOfPattern, freeAfter } from './over-time.ts';
import { stakeOf } from './stake.ts';

type Credits = Parameters<typeof shop>[0];
const payments = [
  pays(percent('10'), range('99', 'closed', '99.9', 'open')),
  pays(percent('25'), range('', 'open', '99', 'open')),
];
const year = { kind: 'each', unit: 'year' } as const;
const inARow = (outcome: 'missed' | 'met', count: number): Condition => ({
  kind: 'outcome',
  of: 'Available',
  outcome,
  repetition: { kind: 'in a row', count, unit: 'month' },
});

function stakeIn(credits: Credits, more: Partial<AgreementInput> = {}) {
  const parts = shop({ payments, ...credits });
  const facts = new Facts(
    agreementOf({ ...parts, ...more, credits: [...(parts.credits ?? []), ...(more.credits ?? [])] }),
  );
  const stake = stakeOf(facts, 'Available');
  if (!stake) throw new Error('nothing is at stake');
  return { facts, stake };
}

/** What a round of the pattern costs; `x` is a miss. */
function cost(pattern: string, credits: Credits = {}, more: Partial<AgreementInput> = {}): string {
  const { facts, stake } = stakeIn(credits, more);
  const parts = costOfPattern(
    facts,
    stake,
    [...pattern].map((each) => each === 'x'),
  );
  return parts ? sumsWords(facts, sumsOf(parts)).replaceAll('\u00a0', ' ') : 'undecided';
}

describe('the cost of a pattern of misses', () => {
  it('is that of its smallest misses', () => {
    expect(cost('xx....')).toBe('EUR 200');
    expect(cost('x')).toBe('EUR 100');
    expect(cost('xx....', { caps: [{ amount: eur('80'), each: month }] })).toBe('EUR 160');
  });

  it('holds what depends on the periods before', () => {
    const multipliers = [{ value: '2', when: inARow('missed', 2) }];
    expect(cost('xx.', { multipliers })).toBe('EUR 300');
    expect(cost('x.', { multipliers })).toBe('EUR 100');
    expect(cost('x', { multipliers })).toBe('EUR 200');
  });

  it('is nothing where all of it is earned back', () => {
    const returned = [{ when: inARow('met', 2) }];
    expect(cost('x..', { returned })).toBe('nothing');
    expect(cost('x.', { returned })).toBe('EUR 100');
  });

  it('ends with what a year allows', () => {
    expect(cost('x'.repeat(12), { caps: [{ amount: eur('300'), each: year }] })).toBe('EUR 300');
  });

  it('ends with what others say that it allows: a schedule that shares its maximum, and a limit of liability', () => {
    const caps = [{ amount: eur('300'), each: year, sharedWith: ['Available'] }];
    const other = { id: 'Other', kind: 'credit' as const, for: ['Available'], caps };
    expect(cost('x'.repeat(12), {}, { credits: [other] })).toBe('EUR 300');
    const liabilities = [{ id: 'Limit', of: { party: 'Northwind' }, caps: [{ amount: eur('500'), each: year }] }];
    expect(cost('x'.repeat(12), { liabilityCap: 'inside' }, { liabilities })).toBe('EUR 500');
    expect(cost('x'.repeat(12), { liabilityCap: 'outside' }, { liabilities })).toBe('EUR 1,200');
  });
});

describe('the periods in which failure is free', () => {
  const used = (amount: string, each: typeof year | typeof month = year) => {
    const { facts, stake } = stakeIn({ caps: [{ amount: eur(amount), each }] });
    return freeAfter(facts, stake);
  };

  it('are those after the maximum of the year is used up', () => {
    expect(used('600')).toEqual({ after: 3, of: 12 });
    expect(used('500')).toEqual({ after: 2, of: 12 });
    expect(used('2999')).toBeUndefined();
    expect(used('2750')).toEqual({ after: 11, of: 12 });
  });

  it('are none where each period has a maximum of its own', () => {
    expect(used('100', month)).toBeUndefined();
  });
});
