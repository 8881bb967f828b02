import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { planOrder } from './plan-order.ts';

type Value = NonNullable<NonNullable<AgreementInput['tables']>[number]['cells']>[number]['value'];
const percent = (value: string): Value => ({ kind: 'percent', value });
const time = (iso: string): Value => ({ kind: 'duration', duration: { iso } });
const plan = (id: string, amount: string, unit: 'month' | 'year' = 'month') => ({
  id,
  origin: id,
  fees: [{ amount: { amount, currency: 'EUR' }, each: { kind: 'each' as const, unit } }],
});
const plans = [plan('Gold', '100'), plan('Basic', '40')];
const table = (basic: Value, gold: Value) => ({
  id: 'Target',
  dimensions: ['plan'],
  cells: [
    { keys: ['Basic'], value: basic, origin: 'basic' },
    { keys: ['Gold'], value: gold, origin: 'gold' },
  ],
});
const uptime = (basic: string, gold: string, more: Partial<AgreementInput> = {}) =>
  found(planOrder, {
    plans,
    tables: [table(percent(basic), percent(gold))],
    metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
    objectives: [
      {
        id: 'Available',
        sentences: [
          {
            figure: { measure: 'value', metric: 'Uptime' },
            comparison: '>=',
            value: { kind: 'table', table: 'Target' },
          },
        ],
      },
    ],
    ...more,
  });

describe('logic/plan-order', () => {
  it('speaks where the cheaper plan gets more of an objective', () => {
    const findings = uptime('99.9', '99.5');
    expect(findings).toMatchObject([{ severity: 'warning', at: 'basic', part: 'Target' }]);
    expect(findings[0]?.message.replaceAll('\u00A0', ' ')).toBe(
      'Available: Basic (EUR 40 each month) gets 99.9%, but Gold (EUR 100 each month) only 99.5%.',
    );
    expect(uptime('99.5', '99.9')).toEqual([]);
  });

  it('speaks of plans that are alike in everything', () => {
    expect(uptime('99.9', '99.90')).toMatchObject([{ at: 'Basic', part: 'Basic', related: [{ at: 'Gold' }] }]);
    expect(uptime('99.9', '99.90')[0]?.message).toContain('Gold and Basic promise the same');
  });

  it('reckons fees by the month, and goes by inclusion where fees do not tell', () => {
    expect(uptime('99.9', '99.5', { plans: [plan('Gold', '480', 'year'), plan('Basic', '40')] })).toEqual([]);
    expect(uptime('99.9', '99.5', { plans: [plan('Gold', '481', 'year'), plan('Basic', '40')] })).toHaveLength(1);
    const included = [{ id: 'Gold', includes: ['Basic'] }, { id: 'Basic' }];
    expect(uptime('99.9', '99.5', { plans: included })).toHaveLength(1);
    expect(uptime('99.9', '99.5', { plans: [{ id: 'Gold' }, { id: 'Basic' }] })).toEqual([]);
  });

  it('takes a shorter time as the better one', () => {
    const support = (basic: string, gold: string) =>
      found(planOrder, {
        plans,
        calendars: [{ id: 'Always', always: true }],
        tables: [table(time(basic), time(gold))],
        support: [
          {
            id: 'Incidents',
            priorities: [
              { id: 'P1', clock: 'Always', targets: [{ step: 'restore', value: { kind: 'table', table: 'Target' } }] },
            ],
          },
        ],
      });
    expect(support('PT4H', 'PT8H')[0]?.message).toContain('P1 restored: Basic');
    expect(support('PT8H', 'PT4H')).toEqual([]);
  });

  it('looks at quotas and at sentences for one plan', () => {
    const row = (id: string, value: string) => ({
      operation: 'GET /orders',
      plan: id,
      atMost: { kind: 'quantity' as const, value, unit: 'requests' },
      each: { kind: 'each' as const, unit: 'minute' as const },
      origin: value,
    });
    expect(
      found(planOrder, { plans, limits: [{ id: 'Api', rows: [row('Basic', '21'), row('Gold', '20')] }] }),
    ).toMatchObject([{ at: '21', part: 'Api' }]);
    const forPlan = (id: string, value: string) => ({
      id: `For${id}`,
      sentences: [
        {
          figure: { measure: 'value' as const, metric: 'Uptime' },
          comparison: '>=' as const,
          value: percent(value),
          when: { kind: 'is' as const, category: 'plan', entry: id },
        },
      ],
    });
    expect(uptime('99', '99.5', { objectives: [forPlan('Basic', '99.9'), forPlan('Gold', '99.5')] })).toHaveLength(1);
  });
});
