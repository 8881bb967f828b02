import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { judgeInOwnCase } from './judge-in-own-case.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };
const check = (metric: Partial<Metric> = {}, parts: Partial<AgreementInput> = {}) =>
  found(judgeInOwnCase, {
    metrics: [{ id: 'M', measuredBy: northwind, origin: 'metric', ...metric }],
    objectives: [{ id: 'O', sentences: [{ figure: { measure: 'value', metric: 'M' } }] }],
    credits: [{ id: 'C', kind: 'credit', for: ['O'], origin: 'credits' }],
    ...parts,
  });

describe('measurable/judge-in-own-case', () => {
  it('speaks of a payer whose data alone decides, and adds dispute and evidence', () => {
    const [finding] = check();
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'metric',
      part: 'M',
      related: [{ at: 'credits' }],
      disadvantages: ['Acme'],
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'metric', place: 'into', text: 'dispute "(who decides in the end)"\nevidence to Acme within 10 days' },
    ]);
  });

  it('holds for the customer that pays a bonus in the same way', () => {
    const credits = [{ id: 'C', kind: 'bonus' as const, for: ['O'] }];
    expect(check({ measuredBy: acme }, { credits })).toMatchObject([{ disadvantages: ['Northwind'] }]);
  });

  it.each<[string, Partial<Metric>, Partial<AgreementInput>]>([
    ['a dispute', { dispute: 'a third party decides' }, {}],
    ['evidence', { evidence: [{ openTo: [acme] }] }, {}],
    ['evidence that the other side has', { evidence: [{ heldBy: acme, openTo: [northwind] }] }, {}],
    ['an audit by the other side', {}, { audits: [{ id: 'A', by: acme }] }],
    ['open records', {}, { reports: [{ id: 'R', covers: ['O'], recordsOpenTo: [acme] }] }],
    ['another measurer', { measuredBy: acme }, {}],
    ['a third party that measures', { measuredBy: { party: 'Watcher' } }, {}],
    ['nothing paid', {}, { credits: [] }],
  ])('is silent with %s', (_, metric, parts) => {
    expect(check(metric, parts)).toEqual([]);
  });

  it('is not silenced by evidence for oneself, or a mere report', () => {
    expect(check({ evidence: [{ openTo: [northwind] }] })).toHaveLength(1);
    expect(check({}, { reports: [{ id: 'R', covers: ['O'], to: [acme] }] })).toHaveLength(1);
  });
});
