import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, month, pays, percent, range } from '../../testing/tariff.ts';
import { noRemedy } from './no-remedy.ts';

const base = { fee: 'Webshop', each: month } as const;
const exit = {
  terminations: [{ id: 'T', by: { party: 'Acme' }, when: [{ kind: 'outcome', of: 'Available', outcome: 'missed' }] }],
};
const find = (except: string[], most: string, parts: object = {}) => {
  const payments = [pays(percent(most), range('', 'open', '99.9', 'open'))];
  const soleRemedy = { except, origin: 'sole' };
  return found(noRemedy, { ...availabilityWith({ payments, base, soleRemedy }), ...parts });
};

describe('fair/no-remedy', () => {
  it('warns where credits stand for intent as well, and excepts it', () => {
    const [finding] = find(['confidentiality'], '50', exit);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'sole',
      disadvantages: ['Acme'],
      message:
        'The credits for Available: Acme can ask for nothing else because of a miss, not even for intent or gross negligence. At most 50% of the fee of a period is paid.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'sole', place: 'replace', text: 'sole remedy except "confidentiality", "intent", "gross negligence"' },
    ]);
    const liabilities = [{ id: 'L', of: { party: 'Northwind' }, unlimitedFor: ['gross negligence'] }];
    expect(find([], '50', { ...exit, liabilities })).toMatchObject([{ severity: 'info' }]);
  });

  it('warns where nobody can leave when the failure persists', () => {
    const [finding] = find(['intent'], '50');
    expect(finding?.severity).toBe('warning');
    expect(finding?.fixes[0]?.edits[0]).toMatchObject({ place: 'beside' });
  });

  it('warns where the most is below a tenth of the fee, exactly', () => {
    expect(find(['intent'], '9.9', exit)).toMatchObject([{ severity: 'warning' }]);
    expect(find(['intent'], '10', exit)).toMatchObject([{ severity: 'info' }]);
  });

  it('remarks on the figure otherwise, and is silent where other remedies stay', () => {
    expect(find(['intent'], '25', exit)[0]?.message).toBe(
      'The credits for Available: Acme can ask for nothing else because of a miss. At most 25% of the fee of a period is paid.',
    );
    expect(found(noRemedy, availabilityWith({}))).toEqual([]);
  });
});
