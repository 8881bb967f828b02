import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { underLaw } from '../../testing/law.ts';
import { switching } from './switching.ts';

const find = (notices: (string | undefined)[], parties: object = underLaw('NL', 'business'), by = 'Acme') =>
  found(switching, {
    ...parties,
    provider: 'Northwind',
    customer: 'Acme',
    terminations: notices.map((iso, index) => ({
      id: `T${index}`,
      by: { party: by },
      atWill: true,
      ...(iso !== undefined && { notice: { iso, origin: `notice ${index}` } }),
    })),
  });

describe('law/switching', () => {
  it('remarks a notice of a customer that is surely longer than two months', () => {
    expect(find(['P63D'])).toMatchObject([
      { severity: 'info', at: 'notice 0', disadvantages: ['Acme'], fixes: [{ edits: [{ text: '2 months' }] }] },
    ]);
    expect(find(['P62D'])).toEqual([]);
    expect(find(['P2M'])).toEqual([]);
    expect(find(['P90D'], underLaw('EU', 'consumer'))).toHaveLength(1);
    expect(find(['P90D'], underLaw('DE', 'business', { kind: 'negotiated' }))).toHaveLength(1);
  });

  it('is silent where another way out is short enough, or none is at will', () => {
    expect(find(['P90D', 'P30D'])).toEqual([]);
    expect(find(['P90D', undefined])).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it('is silent about the notice of the provider, and outside of the Union', () => {
    expect(find(['P90D'], undefined, 'Northwind')).toEqual([]);
    expect(find(['P90D'], underLaw('GB', 'business'))).toEqual([]);
    expect(find(['P90D'], underLaw(undefined, 'business'))).toEqual([]);
    expect(find(['P90D'], underLaw('NL', undefined))).toEqual([]);
  });
});
