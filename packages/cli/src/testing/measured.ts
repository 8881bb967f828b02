import { Agreement, Facts } from '@sla-lang/core';

const share = (of: object | undefined) => ({
  amount: { kind: 'percent', value: '5', of: of ?? {} },
  trigger: { kind: 'miss' },
});

/** Facts of an agreement with an availability, a latency, tickets of two supports, and categories. */
export const measuredFacts = (): Facts =>
  new Facts(
    Agreement.parse({
      id: 'Test',
      categories: [{ id: 'Region', entries: [{ id: 'EU' }, { id: '__proto__' }] }],
      metrics: [
        { id: 'Uptime', observation: { kind: 'availability' } },
        { id: 'Checkout', title: 'Checkout time', observation: { kind: 'duration' } },
        { id: 'Score', title: 'The score', observation: { kind: 'reading', of: 'score', unit: '' } },
      ],
      objectives: [
        { id: 'Available', title: 'Availability', sentences: [{ figure: { measure: 'value', metric: 'Uptime' } }] },
        {
          id: 'Fast',
          sentences: [
            { figure: { measure: 'percentile', metric: 'Checkout', percent: '95' } },
            { figure: { measure: 'mean', metric: 'Checkout' } },
          ],
        },
      ],
      terminations: [
        {
          id: 'Exit',
          when: [
            {
              kind: 'compare',
              figure: { measure: 'mean', metric: 'Score' },
              comparison: '<',
              value: { kind: 'quantity', value: '3', unit: '' },
            },
          ],
        },
      ],
      support: [
        { id: 'Incidents', priorities: [{ id: 'P1' }, { id: 'P2' }] },
        { id: 'Requests', priorities: [{ id: 'P2' }] },
      ],
      duties: [{ id: 'Answer' }],
      reliefs: [{ id: 'Waiting', toTheExtentCaused: true }],
      events: [{ id: 'Strike' }],
      plans: [{ id: 'Gold' }],
      services: [{ id: 'Shop', title: 'The shop' }],
      credits: [
        {
          id: 'Refund',
          kind: 'credit',
          for: ['Available'],
          payments: [
            share(undefined),
            share({ text: 'the order value' }),
            share({ fee: 'Shop' }),
            { ...share({ affected: 'cluster' }), perUnit: [{ kind: 'thing', thing: 'affected account' }] },
          ],
          preconditions: [{ condition: { kind: 'fact', text: 'an invoice is unpaid' } }],
          claim: {
            notBefore: { relation: 'not before', moment: { kind: 'text', text: 'an e-mail to a@b.example' } },
            deadline: { relation: 'within', duration: { iso: 'P30D' }, moment: { kind: 'text', text: 'the incident' } },
          },
        },
      ],
    }),
  );
