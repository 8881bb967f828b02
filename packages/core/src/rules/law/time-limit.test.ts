import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { timeLimit } from './time-limit.ts';

const dutch = underLaw('NL', 'consumer');
const within = (iso: string) => ({ relation: 'within' as const, duration: { iso, origin: 'time' } });
const barred = (iso: string, party = 'Acme', parties: object = dutch) =>
  found(timeLimit, { ...parties, limitations: [{ id: 'L', of: { party }, deadline: within(iso) }] });
const claim = (more: object, parties: object = dutch) =>
  found(timeLimit, {
    ...parties,
    credits: [{ id: 'C', kind: 'credit', for: ['Available'], claim: { origin: 'claim', ...more } }],
  });

describe('law/time-limit', () => {
  it('finds claims that are barred within less than a year, and allows a year', () => {
    expect(barred('P11M')).toMatchObject([
      { severity: 'warning', at: 'time', disadvantages: ['Acme'], fixes: [{ edits: [{ text: '12 months' }] }] },
    ]);
    expect(barred('P12M')).toEqual([]);
    expect(barred('P1Y')).toEqual([]);
    expect(barred('P6M', 'Northwind')).toEqual([]);
    expect(barred('P6M', 'Acme', underLaw('FR', 'consumer'))).toEqual([]);
  });

  it('finds a claim for credits that is lost when it is late', () => {
    expect(claim({ late: 'lapse' })).toMatchObject([{ at: 'claim', part: 'C', disadvantages: ['Acme'] }]);
    expect(claim({ late: 'count from receipt' })).toEqual([]);
    expect(claim({ late: 'lapse' }, underLaw('NL', 'business', standardTerms))).toEqual([]);
  });

  it('finds a right to leave that is lost within days', () => {
    const exit = (iso: string) =>
      found(timeLimit, { ...dutch, terminations: [{ id: 'T', by: { party: 'Acme' }, exercised: within(iso) }] });
    expect(exit('P29D')).toMatchObject([{ at: 'time', part: 'T', fixes: [{ edits: [{ text: '30 days' }] }] }]);
    expect(exit('P30D')).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(claim({ late: 'lapse' }, parts)).toEqual([]);
    expect(barred('P1M', 'Acme', parts)).toEqual([]);
  });
});
