import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { alwaysPaused } from './always-paused.ts';

type Support = NonNullable<AgreementInput['support']>[number];
const event = (id: string) => ({ kind: 'event', event: id }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const check = (support: Partial<Support>, more: Partial<AgreementInput> = {}) =>
  found(alwaysPaused, { support: [{ id: 'Incidents', origin: 'support', ...support }], ...more });
const relief = (when: Condition, more: object = {}): Partial<AgreementInput> => ({
  reliefs: [{ id: 'Waiting', when, effects: [{ kind: 'pauses', targets: ['Incidents'] }], origin: 'relief', ...more }],
});

describe('time/always-paused', () => {
  it('finds a clock that stops when it starts', () => {
    expect(check({ starts: event('Logged'), stops: { ...event('Logged'), origin: 'stop' } })).toMatchObject([
      { severity: 'error', at: 'stop', part: 'Incidents' },
    ]);
    expect(check({ starts: text('the call'), stops: text('the call') })).toHaveLength(1);
    expect(check({ starts: event('Logged'), stops: event('Restored') })).toEqual([]);
    expect(check({ starts: event('Logged') })).toEqual([]);
  });

  it('finds a metric of no time at all', () => {
    const metric = (to: string) => ({
      metrics: [{ id: 'Repair', observation: { kind: 'duration' as const, from: event('Logged'), to: event(to) } }],
    });
    expect(check({}, metric('Logged'))).toMatchObject([{ part: 'Repair' }]);
    expect(check({}, metric('Restored'))).toEqual([]);
  });

  it('finds a pause that the start brings about', () => {
    const starts = event('Logged');
    expect(check({ starts }, relief(event('Logged')))).toMatchObject([{ at: 'relief', part: 'Waiting' }]);
    const either: Condition = { kind: 'any', of: [event('Logged'), { kind: 'fact', text: 'night' }] };
    expect(check({ starts }, relief(either))).toHaveLength(1);
    const both: Condition = { kind: 'all', of: [event('Logged'), { kind: 'fact', text: 'night' }] };
    expect(check({ starts }, relief(both))).toEqual([]);
    expect(check({ starts, pauses: [{ relief: 'Waiting', origin: 'pause' }] }, relief(event('Logged')))).toMatchObject([
      { at: 'pause', related: [{ at: 'relief' }] },
    ]);
    expect(check({ starts: text('the call'), pauses: [{ text: 'the call' }] })).toHaveLength(1);
  });

  it('lets a pause pass that ends after a while, or with the duty it waits for', () => {
    const starts = event('Logged');
    const limit = { value: { kind: 'duration' as const, duration: { iso: 'PT1H' } } };
    expect(check({ starts }, relief(event('Logged'), { limit }))).toEqual([]);
    expect(check({ starts }, relief({ kind: 'duty', duty: 'Answer', state: 'open' }))).toEqual([]);
  });

  it('finds a clock whose calendar never opens', () => {
    const calendars: AgreementInput['calendars'] = [
      { id: 'Never' },
      {
        id: 'Once',
        exceptions: [{ date: '2026-06-01', open: true, hours: [{ from: '09:00', to: '17:00', nextDay: false }] }],
      },
    ];
    const on = (clock: string) => check({ priorities: [{ id: 'P1', clock, origin: 'P1' }] }, { calendars, effective });
    const effective = { from: '2026-01-01', until: '2026-12-31' };
    expect(on('Never')).toMatchObject([{ at: 'P1', part: 'Incidents' }]);
    expect(on('Once')).toEqual([]);
    const metrics = [{ id: 'Uptime', during: 'Never' }];
    expect(check({}, { calendars, metrics })).toMatchObject([{ part: 'Uptime' }]);
  });
});
