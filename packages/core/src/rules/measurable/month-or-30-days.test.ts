import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { monthOr30Days } from './month-or-30-days.ts';

type Window = NonNullable<
  NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number]['window']
>;

const month = { kind: 'each', unit: 'month' } as const;
const fee = { amount: { amount: '100', currency: 'EUR' }, each: month, origin: 'fee' };
const check = (window: Window, parts: Partial<AgreementInput> = {}) =>
  found(monthOr30Days, {
    services: [{ id: 'Shop', fees: [fee] }],
    objectives: [{ id: 'O', sentences: [{ figure: { measure: 'value', metric: 'M' }, window }], service: 'Shop' }],
    credits: [{ id: 'C', kind: 'credit', for: ['O'] }],
    ...parts,
  });

describe('measurable/month-or-30-days', () => {
  it('speaks of rolling 30 days beside a monthly fee, and switches to it', () => {
    const [finding] = check({ kind: 'rolling', length: 'P30D', origin: 'window' });
    expect(finding).toMatchObject({ severity: 'warning', at: 'window', part: 'O', related: [{ at: 'fee' }] });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'window', place: 'replace', text: 'each month' }]);
  });

  it('speaks of months of 30 days, and of 28 to 31 rolling days but not of 27 or 32', () => {
    expect(check({ kind: 'each', unit: 'month', fixedDays: 30 })).toHaveLength(1);
    const days = (count: number) => check({ kind: 'rolling', length: `P${count}D` }).length;
    expect([27, 28, 31, 32].map(days)).toEqual([0, 1, 1, 0]);
  });

  it('is silent where window and money agree', () => {
    expect(check(month)).toEqual([]);
    const base = { fee: 'Shop', each: { kind: 'rolling', length: 'P30D' } } as const;
    const yearly = [{ id: 'Shop', fees: [{ ...fee, each: { kind: 'each' as const, unit: 'year' as const } }] }];
    const credits = [{ id: 'C', kind: 'credit' as const, for: ['O'], base }];
    expect(check({ kind: 'rolling', length: 'P30D' }, { credits, services: yearly })).toEqual([]);
  });

  it('looks at the base and at the caps of the credits, and is silent without credits', () => {
    const window = { kind: 'rolling', length: 'P30D' } as const;
    const caps = [{ amount: { kind: 'percent' as const, value: '50' }, each: month, origin: 'cap' }];
    const credits = [{ id: 'C', kind: 'credit' as const, for: ['O'], caps }];
    expect(check(window, { services: [], credits })).toMatchObject([{ related: [{ at: 'cap' }] }]);
    expect(check(window, { credits: [] })).toEqual([]);
  });
});
