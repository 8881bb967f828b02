import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { contradiction } from './contradiction.ts';

type Sentence = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];
const month = { kind: 'each', unit: 'month' } as const;
const metrics = [{ id: 'Uptime', observation: { kind: 'availability' as const } }, { id: 'Air' }];
const uptime = (comparison: '>=' | '<' | '<=', value: string): Sentence => ({
  figure: { measure: 'value', metric: 'Uptime' },
  comparison,
  value: { kind: 'percent', value },
  window: month,
  origin: `${comparison} ${value}`,
});
const degrees = (value: string, end: 'closed' | 'open') =>
  ({ value: { kind: 'quantity', value, unit: '°C' }, end }) as const;

describe('logic/contradiction', () => {
  it('points at the later of two terms that cannot both hold, and at the other', () => {
    const objectives = [
      { id: 'High', sentences: [uptime('>=', '99.9')] },
      { id: 'Low', sentences: [uptime('<', '99.9')] },
    ];
    const [finding, ...more] = found(contradiction, { metrics, objectives });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', at: '< 99.9', part: 'Low', related: [{ at: '>= 99.9' }] });
    expect(finding?.message).toBe(
      '“Uptime at least 99.9% each month” and “Uptime under 99.9% each month” cannot both hold.',
    );
  });

  it('is silent where one number meets both', () => {
    const objectives = [{ id: 'Both', sentences: [uptime('>=', '99.9'), uptime('<=', '99.9')] }];
    expect(found(contradiction, { metrics, objectives })).toEqual([]);
  });

  it('finds a range without a number', () => {
    const air = (low: string, high: string): Sentence => ({
      figure: { measure: 'every', metric: 'Air' },
      range: { low: degrees(low, 'closed'), high: degrees(high, 'open') },
      origin: 'here',
    });
    const check = (low: string, high: string) =>
      found(contradiction, { metrics, objectives: [{ id: 'Cool', sentences: [air(low, high)] }] });
    expect(check('27', '27')).toMatchObject([{ at: 'here', part: 'Cool', related: [] }]);
    expect(check('18', '27')).toEqual([]);
  });

  it('names the case in which values of tables exclude each other', () => {
    const cell = (key: string, value: string) => ({ keys: [key], value: { kind: 'percent' as const, value } });
    const cells = [cell('Basic', '99'), cell('Gold', '99.9')];
    const [finding] = found(contradiction, {
      metrics,
      plans: [{ id: 'Basic' }, { id: 'Gold', title: 'Gold plan' }],
      tables: [{ id: 'Target', dimensions: ['plan'], cells }],
      objectives: [
        {
          id: 'A',
          sentences: [{ ...uptime('>=', '0'), value: { kind: 'table', table: 'Target' } }, uptime('<', '99.9')],
        },
      ],
    });
    expect(finding?.message).toBe(
      'For Gold plan: “Uptime at least 99.9% each month” and “Uptime under 99.9% each month” cannot both hold.',
    );
  });

  it('looks at credits that cannot be exchanged for money, and are', () => {
    const of = (settlement: object) =>
      found(contradiction, {
        credits: [{ id: 'C', kind: 'credit', settlement: { notExchangeable: true, origin: 'settled', ...settlement } }],
      });
    expect(of({ form: 'set-off', remainder: 'paid out' })).toMatchObject([{ at: 'settled', part: 'C' }]);
    expect(of({ form: 'set-off', rest: { form: 'money' } })).toHaveLength(1);
    expect(of({ form: 'money' })).toHaveLength(1);
    // A refund instead of the credit exchanges nothing.
    expect(of({ form: 'set-off', or: ['money'] })).toEqual([]);
    expect(of({ form: 'set-off', remainder: 'paid out', notExchangeable: false })).toEqual([]);
  });
});
