import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { pauseNeverEnds } from './pause-never-ends.ts';

type Relief = NonNullable<AgreementInput['reliefs']>[number];
const fact: Condition = { kind: 'fact', text: 'parts are on order' };
const late: Condition = { kind: 'duty', duty: 'Answer', state: 'late' };
const check = (relief: Partial<Relief>, more: Partial<AgreementInput> = {}) =>
  found(pauseNeverEnds, {
    support: [{ id: 'Incidents', title: 'Incident support' }],
    reliefs: [{ id: 'Waiting', effects: [{ kind: 'pauses', targets: ['Incidents'] }], origin: 'here', ...relief }],
    ...more,
  });

describe('time/pause-never-ends', () => {
  it('speaks of a fact that may go on for ever', () => {
    const findings = check({ when: fact });
    expect(findings).toMatchObject([{ severity: 'warning', at: 'here', part: 'Waiting' }]);
    expect(findings[0]?.message).toContain('Incident support stands still while Waiting applies.');
    expect(findings[0]?.fixes[0]?.edits).toMatchObject([{ at: 'here', place: 'into' }]);
    expect(check({ when: { kind: 'event', event: 'Ordered' } })).toHaveLength(1);
  });

  it('is silent where it ends with its cause, has a maximum, or can be shown', () => {
    expect(check({ when: late })).toEqual([]);
    expect(check({ when: fact, limit: { value: { kind: 'duration', duration: { iso: 'P10D' } } } })).toEqual([]);
    expect(check({ when: fact, evidence: [{ text: 'ticket history' }] })).toEqual([]);
  });

  it('looks at every alternative', () => {
    expect(check({ when: { kind: 'any', of: [late, fact] } })).toHaveLength(1);
    expect(check({ when: { kind: 'all', of: [late, fact] } })).toEqual([]);
  });

  it('speaks of pauses in words, and of reliefs that a support names', () => {
    const pauses = [{ text: 'waiting for the customer', origin: 'pause' }];
    const inWords = check({ effects: [] }, { support: [{ id: 'Incidents', pauses }] });
    expect(inWords).toMatchObject([{ at: 'pause', part: 'Incidents' }]);
    expect(inWords[0]?.message).toContain('while “waiting for the customer”');
    const named = { support: [{ id: 'Incidents', pauses: [{ relief: 'Waiting' }] }] };
    expect(check({ when: fact, effects: [] }, named)).toMatchObject([{ part: 'Waiting' }]);
    expect(check({ when: fact, effects: [{ kind: 'excuses', targets: ['Incidents'] }] })).toEqual([]);
  });
});
