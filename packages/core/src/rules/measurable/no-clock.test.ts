import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noClock } from './no-clock.ts';

const limit = (iso: string, origin: string, clock: 'elapsed' | 'business' = 'elapsed') =>
  ({ kind: 'duration', duration: { iso, clock }, origin }) as const;
const priority = (id: string, value: ReturnType<typeof limit>, clock?: string) => ({
  id,
  clock,
  targets: [{ step: 'respond' as const, value }],
});
const support = (...priorities: ReturnType<typeof priority>[]): Partial<AgreementInput> => ({
  support: [{ id: 'Desk', origin: 'support', priorities }],
});

describe('measurable/no-clock', () => {
  it('speaks once of a support whose time limits have no clock, and offers the calendars', () => {
    const findings = found(noClock, {
      ...support(priority('P1', limit('PT1H', 'p1')), priority('P2', limit('PT4H', 'p2'))),
      calendars: [{ id: 'Always', always: true }, { id: 'Hours' }],
    });
    expect(findings).toMatchObject([{ severity: 'error', at: 'p1', part: 'Desk', related: [{ at: 'p2' }] }]);
    expect(findings[0]?.message).toContain('P1: 1 h; P2: 4 h');
    expect(findings[0]?.fixes.map(({ edits }) => edits)).toEqual(
      ['Always', 'Hours'].map((id) => ['p1', 'p2'].map((at) => ({ at, place: 'after', text: ` in ${id}` }))),
    );
  });

  it('brings a calendar along where there is none', () => {
    const [finding] = found(noClock, support(priority('P1', limit('PT1H', 'p1'))));
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'p1', place: 'after', text: ' in AroundTheClock' },
      { at: 'support', place: 'beside', text: 'calendar AroundTheClock { 24x7 }' },
    ]);
  });

  it('is silent with a clock, with business time, and for limits that are no time', () => {
    expect(found(noClock, support(priority('P1', limit('PT1H', 'p1'), 'Hours')))).toEqual([]);
    const business = support(priority('P1', limit('P1D', 'p1', 'business')));
    expect(found(noClock, { ...business, businessDays: 'Hours' })).toEqual([]);
    const none = { id: 'P4', targets: [{ step: 'restore' as const, value: { kind: 'none' as const } }] };
    expect(found(noClock, { support: [{ id: 'Desk', priorities: [none] }] })).toEqual([]);
  });

  it('looks into tables, at the cells of the priority only', () => {
    const cells = [
      { keys: ['P1'], value: limit('PT4H', 'cell 1') },
      { keys: ['P2'], value: limit('PT8H', 'cell 2') },
    ];
    const table = { kind: 'table', table: 'T' } as const;
    const priorities = [{ id: 'P2', targets: [{ step: 'restore' as const, value: table }] }];
    expect(
      found(noClock, { tables: [{ id: 'T', dimensions: ['priority'], cells }], support: [{ id: 'Desk', priorities }] }),
    ).toMatchObject([{ at: 'cell 2', related: [] }]);
  });

  it('speaks once of business time that no calendar explains', () => {
    const notice = (origin: string) => ({ iso: 'P5D', clock: 'business', origin }) as const;
    const parts = { maintenance: [{ id: 'M', notice: notice('m') }], changes: [{ id: 'C', notice: notice('c') }] };
    const findings = found(noClock, { ...parts, origin: 'agreement', calendars: [{ id: 'Hours' }] });
    expect(findings).toMatchObject([{ at: 'm', part: 'M', related: [{ at: 'c' }] }]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'agreement', place: 'into', text: 'business days Hours' }]);
    expect(found(noClock, { ...parts, businessDays: 'Hours' })).toEqual([]);
  });

  it('is silent for business time with a calendar of its own', () => {
    const notice = { iso: 'P5D', clock: 'business', calendar: 'Hours' } as const;
    expect(found(noClock, { maintenance: [{ id: 'M', notice }] })).toEqual([]);
  });
});
