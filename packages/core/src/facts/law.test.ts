import { describe, expect, it } from 'vitest';
import { provisions, provisionWords } from '../catalogue/law-provisions.ts';
import { agreementOf } from '../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../testing/law.ts';
import { Facts } from './facts.ts';
import { protectedSides, protecting, weight } from './law.ts';

const cited = (parts: Parameters<typeof agreementOf>[0], side = 'Acme') => {
  const facts = new Facts(agreementOf(parts));
  return new Set(protecting(facts, side, provisions).map((each) => provisionWords[each].cite.split(/[ ,]/)[0]));
};

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
    expect(protecting(facts, 'Acme', provisions)).toEqual(['bgb-276']);
  });

  it.each(unprotected)('is nobody here: %#', (parts) => {
    expect(protectedSides(new Facts(agreementOf(parts)))).toEqual([]);
  });

  it('weighs a provision that reaches some terms only as a remark', () => {
    expect(weight(['data-act-4-a'])).toBe('info');
    expect(weight(['data-act-4-a', 'bgb-307'])).toBe('warning');
  });
});
