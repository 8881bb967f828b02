import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { unilateralChange } from './unilateral-change.ts';

const find = (more: object, parties: object = underLaw('NL', 'consumer')) =>
  found(unilateralChange, {
    ...parties,
    changes: [{ id: 'Ch', origin: 'Ch', by: { party: 'Northwind' }, of: ['prices'], ...more }],
  });
const notice = (iso: string) => ({ notice: { iso } });
const british = underLaw('GB', 'consumer');

describe('law/unilateral-change', () => {
  it('finds a change without reason, notice and way out, and adds them', () => {
    expect(find({})).toMatchObject([
      {
        severity: 'warning',
        at: 'Ch',
        disadvantages: ['Acme'],
        fixes: [{ edits: [{ text: 'reason required\nnotice 30 days\nother party may leave' }] }],
      },
    ]);
    expect(find({ reasonRequired: true, ...notice('P30D'), otherMayLeave: true })).toEqual([]);
  });

  it('takes what each list takes for enough', () => {
    expect(find({ reasonRequired: true }, british)).toEqual([]);
    expect(find({ otherMayLeave: true, ...notice('P30D') }, british)).toEqual([]);
    expect(find({ otherMayLeave: true, ...notice('P29D') }, british)).toHaveLength(1);
    expect(find({ reasonRequired: true })[0]?.message).toMatch(/BW 6:237\(c\)[^;]*$/);
    const german = underLaw('DE', 'business', standardTerms);
    expect(find({}, german)[0]?.message).toMatch(/310\(1\).*13\(5\)\(g\)/);
    expect(find({ otherMayLeave: true }, german)).toEqual([]);
  });

  it('is silent with consent, with the next term, and about changes of the protected side', () => {
    expect(find({ consentRequired: true })).toEqual([]);
    expect(find({ consentRequired: true, silence: 'consent' })).toHaveLength(1);
    expect(find({ onlyAtRenewal: true })).toEqual([]);
    expect(find({ by: { party: 'Acme' } })).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find({}, parts)).toEqual([]);
  });
});
