import { describe, expect, it } from 'vitest';
import type { PartList } from '@sla-lang/core';
import { parts } from '../testing/base.ts';

const days = (count: number) => ({ iso: `P${count}D`, clock: 'elapsed' });
const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const fact = (text: string) => ({ kind: 'fact', text });

const cases: [PartList, string, object][] = [
  [
    'reports',
    `report X "Monthly figures" { by North to Acme, Probes; each month; within 10 days of the end of the month
      covers Uptime, Help; records open to Acme; late report counts as a miss of Uptime; cure 10 days }`,
    {
      id: 'X',
      title: 'Monthly figures',
      by: { party: 'North' },
      to: [{ party: 'Acme' }, { party: 'Probes' }],
      each: month,
      deadline: { relation: 'within', duration: days(10), moment: { kind: 'period', edge: 'end' } },
      covers: ['Uptime', 'Help'],
      recordsOpenTo: [{ party: 'Acme' }],
      lateIsMissOf: ['Uptime'],
      cure: { iso: 'P10D', clock: 'elapsed' },
    },
  ],
  [
    'reviews',
    'review X { every 3 months; with Desk; covers Uptime }',
    { each: { ...month, count: 3 }, with: ['Desk'], covers: ['Uptime'] },
  ],
  [
    'terminations',
    `termination by Acme { at will; when "a"; when "b"; exercised within 60 days of Monthly; cure 14 days
      notice 30 days; refund fee for the previous month; refund "the deposit"; costs 5 EUR; transition 90 days
      data returned within 7 days; help "with the move" }`,
    {
      id: 'TerminationByAcme',
      by: { party: 'Acme' },
      atWill: true,
      when: [fact('a'), fact('b')],
      exercised: { relation: 'within', duration: days(60), moment: { kind: 'report', report: 'Monthly' } },
      cure: days(14),
      notice: days(30),
      refund: [{ base: { period: 'previous', each: month } }, { text: 'the deposit' }],
      costs: { kind: 'money' },
      transition: days(90),
      dataReturned: { relation: 'within', duration: days(7) },
      help: 'with the move',
    },
  ],
  [
    'changes',
    `change by either party { of "charges", "levels"; notice 60 days; reason required; other party may leave
      silence counts as consent; consent required; not for past periods }`,
    {
      id: 'ChangeByEither',
      by: { other: 'either' },
      of: ['charges', 'levels'],
      notice: days(60),
      reasonRequired: true,
      otherMayLeave: true,
      silence: 'consent',
      consentRequired: true,
      notForPastPeriods: true,
    },
  ],
  [
    'changes',
    'change by North { without notice; only at renewal; recorded in "the merge request" }',
    { notice: { iso: 'PT0S', clock: 'elapsed' }, onlyAtRenewal: true, recordedIn: 'the merge request' },
  ],
  [
    'terminations',
    'termination by Acme { refund 50% of fee; refund 3 months of fee; refund 500 EUR; refund "the rest"; refund fee }',
    {
      refund: [
        { amount: { kind: 'percent', value: '50' } },
        { amount: { kind: 'fee of time', duration: { iso: 'P3M' } } },
        { amount: { kind: 'money' } },
        { text: 'the rest' },
        { base: { period: 'same' } },
      ],
    },
  ],
  [
    'holds',
    'suspension by North { when "unpaid"; of "the service"; notice 3 days; cure 2 days; ends when "paid"; limited to "the rest" }',
    {
      id: 'SuspensionByNorth',
      kind: 'suspension',
      when: [fact('unpaid')],
      of: ['the service'],
      notice: days(3),
      cure: days(2),
      ends: [fact('paid')],
      limitedTo: 'the rest',
    },
  ],
  ['holds', 'setoff by Acme { }', { id: 'SetoffByAcme', kind: 'set-off', by: { party: 'Acme' } }],
  ['holds', 'withholding by Acme { }', { id: 'WithholdingByAcme', kind: 'withholding' }],
  [
    'liabilities',
    `liability of either party { at most 12 times fee over the term; at most 5 EUR; unlimited for "intent", "fraud"
      excluded for "lost profit" }`,
    {
      id: 'LiabilityOfEither',
      of: { other: 'either' },
      caps: [{ amount: { kind: 'multiple', value: '12' }, each: { kind: 'term' } }, { amount: { kind: 'money' } }],
      unlimitedFor: ['intent', 'fraud'],
      excludedFor: ['lost profit'],
    },
  ],
  [
    'indemnities',
    'indemnity by North for Acme { for "patents", "marks"; at most 5 EUR; notice 3 days; defence "North defends" }',
    {
      id: 'IndemnityByNorth',
      by: { party: 'North' },
      for: { party: 'Acme' },
      covers: ['patents', 'marks'],
      limit: { kind: 'money' },
      notice: days(3),
      defence: 'North defends',
    },
  ],
  [
    'confidentiality',
    'confidentiality of both { "all prices"; for 30 days }',
    { id: 'ConfidentialityOfBoth', of: { other: 'both' }, text: ['all prices'], lasting: days(30) },
  ],
  [
    'limitations',
    'limitation of Acme { within 90 days of "the damage" }',
    { id: 'LimitationOfAcme', deadline: { relation: 'within', duration: days(90), moment: { text: 'the damage' } } },
  ],
  [
    'audits',
    'audit by Acme { of "the logs"; notice 5 days; each month }',
    { id: 'AuditByAcme', of: ['the logs'], notice: days(5), each: month },
  ],
  [
    'audits',
    'audit by Acme { at most 2 audits each month, then "at the cost of Acme" }',
    { limit: { value: { kind: 'quantity', value: '2', unit: 'audits' }, each: month, then: 'at the cost of Acme' } },
  ],
  ['clauses', 'clause X "Odds" """\n  First.\n    Second.\n"""', { id: 'X', title: 'Odds', text: 'First.\n  Second.' }],
];

describe('a part of the governance', () => {
  it.each(cases)('%s: %s', async (list, text, part) => {
    expect(await parts(list, text)).toMatchObject([part]);
  });
});
