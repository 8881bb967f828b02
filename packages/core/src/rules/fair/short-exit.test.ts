import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { eur } from '../../testing/tariff.ts';
import { shortExit } from './short-exit.ts';

const find = (exit: object, parts: object = {}) =>
  found(shortExit, {
    terminations: [{ id: 'T', origin: 'T', by: { party: 'Northwind' }, ...exit }],
    ...parts,
  });
const because = (text: string) => ({ when: [{ kind: 'fact', text }] });

describe('fair/short-exit: the end', () => {
  it('finds too little time to move, exactly', () => {
    const [finding] = find({ atWill: true, notice: { iso: 'P29D', origin: 'notice' } });
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'notice',
      disadvantages: ['Acme'],
      message: 'Northwind can end the agreement with a notice of 29 days, but Acme needs 30 days to move.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'notice', place: 'replace', text: '30 days' }]);
    expect(find({ atWill: true, notice: { iso: 'P30D' } })).toEqual([]);
    expect(find({ atWill: true, notice: { iso: 'P60D' }, transition: { iso: 'P90D' } })).toHaveLength(1);
  });

  it('finds an end without notice or cure, unless it cannot wait', () => {
    expect(find(because('an invoice is unpaid'))[0]?.fixes[0]?.edits[0]).toMatchObject({ place: 'into' });
    expect(find({ ...because('an invoice is unpaid'), cure: { iso: 'P14D' } })).toEqual([]);
    expect(find(because('urgent danger to other customers'))).toEqual([]);
  });

  it('lets the customer go whenever it likes', () => {
    expect(find({ by: { party: 'Acme' }, atWill: true })).toEqual([]);
  });
});

describe('fair/short-exit: the price', () => {
  it('finds a fee for leaving a side that failed', () => {
    const acme = { by: { party: 'Acme' }, ...because('repeated failure') };
    expect(find({ ...acme, costs: eur('500') })[0]).toMatchObject({ disadvantages: ['Acme'], fixes: [] });
    expect(find({ ...acme, when: [], atWill: true, costs: eur('500') })).toEqual([]);
    const [prepaid] = find(acme, { paidInAdvance: true });
    expect(prepaid?.fixes[0]?.edits[0]?.text).toContain('refund "prepaid fees');
    expect(find({ ...acme, refund: [{ text: 'prepaid fees' }] }, { paidInAdvance: true })).toEqual([]);
  });
});

describe('fair/short-exit: suspension and withholding', () => {
  const hold = (kind: string, more: object = {}) =>
    found(shortExit, { holds: [{ id: 'H', origin: 'H', kind, by: { party: 'Northwind' }, ...more }] } as never);
  const ends = [{ kind: 'fact', text: 'the invoice is paid' }];

  it('finds a suspension without cure and end', () => {
    const [finding] = hold('suspension', because('an invoice is unpaid'));
    expect(finding).toMatchObject({ disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('notice 5 days\ncure 14 days\nends when "the cause is gone"');
    expect(hold('suspension', { cure: { iso: 'P14D' }, ends })).toEqual([]);
    expect(hold('suspension', because('an attack on the network'))).toEqual([]);
  });

  it('asks a withholding to stay within the amount in dispute', () => {
    const proportionate = { cure: { iso: 'P14D' }, ends };
    expect(hold('withholding', proportionate)).toHaveLength(1);
    expect(hold('withholding', { ...proportionate, limitedTo: 'the amount in dispute' })).toEqual([]);
    expect(hold('set-off')).toEqual([]);
  });
});
