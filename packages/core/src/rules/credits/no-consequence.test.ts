import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { availabilityWith, percent } from '../../testing/tariff.ts';
import { noConsequence } from './no-consequence.ts';

const sentences = [
  { figure: { measure: 'value' as const, metric: 'Latency' }, comparison: '<=' as const, value: percent('1') },
];
const free = { id: 'Fast', origin: 'Fast', sentences };
const find = (objective: object, parts: object = {}) => {
  const { objectives = [], ...agreement } = availabilityWith({});
  return found(noConsequence, { ...agreement, objectives: [...objectives, { ...free, ...objective }], ...parts });
};

describe('credits/no-consequence', () => {
  it('names the objectives that nothing follows from, once', () => {
    const [finding, ...others] = find({}, { credits: [] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      part: 'Available',
      related: [{ at: 'Fast' }],
      disadvantages: ['Acme'],
    });
    expect(find({})[0]).toMatchObject({
      at: 'Fast',
      message: 'Nothing follows from a miss of Fast: no credit and no right to leave.',
    });
  });

  it('is silent when an exit names the objective or a level of its metric', () => {
    const exit = (when: object) => ({ terminations: [{ id: 'T', by: { party: 'Acme' }, when: [when] }] });
    expect(find({}, exit({ kind: 'outcome', of: 'Fast', outcome: 'missed' }))).toEqual([]);
    const figure = { measure: 'value', metric: 'Latency' };
    expect(find({}, exit({ kind: 'compare', figure, comparison: '>', value: percent('5') }))).toEqual([]);
  });

  it('is silent when the customer can leave at will', () => {
    const terminations = (party: string) => ({ terminations: [{ id: 'T', by: { party }, atWill: true }] });
    expect(find({}, terminations('Acme'))).toEqual([]);
    expect(find({}, terminations('Northwind'))).toHaveLength(1);
  });

  it('is silent about aims and about standards fixed by law', () => {
    expect(find({ strength: 'aim' })).toEqual([]);
    expect(find({ requiredByLaw: 'Regulation 1371/2007' })).toEqual([]);
  });
});
