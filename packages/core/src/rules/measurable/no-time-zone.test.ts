import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noTimeZone } from './no-time-zone.ts';

const hours = [{ days: ['Mon' as const], from: '09:00', to: '17:00' }];
const check = (parts: Partial<AgreementInput>) => found(noTimeZone, { zone: undefined, origin: 'agreement', ...parts });

describe('measurable/no-time-zone', () => {
  it('speaks once of all hours without a zone, and adds the zone of the law', () => {
    const findings = check({
      law: 'NL',
      calendars: [{ id: 'Office', hours, origin: 'office' }],
      maintenance: [{ id: 'Work', windows: hours, origin: 'work' }],
      events: [{ id: 'Order', cutOff: { after: '14:30', countsAs: 'next day' }, origin: 'order' }],
    });
    expect(findings).toMatchObject([
      { severity: 'error', at: 'office', part: 'Office', related: [{ at: 'work' }, { at: 'order' }] },
    ]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([
      { at: 'agreement', place: 'into', text: 'time zone Europe/Amsterdam' },
    ]);
  });

  it('is silent with a zone in reach, and where no hour is named', () => {
    expect(check({ zone: 'Europe/Berlin', calendars: [{ id: 'Office', hours }] })).toEqual([]);
    expect(
      check({
        calendars: [
          { id: 'Office', hours, zone: 'UTC' },
          { id: 'Always', always: true },
        ],
      }),
    ).toEqual([]);
  });

  it('speaks of a zone that does not exist', () => {
    expect(check({ zone: 'Europe/Atlantis' })).toMatchObject([{ severity: 'error', at: 'agreement' }]);
    expect(check({ calendars: [{ id: 'Office', zone: 'CEST', origin: 'office' }] })).toMatchObject([{ at: 'office' }]);
  });

  it('warns of holidays of no region', () => {
    const holidays = [{ region: '', open: false, origin: 'holidays' }];
    expect(check({ calendars: [{ id: 'Office', holidays }] })).toMatchObject([{ severity: 'warning', at: 'holidays' }]);
    expect(check({ calendars: [{ id: 'Office', holidays: [{ region: 'NL', open: false }] }] })).toEqual([]);
  });
});
