import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { undefinedTerm } from './undefined-term.ts';

const clause = (text: string) => ({ id: 'C', text, origin: 'clause' });

describe('measurable/undefined-term', () => {
  it('speaks of a definition that nothing uses, and removes it', () => {
    const [finding] = found(undefinedTerm, {
      definitions: [{ id: 'Emergency', text: 'danger to life', origin: 'here' }],
    });
    expect(finding).toMatchObject({ severity: 'warning', at: 'here', part: 'Emergency' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'here', place: 'remove', text: '' }]);
  });

  it.each([
    ['a clause', { clauses: [clause('In emergencies, and in an emergency, call.')] }],
    ['a title', { exclusions: [{ id: 'E', title: 'Emergency works' }] }],
    ['a name', { metrics: [{ id: 'EmergencyCalls' }] }],
  ])('is silent where %s uses the term', (_, parts) => {
    expect(found(undefinedTerm, { definitions: [{ id: 'Emergency', text: 'danger to life' }], ...parts })).toEqual([]);
  });

  it('does not take the definition itself for a use', () => {
    const definitions = [{ id: 'Emergency', text: 'an emergency is danger to life' }];
    expect(found(undefinedTerm, { definitions })).toHaveLength(1);
  });

  it('knows a term of several words by its name', () => {
    const definitions = [{ id: 'ServicePoint', text: 'the socket in the wall' }];
    expect(found(undefinedTerm, { definitions, clauses: [clause('Up to the service points.')] })).toEqual([]);
    expect(found(undefinedTerm, { definitions, clauses: [clause('Up to the point of service.')] })).toHaveLength(1);
  });

  it('does not take the name of another part for a text', () => {
    const titled = { id: 'SingleUptime', title: 'uptime of one' };
    const bad = [{ kind: 'combined' as const, mode: 'all' as const, metrics: ['SingleUptime'] }];
    expect(found(undefinedTerm, { metrics: [titled, { id: 'Whole', title: 'uptime of all', bad }] })).toEqual([]);
  });

  it('takes figures that speak of outages for a use of the term', () => {
    const definitions = [{ id: 'Outage', text: 'a time without the shop' }];
    const sentences = [{ figure: { measure: 'outages' as const, metric: 'Uptime' } }];
    expect(found(undefinedTerm, { definitions, objectives: [{ id: 'O', sentences }] })).toEqual([]);
  });

  it('speaks of a usual term with capitals that nothing defines, and defines it', () => {
    const [finding] = found(undefinedTerm, {
      clauses: [clause('Any Downtime is reported. The Downtime is added up.')],
    });
    expect(finding?.message).toContain('“Downtime” is written like a defined term (2 times)');
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'clause', place: 'beside', text: 'define Downtime "(what Downtime means)"' },
    ]);
  });

  it('is silent for a term that something else explains', () => {
    const text = 'Each Business Day counts, and any Planned Maintenance is announced.';
    expect(found(undefinedTerm, { clauses: [clause(text)] })).toHaveLength(2);
    expect(
      found(undefinedTerm, {
        clauses: [clause(text)],
        businessDays: 'Hours',
        maintenance: [{ id: 'PlannedMaintenance' }],
      }),
    ).toEqual([]);
  });

  it('is silent where capitals mean nothing: at the start of a sentence, in lower case, in German', () => {
    expect(found(undefinedTerm, { clauses: [clause('Downtime hurts. The downtime is over.')] })).toEqual([]);
    expect(found(undefinedTerm, { clauses: [clause('Jede Störung und jeder Ausfall wird gemeldet.')] })).toEqual([]);
  });
});
