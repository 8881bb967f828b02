import type { AgreementInput, Base } from '@sla-lang/core';

const monthly = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' } as const;
const yearly = { kind: 'each', unit: 'year' } as const;
const quarterly = { kind: 'each', unit: 'quarter' } as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const elapsed = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
const misses = (value: string) => ({ kind: 'quantity', value, unit: '' }) as const;
const eur = (amount: string) => ({ kind: 'money', money: { amount, currency: 'EUR' } }) as const;
const fee: Base = { period: 'same' };
const feeEachMonth: Base = { period: 'same', each: monthly };
const share = (value: string, of?: Base) => ({ kind: 'percent', value, ...(of && { of }) }) as const;

export const credits: NonNullable<AgreementInput['credits']> = [
  {
    id: 'credits for Available',
    kind: 'credit',
    for: ['Available'],
    payer: 'Northwind',
    payee: 'Acme',
    base: { fee: 'Webshop', each: monthly },
    payments: [
      {
        amount: share('10'),
        trigger: {
          kind: 'range',
          range: { low: { value: percent('99.0'), end: 'closed' }, high: { value: percent('99.9'), end: 'open' } },
        },
      },
      {
        amount: share('25'),
        trigger: {
          kind: 'range',
          range: { low: { value: percent('95.0'), end: 'closed' }, high: { value: percent('99.0'), end: 'open' } },
        },
      },
      { amount: share('50'), trigger: { kind: 'range', range: { high: { value: percent('95.0'), end: 'open' } } } },
    ],
    multipliers: [
      {
        value: '2',
        when: {
          kind: 'outcome',
          of: 'Available',
          outcome: 'missed',
          repetition: { kind: 'in a row', count: 3, unit: 'month' },
        },
      },
    ],
    caps: [
      { amount: share('50', feeEachMonth), each: monthly },
      {
        amount: { kind: 'multiple', value: '3', time: false, of: feeEachMonth },
        each: { kind: 'each', unit: 'year', flavour: 'contract' },
      },
    ],
    claim: {
      deadline: { relation: 'within', duration: { iso: 'P30D' }, moment: { kind: 'report', report: 'Monthly' } },
      items: ['the dates and times of the outages'],
      late: 'lapse',
      decision: {
        by: { party: 'Northwind' },
        within: { relation: 'within', duration: { iso: 'P10D', clock: 'business' } },
      },
    },
    settlement: {
      form: 'set-off',
      minimum: { amount: '1', currency: 'EUR' },
      expires: {
        after: {
          relation: 'within',
          duration: { iso: 'P12M' },
          moment: { kind: 'text', text: 'the date of the credit note' },
        },
      },
    },
    preconditions: [{ condition: { kind: 'fact', text: 'no undisputed invoice is overdue' }, otherwise: 'withheld' }],
    soleRemedy: { except: ['intent', 'gross negligence'] },
    countsTowardsDamages: true,
    liabilityCap: 'inside',
    examples: [{ text: 'an outage of 10 hours in a month of 30 days', at: percent('98.61'), pays: share('25') }],
  },
  {
    id: 'credits for ShortOutages',
    kind: 'credit',
    for: ['ShortOutages'],
    payer: 'Northwind',
    payee: 'Acme',
    payments: [
      {
        amount: share('5', fee),
        trigger: {
          kind: 'block',
          block: elapsed('PT30M'),
          mode: 'started',
          of: { measure: 'downtime' },
          beyond: elapsed('PT60M'),
        },
      },
    ],
    caps: [{ amount: share('100', feeEachMonth), each: monthly }],
  },
  {
    id: 'credits for CleanOrders',
    kind: 'credit',
    for: ['CleanOrders'],
    payer: 'Northwind',
    payee: 'Acme',
    payments: [
      {
        amount: { kind: 'multiple', value: '10', of: fee, time: true },
        trigger: {
          kind: 'when',
          condition: {
            kind: 'compare',
            figure: { measure: 'value', metric: 'OrdersAccepted' },
            comparison: '<',
            value: percent('99'),
          },
        },
      },
      { amount: { kind: 'points', value: '2' }, trigger: { kind: 'miss' } },
    ],
    pointsReset: [
      {
        when: {
          kind: 'outcome',
          of: 'CleanOrders',
          outcome: 'met',
          repetition: { kind: 'in a row', count: 3, unit: 'month' },
        },
      },
    ],
    stacking: [{ kind: 'only the highest of', others: ['CleanOrders', 'Available'] }],
  },
  {
    id: 'credits for Incidents',
    kind: 'credit',
    for: ['Incidents'],
    payer: 'Northwind',
    payee: 'Acme',
    payments: [{ amount: eur('500'), trigger: { kind: 'each miss', priority: 'P1' } }],
    free: [{ value: '2', unit: 'misses', each: quarterly }],
    notInTheFirst: { iso: 'P90D' },
    caps: [{ amount: share('10', feeEachMonth), each: monthly }],
    stacking: [{ kind: 'not added to', others: ['Available'] }],
  },
  {
    id: 'credits for NewShops',
    kind: 'credit',
    for: ['NewShops'],
    payer: 'Northwind',
    payee: 'Acme',
    scales: [
      {
        by: 'misses',
        each: yearly,
        mode: 'each part at its own rate',
        rows: [
          {
            range: { low: { value: misses('1'), end: 'closed' }, high: { value: misses('1'), end: 'closed' } },
            amount: eur('75'),
          },
          {
            range: { low: { value: misses('2'), end: 'closed' }, high: { value: misses('2'), end: 'closed' } },
            amount: eur('100'),
          },
          { range: { low: { value: misses('2'), end: 'open' } }, amount: eur('200') },
        ],
      },
    ],
  },
  {
    id: 'bonus for Available',
    kind: 'bonus',
    for: ['Available'],
    payer: 'Acme',
    payee: 'Northwind',
    payments: [
      { amount: share('2', fee), trigger: { kind: 'range', range: { low: { value: percent('99.99'), end: 'open' } } } },
    ],
  },
];
