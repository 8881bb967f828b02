import { Performance, type PerformanceInput } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { measuredFacts } from '../testing/measured.ts';
import { checkNames } from './given-names.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];
const check = (given: PerformanceInput) => checkNames(measuredFacts(), Performance.parse(given), 'm.json');
const inPeriod = (period: Partial<PeriodInput>) => check({ periods: [{ from: '2026-03-01', ...period }] });
const uptime = { measure: 'value' as const, metric: 'Uptime' };
const five = { amount: '5', currency: 'EUR' };

describe('the names in a file of what happened', () => {
  it('are those of the agreement', () => {
    check({ case: { plan: 'Gold' }, fees: [{ amount: five }, { of: 'Shop', amount: five }] });
    inPeriod({
      values: [{ figure: uptime, value: '1%', case: { Region: 'EU' } }],
      counted: [
        { of: 'Incidents', priority: 'P1', missed: 1 },
        { of: 'Available', missed: 1 },
      ],
      fees: [{ text: 'the order value', amount: five }],
      happened: [{ what: 'the incident' }],
      facts: [{ text: 'an invoice is unpaid' }],
      late: ['Answer'],
      open: ['Answer'],
      extents: [{ of: 'Waiting', share: '1' }],
      claims: [{ for: 'Refund', on: '2026-04-01' }],
      chosen: ['Available'],
    });
  });

  it.each<[Partial<PeriodInput>, string]>([
    [
      { values: [{ figure: { measure: 'value', metric: 'Uptme' }, value: '1%' }] },
      'values.0: The agreement has no metric Uptme. Did you mean Uptime?',
    ],
    [
      { values: [{ figure: uptime, value: '1%', case: { Region: 'UE' } }] },
      'values.0: The agreement has no entry of Region UE.',
    ],
    [{ counted: [{ of: 'Incident', missed: 1 }] }, 'counted.0: The agreement has no objective or support Incident.'],
    [{ counted: [{ of: 'Incidents', priority: 'P7', missed: 1 }] }, 'counted.0: The agreement has no priority P7.'],
    [{ fees: [{ of: 'the order value', amount: five }] }, 'fees.0: Write "text": the order value.'],
    [{ happened: [{ what: 'The incident' }] }, 'happened.0: The incident is written the incident in the agreement.'],
    [{ facts: [{ text: 'a fact' }] }, 'facts.0: The agreement has no condition in words a fact.'],
    [{ late: ['Available'] }, 'late.0: The agreement has no duty or report Available.'],
    [{ open: ['Answers'] }, 'open.0: The agreement has no duty Answers. Did you mean Answer?'],
    [{ exceeded: ['Quota'] }, 'exceeded.0: The agreement has no limits Quota.'],
    [{ extents: [{ of: 'Wait', share: '1' }] }, 'extents.0: The agreement has no relief Wait.'],
    [{ claims: [{ for: 'Uptime', on: '2026-04-01' }] }, 'claims.0: The agreement has no credits Uptime.'],
    [{ chosen: ['refund'] }, 'chosen.0: refund is written Refund in the agreement.'],
  ])('are told where they are not: %j', (period, message) => {
    expect(() => inPeriod(period)).toThrow(`m.json, periods.0.${message}`);
  });

  it('hold for all periods as well', () => {
    expect(() => check({ case: { paln: 'Gold' } })).toThrow('m.json, case: The agreement has no category paln.');
    expect(() => check({ case: { plan: 'gold' } })).toThrow('m.json, case: gold is written Gold in the agreement.');
    expect(() => check({ fees: [{ of: 'Shp', amount: five }] })).toThrow(
      'm.json, fees.0: The agreement has no fee Shp.',
    );
  });
});
