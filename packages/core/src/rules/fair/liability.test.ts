import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { eur } from '../../testing/tariff.ts';
import { liability } from './liability.ts';

const of = (who: object, more: object) => ({ id: 'L', origin: 'L', of: who, ...more });
const find = (...liabilities: object[]) => found(liability, { liabilities } as never);
const caps = [{ amount: eur('1000') }];
const northwind = { party: 'Northwind' };

describe('fair/liability', () => {
  it('finds liability that is excluded even for intent', () => {
    expect(find(of(northwind, { excludedFor: ['gross negligence'] }))).toMatchObject([
      { severity: 'error', at: 'L', disadvantages: ['Acme'] },
    ]);
    expect(find(of({ other: 'either' }, { excludedFor: ['intent'] }))[0]?.disadvantages).toEqual(['Acme', 'Northwind']);
    expect(find(of({ other: 'either' }, { excludedFor: ['lost profit'] }))).toEqual([]);
  });

  it('finds a cap for one side only', () => {
    expect(find(of(northwind, { caps }))).toMatchObject([
      {
        severity: 'warning',
        disadvantages: ['Acme'],
        message: 'The liability of Northwind is capped, that of Acme is not.',
        fixes: [{ edits: [{ at: 'L', place: 'beside', text: 'liability of Acme { at most 1000 EUR }' }] }],
      },
    ]);
    const yearly = { amount: { kind: 'multiple', value: '12', of: {} }, each: { kind: 'each', unit: 'year' } };
    const [asFee] = find(of(northwind, { caps: [yearly], unlimitedFor: ['intent'] }));
    expect(asFee?.fixes[0]?.edits[0]?.text).toBe(
      'liability of Acme { at most 12 times fee each year; unlimited for "intent" }',
    );
    expect(find(of({ other: 'either' }, { caps }))).toEqual([]);
    expect(find(of(northwind, { caps }), of({ party: 'Acme' }, { caps }))).toEqual([]);
  });

  it('finds kinds of damage that only one side answers for', () => {
    const excludedFor = ['lost profit'];
    expect(find(of(northwind, { excludedFor }))).toMatchObject([
      {
        severity: 'warning',
        disadvantages: ['Acme'],
        message: 'Northwind does not answer for “lost profit”, Acme does.',
        fixes: [{ edits: [{ text: 'liability of Acme { excluded for "lost profit" }' }] }],
      },
    ]);
    expect(find(of(northwind, { excludedFor }), of({ party: 'Acme' }, { excludedFor: ['lost data'] }))).toEqual([]);
    expect(find(of(northwind, { excludedFor }), of({ party: 'Acme' }, { caps }))).toMatchObject([
      { disadvantages: ['Northwind'] },
    ]);
  });
});
