import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { caseOverlap } from './case-overlap.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>['comparison'];
const affected = (comparison: Comparison, value: string): Condition => ({
  kind: 'compare',
  figure: { measure: 'value', metric: 'Affected' },
  comparison,
  value: { kind: 'percent', value },
});
const both = (...of: Condition[]): Condition => ({ kind: 'all', of });
const reported = (where: 'in' | 'outside'): Condition => ({
  kind: 'event',
  event: 'Reported',
  during: { where, calendar: 'Office' },
});
const check = (entries: Readonly<Record<string, Condition | undefined>>, kind: 'reading' | 'count' = 'reading') => {
  const observation = kind === 'count' ? { kind, of: 'users' } : { kind, of: 'users', unit: '%' };
  const parts: Partial<AgreementInput> = {
    metrics: [{ id: 'Affected', observation }],
    categories: [
      {
        id: 'Impact',
        entries: Object.entries(entries).map(([id, when]) => ({ id, when, origin: id })),
        origin: 'here',
      },
    ],
  };
  return found(caseOverlap, parts);
};

describe('logic/case-overlap', () => {
  it('finds a value that belongs to two cases, to the exact end', () => {
    expect(
      check({
        Most: affected('>=', '75'),
        Some: both(affected('>=', '25'), affected('<=', '75')),
        Few: affected('<', '25'),
      }),
    ).toMatchObject([
      {
        severity: 'warning',
        at: 'Some',
        part: 'Impact',
        message: 'Most and Some of Impact can be the case at once, for example at 75%.',
        related: [{ at: 'Most' }],
      },
    ]);
    expect(
      check({
        Most: affected('>=', '75'),
        Some: both(affected('>=', '25'), affected('<', '75')),
        Few: affected('<', '25'),
      }),
    ).toEqual([]);
  });

  it('finds a value that belongs to none', () => {
    const [gap] = check({ Most: affected('>', '75'), Few: affected('<', '75') });
    expect(gap).toMatchObject({ at: 'here', message: 'Impact has no entry for some cases, for example for 75%.' });
    expect(check({ Most: affected('>', '75'), Few: affected('<=', '70') })[0]?.message).toContain(
      'for example for 75%',
    );
    expect(check({ Most: affected('>', '75'), Few: affected('<', '75'), Other: undefined })).toEqual([]);
  });

  it('knows that nothing lies between two whole numbers that are counted', () => {
    expect(check({ Many: affected('>=', '40'), Few: affected('<=', '39') }, 'count')).toEqual([]);
    expect(check({ Many: affected('>=', '40'), Few: affected('<=', '40') }, 'count')).toHaveLength(1);
  });

  it('knows that a moment lies inside or outside of hours', () => {
    expect(check({ Day: reported('in'), Night: reported('outside') })).toEqual([]);
    expect(check({ Day: reported('in'), Night: reported('in') })).toHaveLength(2);
  });

  it('says nothing of what numbers and hours do not decide', () => {
    expect(check({ Big: { kind: 'fact', text: 'big' }, Small: { kind: 'fact', text: 'small' } })).toEqual([]);
    expect(check({ Big: affected('>', '1'), Day: reported('in') })).toEqual([]);
    expect(check({ Big: { kind: 'hole' }, Small: affected('>', '1') })).toEqual([]);
  });
});
