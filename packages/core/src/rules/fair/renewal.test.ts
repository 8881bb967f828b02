import { expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { renewal } from './renewal.ts';

const find = (every: string, notice?: string) =>
  found(renewal, {
    renewal: { every, ...(notice && { notice: { iso: notice, origin: 'notice' } }), origin: 'renewal' },
  });

it('fair/renewal: finds a notice that is always too late, or longer than half of the time', () => {
  expect(find('P1M', 'P60D')).toMatchObject([
    { severity: 'warning', at: 'renewal', disadvantages: ['Northwind', 'Acme'] },
  ]);
  expect(find('P1M', 'P60D')[0]?.message).toContain('always too late');
  expect(find('P1M', 'P60D')[0]?.fixes[0]?.edits).toEqual([{ at: 'notice', place: 'replace', text: '14 days' }]);
  expect(find('P12M', 'P200D')[0]?.fixes[0]?.edits[0]?.text).toBe('30 days');
  expect(find('P12M', 'P200D')[0]?.message).toContain('before most of that time has been seen');
});

it('fair/renewal: is silent about an ordinary notice, and where there is none', () => {
  expect(find('P12M', 'P60D')).toEqual([]);
  expect(find('P60D', 'P30D')).toEqual([]);
  expect(find('P60D', 'P31D')).toHaveLength(1);
  expect(find('P12M')).toEqual([]);
});
