import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { unboundedMaintenance } from './unbounded-maintenance.ts';

type Maintenance = NonNullable<AgreementInput['maintenance']>[number];
const month = { kind: 'each', unit: 'month' } as const;
const limit: Maintenance['limit'] = { value: { kind: 'duration', duration: { iso: 'PT4H' } }, each: month };
const notice = { iso: 'P5D' };
const check = (maintenance: Partial<Maintenance>) =>
  found(unboundedMaintenance, { maintenance: [{ id: 'Planned', origin: 'here', ...maintenance }] });

describe('time/unbounded-maintenance', () => {
  it('wants notice and a maximum, and offers the notice', () => {
    const [finding] = check({ limit });
    expect(finding).toMatchObject({ severity: 'warning', at: 'here', part: 'Planned', disadvantages: ['Acme'] });
    expect(finding?.message).toContain('unannounced');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'here', place: 'into', text: 'notice 7 days' }]);
    const parts = { businessDays: 'Office', maintenance: [{ id: 'Planned', limit, origin: 'here' }] };
    expect(found(unboundedMaintenance, parts)[0]?.fixes[0]?.edits[0]?.text).toBe('notice 5 business days');
    expect(check({ notice })[0]?.message).toContain('how long it may last');
    expect(check({})[0]?.message).toContain('unannounced and last as long as it likes');
    expect(check({})[0]?.fixes).toEqual([]);
    expect(check({ notice, limit })).toEqual([]);
  });

  it('takes a fixed window as both', () => {
    expect(check({ windows: [{ days: ['Sun'], from: '02:00', to: '06:00' }] })).toEqual([]);
    expect(check({ during: 'Nights' })).toEqual([]);
  });

  it('asks no notice of emergencies, and nothing where it counts as downtime', () => {
    expect(check({ emergency: true, limit })).toEqual([]);
    expect(check({ emergency: true })).toHaveLength(1);
    expect(check({ countsAs: 'down' })).toEqual([]);
  });

  it('does not take a number of times for a maximum of time', () => {
    expect(
      check({ notice, limit: { value: { kind: 'quantity', value: '2', unit: 'times' }, each: month } }),
    ).toHaveLength(1);
  });
});
