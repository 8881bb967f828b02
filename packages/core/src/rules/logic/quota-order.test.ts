import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { quotaOrder } from './quota-order.ts';

type Row = NonNullable<NonNullable<AgreementInput['limits']>[number]['rows']>[number];
type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month';

const row = (value: string, unit: Unit, more: Partial<Row> = {}): Row => ({
  operation: 'GET /orders',
  plan: 'Basic',
  atMost: { kind: 'quantity', value, unit: 'requests' },
  each: { kind: 'each', unit },
  origin: `${value} ${unit}`,
  ...more,
});
const check = (...rows: Row[]) => found(quotaOrder, { limits: [{ id: 'Api', rows }] });

describe('logic/quota-order', () => {
  it('speaks where the longer period allows less than the shorter one', () => {
    const [finding, ...more] = check(row('199', 'hour'), row('200', 'minute'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: '199 hour', part: 'Api' });
    expect(finding?.message).toContain('199 requests each hour is less than 200 requests each minute');
    expect(finding?.related).toMatchObject([{ at: '200 minute' }]);
    expect(check(row('9', 'minute'), row('10', 'second'))).toHaveLength(1);
  });

  it('is silent at the same number, and where the longer period allows more', () => {
    expect(check(row('200', 'minute'), row('200', 'hour'))).toEqual([]);
    expect(check(row('20', 'minute'), row('1000', 'day'))).toEqual([]);
  });

  it('compares only what counts the same thing for the same plan', () => {
    expect(check(row('100', 'hour'), row('200', 'minute', { plan: 'Gold' }))).toEqual([]);
    expect(check(row('100', 'hour'), row('200', 'minute', { per: 'account' }))).toEqual([]);
    expect(check(row('100', 'hour'), row('200', 'minute', { operation: 'POST /orders' }))).toEqual([]);
    expect(
      check(row('1', 'hour', { atMost: { kind: 'quantity', value: '1', unit: 'GB' } }), row('200', 'minute')),
    ).toEqual([]);
  });

  it('knows that 30 days and a month are not one longer than the other', () => {
    const thirtyDays = { kind: 'rolling', length: 'P30D' } as const;
    expect(check(row('100', 'month'), row('200', 'month', { each: thirtyDays }))).toEqual([]);
  });
});
