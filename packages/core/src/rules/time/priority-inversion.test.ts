import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { priorityInversion } from './priority-inversion.ts';

type Priority = NonNullable<NonNullable<AgreementInput['support']>[number]['priorities']>[number];
const month = { kind: 'each', unit: 'month' } as const;
const priority = (id: string, iso: string, percent?: string, clock = 'Always'): Priority => ({
  id,
  clock,
  targets: [{ step: 'restore', value: { kind: 'duration', duration: { iso } }, origin: id }],
  ...(percent && { metFor: { percent, window: month } }),
});
const calendars: AgreementInput['calendars'] = [
  { id: 'Always', always: true },
  { id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }] },
];
const check = (...priorities: Priority[]) =>
  found(priorityInversion, { calendars, support: [{ id: 'Incidents', priorities }] });

describe('time/priority-inversion', () => {
  it('speaks where a lower priority is served sooner, not where it is served alike', () => {
    expect(check(priority('P1', 'PT8H'), priority('P2', 'PT4H'))).toMatchObject([
      {
        severity: 'error',
        at: 'P2',
        part: 'Incidents',
        message: 'P2 must be restored within 4 h, but P1, which is more urgent, within 8 h.',
        related: [{ at: 'P1' }],
      },
    ]);
    expect(check(priority('P1', 'PT8H'), priority('P2', 'PT8H'))).toEqual([]);
  });

  it('weighs the share that must be in time too', () => {
    expect(check(priority('P1', 'PT8H', '90'), priority('P2', 'PT8H', '95'))).toHaveLength(1);
    expect(check(priority('P1', 'PT8H', '95'), priority('P2', 'PT8H'))).toHaveLength(1);
    expect(check(priority('P1', 'PT8H', '95'), priority('P2', 'PT4H', '90'))).toEqual([]);
  });

  it('compares across clocks only what is certain', () => {
    expect(check(priority('P1', 'PT8H', undefined, 'Office'), priority('P2', 'PT8H'))).toHaveLength(1);
    expect(check(priority('P1', 'PT8H'), priority('P2', 'PT4H', undefined, 'Office'))).toEqual([]);
  });

  it('compares with the priority above the next one where the next one says nothing', () => {
    const priorities = [priority('P1', 'PT8H'), { id: 'P2' }, priority('P3', 'PT4H')];
    expect(check(...priorities)).toMatchObject([{ at: 'P3', related: [{ at: 'P1' }] }]);
  });

  it('takes a time as better than the best effort', () => {
    const effort: Priority = { id: 'P1', targets: [{ step: 'restore', value: { kind: 'best effort' } }] };
    expect(check(effort, priority('P2', 'PT8H'))).toHaveLength(1);
    expect(check(priority('P1', 'PT8H'), { ...effort, id: 'P2' })).toEqual([]);
  });

  it('reads a list that begins with the lowest priority', () => {
    expect(check(priority('P3', 'PT24H'), priority('P2', 'PT8H'), priority('P1', 'PT4H'))).toEqual([]);
    expect(check(priority('P3', 'PT24H'), priority('P2', 'PT4H'), priority('P1', 'PT8H')).length).toBeGreaterThan(0);
  });

  it('names the plan in which a table turns it round', () => {
    const cell = (keys: string[], iso: string) => ({ keys, value: { kind: 'duration' as const, duration: { iso } } });
    const target = { step: 'restore', value: { kind: 'table', table: 'Repair' } } as const;
    const [finding, ...more] = found(priorityInversion, {
      calendars,
      plans: [{ id: 'Basic' }, { id: 'Gold' }],
      support: [
        { id: 'Incidents', priorities: ['P1', 'P2'].map((id) => ({ id, clock: 'Always', targets: [target] })) },
      ],
      tables: [
        {
          id: 'Repair',
          dimensions: ['priority', 'plan'],
          cells: [
            cell(['P1', 'Basic'], 'PT8H'),
            cell(['P1', 'Gold'], 'PT8H'),
            cell(['P2', 'Basic'], 'PT8H'),
            cell(['P2', 'Gold'], 'PT4H'),
          ],
        },
      ],
    });
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/^For Gold: P2 must be restored within 4 h/);
  });
});
