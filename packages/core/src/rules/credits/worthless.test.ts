import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, eur, githubBands, pays, range } from '../../testing/tariff.ts';
import { worthless } from './worthless.ts';

type Settlement = NonNullable<Parameters<typeof availabilityWith>[0]['settlement']>;
const find = (settlement: Settlement, parts: object = {}) =>
  found(worthless, {
    ...availabilityWith({ payments: githubBands, settlement: { origin: 'settlement', ...settlement } }),
    ...parts,
  });
const after = (iso: string) => ({ expires: { after: { relation: 'within' as const, duration: { iso } } } });

describe('credits/worthless', () => {
  it('finds a set-off without an invoice at the end, and pays the rest out', () => {
    const [finding] = find({ form: 'set-off' });
    expect(finding).toMatchObject({ severity: 'warning', at: 'settlement', disadvantages: ['Acme'] });
    expect(finding?.message).toContain('after the last one there is none');
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'credits', place: 'into', text: 'remainder paid out at the end' }]);
    expect(find({ form: 'set-off' }, { paidInAdvance: true })[0]?.message).toContain(
      'although the fee is paid in advance',
    );
    expect(find({ form: 'set-off', remainder: 'paid out' })).toEqual([]);
    expect(find({ form: 'money' })).toEqual([]);
  });

  it('is silent where the rest comes in another form, or in one that the payer does not choose', () => {
    expect(find({ form: 'set-off', rest: { form: 'money' } })).toEqual([]);
    expect(find({ form: 'set-off', or: ['money'], chosenBy: { party: 'Acme' } })).toEqual([]);
    expect(find({ form: 'set-off', or: ['money'], chosenBy: { party: 'Northwind' } })).toHaveLength(1);
  });

  it('finds credits that lapse before twelve months, exactly', () => {
    expect(find(after('P11M'))[0]?.message).toContain('they lapse after 11 months');
    expect(find(after('P12M'))).toEqual([]);
    expect(find(after('P1Y'))).toEqual([]);
    expect(find({ ...after('P11M'), remainder: 'paid out' })).toEqual([]);
  });

  it('finds credits that end with the agreement', () => {
    expect(find({ form: 'money', expires: { onTermination: true } })[0]?.message).toContain(
      'what is left at the end lapses',
    );
    expect(find({ form: 'money', remainder: 'lapses' })).toHaveLength(1);
  });

  it('finds a minimum above the first tier', () => {
    const payments = [pays(eur('5'), range('', 'open', '99.9', 'open'))];
    const under = (amount: string) =>
      found(worthless, availabilityWith({ payments, settlement: { form: 'money', minimum: eur(amount).money } }));
    expect(under('5')).toEqual([]);
    expect(under('5.01')).toMatchObject([{ fixes: [] }]);
    const upTo = { form: 'money', minimum: eur('5').money, minimumIncluded: true } as const;
    expect(found(worthless, availabilityWith({ payments, settlement: upTo }))).toHaveLength(1);
  });
});
