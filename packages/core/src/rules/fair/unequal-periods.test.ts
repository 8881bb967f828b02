import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { unequalPeriods } from './unequal-periods.ts';

const exit = (party: string, more: object) => ({
  id: `${party} leaves`,
  by: { party },
  when: [{ kind: 'fact', text: 'failure' }],
  ...more,
});
const notices = (byNorthwind: string, byAcme: string) =>
  found(unequalPeriods, {
    terminations: [
      exit('Northwind', { notice: { iso: byNorthwind, origin: 'short' } }),
      exit('Acme', { notice: { iso: byAcme, origin: 'long' } }),
    ] as never,
  });

describe('fair/unequal-periods', () => {
  it('finds a customer that must move in less than half the time', () => {
    const [finding, ...others] = notices('P14D', 'P30D');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'short',
      related: [{ at: 'long' }],
      disadvantages: ['Acme'],
      message: 'Acme has 14 days of notice when it is left for a cause, Northwind has 30 days.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'short', place: 'replace', text: '30 days' }]);
    expect(notices('P15D', 'P30D')).toEqual([]);
  });

  it('lets the harder task have the longer period', () => {
    expect(notices('P90D', 'P30D')).toEqual([]);
    const unpaid = [{ kind: 'fact', text: 'an invoice is unpaid' }];
    const cures = (when: object, ...days: [ofAcme: string, ofNorthwind: string]) =>
      found(unequalPeriods, {
        terminations: [
          exit('Northwind', { cure: { iso: days[0] }, ...when }),
          exit('Acme', { cure: { iso: days[1] } }),
        ] as never,
      });
    expect(cures({ when: unpaid }, 'P10D', 'P30D')).toEqual([]);
    expect(cures({ when: unpaid }, 'P30D', 'P10D')).toMatchObject([{ disadvantages: ['Northwind'] }]);
    expect(cures({}, 'P10D', 'P30D')).toMatchObject([{ disadvantages: ['Acme'] }]);
  });

  it('does not let the time to pay stand for the time to mend', () => {
    const leaves = (text: string, iso: string) => exit('Northwind', { when: [{ kind: 'fact', text }], cure: { iso } });
    const mends = exit('Acme', { cure: { iso: 'P30D' } });
    const both = [leaves('an invoice is unpaid', 'P5D'), leaves('the staff is harassed', 'P14D'), mends];
    expect(found(unequalPeriods, { terminations: both })).toMatchObject([
      { disadvantages: ['Acme'], message: expect.stringContaining('Acme has 14 days') },
    ]);
  });

  it('compares times to pay and times to bring a claim either way', () => {
    const payment = { relation: 'within', duration: { iso: 'P14D' } } as const;
    const settlement = (iso: string) => ({ deadline: { relation: 'within' as const, duration: { iso } } });
    const pays = (iso: string) =>
      found(unequalPeriods, { payment, credits: [{ id: 'C', kind: 'credit', settlement: settlement(iso) }] });
    expect(pays('P29D')).toMatchObject([{ disadvantages: ['Acme'] }]);
    expect(pays('P28D')).toEqual([]);
    expect(pays('P6D')).toMatchObject([{ disadvantages: ['Northwind'] }]);
    const barred = (party: string, iso: string) => ({
      id: party,
      of: { party },
      deadline: { relation: 'within' as const, duration: { iso } },
    });
    expect(found(unequalPeriods, { limitations: [barred('Acme', 'P6M'), barred('Northwind', 'P2Y')] })).toHaveLength(1);
  });
});
