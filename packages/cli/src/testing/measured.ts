import { Agreement, Facts } from '@sla-lang/core';

/** Facts of an agreement with an availability, a latency, tickets of two supports, and categories. */
export const measuredFacts = (): Facts =>
  new Facts(
    Agreement.parse({
      id: 'Test',
      categories: [{ id: 'Region', entries: [{ id: 'EU' }, { id: '__proto__' }] }],
      metrics: [
        { id: 'Uptime', observation: { kind: 'availability' } },
        { id: 'Checkout', title: 'Checkout time', observation: { kind: 'duration' } },
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
      support: [
        { id: 'Incidents', priorities: [{ id: 'P1' }, { id: 'P2' }] },
        { id: 'Requests', priorities: [{ id: 'P2' }] },
      ],
      duties: [{ id: 'Answer' }],
      credits: [{ id: 'Refund', kind: 'credit', for: ['Available'] }],
    }),
  );
