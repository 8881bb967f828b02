import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { silence } from './silence.ts';

const find = (more: object, parties: object = underLaw('DE', 'consumer')) =>
  found(silence, { ...parties, changes: [{ id: 'Ch', origin: 'Ch', by: { party: 'Northwind' }, ...more }] });
const consent = { silence: 'consent' };

describe('law/silence', () => {
  it('finds silence that counts as consent', () => {
    expect(find(consent)).toMatchObject([{ severity: 'warning', at: 'Ch', part: 'Ch', disadvantages: ['Acme'] }]);
    expect(find(consent, underLaw('DE', 'business', standardTerms))).toHaveLength(1);
  });

  it('is silent when silence refuses, when nothing is said of it, and about changes of the protected side', () => {
    expect(find({ silence: 'refusal' })).toEqual([]);
    expect(find({})).toEqual([]);
    expect(find({ ...consent, by: { party: 'Acme' } })).toEqual([]);
    expect(find(consent, underLaw('NL', 'consumer'))).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find(consent, parts)).toEqual([]);
  });
});
