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

  it('finds a failure to put something right for which no time is set', () => {
    const uncured = (text: string, more: object = {}) =>
      find({ ...because(text), notice: { iso: 'P30D' }, by: { party: 'Acme' }, ...more });
    expect(uncured('a material breach that is not cured')).toMatchObject([
      {
        at: 'T',
        message:
          'The right of Acme to leave hangs on “a material breach that is not cured”, and nothing says how much time Northwind has to put it right.',
        disadvantages: ['Northwind'],
        fixes: [{ edits: [{ at: 'T', place: 'into', text: 'cure 14 days' }] }],
      },
    ]);
    expect(uncured('a breach that Northwind does not remedy')).toHaveLength(1);
    expect(uncured('een tekortkoming die niet is hersteld')).toHaveLength(1);
    expect(uncured('eine Pflichtverletzung, der nicht abgeholfen wird')).toHaveLength(1);
    expect(uncured('a material breach that is not cured', { cure: { iso: 'P14D' } })).toEqual([]);
    expect(uncured('a material breach that is not cured within 30 days')).toEqual([]);
    expect(uncured('a material breach')).toEqual([]);
    expect(
      find({ when: [{ kind: 'fact', text: 'it is not cured', lasting: { iso: 'P30D' } }], notice: { iso: 'P30D' } }),
    ).toEqual([]);
    expect(uncured('a breach is not cured', { by: { other: 'either' } })[0]).toMatchObject({
      disadvantages: ['Acme', 'Northwind'],
      message: expect.stringContaining('how much time the other side has') as string,
    });
    // Without notice, too, it is told once: the time to put it right is the notice.
    expect(find(because('a breach that is not cured'))).toMatchObject([{ fixes: [{ name: 'cure' }] }]);
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
    const noticed = { ...because('a breach is not cured'), notice: { iso: 'P5D' }, ends };
    expect(hold('suspension', noticed)[0]?.message).toContain('The suspension by Northwind hangs on “a breach is not');
    expect(hold('suspension', { ...noticed, cure: { iso: 'P14D' } })).toEqual([]);
    expect(hold('suspension', because('an attack on the network'))).toEqual([]);
  });

  it('asks a withholding to stay within the amount in dispute', () => {
    const proportionate = { cure: { iso: 'P14D' }, ends };
    expect(hold('withholding', proportionate)).toHaveLength(1);
    expect(hold('withholding', { ...proportionate, limitedTo: 'the amount in dispute' })).toEqual([]);
    expect(hold('set-off')).toEqual([]);
  });
});
