import type { AgreementInput } from '../model/index.ts';
import { elapsed, eur } from './tariff.ts';

type Input = Required<AgreementInput>;
type DutyInput = Input['duties'][number];
type ReliefInput = Input['reliefs'][number];
type SupportInput = Input['support'][number];

/** Office hours on weekdays, and a clock that always runs. */
const calendars: Input['calendars'] = [
  { id: 'Always', always: true },
  { id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '18:00' }] },
];

/** Acme must answer questions within 2 business hours of Northwind's question. */
export const answerQuestions: DutyInput = {
  id: 'Answer',
  origin: 'Answer',
  obligations: [
    {
      actor: 'Acme',
      text: 'answer open questions',
      deadline: {
        relation: 'within',
        duration: { iso: 'PT2H', clock: 'business' },
        moment: { kind: 'text', text: "Northwind's question" },
      },
      origin: 'Answer obligation',
    },
  ],
};

/** Stops the clocks of the support while the answer is late (or open). */
export const waiting = (state: 'late' | 'open', more: Partial<ReliefInput> = {}): ReliefInput => ({
  id: 'Waiting',
  origin: 'Waiting',
  when: { kind: 'duty', duty: 'Answer', state, origin: 'condition' },
  effects: [{ kind: 'pauses', targets: ['Incidents'] }],
  ...more,
});

/** A support that restores P1 incidents within 4 h, day and night, and pays 500 EUR for each miss. */
export function incidents(
  parts: Partial<AgreementInput> = {},
  support: Partial<SupportInput> = {},
): Partial<AgreementInput> {
  return {
    businessDays: 'Office',
    calendars,
    support: [
      {
        id: 'Incidents',
        origin: 'Incidents',
        starts: { kind: 'event', event: 'Logged' },
        stops: { kind: 'event', event: 'Restored' },
        priorities: [
          {
            id: 'P1',
            clock: 'Always',
            targets: [
              { step: 'respond', value: elapsed('PT15M') },
              { step: 'restore', value: elapsed('PT4H'), origin: 'restore P1' },
            ],
          },
        ],
        ...support,
      },
    ],
    credits: [
      {
        id: 'Incidents credits',
        kind: 'credit',
        for: ['Incidents'],
        payments: [{ amount: eur('500'), trigger: { kind: 'each miss', priority: 'P1' } }],
      },
    ],
    ...parts,
  };
}
