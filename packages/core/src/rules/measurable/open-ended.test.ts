import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { openEnded } from './open-ended.ts';

describe('measurable/open-ended', () => {
  it('speaks of an exclusion and of a duty that never end', () => {
    expect(
      found(openEnded, {
        exclusions: [{ id: 'E', title: 'Fire, flood, etc.', origin: 'exclusion' }],
        duties: [
          { id: 'D', obligations: [{ text: 'hold all licences, including but not limited to Linux', origin: 'duty' }] },
        ],
      }),
    ).toMatchObject([
      { severity: 'warning', at: 'duty', part: 'D' },
      { severity: 'warning', at: 'exclusion', part: 'E' },
    ]);
  });

  it('speaks of the events of force majeure and of what a metric leaves out', () => {
    expect(
      found(openEnded, {
        forceMajeure: [{ id: 'F', covers: ['war', 'strikes and the like'] }],
        metrics: [{ id: 'M', leavesOut: ['wrong logins usw.'] }],
      }).map(({ part }) => part),
    ).toEqual(['M', 'F']);
  });

  it('is silent in other prose and for closed lists', () => {
    expect(found(openEnded, { clauses: [{ id: 'C', text: 'Fire, flood, etc.' }], overview: 'etc.' })).toEqual([]);
    expect(found(openEnded, { exclusions: [{ id: 'E', title: 'Fire and flood, such as a burst pipe' }] })).toEqual([]);
  });
});
