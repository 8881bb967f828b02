import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { eur } from '../../testing/tariff.ts';
import { liability } from './liability.ts';

const of = { party: 'Northwind' };
const caps = [{ amount: eur('1000') }];
const find = (more: object, parties: object = underLaw('NL', 'consumer')) =>
  found(liability, { ...parties, liabilities: [{ id: 'L', origin: 'L', of, ...more }] });

describe('law/liability', () => {
  it('warns of an exclusion, and says which provisions to look at', () => {
    const [finding, ...others] = find({ excludedFor: ['gross negligence'] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'L',
      disadvantages: ['Acme'],
      related: [{ at: 'Acme' }],
      fixes: [],
    });
    expect(finding?.message).toContain(
      'excluded even for gross negligence. For a lawyer to look at, not legal advice: BW 6:237(f)',
    );
  });

  it('remarks on a limit that is silent on grave faults, and offers to except them', () => {
    expect(find({ caps })).toMatchObject([
      { severity: 'info', fixes: [{ edits: [{ text: 'unlimited for "intent", "gross negligence"' }] }] },
    ]);
    expect(find({ caps, unlimitedFor: ['intent', 'gross negligence'] })).toEqual([]);
    expect(find({ excludedFor: ['lost profit'] })).toEqual([]);
  });

  it('keeps intent and gross negligence apart where the law does', () => {
    const negotiated = underLaw('DE', 'business', { kind: 'negotiated' });
    expect(find({ caps, unlimitedFor: ['gross negligence'] }, negotiated)[0]?.message).toContain('BGB § 276(3)');
    expect(find({ caps, unlimitedFor: ['Vorsatz'] }, negotiated)).toEqual([]);
    expect(find({ excludedFor: ['grobe Fahrlässigkeit'] }, underLaw('DE', 'consumer'))[0]?.message).not.toContain(
      '276',
    );
  });

  it('speaks once of a limit for both sides', () => {
    const both = { of: { other: 'either' }, caps };
    expect(find(both, underLaw('DE', 'business', { kind: 'negotiated' }))).toMatchObject([
      { disadvantages: ['Northwind', 'Acme'] },
    ]);
    expect(find(both)).toMatchObject([{ disadvantages: ['Acme'] }]);
  });

  it('only remarks what the Data Act alone says', () => {
    const french = underLaw('FR', 'business', standardTerms);
    expect(find({ excludedFor: ['intent'] }, french)).toMatchObject([{ severity: 'info' }]);
    expect(find({ excludedFor: ['intent'] }, underLaw('GB-ENG', 'business', standardTerms))).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find({ excludedFor: ['intent'] }, parts)).toEqual([]);
  });
});
