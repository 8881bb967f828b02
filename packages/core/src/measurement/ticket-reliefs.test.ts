import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { at, limit, ticketsOf as result } from '../testing/tickets.ts';

describe('tickets', () => {
  it('wait for a relief that was told in time, and as far as it was the cause', () => {
    const waiting = (more: object) => ({
      id: 'Waiting',
      toTheExtentCaused: true,
      notifiedWithin: { relation: 'within', duration: { iso: 'PT1H' }, moment: { kind: 'text', text: 'the question' } },
      lateNotice: 'counts from the notice',
      effects: [{ kind: 'pauses', targets: ['Incidents'] }],
      ...more,
    });
    const restored = (hour: string, pause: object, more: object = {}) =>
      result({
        parts: { reliefs: [waiting(more)] as AgreementInput['reliefs'] },
        tickets: [
          {
            restored: at(hour),
            pauses: [
              {
                ...{ start: at('11:00'), end: at('13:00'), by: 'Waiting', extent: '1' },
                moments: [{ moment: 'the question', at: at('11:00') }],
                ...pause,
              },
            ],
          },
        ],
      });
    expect(restored('16:00', { notice: at('12:00') })).toBe('0 missed of 1');
    expect(restored('16:00', { notice: at('12:30') })).toBe('1 missed of 1');
    expect(restored('14:30', { notice: at('12:30') })).toBe('0 missed of 1');
    expect(restored('15:00', { extent: '0.5' }, { sharedHours: 'count by share' })).toBe('0 missed of 1');
    expect(restored('15:01', { extent: '0.5' }, { sharedHours: 'count by share' })).toBe('1 missed of 1');
    expect(restored('15:01', { extent: '0.5' })).toBe('shared hours?');
  });

  it('wait for as long as a relief may ever last', () => {
    const waited = (
      restored: string,
      value: ReturnType<typeof limit>,
      spans: readonly [string, string][],
      each?: object,
    ) =>
      result({
        parts: {
          businessDays: 'Office',
          reliefs: [
            { id: 'Waiting', effects: [{ kind: 'pauses', targets: ['Incidents'] }], limit: { value, ...each } },
          ],
        },
        tickets: [
          {
            restored: at(restored),
            pauses: spans.map(([start, end]) => ({ start: at(start), end: at(end), by: 'Waiting' })),
          },
        ],
      });
    const [hour, twoHours] = [limit('PT1H'), [['11:00', '13:00']] as const];
    expect(waited('15:00', hour, [...twoHours] as [string, string][])).toBe('0 missed of 1');
    expect(waited('15:01', hour, [['11:00', '13:00']])).toBe('1 missed of 1');
    // An hour of each, or of both.
    const twice: [string, string][] = [
      ['11:00', '12:00'],
      ['12:30', '13:30'],
    ];
    expect(waited('15:00', hour, twice)).toBe('0 missed of 1');
    expect(waited('15:01', hour, twice)).toBe('limit of pauses?');
    expect(waited('16:01', hour, twice)).toBe('1 missed of 1');
    // The office closes at 17:00: two business hours from 16:00 on end at 10:00 on the next day.
    const open = limit('PT2H', 'business');
    expect(waited('2026-05-05 08:00', open, [['13:00', '2026-05-05 12:00']])).toBe('1 missed of 1');
    expect(waited('2026-05-05 08:00', limit('P1D', 'business'), [['13:00', '2026-05-05 12:00']])).toBe('0 missed of 1');
    expect(waited('15:01', hour, twice, { each: { kind: 'each', unit: 'month' } })).toBe('no limit?');
    expect(waited('15:01', { kind: 'unlimited' } as never, twice)).toBe('0 missed of 1');
  });
});
