import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { classEdges } from './class-edges.ts';

const affected = { measure: 'value' as const, metric: 'Affected' };
const is = (comparison: '<' | '<=' | '>' | '>=', value: string, unit = '%'): Condition => ({
  kind: 'compare',
  figure: affected,
  comparison,
  value: unit === '%' ? { kind: 'percent', value } : { kind: 'quantity', value, unit },
});
const both = (...of: Condition[]): Condition => ({ kind: 'all', of });
const check = (whens: readonly (Condition | undefined)[], observation: 'share' | 'count' = 'share') =>
  found(classEdges, {
    metrics: [{ id: 'Affected', observation: { kind: observation, of: 'users' } }],
    categories: [
      {
        id: 'Class',
        origin: 'here',
        entries: whens.map((when, index) => ({ id: `C${index}`, ...(when && { when }) })),
      },
    ],
  });

describe('logic/class-edges', () => {
  it('finds the value that two classes share, and the one that none has', () => {
    const [shared] = check([is('>=', '75'), both(is('>=', '25'), is('<=', '75')), is('<', '25')]);
    expect(shared).toMatchObject({ severity: 'warning', at: 'here', part: 'Class' });
    expect(shared?.message).toContain('exactly 75% is in “C0” and “C1”');
    const [left] = check([is('>', '75'), both(is('>', '25'), is('<', '75')), is('<=', '25')]);
    expect(left?.message).toContain('exactly 75% is in no class');
  });

  it('is silent where the classes meet', () => {
    expect(check([is('>=', '75'), both(is('>=', '25'), is('<', '75')), is('<', '25')])).toEqual([]);
  });

  it('knows that there is nothing between 39 and 40 tickets', () => {
    expect(check([is('<=', '39', 'tickets'), is('>=', '40', 'tickets')], 'count')).toEqual([]);
    expect(check([is('<=', '39', 'tickets'), is('>=', '41', 'tickets')], 'count')).toHaveLength(1);
  });

  it('leaves the rest to a class without a condition', () => {
    expect(check([is('>', '75'), is('<', '25'), undefined])).toEqual([]);
    expect(check([is('>=', '75'), is('<=', '75'), undefined])).toHaveLength(1);
  });

  it('does not compare what has no common figure or unit', () => {
    expect(check([is('>=', '75'), { kind: 'fact', text: 'the desk says so' }])).toEqual([]);
    expect(check([is('>=', '75'), is('>=', '75', 'users')])).toEqual([]);
    expect(check([is('>=', '75'), { kind: 'any', of: [is('<', '25'), is('>', '80')] }])).toEqual([]);
  });
});
