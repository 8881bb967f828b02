import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { escalationOrder } from './escalation-order.ts';

type Step = NonNullable<NonNullable<AgreementInput['escalations']>[number]['steps']>[number];
const at = (share: string | { hours: number }): Step => ({
  at: typeof share === 'string' ? { percent: share } : { after: { iso: `PT${share.hours}H` } },
  to: { text: 'the manager' },
  origin: typeof share === 'string' ? share : `${share.hours} h`,
});
const check = (...steps: Step[]) =>
  found(escalationOrder, {
    calendars: [{ id: 'Always', always: true }],
    support: [
      {
        id: 'Incidents',
        priorities: [
          {
            id: 'P1',
            clock: 'Always',
            targets: [
              { step: 'respond', value: { kind: 'duration', duration: { iso: 'PT1H' } } },
              { step: 'restore', value: { kind: 'duration', duration: { iso: 'PT4H' } }, origin: 'target' },
            ],
          },
        ],
      },
    ],
    escalations: [{ id: 'Up', of: 'Incidents', priority: 'P1', steps }],
  });

describe('time/escalation-order', () => {
  it('wants each step after the one before it', () => {
    expect(check(at('50'), at('75'))).toEqual([]);
    expect(check(at('75'), at('50'))).toMatchObject([
      { severity: 'warning', at: '50', part: 'Up', related: [{ at: '75' }] },
    ]);
    expect(check(at('50'), at('50.0'))).toHaveLength(1);
    expect(check(at({ hours: 2 }), at({ hours: 1 }))).toHaveLength(1);
    expect(check(at({ hours: 1 }), at({ hours: 2 }))).toEqual([]);
  });

  it('compares shares and times by the target', () => {
    expect(check(at('50'), at({ hours: 3 }))).toEqual([]);
    expect(check(at('50'), at({ hours: 2 }))).toMatchObject([{ at: '2 h' }]);
    expect(check(at({ hours: 3 }), at('75'))).toMatchObject([{ at: '75' }]);
    expect(check(at({ hours: 3 }), at('76'))).toEqual([]);
  });

  it('wants the first step while the target can still be met', () => {
    expect(check(at('100'))).toEqual([]);
    expect(check(at('101'))).toMatchObject([{ at: '101', related: [{ at: 'target' }] }]);
    expect(check(at({ hours: 4 }))).toEqual([]);
    expect(check(at({ hours: 5 }))[0]?.message).toContain(
      'P1 is escalated for the first time after 5 h, when its target (4 h) has passed already.',
    );
    expect(check(at('50'), at({ hours: 5 }))).toEqual([]);
  });
});
