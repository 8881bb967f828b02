import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { elapsed } from '../../testing/tariff.ts';
import { ownHand } from './own-hand.ts';

const find = (parts: Parameters<typeof incidents>[0], support?: Parameters<typeof incidents>[1]) =>
  found(ownHand, incidents(parts, support));
const duties = [answerQuestions];

describe('fair/own-hand: a condition', () => {
  it('finds a clock that stops at any question of the side whose clock it is', () => {
    const [finding, ...others] = find({ duties, reliefs: [waiting('open')] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Waiting',
      part: 'Waiting',
      related: [{ at: 'Answer' }],
      disadvantages: ['Acme'],
      message:
        'Waiting: Northwind can ask whenever it likes, and its clock stands still until the answer, and no evidence is asked for. Each miss that this avoids saves Northwind EUR\u00a0500.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'Waiting', place: 'into', text: 'evidence "(the record)", open to Acme' },
    ]);
  });

  it('is silent about late answers, with evidence, and where the other side sees it', () => {
    expect(find({ duties, reliefs: [waiting('late')] })).toEqual([]);
    expect(find({ duties, reliefs: [waiting('open', { evidence: [{ text: 'ticket history' }] })] })).toEqual([]);
    expect(find({ duties, reliefs: [waiting('open', { seenBy: [{ other: 'both' }] })] })).toEqual([]);
    expect(find({ duties, reliefs: [waiting('open', { seenBy: [{ party: 'Northwind' }] })] })).toHaveLength(1);
  });

  it('asks who triggers the duty', () => {
    const triggered = (party: string) => [{ ...answerQuestions, triggeredBy: { party } }];
    expect(find({ duties: triggered('Acme'), reliefs: [waiting('open')] })).toEqual([]);
    expect(find({ duties: triggered('Northwind'), reliefs: [waiting('open')] })).toHaveLength(1);
  });

  it('finds a condition in its own control, a status, and an event that it alone sees', () => {
    const controlled = (party: string) => find({ reliefs: [waiting('late', { controlledBy: { party } })] });
    expect(controlled('Northwind')[0]?.message).toContain('Northwind controls the condition that relieves it');
    expect(controlled('Acme')).toEqual([]);
    const fact = (text: string) => find({ reliefs: [waiting('late', { when: { kind: 'fact', text } })] });
    expect(fact('the ticket status is “waiting”')).toHaveLength(1);
    expect(fact('Acme does not give access')).toEqual([]);
    const event = (parties: string[]) =>
      find({
        events: [{ id: 'Held', seenBy: parties.map((party) => ({ party })) }],
        reliefs: [waiting('late', { when: { kind: 'event', event: 'Held' } })],
      });
    expect(event(['Northwind'])).toHaveLength(1);
    expect(event(['Northwind', 'Acme'])).toEqual([]);
  });

  it('finds a pause in words, which has no place for evidence', () => {
    const [finding] = find({}, { pauses: [{ text: 'waiting for the customer', origin: 'pause' }] });
    expect(finding).toMatchObject({ at: 'pause', part: 'Incidents', disadvantages: ['Acme'] });
    expect(find({ credits: [] }, { pauses: [{ text: 'waiting' }] })).toEqual([]);
  });
});

describe('fair/own-hand: priorities', () => {
  const priorities = ['P1', 'P2'].map((id) => ({
    id,
    targets: [{ step: 'restore' as const, value: elapsed('PT4H') }],
  }));
  const classified = (by: string, more: object = {}, parts: Parameters<typeof incidents>[0] = {}) =>
    find(parts, { priorities, classification: { by: { party: by }, origin: 'classified', ...more } });

  it('finds a side that gains by the priority it sets, either way', () => {
    const [finding] = classified('Northwind');
    expect(finding).toMatchObject({
      at: 'classified',
      disadvantages: ['Acme'],
      message: 'Northwind alone sets the priority in Incidents, and a lower priority gives it more time.',
    });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe(', dispute "an expert whom both sides name"');
    expect(classified('Acme')[0]).toMatchObject({ disadvantages: ['Northwind'] });
    expect(classified('Acme', {}, { credits: [] })).toEqual([]);
  });

  it('tells which ticket is late under one name and in time under the other, and what that is worth', () => {
    const [p1, p2] = ['P1', 'P2'].map((id, index) => ({
      id,
      targets: [{ step: 'restore' as const, value: elapsed(index === 0 ? 'PT4H' : 'PT8H') }],
    }));
    const by = (party: string) =>
      find({}, { priorities: [p2!, p1!], classification: { by: { party }, origin: 'classified' } })[0]?.message;
    expect(by('Northwind')).toContain(
      'A P1 that is called P2 has 8 h to restore (P2) instead of 4 h to restore (P1), which saves Northwind EUR\u00a0500.',
    );
    expect(by('Acme')).toContain(
      'A P2 that is called P1 has 4 h to restore (P1) instead of 8 h to restore (P2), which earns Acme EUR\u00a0500.',
    );
  });

  it('is silent with a path, with open records, and with one priority only', () => {
    expect(classified('Northwind', { dispute: 'both duty managers' })).toEqual([]);
    expect(classified('Northwind', { openTo: [{ party: 'Acme' }] })).toEqual([]);
    expect(find({}, { classification: { by: { party: 'Northwind' } } })).toEqual([]);
  });
});

describe('fair/own-hand: reopened tickets', () => {
  const reopened = (effect: 'new' | 'continues', seenBy: string[] = []) =>
    find(
      { events: [{ id: 'Restored', seenBy: seenBy.map((party) => ({ party })) }] },
      { reopened: { within: { iso: 'P3D' }, effect, origin: 'reopened' } },
    );

  it('finds tickets that count as new ones, and lets them continue', () => {
    const [finding] = reopened('new', ['Northwind']);
    expect(finding).toMatchObject({ at: 'reopened', disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'reopened', place: 'replace', text: 'reopened within 3 days continues' },
    ]);
  });

  it('is silent where they continue, and where the other side sees that the ticket is done', () => {
    expect(reopened('continues')).toEqual([]);
    expect(reopened('new', ['Northwind', 'Acme'])).toEqual([]);
  });
});
