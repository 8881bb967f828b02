import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { reliefTooWide } from './relief-too-wide.ts';

type More = Parameters<typeof waiting>[1];
const find = (relief: More, parts: object = { sharedHours: 'count for neither' }) =>
  found(reliefTooWide, incidents({ duties: [answerQuestions], reliefs: [waiting('late', relief)], ...parts }));
const excuses = [{ kind: 'excuses' as const, targets: ['Incidents'] }];

describe('fair/relief-too-wide', () => {
  it('finds all tickets that stand still for one answer', () => {
    const [finding, ...others] = find({});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Waiting',
      disadvantages: ['Acme'],
      message:
        'Waiting: all of Incidents stands still for one answer that is due for one ticket, and Northwind decides when to ask. Where the time of Acme begins on Fri 18:00, one minute after Mon 10:00 is enough.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'Waiting', place: 'into', text: 'applies per incident' }]);
    expect(find({ per: 'incident' })).toEqual([]);
  });

  it('finds an excuse in full, and lets a pause last as long as its cause', () => {
    expect(find({ effects: excuses, per: 'incident' })[0]?.message).toContain('Northwind is excused in full');
    expect(find({ effects: excuses, per: 'incident', toTheExtentCaused: true })).toEqual([]);
  });

  it('is silent about a relief that does not answer the other side', () => {
    expect(find({ effects: excuses, when: { kind: 'fact', text: 'a strike' } })).toEqual([]);
  });

  it('asks once how shared hours count', () => {
    const [finding, ...others] = find({ per: 'incident' }, { origin: 'header' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ at: 'Waiting', disadvantages: ['Northwind', 'Acme'] });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'header', place: 'into', text: 'shared hours count for neither' }]);
    expect(find({ per: 'incident', sharedHours: 'count by share' }, {})).toEqual([]);
  });
});
