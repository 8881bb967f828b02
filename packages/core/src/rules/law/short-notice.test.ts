import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { shortNotice } from './short-notice.ts';

const find = (more: object, parties: object = underLaw('NL', 'consumer')) =>
  found(shortNotice, {
    ...parties,
    terminations: [{ id: 'T', origin: 'T', by: { party: 'Northwind' }, atWill: true, ...more }],
  });
const notice = (iso: string) => ({ notice: { iso, origin: 'notice' } });

describe('law/short-notice', () => {
  it('finds an end at will with too little notice, and makes it longer', () => {
    expect(find(notice('P29D'))).toMatchObject([
      { severity: 'warning', at: 'notice', disadvantages: ['Acme'], fixes: [{ edits: [{ text: '30 days' }] }] },
    ]);
    expect(find({})).toMatchObject([{ at: 'T', fixes: [{ edits: [{ text: 'notice 30 days' }] }] }]);
    expect(find(notice('P30D'))).toEqual([]);
  });

  it('is silent about an end for a reason, and about an exit of the protected side', () => {
    expect(find({ atWill: false, when: [{ kind: 'fact', text: 'the fee is unpaid' }] })).toEqual([]);
    expect(find({ by: { party: 'Acme' } })).toEqual([]);
  });

  it('leaves an agreement with an end to the Data Act', () => {
    const effective = { effective: { from: '2026-01-01', until: '2026-12-31' } };
    expect(find({}, { ...underLaw('NL', 'consumer'), ...effective })).toEqual([]);
    expect(find({}, { ...underLaw('NL', 'business', standardTerms), ...effective })).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find({}, parts)).toEqual([]);
  });
});
