import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { unilateralChange } from './unilateral-change.ts';

const all = {
  notice: { iso: 'P30D', origin: 'notice' },
  otherMayLeave: true,
  notForPastPeriods: true,
  reasonRequired: true,
};
const find = (change: object, parts: object = {}) =>
  found(unilateralChange, { changes: [{ id: 'C', origin: 'C', by: { party: 'Northwind' }, ...change }], ...parts });

describe('fair/unilateral-change', () => {
  it('names everything that is missing, and adds it', () => {
    const [finding] = find({ of: ['charges'] });
    expect(finding).toMatchObject({
      severity: 'warning',
      disadvantages: ['Acme'],
      message:
        'Northwind can change “charges” alone, with no notice and no way out for the other before it takes effect and nothing that keeps past periods as they were.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'C', place: 'into', text: 'notice 30 days\nother party may leave\nnot for past periods' },
    ]);
  });

  it('takes 30 days as enough, not 29', () => {
    expect(find(all)).toEqual([]);
    const [finding] = find({ ...all, notice: { iso: 'P29D', origin: 'notice' } });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'notice', place: 'replace', text: '30 days' }]);
  });

  it('asks for no less than the other needs to leave, and takes that exit for a way out', () => {
    const exit = (iso: string) => ({
      terminations: [{ id: 'T', by: { party: 'Acme' }, atWill: true, notice: { iso } }],
    });
    expect(find(all, exit('P31D'))).toHaveLength(1);
    expect(find({ ...all, otherMayLeave: false }, exit('P30D'))).toEqual([]);
    expect(find({ ...all, otherMayLeave: false })).toHaveLength(1);
  });

  it('takes the next renewal for a way out where a change waits for it, if there is time to decline', () => {
    const atRenewal = { notice: { iso: 'P60D' }, reasonRequired: true, onlyAtRenewal: true };
    const renews = (notice?: object) => ({ renewal: { every: 'P1Y', ...(notice && { notice }) } });
    expect(find(atRenewal, renews({ iso: 'P60D' }))).toEqual([]);
    expect(find(atRenewal, renews({ iso: 'P61D' }))).toHaveLength(1);
    expect(find(atRenewal, renews())).toHaveLength(1);
    expect(find({ ...atRenewal, onlyAtRenewal: false }, renews({ iso: 'P60D' }))).toHaveLength(1);
  });

  it('says that no notice is no notice', () => {
    const [finding] = find({ ...all, notice: { iso: 'PT0S', origin: 'notice' } });
    expect(finding?.message).toContain('with no notice');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'notice', place: 'replace', text: 'notice 30 days' }]);
  });

  it('remarks on a missing reason only', () => {
    const [finding] = find({ ...all, reasonRequired: false });
    expect(finding?.severity).toBe('info');
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('reason required');
  });

  it('is silent where consent is needed, unless silence is taken for it', () => {
    expect(find({ consentRequired: true })).toEqual([]);
    expect(find({ consentRequired: true, silence: 'consent' })[0]?.message).toContain('silence counts as consent');
  });

  it('sees both sides hurt where either can do it', () => {
    expect(find({ by: { other: 'either' } })[0]?.disadvantages).toEqual(['Acme', 'Northwind']);
  });
});
