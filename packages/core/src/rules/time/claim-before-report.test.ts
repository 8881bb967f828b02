import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { claimBeforeReport } from './claim-before-report.ts';

type Report = NonNullable<AgreementInput['reports']>[number];
type Deadline = NonNullable<Report['deadline']>;
const endOfMonth = { kind: 'period', edge: 'end', unit: 'month' } as const;
const days = (count: number, business = false): Deadline['duration'] => ({
  iso: `P${count}D`,
  clock: business ? 'business' : 'elapsed',
});
const within = (duration: Deadline['duration'], moment: Deadline['moment'] = endOfMonth): Deadline => ({
  relation: 'within',
  duration,
  moment,
  origin: 'deadline',
});

function check(claim: Deadline, due: Deadline, more: Partial<AgreementInput> = {}) {
  return found(claimBeforeReport, {
    effective: { from: '2026-01-01', until: '2026-12-31' },
    businessDays: 'Office',
    calendars: [{ id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }] }],
    metrics: [{ id: 'Repair', observation: { kind: 'duration', to: { kind: 'event', event: 'Restored' } } }],
    objectives: [{ id: 'Fast', sentences: [{ figure: { measure: 'every', metric: 'Repair' } }] }],
    reports: [{ id: 'Monthly', covers: ['Fast'], deadline: due, origin: 'report' }],
    credits: [{ id: 'Money', kind: 'credit', for: ['Fast'], claim: { deadline: claim } }],
    ...more,
  });
}

describe('time/claim-before-report', () => {
  it('wants the claim to be due on a later day than the report', () => {
    const findings = check(within(days(10)), within(days(10)));
    expect(findings).toMatchObject([{ severity: 'error', at: 'deadline', part: 'Money', disadvantages: ['Acme'] }]);
    expect(findings[0]?.message).toBe(
      'A claim for Fast must be made within 10 days of the end of the month, ' +
        'but Monthly, which shows the miss, is due only within 10 days of the end of the month.',
    );
    expect(findings[0]?.fixes[0]?.edits).toEqual([
      { at: 'deadline', place: 'replace', text: 'within 30 days of Monthly' },
    ]);
    expect(check(within(days(11)), within(days(10)))).toEqual([]);
  });

  it('counts days of the calendar against business days on real dates', () => {
    // Ten business days after the end of May 2026 (a Sunday) are 12 days; after the end of a Friday 14.
    expect(check(within(days(14)), within(days(10, true)))).toHaveLength(1);
    expect(check(within(days(15)), within(days(10, true)))).toEqual([]);
  });

  it('is silent where the claim counts from the report, or from a later period', () => {
    expect(check(within(days(1), { kind: 'report', report: 'Monthly' }), within(days(10)))).toEqual([]);
    expect(check(within(days(5), { ...endOfMonth, nth: 1 }), within(days(10)))).toEqual([]);
    expect(check(within(days(5), { ...endOfMonth, unit: 'quarter' }), within(days(10)))).toEqual([]);
  });

  it('takes an event that the promise is about as early as it can be', () => {
    const restored = { kind: 'event', event: 'Restored' } as const;
    expect(check(within(days(30), restored), within(days(10)))).toHaveLength(1);
    // Restored on 1 January, a claim until 10 February, which is when the report is due; a day more is enough.
    expect(check(within(days(40), restored), within(days(10)))).toHaveLength(1);
    expect(check(within(days(41), restored), within(days(10)))).toEqual([]);
    expect(check(within(days(30), { kind: 'event', event: 'Invoiced' }), within(days(10)))).toEqual([]);
    expect(check(within(days(30), { kind: 'text', text: 'the incident' }), within(days(10)))).toEqual([]);
  });

  it('is silent for credits without a claim, and where another report comes in time', () => {
    const automatic = [{ id: 'Money', kind: 'credit' as const, for: ['Fast'], claim: { automatic: true } }];
    expect(check(within(days(5)), within(days(10)), { credits: automatic })).toEqual([]);
    const reports: Report[] = [
      { id: 'Monthly', covers: ['Fast'], deadline: within(days(10)) },
      { id: 'Daily', deadline: within(days(1)) },
    ];
    expect(check(within(days(5)), within(days(10)), { reports })).toEqual([]);
    expect(check(within(days(5)), within(days(10)), { reports: [{ ...reports[0]!, covers: ['Other'] }] })).toEqual([]);
  });
});
