import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith } from '../../testing/tariff.ts';
import { claimBurden } from './claim-burden.ts';

type Claim = NonNullable<Parameters<typeof availabilityWith>[0]['claim']>;
const find = (claim: Claim, parts: object = {}) =>
  found(claimBurden, { ...availabilityWith({ claim: { origin: 'claim', ...claim } }), ...parts });
const within = (iso: string, moment: object = { kind: 'text', text: 'the incident' }): Claim => ({
  deadline: { relation: 'within', duration: { iso }, moment: moment as never, origin: 'deadline' },
});
const monthEnd = { kind: 'period', edge: 'end', unit: 'month' };
const report = (iso?: string) => ({
  reports: [
    {
      id: 'Monthly',
      origin: 'Monthly',
      by: { party: 'Northwind' },
      to: [{ party: 'Acme' }],
      ...(iso && { deadline: { relation: 'within', duration: { iso }, moment: monthEnd } }),
    },
  ],
});

describe('fair/claim-burden', () => {
  it('finds a period below 30 days, exactly', () => {
    const [finding] = find(within('P29D'));
    expect(finding).toMatchObject({ severity: 'warning', at: 'deadline', disadvantages: ['Acme'] });
    expect(finding?.message).toContain('Acme has only 29 days to claim.');
    expect(find(within('P30D'))).toEqual([]);
    expect(find(within('P1M'))).toEqual([]);
  });

  it('counts from the day on which the report brings the data', () => {
    expect(find(within('P30D', monthEnd))).toEqual([]);
    const [finding] = find(within('P30D', monthEnd), report('P10D'));
    expect(finding?.message).toContain('of which 20 days are left once it has the data');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'deadline', place: 'replace', text: 'within 30 days of Monthly' }]);
    expect(find(within('P40D', monthEnd), report('P10D'))).toEqual([]);
    const [hours] = find(within('PT48H'), report('P10D'));
    expect(hours?.message).toContain('Acme has only 48 h to claim.');
    expect(find(within('P30D', { kind: 'report', report: 'Monthly' }), report('P10D'))).toEqual([]);
  });

  it('finds data that the payer holds and need not hand over', () => {
    const held = { ...within('P30D'), dataHeldBy: { party: 'Northwind' } };
    expect(find(held)).toHaveLength(1);
    expect(find({ ...held, dataHeldBy: { party: 'Acme' } })).toEqual([]);
    expect(find(held, report())).toEqual([]);
    const { metrics = [] } = availabilityWith({});
    const shown = metrics.map((metric) => ({ ...metric, evidence: [{ openTo: [{ party: 'Acme' }] }] }));
    expect(find(held, { metrics: shown })).toEqual([]);
  });

  it('finds more than three items, and nothing where no claim is needed', () => {
    const items = ['a', 'b', 'c', 'd'];
    expect(find({ ...within('P30D'), items })).toHaveLength(1);
    expect(find({ ...within('P30D'), items: items.slice(1) })).toEqual([]);
    expect(find({ automatic: true, items })).toEqual([]);
  });

  it('remarks once for each payer that nothing says whether a claim is needed', () => {
    const tier = {
      payments: [{ amount: { kind: 'percent' as const, value: '10' }, trigger: { kind: 'miss' as const } }],
    };
    const of = (...claims: (Claim | undefined)[]) =>
      found(claimBurden, {
        credits: claims.map((claim, index) => ({
          id: `C${index}`,
          origin: `C${index}`,
          kind: 'credit' as const,
          for: [],
          ...tier,
          ...(claim && { claim }),
        })),
      });
    expect(of(undefined, undefined)).toMatchObject([
      {
        severity: 'info',
        at: 'C0',
        related: [{ at: 'C1' }],
        disadvantages: ['Acme'],
        fixes: [
          {
            edits: [
              { at: 'C0', text: 'automatic' },
              { at: 'C1', text: 'automatic' },
            ],
          },
        ],
      },
    ]);
    expect(of(undefined, { automatic: true })).toEqual([]);
    expect(of(undefined, within('P30D'))).toEqual([]);
    const inKind = { amount: { kind: 'points' as const, value: '5' }, trigger: { kind: 'miss' as const } };
    expect(found(claimBurden, { credits: [{ id: 'C', kind: 'credit', for: [], payments: [inKind] }] })).toEqual([]);
    expect(found(claimBurden, { credits: [{ id: 'B', kind: 'bonus', for: [], ...tier }] })).toEqual([]);
  });
});
