import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { percent } from '../testing/tariff.ts';
import { compareAgreements } from './compare.ts';

type Value = NonNullable<NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number]['value']>;
const month = { kind: 'each', unit: 'month' } as const;
const gold = { kind: 'is', category: 'plan', entry: 'Gold' } as const;
const table = { kind: 'table', table: 'Promise' } as const;

const agreement = (value: Value, more: { when?: typeof gold; basic?: string; excluding?: string[] } = {}) => {
  const { when, basic = '99', excluding = [] } = more;
  const figure = { measure: 'value', metric: 'Uptime' } as const;
  return new Facts(
    agreementOf({
      plans: [{ id: 'Basic' }, { id: 'Gold' }],
      metrics: [{ id: 'Uptime', observation: { kind: 'availability' } }],
      exclusions: [{ id: 'X' }],
      tables: [
        {
          id: 'Promise',
          dimensions: ['plan'],
          cells: [
            { keys: ['Basic'], value: percent(basic) },
            { keys: ['Gold'], value: percent('99.9') },
          ],
        },
      ],
      objectives: [{ id: 'Up', excluding, sentences: [{ figure, comparison: '>=', value, window: month, when }] }],
    }),
  );
};
const changes = (...versions: [Facts, Facts]) =>
  compareAgreements(...versions).map(({ of, what, before, after }) => [of, what, before, after].join(' | '));

describe('the target of a promise', () => {
  it('stays the same one when it comes to depend on a table or a condition', () => {
    expect(changes(agreement(percent('99.5')), agreement(table))).toEqual([
      'objective “Up” | the target for Uptime each month | at least 99.5% | at least Promise (99% and 99.9%)',
    ]);
    expect(changes(agreement(percent('99.5')), agreement(table, { when: gold }))).toEqual([
      'objective “Up” | the target for Uptime each month | at least 99.5% | at least Promise (99.9%) when plan is Gold',
    ]);
  });

  it('has not changed where only a value of its table has', () => {
    expect(changes(agreement(table), agreement(table, { basic: '98', excluding: ['X'] }))).toEqual([
      'table “Promise” | Basic | 99% | 98%',
      'objective “Up” | the exclusion of X |  | ',
    ]);
  });
});
