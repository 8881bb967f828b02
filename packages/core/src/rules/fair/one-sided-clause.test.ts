import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { oneSidedClause } from './one-sided-clause.ts';

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };
const either = { other: 'either' } as const;

describe('fair/one-sided-clause', () => {
  it('finds events that excuse one side only, and mirrors the clause', () => {
    const find = (...whom: object[]) =>
      found(oneSidedClause, {
        forceMajeure: whom.map((who, index) => ({
          id: `F${index}`,
          origin: `F${index}`,
          for: who as never,
          covers: ['war'],
        })),
      });
    const [finding] = find(northwind);
    expect(finding).toMatchObject({ severity: 'warning', at: 'F0', disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'F0', place: 'beside', text: 'force majeure { for Acme; covers "war"; leave after 30 days }' },
    ]);
    expect(find(either)).toEqual([]);
    expect(find(northwind, acme)).toEqual([]);
  });

  it('finds a fee that runs on without an end', () => {
    const find = (more: object) => found(oneSidedClause, { forceMajeure: [{ id: 'F', for: either, ...more }] });
    expect(find({ fee: 'continues' })).toMatchObject([{ disadvantages: ['Acme'] }]);
    expect(find({ fee: 'continues', leaveAfter: { iso: 'P30D' } })).toEqual([]);
    expect(find({ fee: 'stops' })).toEqual([]);
  });

  it('finds secrets of one side only', () => {
    const find = (of: object) =>
      found(oneSidedClause, { confidentiality: [{ id: 'C', origin: 'C', of: of as never, text: ['prices'] }] });
    const [finding] = find(acme);
    expect(finding).toMatchObject({
      disadvantages: ['Acme'],
      message: 'The secrets of Northwind are protected, those of Acme are not.',
    });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('confidentiality of Northwind { "prices" }');
    expect(find(either)).toEqual([]);
  });

  it('warns of an indemnity beyond the giver’s own acts, and only remarks on one within them', () => {
    const find = (...covers: string[]) =>
      found(oneSidedClause, { indemnities: [{ id: 'I', by: acme, for: northwind, covers }] });
    expect(find('all claims of third parties')).toMatchObject([{ severity: 'warning', disadvantages: ['Acme'] }]);
    expect(find('software that Acme installed')).toMatchObject([{ severity: 'info', fixes: [] }]);
    expect(find('breach of a licence')).toMatchObject([{ severity: 'info' }]);
  });
});
