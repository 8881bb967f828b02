import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { commitment } from './commitment.ts';

const german = underLaw('DE', 'consumer');
const dutch = underLaw('NL', 'consumer');
const british = underLaw('GB', 'consumer');
const find = (more: object, parties: object = german) =>
  found(commitment, { ...parties, provider: 'Northwind', customer: 'Acme', ...more });
const renewal = (notice?: string) => ({
  renewal: {
    every: 'P1Y',
    origin: 'renewal',
    ...(notice !== undefined && { notice: { iso: notice, origin: 'notice' } }),
  },
});
const exit = (notice: string | undefined, more: object = {}) => ({
  terminations: [
    { id: 'T', by: { party: 'Acme' }, atWill: true, ...(notice !== undefined && { notice: { iso: notice } }), ...more },
  ],
});
const term = (until: string) => ({ effective: { from: '2026-01-01', until, origin: 'term' } });

describe('law/commitment', () => {
  it('finds a renewal for another term, and lets the consumer leave', () => {
    expect(find(renewal())).toMatchObject([
      {
        severity: 'warning',
        at: 'renewal',
        disadvantages: ['Acme'],
        fixes: [{ edits: [{ at: 'Acme', place: 'beside', text: 'termination by Acme { at will; notice 30 days }' }] }],
      },
    ]);
    expect(find(renewal())[0]?.message).toContain('bound for 1 year more. For a lawyer to look at');
    expect(find(renewal(), dutch)[0]?.message).toContain('BW 6:236(j)');
    expect(find(renewal(), british)).toEqual([]);
  });

  it('is silent where the consumer can leave within a month, and free of charge', () => {
    expect(find({ ...renewal('P2M'), ...exit('P1M'), ...term('2030-01-01') })).toEqual([]);
    expect(find({ ...renewal(), ...exit(undefined) }, dutch)).toEqual([]);
    expect(find({ ...renewal(), ...exit('P32D') })).toMatchObject([{ at: 'renewal', fixes: [] }]);
    expect(
      find({ ...renewal(), ...exit('P1M', { costs: { kind: 'money', money: { amount: '10', currency: 'EUR' } } }) }),
    ).toHaveLength(1);
  });

  it('finds a term of more than two years under German law', () => {
    expect(find(term('2028-01-01'))).toMatchObject([{ at: 'term' }]);
    expect(find(term('2027-12-31'))).toEqual([]);
    const noon = (untilTime: string) => ({
      effective: { from: '2026-01-01', fromTime: '12:00', until: '2028-01-01', untilTime, origin: 'term' },
    });
    expect([find(noon('12:01')).length, find(noon('12:00')).length]).toEqual([1, 0]);
    expect(find(term('2028-01-01'), dutch)).toEqual([]);
  });

  it('finds a notice of more than a month before the end', () => {
    const early = find(renewal('P32D'), british);
    expect(early).toMatchObject([{ at: 'notice', fixes: [{ edits: [{ text: '30 days' }] }] }]);
    expect(early[0]?.message).toContain('schedule 2, paragraph 9');
    expect(find(renewal('P1M'), british)).toEqual([]);
    expect(find(renewal('P2M')).map(({ at }) => at)).toEqual(['renewal', 'notice']);
  });

  it('protects consumers only', () => {
    expect(find({ ...renewal('P2M'), ...term('2030-01-01') }, underLaw('DE', 'business', standardTerms))).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find({ ...renewal('P2M'), ...term('2030-01-01') }, parts)).toEqual([]);
  });
});
