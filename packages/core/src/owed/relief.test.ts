import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SharedHours } from '../model/causes.ts';
import { dueOf, months, shop } from '../testing/owed.ts';
import { percent } from '../testing/tariff.ts';

interface Said {
  readonly toTheExtentCaused?: boolean;
  readonly sharedHours?: SharedHours;
  readonly per?: string;
}

/** What is due of 100 EUR for a miss, where a relief applies that caused a share of it. */
function due(share: string | undefined, { toTheExtentCaused = true, ...more }: Said = {}): string | undefined {
  const relief = {
    id: 'Waiting',
    when: { kind: 'duty' as const, duty: 'Answer', state: 'late' as const },
    effects: [{ kind: 'lifts credits of' as const, targets: ['Available'] }],
    toTheExtentCaused,
    ...more,
  };
  const extents = share === undefined ? [] : [{ of: 'Waiting', share }];
  const parts = shop(
    { payments: [{ amount: percent('10'), trigger: { kind: 'miss' } }] },
    { duties: [{ id: 'Answer' }], reliefs: [relief] },
  );
  return dueOf(
    parts,
    months(['99%'], () => ({ late: ['Answer'], extents })),
  )[0];
}

describe('a relief that lifts credits to the extent caused', () => {
  it('lifts what it caused', () => {
    expect(due(undefined)).toBe('extent of relief');
    expect([due('0'), due('1')]).toEqual(['100', '0']);
    expect([due('0', { per: 'incident' }), due('1', { per: 'incident' })]).toEqual(['100', '0']);
  });

  it.each([
    ['count by share', '75'],
    ['count in full', '100'],
    ['do not count', '0'],
    ['count for neither', '0'],
    [undefined, 'shared cause'],
  ] as const)('beside another cause, where shared hours %s, leaves %s', (sharedHours, left) => {
    expect(due('1/4', { ...(sharedHours && { sharedHours }) })).toBe(left);
  });

  it('leaves the less the more of it was caused', () => {
    const quarter = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(quarter, (thousandths) => {
        const left = Number(due(`${thousandths}/1000`, { sharedHours: 'count by share' }));
        expect(left * 10).toBeCloseTo(1000 - thousandths, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('lifts all of it where it is not limited to that', () => {
    expect(due('1/4', { toTheExtentCaused: false })).toBe('0');
    expect(due(undefined, { toTheExtentCaused: false })).toBe('0');
  });

  it('is the cause of all at most', () => {
    expect(() => due('1.1')).toThrow('A share lies between 0 and 1.');
  });
});
