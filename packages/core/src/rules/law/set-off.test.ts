import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { setOff } from './set-off.ts';

const clause = (text: string, parties: object = underLaw('DE', 'consumer')) =>
  found(setOff, { ...parties, clauses: [{ id: 'P', origin: 'P', text }] });
const hold = (by: object, limitedTo: string | undefined, law = 'DE') =>
  found(setOff, {
    ...underLaw(law, 'consumer'),
    holds: [{ id: 'H', origin: 'H', kind: 'set-off', by: by as { party: string }, limitedTo }],
  });

describe('law/set-off', () => {
  it('finds set-off that is excluded in prose, in three languages', () => {
    expect(clause('The customer pays without set-off or deduction.')).toMatchObject([
      { severity: 'warning', at: 'P', part: 'P', disadvantages: ['Acme'] },
    ]);
    expect(clause('De klant betaalt zonder verrekening.')).toHaveLength(1);
    expect(clause('Die Aufrechnung ist ausgeschlossen.')).toHaveLength(1);
  });

  it('is silent about set-off that is allowed, and about the set-off of the other side', () => {
    expect(clause('Acme may set off what it is owed.')).toEqual([]);
    expect(clause('Northwind may not set off its fees.')).toEqual([]);
  });

  it('lets set-off be limited to undisputed claims where the law does', () => {
    const text = 'Except for undisputed claims, the customer may not set off.';
    expect(clause(text)).toEqual([]);
    expect(clause(text, underLaw('NL', 'consumer'))).toHaveLength(1);
    expect(hold({ party: 'Acme' }, 'claims that are undisputed')).toEqual([]);
    expect(hold({ party: 'Acme' }, 'claims that are undisputed', 'NL')).toHaveLength(1);
    expect(hold({ party: 'Acme' }, 'credits of this agreement')).toHaveLength(1);
    expect(hold({ other: 'nobody' }, undefined)).toHaveLength(1);
    expect(hold({ party: 'Acme' }, undefined)).toEqual([]);
  });

  it('protects consumers only', () => {
    expect(clause('The customer pays without set-off.', underLaw('DE', 'business', standardTerms))).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(clause('The customer pays without set-off.', parts)).toEqual([]);
  });
});
