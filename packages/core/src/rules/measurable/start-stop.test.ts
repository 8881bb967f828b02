import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { startStop } from './start-stop.ts';

const said = { kind: 'text', text: 'the ticket is logged' } as const;

describe('measurable/start-stop', () => {
  it('speaks of a duration without start or stop, and keeps what is said', () => {
    const metrics = [{ id: 'M', observation: { kind: 'duration' as const, from: said, origin: 'here' } }];
    const [finding] = found(startStop, { metrics });
    expect(finding).toMatchObject({ severity: 'error', at: 'here', part: 'M' });
    expect(finding?.message).toContain('Nothing says what makes the clock of M stop.');
    expect(finding?.fixes[0]?.edits[0]?.text).toMatch(/^time from "the ticket is logged" to "/);
  });

  it('speaks of tickets with time limits but no clock to start and stop', () => {
    const targets = [{ step: 'respond' as const, value: { kind: 'hole' as const } }];
    const support = { id: 'S', origin: 'here', priorities: [{ id: 'P1', targets }] };
    const [finding] = found(startStop, { support: [support] });
    expect(finding?.fixes[0]?.edits[0]?.text).toMatch(/^starts when .*\nstops when /);
    expect(found(startStop, { support: [{ ...support, starts: said, stops: said }] })).toEqual([]);
    expect(found(startStop, { support: [{ id: 'S' }] })).toEqual([]);
    const answered = [{ step: 'respond' as const, moment: said }];
    expect(found(startStop, { support: [{ ...support, starts: said, stepStops: answered }] })).toEqual([]);
    const restored = [{ step: 'restore' as const, moment: said }];
    expect(found(startStop, { support: [{ ...support, starts: said, stepStops: restored }] })).toHaveLength(1);
  });

  it('speaks once of an event that nothing describes', () => {
    const from = { kind: 'event', event: 'Logged' } as const;
    const metrics = ['M', 'N'].map((id) => ({
      id,
      origin: id,
      observation: { kind: 'duration' as const, from, to: said },
    }));
    const [finding, ...others] = found(startStop, { metrics, events: [{ id: 'Logged', origin: 'event' }] });
    expect(finding).toMatchObject({ at: 'event', part: 'Logged', related: [{ at: 'M' }] });
    expect(others).toEqual([]);
    expect(found(startStop, { metrics, events: [{ id: 'Logged', text: 'a ticket is opened' }] })).toEqual([]);
  });

  it('takes an empty text for none', () => {
    const observation = { kind: 'duration' as const, from: { kind: 'text' as const, text: ' ' }, to: said };
    expect(found(startStop, { metrics: [{ id: 'M', observation }] })).toHaveLength(1);
  });
});
