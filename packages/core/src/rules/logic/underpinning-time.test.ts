import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { underpinningTimes } from './underpinning-time.ts';

type Contract = NonNullable<AgreementInput['underpinnings']>[number];
const hours = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
const repair = (iso: string, text = 'repair'): Contract['promises'] => [
  { figure: { measure: 'text', text }, comparison: '<=', value: hours(iso) },
];
function check(contract: Partial<Contract>, clock = 'Always', more: Partial<AgreementInput> = {}) {
  return found(underpinningTimes, {
    calendars: [
      { id: 'Always', always: true },
      { id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }] },
    ],
    services: [{ id: 'Shop', dependsOn: ['Network'] }],
    underpinnings: [{ id: 'Network', origin: 'contract', ...contract }],
    support: [
      {
        id: 'Incidents',
        service: 'Shop',
        priorities: [
          {
            id: 'P1',
            clock,
            origin: 'P1',
            targets: [
              { step: 'respond', value: hours('PT1H') },
              { step: 'restore', value: hours('PT4H'), origin: 'target' },
            ],
          },
        ],
      },
    ],
    ...more,
  });
}

describe('logic/underpinning-time', () => {
  it('speaks where the contract allows more time than is promised', () => {
    const findings = check({ promises: repair('PT5H') });
    expect(findings).toMatchObject([
      { severity: 'warning', at: 'target', part: 'Incidents', related: [{ at: 'contract' }] },
    ]);
    expect(findings[0]?.message).toBe(
      'P1 restored within 4 h is promised, but what the service rests on may take longer: Network 5 h.',
    );
    expect(check({ promises: repair('PT4H') })).toEqual([]);
  });

  it('compares only promises that name the same step', () => {
    expect(check({ promises: repair('PT5H', 'latency') })).toEqual([]);
    expect(check({ promises: repair('PT5H', 'resolution') })).toEqual([]);
    expect(check({ promises: repair('PT2H', 'response') })).toHaveLength(1);
    expect(check({ promises: repair('PT5H', 'Herstellung') })).toHaveLength(1);
  });

  it('goes on through services that promise no time themselves, up to one that does', () => {
    const services = [
      { id: 'Shop', dependsOn: ['Platform'] },
      { id: 'Platform', dependsOn: ['Network'] },
    ];
    expect(check({ promises: repair('PT5H') }, 'Always', { services })[0]?.message).toContain('Platform → Network 5 h');
  });

  it('wants the hours of the contract to cover the clock', () => {
    expect(check({ hours: 'Office' })).toMatchObject([{ at: 'P1', part: 'Incidents', related: [{ at: 'contract' }] }]);
    expect(check({ hours: 'Office' })[0]?.message).toContain('runs around the clock, but Network');
    expect(check({ hours: 'Office' }, 'Office')).toEqual([]);
    expect(check({ hours: 'Always' }, 'Office')).toEqual([]);
  });
});
