import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { cycle } from './cycle.ts';

const service = (id: string, ...dependsOn: string[]) => ({ id, dependsOn, origin: `at ${id}` });

describe('logic/cycle', () => {
  it('names the circle once, from its first member on', () => {
    const services = [service('Shop', 'Pay'), service('Pay', 'Bank'), service('Bank', 'Pay'), service('Lone')];
    const [finding, ...more] = found(cycle, { services });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', at: 'at Pay', part: 'Pay' });
    expect(finding?.message).toContain('Pay → Bank → Pay');
    expect(finding?.related).toMatchObject([{ at: 'at Bank' }]);
  });

  it('finds a service that depends on itself, plans, and metrics made of each other', () => {
    expect(found(cycle, { services: [service('Shop', 'Shop')] })[0]?.message).toContain('Shop → Shop');
    const plans = [
      { id: 'Basic', includes: ['Gold'] },
      { id: 'Gold', includes: ['Basic'] },
    ];
    expect(found(cycle, { plans })).toHaveLength(1);
    const metrics = [
      { id: 'Power', bad: [{ kind: 'combined' as const, mode: 'all' as const, metrics: ['Power', 'Feed'] }] },
      { id: 'Feed' },
    ];
    expect(found(cycle, { metrics })).toHaveLength(1);
  });

  it('reports two circles that share nothing, each once', () => {
    const services = [service('A', 'B'), service('B', 'A'), service('C', 'D', 'A'), service('D', 'C')];
    expect(found(cycle, { services }).map(({ part }) => part)).toEqual(['A', 'C']);
  });

  it('is silent where paths only meet again', () => {
    const services = [service('Shop', 'Pay', 'Search'), service('Pay', 'Bank'), service('Search', 'Bank')];
    expect(found(cycle, { services: [...services, service('Bank', 'Unknown')] })).toEqual([]);
  });

  it('finds levels that are based on each other', () => {
    const [finding] = found(cycle, { levels: [{ id: 'Corporate' }, { id: 'Test' }] });
    expect(finding?.message).toContain('Test → Corporate → Test');
    expect(found(cycle, { levels: [{ id: 'Corporate' }] })).toEqual([]);
  });

  it('stays quick on a long chain into a circle', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => service(`S${index}`, `S${index + 1}`));
    expect(found(cycle, { services: [...chain, service('S20000', 'S19999')] })).toHaveLength(1);
  });
});
