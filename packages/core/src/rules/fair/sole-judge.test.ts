import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { incidents, waiting } from '../../testing/relief.ts';
import { soleJudge } from './sole-judge.ts';

const find = (parts: Parameters<typeof incidents>[0], support?: Parameters<typeof incidents>[1]) =>
  found(soleJudge, incidents(parts, support));
const decided = (decision: object) =>
  find({ exclusions: [{ id: 'Misuse', origin: 'Misuse', decision: { origin: 'decision', ...decision } }] });
const byNorthwind = { by: { party: 'Northwind' } };
const parties = [
  { id: 'Northwind', role: 'provider' as const, contacts: [{ id: 'DutyManager' }] },
  { id: 'Acme', role: 'customer' as const },
];

describe('fair/sole-judge', () => {
  it('finds a decision of one side without any path, and offers an expert', () => {
    const [finding, ...others] = decided(byNorthwind);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'decision',
      part: 'Misuse',
      disadvantages: ['Acme'],
      message: 'Northwind alone decides whether Misuse applies, and Acme has no path to anybody else.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'decision', place: 'after', text: ', dispute "an expert whom both sides name"' },
    ]);
  });

  it('is silent with a path to somebody else, and about decisions of both or of a third party', () => {
    expect(decided({ ...byNorthwind, dispute: 'the duty managers of both sides' })).toEqual([]);
    expect(decided({ ...byNorthwind, dispute: 'the courts of Rotterdam' })).toEqual([]);
    expect(decided({ by: { other: 'both' } })).toEqual([]);
    expect(decided({ by: { party: 'Laboratory' } })).toEqual([]);
  });

  it('remarks on a path that leads back to the same side, unless the records are open', () => {
    const back = { ...byNorthwind, dispute: 'the DutyManager decides' };
    const find = (decision: object) =>
      found(soleJudge, { parties, exclusions: [{ id: 'Misuse', decision: { ...decision, origin: 'decision' } }] });
    expect(find(back)).toMatchObject([
      {
        severity: 'info',
        fixes: [
          { title: 'Open the records of the decision to Acme', edits: [{ place: 'after', text: ', open to Acme' }] },
        ],
      },
    ]);
    expect(find({ ...back, openTo: [{ other: 'nobody' }] })[0]?.fixes).toEqual([]);
    expect(find({ ...back, openTo: [{ party: 'Acme' }] })).toEqual([]);
    expect(find({ ...back, dispute: 'the DutyManager together with Acme' })).toEqual([]);
  });

  it('looks at claims, and at priorities set by a side that gains nothing by them', () => {
    const claim = { decision: { ...byNorthwind }, origin: 'claim' };
    const credits = [{ id: 'C', kind: 'credit' as const, for: ['Incidents'], claim }];
    expect(find({ credits })[0]?.message).toContain('decides claims for credits of Incidents');
    const classification = { by: { party: 'Acme' } };
    expect(find({ credits: [] }, { classification })).toHaveLength(1);
    expect(find({}, { classification: { by: { party: 'Northwind' } } })).toEqual([]);
  });

  it('finds an excuse that the other side has to disprove', () => {
    const proof = (party: string) => find({ reliefs: [waiting('late', { burdenOfProof: { party } })] });
    expect(proof('Acme')[0]).toMatchObject({
      at: 'Waiting',
      disadvantages: ['Acme'],
      message: 'Waiting excuses Northwind unless Acme proves the contrary.',
    });
    expect(proof('Northwind')).toEqual([]);
  });

  it('finds unknown causes that count against the side that is owed the promise', () => {
    expect(find({ origin: 'header', unknownCauseAgainst: { party: 'Acme' } })[0]).toMatchObject({ at: 'header' });
    expect(find({ unknownCauseAgainst: { party: 'Northwind' } })).toEqual([]);
  });
});
