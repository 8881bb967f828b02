import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith } from '../../testing/tariff.ts';
import { forfeiture } from './forfeiture.ts';

type Claim = NonNullable<Parameters<typeof availabilityWith>[0]['claim']>;
const claimed = (iso: string, late: Claim['late'], fromReport = false) =>
  found(
    forfeiture,
    availabilityWith({
      claim: {
        origin: 'claim',
        ...(late && { late }),
        deadline: {
          relation: 'within',
          duration: { iso },
          moment: fromReport ? { kind: 'report', report: 'Monthly' } : { kind: 'text', text: 'the incident' },
        },
      },
    }),
  );

describe('fair/forfeiture: claims', () => {
  it('warns of claims that lapse within 30 days, and remarks on longer ones', () => {
    expect(claimed('P29D', 'lapse')).toMatchObject([{ severity: 'warning', at: 'claim', disadvantages: ['Acme'] }]);
    expect(claimed('P30D', 'lapse')).toMatchObject([{ severity: 'info' }]);
  });

  it('is silent about 30 days from the report, and about late claims that only cost what they harmed', () => {
    expect(claimed('P30D', 'lapse', true)).toEqual([]);
    expect(claimed('P29D', 'lapse', true)).toHaveLength(1);
    expect(claimed('P5D', 'count from receipt')).toEqual([]);
    expect(claimed('P5D', 'are reduced')).toEqual([]);
  });

  it('names no length of time where the deadline is a moment', () => {
    const deadline = { relation: 'by' as const, moment: { kind: 'text' as const, text: 'the next invoice' } };
    const [finding] = found(forfeiture, availabilityWith({ claim: { late: 'lapse', deadline } }));
    expect(finding?.message).toContain('a claim that is late lapses');
  });

  it('remarks where nothing says what a late claim costs', () => {
    const [finding] = claimed('P30D', undefined, true);
    expect(finding?.severity).toBe('info');
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'claim', place: 'after', text: ', late claims count from receipt' },
    ]);
  });

  it('offers credits without a claim where the payer measures', () => {
    const parts = availabilityWith({
      claim: { origin: 'claim', late: 'lapse', deadline: { relation: 'within', duration: { iso: 'P9D' } } },
    });
    const measured = (party: string) => ({
      ...parts,
      metrics: (parts.metrics ?? []).map((metric) => ({ ...metric, measuredBy: { party } })),
    });
    expect(found(forfeiture, measured('Northwind'))[0]?.fixes[0]?.edits).toEqual([
      { at: 'claim', place: 'replace', text: 'automatic' },
    ]);
    expect(found(forfeiture, measured('Acme'))[0]?.fixes.map(({ name }) => name)).not.toContain('automatic');
  });
});

describe('fair/forfeiture: claims that lack something', () => {
  const lacking = (claim: Partial<Claim>) =>
    found(
      forfeiture,
      availabilityWith({
        origin: 'credits',
        claim: {
          late: 'lapse',
          items: ['the times', 'the requests that failed'],
          deadline: { relation: 'within', duration: { iso: 'P30D' }, moment: { kind: 'report', report: 'Monthly' } },
          ...claim,
        },
      }),
    );

  it('remarks that they lapse without a time to complete them, and offers one', () => {
    expect(lacking({})).toMatchObject([
      {
        severity: 'info',
        disadvantages: ['Acme'],
        message: expect.stringContaining(
          'nothing lets Acme complete a claim that lacks “the times” and “the requests that failed”.',
        ),
        fixes: [{ edits: [{ at: 'credits', place: 'into', text: 'cure 10 days' }] }],
      },
    ]);
  });

  it('is silent with such a time, with one thing to bring, and where late claims do not lapse', () => {
    expect(lacking({ cure: { iso: 'P10D' } })).toEqual([]);
    expect(lacking({ items: ['the times'] })).toEqual([]);
    expect(lacking({ late: 'count from receipt' })).toEqual([]);
  });
});

describe('fair/forfeiture: reports and rights', () => {
  it('finds a late report that counts as a missed level', () => {
    const reports = (lateIsMissOf: string[], more: object = {}) => [
      { id: 'Monthly', origin: 'Monthly', by: { party: 'Northwind' }, lateIsMissOf, ...more },
    ];
    expect(found(forfeiture, { reports: reports(['Available']) })).toMatchObject([
      {
        severity: 'warning',
        at: 'Monthly',
        disadvantages: ['Northwind'],
        fixes: [{ title: 'Allow 10 days to send a report', edits: [{ at: 'Monthly', text: 'cure 10 days' }] }],
      },
    ]);
    expect(found(forfeiture, { reports: reports([]) })).toEqual([]);
    expect(found(forfeiture, { reports: reports(['Available'], { cure: { iso: 'P10D' } }) })).toEqual([]);
  });

  it('finds a right to leave that is lost within days', () => {
    const exercised = (iso: string) =>
      found(forfeiture, {
        terminations: [
          {
            id: 'T',
            by: { party: 'Acme' },
            exercised: { relation: 'within', duration: { iso, origin: 'days' }, origin: 'exercised' },
          },
        ],
      });
    expect(exercised('P29D')[0]).toMatchObject({ severity: 'warning', at: 'exercised', disadvantages: ['Acme'] });
    expect(exercised('P29D')[0]?.fixes[0]?.edits).toEqual([{ at: 'days', place: 'replace', text: '30 days' }]);
    expect(exercised('P30D')).toEqual([]);
  });
});
