import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { standardTerms, underLaw, unprotected } from '../../testing/law.ts';
import { remedies } from './remedies.ts';

const find = (except: string[], parties: object = underLaw('NL', 'consumer'), more: object = {}) =>
  found(remedies, {
    ...parties,
    credits: [{ id: 'C', kind: 'credit', for: ['Available'], soleRemedy: { origin: 'sole', except } }],
    ...more,
  });
const exit = { terminations: [{ id: 'T', by: { party: 'Acme' }, atWill: true }] };
const grave = ['intent', 'gross negligence'];

describe('law/remedies', () => {
  it('finds an only remedy towards a consumer, whatever it excepts, and keeps the others beside it', () => {
    expect(find(grave, undefined, exit)).toMatchObject([
      {
        severity: 'warning',
        at: 'sole',
        disadvantages: ['Acme'],
        fixes: [{ edits: [{ at: 'sole', place: 'replace', text: 'beside other remedies\ncounts towards damages' }] }],
      },
    ]);
  });

  it('speaks between businesses only where grave faults are covered or nobody can leave', () => {
    const english = underLaw('GB-ENG', 'business', standardTerms);
    expect(find(grave, english, exit)).toEqual([]);
    expect(find(['intent'], english, exit)).toHaveLength(1);
    expect(find(grave, english)).toHaveLength(1);
    expect(find([], underLaw('FR', 'business', standardTerms))).toMatchObject([{ severity: 'info' }]);
  });

  it('names the provisions of German law for what is missing', () => {
    const german = underLaw('DE', 'consumer');
    expect(find(grave, german)[0]?.message).toContain('§ 309 No. 8(a)');
    expect(find(grave, german, exit)[0]?.message).not.toContain('BGB');
    expect(find([], german, exit)[0]?.message).toMatch(/§ 276\(3\).*§ 309 No\. 7/);
  });

  it.each(unprotected)('is silent where no provision protects: %#', (parts) => {
    expect(find([], parts)).toEqual([]);
  });
});
