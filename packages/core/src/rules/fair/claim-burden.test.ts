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
    expect(finding?.message).toContain('Acme has 29 days to claim');
    expect(find(within('P30D'))).toEqual([]);
    expect(find(within('P1M'))).toEqual([]);
  });

  it('counts from the day on which the report brings the data', () => {
    expect(find(within('P30D', monthEnd))).toEqual([]);
    const [finding] = find(within('P30D', monthEnd), report('P10D'));
    expect(finding?.message).toContain('of which 20 days are left once it has the data');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'deadline', place: 'replace', text: 'within 30 days of Monthly' }]);
    expect(find(within('P40D', monthEnd), report('P10D'))).toEqual([]);
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
});
