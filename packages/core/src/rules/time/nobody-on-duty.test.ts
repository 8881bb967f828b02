import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { holidaysOf } from '../../time/index.ts';
import { nobodyOnDuty } from './nobody-on-duty.ts';

type Calendar = NonNullable<AgreementInput['calendars']>[number];
type Contact = NonNullable<NonNullable<AgreementInput['parties']>[number]['contacts']>[number];
const working: Calendar['hours'] = [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '18:00' }];
const calendars: Calendar[] = [
  { id: 'Always', always: true },
  { id: 'Office', hours: working },
  { id: 'OpenDays', hours: working, holidays: [{ region: 'NL', open: false }] },
];
const desk: Contact = { id: 'Desk', hours: 'Office', origin: 'desk' };

function check(clock: string, iso: string, contacts: Contact[] = [desk], more: Partial<AgreementInput> = {}) {
  const value = { kind: 'duration', duration: { iso } } as const;
  return found(
    nobodyOnDuty,
    {
      calendars,
      effective: { from: '2026-03-02', until: '2026-03-22' },
      parties: [
        { id: 'Northwind', role: 'provider', contacts },
        { id: 'Acme', role: 'customer', contacts: [{ id: 'Manager', hours: 'Always' }] },
      ],
      support: [
        { id: 'Incidents', priorities: [{ id: 'P1', clock, targets: [{ step: 'respond', value }], origin: 'P1' }] },
      ],
      ...more,
    },
    { holidays: holidaysOf(new Map([['NL', ['2026-03-10']]])) },
  );
}

describe('time/nobody-on-duty', () => {
  it('is an error where the target can pass before anybody is there, to the exact second', () => {
    const [finding] = check('Always', 'PT62H');
    expect(finding).toMatchObject({ severity: 'error', at: 'P1', part: 'Incidents', related: [{ at: 'desk' }] });
    expect(finding?.message).toBe(
      'The clock of P1 runs around the clock, but Desk cannot be reached from Fri 18:00 to Mon 08:00. ' +
        '62 h can pass before anybody is there.',
    );
    expect(check('Always', 'PT62H1S')).toMatchObject([{ severity: 'warning' }]);
  });

  it('is silent where somebody is there whenever the clock runs', () => {
    expect(check('Office', 'PT1H')).toEqual([]);
    expect(check('Always', 'PT1H', [desk, { id: 'Night', hours: 'Always' }])).toEqual([]);
    expect(check('OpenDays', 'PT1H')).toEqual([]);
  });

  it('finds a holiday that only the desk keeps', () => {
    const [finding] = check('Office', 'PT1H', [{ id: 'Desk', hours: 'OpenDays' }]);
    expect(finding?.message).toContain('from Mon 2026-03-09 18:00 to Wed 2026-03-11 08:00');
  });

  it('is silent where no hours are said, or where the ticket goes to somebody whose hours are not said', () => {
    expect(check('Always', 'PT1H', [{ id: 'Desk' }])).toEqual([]);
    const escalations = (contact: string) => [
      { id: 'Up', of: 'Incidents', steps: [{ at: { percent: '50' }, to: { contact } }] },
    ];
    const contacts = [desk, { id: 'Duty' }];
    expect(check('Always', 'PT1H', contacts, { escalations: escalations('Duty') })).toEqual([]);
    expect(check('Always', 'PT1H', contacts, { escalations: escalations('Desk') })).toHaveLength(1);
  });

  it('says nothing of a clock that is not said', () => {
    const value = { kind: 'duration', duration: { iso: 'PT1H' } } as const;
    const support = [{ id: 'Incidents', priorities: [{ id: 'P1', targets: [{ step: 'respond' as const, value }] }] }];
    expect(check('Always', 'PT1H', [desk], { support })).toEqual([]);
  });
});
