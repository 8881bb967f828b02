import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { windowVsBilling } from './window-vs-billing.ts';

type Credits = NonNullable<AgreementInput['credits']>[number];
type Window = NonNullable<Credits['base']>['each'];
const each = (unit: 'month' | 'quarter' | 'year'): Window => ({ kind: 'each', unit });
const tenPercent: Credits['payments'] = [{ amount: { kind: 'percent', value: '10' }, trigger: { kind: 'miss' } }];

function check(judged: Window, credits: Partial<Credits> = {}, more: Partial<AgreementInput> = {}) {
  return found(windowVsBilling, {
    services: [
      { id: 'Shop', fees: [{ amount: { amount: '1000', currency: 'EUR' }, each: each('month'), origin: 'fee' }] },
    ],
    metrics: [{ id: 'Uptime', of: 'Shop' }],
    objectives: [{ id: 'Available', sentences: [{ figure: { measure: 'value', metric: 'Uptime' }, window: judged }] }],
    credits: [{ id: 'Money', kind: 'credit', for: ['Available'], payments: tenPercent, origin: 'credits', ...credits }],
    ...more,
  });
}

describe('time/window-vs-billing', () => {
  it('speaks of a share of a fee whose period is not that of the promise', () => {
    const findings = check(each('quarter'));
    expect(findings).toMatchObject([{ severity: 'warning', at: 'credits', part: 'Money', related: [{ at: 'fee' }] }]);
    expect(findings[0]?.fixes[0]?.edits).toEqual([{ at: 'credits', place: 'into', text: 'base fee each quarter' }]);
    expect(check(each('month'))).toEqual([]);
    expect(check({ kind: 'each', unit: 'month', count: 3 })).toHaveLength(1);
  });

  it('is silent where the schedule says the period of its base, and completes a base that does not', () => {
    expect(check(each('quarter'), { base: { fee: 'Shop', each: each('month') } })).toEqual([]);
    const amount = { kind: 'percent', value: '10', of: { fee: 'Shop', each: each('month') } } as const;
    expect(check(each('quarter'), { payments: [{ amount, trigger: { kind: 'miss' } }] })).toEqual([]);
    const [finding] = check(each('quarter'), { base: { fee: 'Shop', origin: 'base' } });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'base', place: 'after', text: ' each quarter' }]);
  });

  it('is silent for sums, for the fee of lost time, and for months against 30 days', () => {
    const money = { kind: 'money', money: { amount: '500', currency: 'EUR' } } as const;
    expect(check(each('quarter'), { payments: [{ amount: money, trigger: { kind: 'miss' } }] })).toEqual([]);
    const lost = { kind: 'multiple', value: '10', time: true } as const;
    expect(check(each('quarter'), { payments: [{ amount: lost, trigger: { kind: 'miss' } }] })).toEqual([]);
    expect(check({ kind: 'rolling', length: 'P30D' })).toEqual([]);
    expect(check({ kind: 'rolling', length: 'P7D' })).toHaveLength(1);
  });

  it('needs to know the fee', () => {
    expect(check(each('quarter'), {}, { services: [{ id: 'Shop' }] })).toEqual([]);
    const plans = [{ id: 'Gold', fees: [{ amount: { amount: '1', currency: 'EUR' }, each: each('month') }] }];
    expect(check(each('quarter'), {}, { services: [{ id: 'Shop' }], plans })).toHaveLength(1);
  });
});
