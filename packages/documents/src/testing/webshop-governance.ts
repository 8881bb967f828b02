import type { AgreementInput } from '@sla-lang/core';

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };
const monthly = { kind: 'each', unit: 'month' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const businessDays = (iso: string) => ({ iso, clock: 'business' }) as const;

export const duties = {
  duties: [
    {
      id: 'Licences',
      obligations: [{ actor: 'Acme', text: 'hold valid licences for all software that it asks Northwind to install' }],
      consequences: [
        { kind: 'may', party: 'Northwind', text: 'refuse the installation' },
        { kind: 'bears', party: 'Acme', text: 'the liability for unlicensed software' },
      ],
    },
    {
      id: 'AnswerQuestions',
      obligations: [
        {
          actor: 'Acme',
          text: 'answer open questions',
          deadline: {
            relation: 'within',
            duration: { iso: 'PT2H', clock: 'business' },
            moment: { kind: 'text', text: "Northwind's question" },
          },
        },
      ],
    },
    {
      id: 'Backups',
      obligations: [
        {
          actor: 'Northwind',
          text: 'keep a copy of all orders',
          deadline: { relation: 'each', each: { kind: 'each', unit: 'day' } },
        },
      ],
      beneficiary: 'Acme',
    },
  ],
  reliefs: [
    {
      id: 'WaitingForAcme',
      title: 'Waiting for Acme',
      when: { kind: 'duty', duty: 'AnswerQuestions', state: 'late' },
      effects: [{ kind: 'pauses', targets: ['Incidents'] }],
      toTheExtentCaused: true,
      notifiedWithin: { relation: 'within', duration: { iso: 'PT1H' } },
      evidence: [{ text: 'the ticket history, open to both parties' }],
      limit: { value: { kind: 'duration', duration: businessDays('P10D') } },
    },
  ],
  forceMajeure: [
    {
      id: 'ForceMajeure',
      title: 'Force majeure',
      for: { other: 'either' },
      covers: ['natural disasters', 'war', 'acts of public authorities'],
      fee: 'stops',
      notifiedWithin: { relation: 'within', duration: { iso: 'P2D' } },
      leaveAfter: { iso: 'P30D' },
    },
  ],
} satisfies Partial<AgreementInput>;

export const governance = {
  reports: [
    {
      id: 'Monthly',
      title: 'Monthly service report',
      by: northwind,
      to: [acme],
      deadline: {
        relation: 'within',
        duration: businessDays('P10D'),
        moment: { kind: 'period', edge: 'end', unit: 'month' },
      },
      covers: ['Available', 'Incidents'],
      recordsOpenTo: [acme],
    },
  ],
  reviews: [
    {
      id: 'Quarterly',
      title: 'Quarterly review',
      each: { kind: 'each', unit: 'month', count: 3 },
      with: ['ServiceDesk', 'ItManager'],
    },
  ],
  terminations: [
    {
      id: 'termination by Acme',
      by: acme,
      when: [
        {
          kind: 'any',
          of: [
            {
              kind: 'outcome',
              of: 'Available',
              outcome: 'missed',
              repetition: { kind: 'of', count: 3, of: 6, unit: 'month', rolling: true },
            },
            {
              kind: 'compare',
              figure: { measure: 'value', metric: 'Uptime' },
              comparison: '<',
              value: percent('90'),
              window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' },
            },
          ],
        },
      ],
      exercised: { relation: 'within', duration: { iso: 'P60D' }, moment: { kind: 'report', report: 'Monthly' } },
      notice: { iso: 'P30D' },
      refund: [{ base: { period: 'previous', each: monthly } }],
    },
    {
      id: 'termination by Northwind',
      by: northwind,
      when: [{ kind: 'fact', text: 'an undisputed invoice is unpaid', lasting: { iso: 'P60D', clock: 'elapsed' } }],
      cure: { iso: 'P14D' },
      notice: { iso: 'P30D' },
      transition: { iso: 'P3M' },
      dataReturned: {
        relation: 'within',
        duration: { iso: 'P30D' },
        moment: { kind: 'text', text: 'the end of this agreement' },
      },
    },
  ],
  changes: [
    {
      id: 'change',
      by: { other: 'either' },
      notice: { iso: 'P60D' },
      reasonRequired: true,
      otherMayLeave: true,
      notForPastPeriods: true,
    },
  ],
  holds: [
    {
      id: 'suspension',
      kind: 'suspension',
      by: northwind,
      when: [
        { kind: 'fact', text: 'an undisputed invoice has been overdue', lasting: { iso: 'P30D', clock: 'elapsed' } },
      ],
      notice: { iso: 'P10D' },
      ends: [{ kind: 'fact', text: 'the invoice is paid' }],
    },
    { id: 'set-off', kind: 'set-off', by: acme, of: ['service credits that Northwind has granted'] },
  ],
  liabilities: [
    {
      id: 'liability',
      of: { other: 'either' },
      caps: [{ amount: { kind: 'multiple', value: '12', of: { each: monthly } }, each: { kind: 'term' } }],
      unlimitedFor: ['intent', 'gross negligence'],
    },
  ],
  indemnities: [
    { id: 'indemnity', by: acme, for: northwind, covers: ['claims by third parties because of missing licences'] },
  ],
  confidentiality: [
    { id: 'confidentiality', of: { other: 'both' }, text: ['customer data', 'prices'], lasting: { iso: 'P5Y' } },
  ],
  limitations: [
    {
      id: 'limitation',
      of: { other: 'either' },
      deadline: {
        relation: 'within',
        duration: { iso: 'P1Y' },
        moment: { kind: 'text', text: 'the day on which the claim became known' },
      },
    },
  ],
  audits: [
    {
      id: 'audit',
      by: acme,
      of: ['the raw data of the measurements'],
      notice: { iso: 'P14D' },
      each: { kind: 'each', unit: 'year' },
    },
  ],
  clauses: [
    {
      id: 'Indemnity',
      title: 'Unlicensed software',
      level: 'NorthwindStandard',
      text: [
        'Acme holds Northwind and its employees harmless against claims by third parties that arise from software which',
        'Acme asked Northwind to install without a valid licence. This includes:',
        '',
        '- the costs of a *reasonable* defence,',
        '- damages for an Outage that such a claim causes.',
      ].join('\n'),
    },
  ],
} satisfies Partial<AgreementInput>;
