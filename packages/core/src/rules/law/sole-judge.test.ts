import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { soleJudge } from './sole-judge.ts';

const find = (decision: object, parties: object = underLaw('NL', 'consumer')) =>
  found(soleJudge, {
    ...parties,
    exclusions: [{ id: 'Misuse', decision: { origin: 'decision', by: { party: 'Northwind' }, ...decision } }],
  });

describe('law/sole-judge', () => {
  it('finds who decides on its own excuse, and offers an expert', () => {
    expect(find({})).toMatchObject([
      {
        severity: 'warning',
        at: 'decision',
        part: 'Misuse',
        disadvantages: ['Acme'],
        fixes: [{ edits: [{ text: ', dispute "an expert whom both sides name"' }] }],
      },
    ]);
    expect(find({ dispute: 'Northwind decides again' })).toMatchObject([{ fixes: [] }]);
    expect(find({}, underLaw('NL', 'business', standardTerms))).toMatchObject([{ severity: 'info' }]);
  });

  it('is silent with a path to somebody else, and when the other side decides', () => {
    expect(find({ dispute: 'the courts of Rotterdam' })).toEqual([]);
    expect(find({ by: { party: 'Acme' } })).toEqual([]);
  });

  it('looks at claims, but not at duties of the other side', () => {
    const decision = { by: { party: 'Northwind' }, origin: 'decision' };
    const parties = underLaw('NL', 'consumer');
    const credits = [{ id: 'C', kind: 'credit' as const, for: ['Incidents'], claim: { decision } }];
    expect(found(soleJudge, { ...parties, credits })[0]?.message).toContain('claims for credits of Incidents');
    const duties = [{ id: 'Access', obligations: [{ actor: 'Acme', text: 'give access' }], decision }];
    expect(found(soleJudge, { ...parties, duties })).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find({}, parts)).toEqual([]);
  });
});
