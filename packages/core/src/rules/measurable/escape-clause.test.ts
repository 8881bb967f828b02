import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { escapeClause } from './escape-clause.ts';

const credits = [{ id: 'C', kind: 'credit' as const, for: ['O'] }];
const objective = (text: string) => ({ id: 'O', prose: [{ text, origin: 'prose' }] });

describe('measurable/escape-clause', () => {
  it('speaks of a way out of a promise that money hangs on, and takes it away', () => {
    const [finding] = found(escapeClause, {
      objectives: [objective('Where possible, faults are mended within 4 hours')],
      credits,
    });
    expect(finding).toMatchObject({ severity: 'warning', at: 'prose', part: 'O' });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'prose', place: 'replace', text: '"Faults are mended within 4 hours"' },
    ]);
  });

  it('leaves rewriting to the reader where the words carry the sentence', () => {
    const [finding] = found(escapeClause, {
      objectives: [objective('Northwind aims to answer within 4 hours')],
      credits,
    });
    expect(finding?.fixes).toEqual([]);
  });

  it('is silent on a promise without consequences', () => {
    expect(found(escapeClause, { objectives: [objective('Where possible within 4 hours')] })).toEqual([]);
  });

  it('counts a right to leave and the consequence of a duty as well', () => {
    const when = [{ kind: 'outcome', of: 'O', outcome: 'missed' }] as const;
    expect(
      found(escapeClause, { objectives: [objective('Where possible')], terminations: [{ id: 'T', when: [...when] }] }),
    ).toHaveLength(1);
    const duty = { id: 'D', obligations: [{ text: 'answer where possible', origin: 'duty' }] };
    expect(found(escapeClause, { duties: [duty] })).toEqual([]);
    expect(found(escapeClause, { duties: [{ ...duty, consequences: [{ kind: 'may', text: 'stop' }] }] })).toMatchObject(
      [{ at: 'duty', part: 'D' }],
    );
  });

  it('speaks of a weak strength that is said as such', () => {
    const weak = { id: 'O', strength: 'commercially reasonable', origin: 'objective' } as const;
    expect(found(escapeClause, { objectives: [weak], credits })).toMatchObject([{ at: 'objective' }]);
    expect(found(escapeClause, { objectives: [weak] })).toEqual([]);
  });
});
