import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { implied } from './implied.ts';

type Objective = NonNullable<AgreementInput['objectives']>[number];
type Sentence = NonNullable<Objective['sentences']>[number];
const metrics = [{ id: 'Uptime', observation: { kind: 'availability' as const } }];
const uptime = (value: string, unit: 'month' | 'year' = 'month'): Sentence => ({
  figure: { measure: 'value', metric: 'Uptime' },
  comparison: '>=',
  value: { kind: 'percent', value },
  window: { kind: 'each', unit },
  origin: `${value} ${unit}`,
});
const check = (objectives: Objective[], more: Partial<AgreementInput> = {}) =>
  found(implied, { metrics, objectives, ...more });

describe('logic/implied', () => {
  it('speaks of the weaker promise, wherever it stands', () => {
    const weak = { id: 'Weak', sentences: [uptime('99.9', 'year')] };
    const strong = { id: 'Strong', sentences: [uptime('99.9')] };
    for (const objectives of [
      [weak, strong],
      [strong, weak],
    ]) {
      const findings = check(objectives);
      expect(findings).toMatchObject([
        { severity: 'info', at: '99.9 year', part: 'Weak', related: [{ at: '99.9 month' }] },
      ]);
    }
  });

  it('speaks of the later one of two equal promises, and of a sentence that its own objective contains', () => {
    const twice = ['First', 'Second'].map((id) => ({ id, sentences: [uptime('99.9')] }));
    expect(check(twice)).toMatchObject([{ part: 'Second' }]);
    expect(check([{ id: 'One', sentences: [uptime('99.5'), uptime('99.9')] }])).toMatchObject([{ at: '99.5 month' }]);
  });

  it('is silent where the weaker one promises anything more, or has a remedy of its own', () => {
    const strong = { id: 'Strong', sentences: [uptime('99.9')] };
    const outages: Sentence = {
      figure: { measure: 'outages', metric: 'Uptime' },
      comparison: '<=',
      value: { kind: 'quantity', value: '3', unit: '' },
    };
    expect(check([strong, { id: 'Weak', sentences: [uptime('99.5'), outages] }])).toEqual([]);
    expect(check([strong, { id: 'Weak', sentences: [uptime('99.5')], prose: [{ text: 'and friendly' }] }])).toEqual([]);
    const exit = { id: 'Exit', when: [{ kind: 'outcome' as const, of: 'Weak', outcome: 'missed' as const }] };
    expect(check([strong, { id: 'Weak', sentences: [uptime('99.5')] }], { terminations: [exit] })).toEqual([]);
  });

  it('lets a level promise more than the one it is based on', () => {
    const inherited = { id: 'Weak', sentences: [uptime('99.5')], level: 'Corporate' };
    expect(check([inherited, { id: 'Strong', sentences: [uptime('99.9')], level: 'Test' }])).toEqual([]);
  });

  it('wants it in every case of a table', () => {
    const table = (gold: string) => ({
      id: 'Target',
      dimensions: ['plan'],
      cells: [
        { keys: ['Basic'], value: { kind: 'percent' as const, value: '99.5' } },
        { keys: ['Gold'], value: { kind: 'percent' as const, value: gold } },
      ],
    });
    const plans = [{ id: 'Basic' }, { id: 'Gold' }];
    const byPlan = {
      id: 'ByPlan',
      sentences: [{ ...uptime('0'), value: { kind: 'table' as const, table: 'Target' } }],
    };
    const fixed = (value: string) => ({ id: 'Fixed', sentences: [uptime(value)] });
    expect(check([byPlan, fixed('99.5')], { plans, tables: [table('99.9')] })).toMatchObject([{ part: 'Fixed' }]);
    expect(check([byPlan, fixed('99.6')], { plans, tables: [table('99.9')] })).toEqual([]);
  });
});
