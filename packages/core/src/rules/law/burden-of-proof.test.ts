import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { burdenOfProof } from './burden-of-proof.ts';

const find = (party: string, parties: object = underLaw('DE', 'consumer')) =>
  found(burdenOfProof, { ...parties, exclusions: [{ id: 'Events', origin: 'Events', burdenOfProof: { party } }] });

describe('law/burden-of-proof', () => {
  it('finds an excuse that the other side must disprove', () => {
    expect(find('Acme')).toMatchObject([
      { severity: 'warning', at: 'Events', part: 'Events', disadvantages: ['Acme'] },
    ]);
    expect(find('Acme')[0]?.message).toContain('BGB § 309 No. 12(a)');
    expect(find('Acme', underLaw('DE', 'business', standardTerms))[0]?.message).toContain('BGB §§ 307 and 310(1)');
  });

  it('is silent when the excused side proves it, and under a law without such a provision', () => {
    expect(find('Northwind')).toEqual([]);
    expect(find('Acme', underLaw('FR', 'consumer'))).toEqual([]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find('Acme', parts)).toEqual([]);
  });
});
