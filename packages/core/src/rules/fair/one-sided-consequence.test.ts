import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { oneSidedConsequence } from './one-sided-consequence.ts';

type DutyInput = NonNullable<AgreementInput['duties']>[number];

const duty = (id: string, actor: string, more: Partial<DutyInput> = {}, text = 'name a contact'): DutyInput => ({
  id,
  origin: id,
  obligations: [{ actor, text, deadline: { relation: 'within', duration: { iso: 'P5D' } } }],
  ...more,
});
const find = (duties: readonly DutyInput[], more: Partial<AgreementInput> = {}) =>
  found(oneSidedConsequence, { duties: [...duties], ...more });
const answered = (id: string, actor: string): DutyInput =>
  duty(id, actor, { consequences: [{ kind: 'bears', party: actor, text: 'the cost' }] });

describe('fair/one-sided-consequence', () => {
  it('names the side that answers for its neglect while the other does not, and mends it', () => {
    const [finding, ...others] = find([answered('Licences', 'Acme'), duty('Contact', 'Northwind')]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Contact',
      part: 'Contact',
      related: [{ at: 'Licences' }],
      disadvantages: ['Acme'],
      message:
        'Nothing happens when Northwind neglects Contact, while Acme answers for Licences: Acme carries what Northwind leaves undone.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'Contact', place: 'into', text: 'otherwise Northwind bears "the cost and delay that this causes"' },
    ]);
  });

  it('holds with the sides swapped', () => {
    expect(find([answered('Licences', 'Northwind'), duty('Contact', 'Acme')])[0]?.disadvantages).toEqual(['Northwind']);
  });

  it('tells all duties that cost nothing in one finding', () => {
    const [finding, ...others] = find([
      answered('Licences', 'Acme'),
      duty('Contact', 'Northwind'),
      duty('Manual', 'Northwind'),
    ]);
    expect(others).toEqual([]);
    expect(finding?.related.map(({ at }) => at)).toEqual(['Manual', 'Licences']);
    expect(finding?.fixes[0]?.edits.map(({ at }) => at)).toEqual(['Contact', 'Manual']);
  });

  it.each<[string, Partial<AgreementInput>]>([
    ['a relief', { reliefs: [{ id: 'R', when: { kind: 'duty', duty: 'Contact', state: 'late' } }] }],
    ['an exit', { terminations: [{ id: 'T', when: [{ kind: 'duty', duty: 'Contact', state: 'late' }] }] }],
    [
      'a suspension',
      { holds: [{ id: 'H', kind: 'suspension', when: [{ kind: 'duty', duty: 'Contact', state: 'open' }] }] },
    ],
    [
      'a condition of a credit',
      {
        credits: [
          {
            id: 'C',
            kind: 'credit',
            preconditions: [{ condition: { kind: 'not', of: { kind: 'duty', duty: 'Contact', state: 'late' } } }],
          },
        ],
      },
    ],
  ])('takes %s for a consequence', (_, more) => {
    expect(find([answered('Licences', 'Acme'), duty('Contact', 'Northwind')], more)).toEqual([]);
  });

  it('is silent where neither side or both answer, and where one duty of the side has a consequence', () => {
    expect(find([duty('Licences', 'Acme'), duty('Contact', 'Northwind')])).toEqual([]);
    expect(find([answered('Licences', 'Acme'), answered('Contact', 'Northwind')])).toEqual([]);
    expect(find([answered('Licences', 'Acme'), answered('Contact', 'Northwind'), duty('Manual', 'Northwind')])).toEqual(
      [],
    );
  });

  it('is silent about payments, about duties without a deadline and about those that are not owed to the other side', () => {
    const licences = answered('Licences', 'Acme');
    expect(find([licences, duty('Refund', 'Northwind', {}, 'pay what is left')])).toEqual([]);
    expect(
      find([licences, duty('Contact', 'Northwind', { obligations: [{ actor: 'Northwind', text: 'help' }] })]),
    ).toEqual([]);
    expect(find([licences, duty('Contact', 'Northwind', { beneficiary: 'Northwind' })])).toEqual([]);
  });
});
