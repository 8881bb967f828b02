import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { wrongParty } from './wrong-party.ts';

type Duty = NonNullable<AgreementInput['duties']>[number];
const check = (duty: Partial<Duty>) =>
  found(wrongParty, {
    duties: [
      {
        id: 'Licences',
        origin: 'duty',
        obligations: [{ actor: 'Acme', text: 'hold licences', origin: 'must' }],
        ...duty,
      },
    ],
  });
const amount = { kind: 'money', money: { amount: '500', currency: 'EUR' } } as const;

describe('logic/wrong-party', () => {
  it('finds a duty that somebody owes to itself', () => {
    expect(check({ beneficiary: 'Acme' })).toMatchObject([{ severity: 'error', at: 'must', part: 'Licences' }]);
    expect(check({ beneficiary: 'Northwind' })).toEqual([]);
  });

  it('finds who gains by failing', () => {
    const may = (party: string) => check({ consequences: [{ kind: 'may', party, text: 'leave', origin: 'may' }] });
    expect(may('Acme')).toMatchObject([{ at: 'may', disadvantages: ['Northwind'] }]);
    expect(may('Northwind')).toEqual([]);
    const pays = (party: string) => check({ consequences: [{ kind: 'pays', party, amount, origin: 'pays' }] });
    expect(pays('Northwind')).toMatchObject([{ at: 'pays', disadvantages: ['Northwind'] }]);
    expect(pays('Acme')).toEqual([]);
    expect(check({ consequences: [{ kind: 'bears', party: 'Northwind', text: 'the loss' }] })).toHaveLength(1);
  });

  it('does not guess who failed where both must act', () => {
    const obligations = [
      { actor: 'Acme', text: 'ask' },
      { actor: 'Northwind', text: 'answer' },
    ];
    expect(check({ obligations, consequences: [{ kind: 'may', party: 'Acme', text: 'leave' }] })).toEqual([]);
  });

  it('finds credits, indemnities and reports from a party to itself', () => {
    const northwind = { party: 'Northwind' };
    const credits = (payee: string) =>
      found(wrongParty, { credits: [{ id: 'Money', kind: 'credit', payer: 'Northwind', payee }] });
    expect(credits('Northwind')).toMatchObject([{ part: 'Money' }]);
    expect(credits('Acme')).toEqual([]);
    expect(found(wrongParty, { indemnities: [{ id: 'Safe', by: northwind, for: northwind }] })).toHaveLength(1);
    expect(found(wrongParty, { reports: [{ id: 'Monthly', by: northwind, to: [northwind] }] })).toHaveLength(1);
    expect(
      found(wrongParty, { reports: [{ id: 'Monthly', by: northwind, to: [northwind, { party: 'Acme' }] }] }),
    ).toEqual([]);
    expect(
      found(wrongParty, { indemnities: [{ id: 'Safe', by: { other: 'either' }, for: { other: 'either' } }] }),
    ).toEqual([]);
  });
});
