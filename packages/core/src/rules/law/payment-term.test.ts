import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { underLaw } from '../../testing/law.ts';
import { paymentTerm } from './payment-term.ts';

const customersTerms = { kind: 'standard', of: 'Acme' } as const;
const find = (iso: string, parties: object = underLaw('FR', 'business'), clock: 'elapsed' | 'business' = 'elapsed') =>
  found(paymentTerm, {
    ...parties,
    provider: 'Northwind',
    customer: 'Acme',
    payment: { relation: 'within', duration: { iso, clock, origin: 'time' } },
  });
/** Northwind as a small business. */
const small = (law: string) => {
  const { parties, ...rest } = underLaw(law, 'business');
  return {
    ...rest,
    parties: parties.map((each) => ({ ...each, kind: each.id === 'Northwind' ? 'small business' : 'business' })),
  };
};

describe('law/payment-term', () => {
  it('finds more than 60 days to pay between businesses, whoever wrote the terms', () => {
    expect(find('P61D')).toMatchObject([
      { severity: 'warning', at: 'time', disadvantages: ['Northwind'], fixes: [{ edits: [{ text: '60 days' }] }] },
    ]);
    expect(find('P60D')).toEqual([]);
    expect(find('P61D', underLaw('UK', 'business', { kind: 'negotiated' }))[0]?.message).toContain(
      'Act 1998, section 4',
    );
    expect(find('P61D', underLaw('DE', 'business'))[0]?.message).toContain('BGB § 271a(1)');
  });

  it('leaves open what the length of the months decides, and counts business days with their weekends', () => {
    expect(find('P2M')).toEqual([]);
    expect(find('P3M')).toHaveLength(1);
    expect(find('P45D', undefined, 'business')).toHaveLength(1);
    expect(find('P40D', undefined, 'business')).toEqual([]);
  });

  it('allows 30 days in German standard terms of the one that pays', () => {
    const german = underLaw('DE', 'business', customersTerms);
    expect(find('P31D', german)).toMatchObject([{ severity: 'warning', fixes: [{ edits: [{ text: '30 days' }] }] }]);
    expect(find('P31D', german)[0]?.message).not.toContain('271a');
    expect(find('P30D', german)).toEqual([]);
    expect(find('P31D', underLaw('DE', 'business'))).toEqual([]);
  });

  it('remarks 30 days towards a small business under Dutch law', () => {
    expect(find('P31D', small('NL'))).toMatchObject([{ severity: 'info', fixes: [{ edits: [{ text: '30 days' }] }] }]);
    expect(find('P61D', small('NL'))).toMatchObject([{ severity: 'warning' }]);
    expect(find('P31D', small('FR'))).toEqual([]);
  });

  it('is silent about consumers that pay, without kinds, and without or under another law', () => {
    expect(find('P90D', underLaw('NL', 'consumer'))).toEqual([]);
    expect(find('P90D', underLaw('NL', undefined))).toEqual([]);
    expect(find('P90D', underLaw(undefined, 'business'))).toEqual([]);
    expect(find('P90D', underLaw('CH', 'business'))).toEqual([]);
  });
});
