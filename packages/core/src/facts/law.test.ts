import { describe, expect, it } from 'vitest';
import { provisions, provisionWords, type Provision } from '../catalogue/law-provisions.ts';
import { agreementOf } from '../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../testing/law.ts';
import { Facts } from './facts.ts';
import { protectedSides, protecting, weight } from './law.ts';

const cited = (parts: Parameters<typeof agreementOf>[0], side = 'Acme') => {
  const facts = new Facts(agreementOf(parts));
  const found = protecting(facts, side, provisions).filter((each) => !WHATEVER_THE_TERMS.has(each));
  return new Set(found.map((each) => provisionWords[each].cite.split(/[ ,]/)[0]));
};
/** These protect businesses and customers from any terms, negotiated ones as well. */
const WHATEVER_THE_TERMS = new Set<Provision>([
  'bgb-271a',
  'late-payment-directive',
  'late-payment-act',
  'data-act-25',
]);

describe('which provisions protect whom', () => {
  it('is said by the law and by the kind of the party', () => {
    expect(cited(underLaw('NL', 'consumer'))).toEqual(new Set(['BW', 'Directive']));
    expect(cited(underLaw('DE-BY', 'consumer'))).toEqual(new Set(['BGB', 'Directive']));
    expect(cited(underLaw('FR', 'consumer'))).toEqual(new Set(['Directive']));
    expect(cited(underLaw('EU', 'small business', standardTerms))).toEqual(new Set(['Data']));
    expect(cited(underLaw('GB-ENG', 'business', standardTerms))).toEqual(new Set(['Unfair']));
    expect(cited(underLaw('UK', 'consumer'))).toEqual(new Set(['Consumer']));
  });

  it('leaves Part I of the Act of 1977 out in Scotland', () => {
    expect(cited(underLaw('GB-SCT', 'business', standardTerms))).toEqual(new Set());
  });

  it('takes terms for a consumer as set by the trader, unless they were negotiated', () => {
    expect(cited(underLaw('NL', 'consumer', standardTerms)).size).toBe(2);
    expect(cited(underLaw('NL', 'consumer', { kind: 'negotiated' }))).toEqual(new Set());
    expect(cited(underLaw('NL', 'consumer'), 'Northwind')).toEqual(new Set());
  });

  it('keeps what nobody can agree otherwise, for both sides', () => {
    const facts = new Facts(agreementOf(underLaw('DE', 'business', { kind: 'negotiated' })));
    expect(protectedSides(facts)).toEqual(['Northwind', 'Acme']);
    expect(cited(underLaw('DE', 'business', { kind: 'negotiated' }))).toEqual(new Set(['BGB']));
    expect(protecting(facts, 'Northwind', provisions)).toEqual(['bgb-276', 'bgb-271a', 'late-payment-directive']);
    expect(protecting(facts, 'Acme', provisions)).toContain('data-act-25');
  });

  it('tells a small business that sells to another one from businesses alike', () => {
    const of = (kind: 'business' | 'small business') => {
      const facts = new Facts(agreementOf(underLaw('NL', kind)));
      return protecting(facts, 'Acme', provisions);
    };
    expect(of('small business')).toContain('bw-6-119a-6');
    expect(of('business')).not.toContain('bw-6-119a-6');
  });

  it.each(unprotected)('is no list of unfair terms here: %#', (parts) => {
    expect(cited(parts)).toEqual(new Set());
  });

  it.each(unprotected.slice(0, 4))('is nobody at all here: %#', (parts) => {
    expect(protectedSides(new Facts(agreementOf(parts)))).toEqual([]);
  });

  it('weighs a provision that reaches some terms only as a remark', () => {
    expect(weight(['data-act-4-a'])).toBe('info');
    expect(weight(['data-act-4-a', 'bgb-307'])).toBe('warning');
  });
});
