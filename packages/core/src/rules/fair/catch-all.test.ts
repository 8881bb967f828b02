import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { incidents } from '../../testing/relief.ts';
import { catchAll } from './catch-all.ts';

const excluded = (text: string, more: object = {}) =>
  found(catchAll, incidents({ exclusions: [{ id: 'E', origin: 'E', text, ...more }] }));

describe('fair/catch-all', () => {
  it('finds words that take in whatever happens', () => {
    expect(excluded('factors outside our reasonable control')[0]).toMatchObject({
      severity: 'warning',
      at: 'E',
      disadvantages: ['Acme'],
      message: 'E: “reasonable control” takes in whatever happens. Which events are meant, and who decides it?',
    });
    expect(excluded('oorzaken buiten de macht van de leverancier')).toHaveLength(1);
    expect(excluded('Umstände außerhalb des Einflussbereichs')).toHaveLength(1);
  });

  it('is silent about causes that are named, and about a case that can be decided', () => {
    expect(excluded('outages caused by Acme')).toEqual([]);
    const when = { kind: 'duty', duty: 'Answer', state: 'late' };
    expect(excluded('anything beyond our control', { when })).toEqual([]);
  });

  it('looks at event clauses that have nothing but the general words', () => {
    const covers = (...texts: string[]) => found(catchAll, { forceMajeure: [{ id: 'F', covers: texts }] });
    expect(covers('any event beyond its control')).toMatchObject([{ disadvantages: ['Northwind', 'Acme'] }]);
    expect(covers('war', 'flood', 'similar events beyond its control')).toEqual([]);
  });

  it('looks at what a metric leaves out', () => {
    expect(found(catchAll, { metrics: [{ id: 'M', leavesOut: ['errors for any other reason'] }] })).toHaveLength(1);
  });
});
