import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { incidents, waiting } from '../../testing/relief.ts';
import { availabilityWith } from '../../testing/tariff.ts';
import { noExcuse } from './no-excuse.ts';

describe('fair/no-excuse', () => {
  it('finds promises without any excuse in the whole agreement', () => {
    const [finding, ...others] = found(noExcuse, incidents());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', part: 'Incidents', disadvantages: ['Northwind'] });
    expect(finding?.message).toContain('even one that Acme or nobody caused');
    const text = finding?.fixes[0]?.edits[0]?.text;
    expect(text).toContain('exclusion AcmeCauses "what Acme causes" {');
    expect(text).toContain('force majeure {');
  });

  it('is silent with any relief, exclusion, event clause or pause', () => {
    expect(found(noExcuse, incidents({ reliefs: [waiting('late')] }))).toEqual([]);
    expect(found(noExcuse, incidents({ exclusions: [{ id: 'E' }] }))).toEqual([]);
    expect(found(noExcuse, incidents({ forceMajeure: [{ id: 'F' }] }))).toEqual([]);
    expect(found(noExcuse, incidents({}, { pauses: [{ text: 'waiting' }] }))).toEqual([]);
    expect(found(noExcuse, incidents({ metrics: [{ id: 'M', leavesOut: ['spam'] }] }))).toEqual([]);
  });

  it('is silent where nothing is at stake, and about standards fixed by law', () => {
    expect(found(noExcuse, incidents({ credits: [] }))).toEqual([]);
    const { objectives = [], ...rest } = availabilityWith({});
    expect(found(noExcuse, { ...rest, objectives })).toHaveLength(1);
    const fixed = objectives.map((objective) => ({ ...objective, requiredByLaw: 'a regulation' }));
    expect(found(noExcuse, { ...rest, objectives: fixed })).toEqual([]);
  });
});
