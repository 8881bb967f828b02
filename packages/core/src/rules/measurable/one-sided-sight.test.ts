import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { oneSidedSight } from './one-sided-sight.ts';

const northwind = { party: 'Northwind' };
const acme = { party: 'Acme' };
const logged = { kind: 'event', event: 'Logged' } as const;
const event = { id: 'Logged', title: 'the ticket is logged', seenBy: [northwind], origin: 'event' };
const credits = [{ id: 'C', kind: 'credit' as const, for: ['S'] }];

describe('an event that only one side sees', () => {
  const check = (parts: Partial<AgreementInput> = {}) =>
    found(oneSidedSight, {
      events: [event],
      support: [{ id: 'S', starts: logged, origin: 'support' }],
      credits,
      ...parts,
    });

  it('is found where money hangs on it, and shown by a report', () => {
    const [finding] = check();
    expect(finding).toMatchObject({ severity: 'warning', at: 'event', part: 'Logged', disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        at: 'support',
        place: 'beside',
        text: 'report SReport { by Northwind to Acme; each month; covers S; records open to Acme }',
      },
    ]);
  });

  it.each<[string, Partial<AgreementInput>]>([
    ['no consequences', { credits: [] }],
    ['a second witness', { events: [{ ...event, seenBy: [northwind, acme] }] }],
    ['a third party as witness', { events: [{ ...event, seenBy: [{ party: 'Watcher' }] }] }],
    ['nobody said to see it', { events: [{ ...event, seenBy: [] }] }],
    ['a report', { reports: [{ id: 'R', covers: ['S'], to: [acme] }] }],
    ['an audit', { audits: [{ id: 'A', by: acme }] }],
  ])('is none with %s', (_, parts) => {
    expect(check(parts)).toEqual([]);
  });
});

describe('a metric that only one side sees', () => {
  const check = (parts: Partial<AgreementInput> = {}, metric = {}) =>
    found(oneSidedSight, {
      metrics: [{ id: 'M', measuredBy: acme, origin: 'metric', ...metric }],
      objectives: [{ id: 'S', sentences: [{ figure: { measure: 'value', metric: 'M' } }] }],
      credits,
      ...parts,
    });

  it('is found, with evidence as the way out', () => {
    const [finding] = check();
    expect(finding).toMatchObject({ at: 'metric', part: 'M', disadvantages: ['Northwind'] });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'metric', place: 'into', text: 'evidence to Northwind within 10 days' },
    ]);
  });

  it('is left to judge-in-own-case where the measurer pays, and is none with a probe or a dispute', () => {
    expect(check({}, { measuredBy: northwind })).toEqual([]);
    expect(check({}, { probe: { target: 'https://shop.example' } })).toEqual([]);
    expect(check({}, { dispute: 'an expert decides' })).toEqual([]);
    expect(check({ credits: [] })).toEqual([]);
  });

  it('hides its events too, which are not said again', () => {
    const observation = { kind: 'duration', from: logged, to: logged } as const;
    expect(check({ events: [event] }, { observation })).toHaveLength(1);
  });
});

describe('an exclusion that only the excused side sees', () => {
  const check = (exclusion: object, consequences = credits) =>
    found(oneSidedSight, {
      exclusions: [{ id: 'E', seenBy: [northwind], origin: 'exclusion', ...exclusion }],
      objectives: [{ id: 'S', excluding: ['E'] }],
      credits: consequences,
    });

  it('is found, and given evidence', () => {
    const [finding] = check({});
    expect(finding).toMatchObject({ at: 'exclusion', part: 'E', disadvantages: ['Acme'] });
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('evidence "(the record)", open to Acme');
  });

  it('is none with evidence, with another witness, or without consequences', () => {
    expect(check({ evidence: [{ text: 'change log' }] })).toEqual([]);
    expect(check({ seenBy: [northwind, acme] })).toEqual([]);
    expect(check({ seenBy: [] })).toEqual([]);
    expect(check({}, [])).toEqual([]);
  });
});
