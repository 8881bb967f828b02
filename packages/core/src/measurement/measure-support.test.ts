import { describe, expect, it } from 'vitest';
import { at, limit, ticketsOf as result } from '../testing/tickets.ts';

describe('tickets', () => {
  it.each([
    ['14:00', '0 missed of 1'],
    ['14:00:01', '1 missed of 1'],
  ])('restored at %s: %s', (restored, expected) => {
    expect(result({ tickets: [{ restored: at(restored) }] })).toBe(expected);
  });

  it('are a share if they must be met for one, and none are no share', () => {
    const priority = { metFor: { percent: '95' } };
    const tickets = (inTime: number, late: number) => [
      ...Array.from({ length: inTime }, () => ({ restored: at('11:00') })),
      ...Array.from({ length: late }, () => ({ restored: at('15:00') })),
    ];
    expect(result({ priority, tickets: tickets(19, 1) })).toBe('95% of 20');
    expect(result({ priority, tickets: tickets(18, 1) })).toBe('1800/19% of 19');
    expect(result({ priority, tickets: [] })).toBe('nothing to divide by?');
  });

  it('belong to the period in which they were opened, and to their priority', () => {
    const tickets = [
      { started: at('2026-04-30 23:59'), restored: at('2026-05-01 09:00') },
      { started: at('2026-05-31 23:59'), restored: at('2026-06-01 09:00') },
      { priority: 'P2', restored: at('20:00') },
    ];
    expect(result({ tickets })).toBe('1 missed of 1');
  });

  it('run on the clock of their priority', () => {
    const tickets = [{ started: at('15:00'), restored: at('2026-05-05 11:00') }];
    expect(result({ priority: { clock: 'Office' }, tickets })).toBe('0 missed of 1');
    expect(result({ tickets })).toBe('1 missed of 1');
    expect(result({ priority: { clock: undefined }, tickets })).toBe('no clock?');
  });

  it('done after the clock had run out and stood still are in time only by one reading', () => {
    const tickets = [{ started: at('13:00'), restored: at('19:00') }];
    expect(result({ priority: { clock: 'Office' }, tickets })).toBe('after the clock stopped?');
    const inTime = [{ started: at('13:00'), restored: at('17:00') }];
    expect(result({ priority: { clock: 'Office' }, tickets: inTime })).toBe('0 missed of 1');
  });

  it('with a limit in business days have until the end of the last one', () => {
    const priority = { clock: 'Office', targets: [{ step: 'resolve', value: limit('P2D') } as const] };
    const resolved = (moment: string) => result({ priority, tickets: [{ resolved: at(moment) }] });
    expect(resolved('2026-05-06 23:59')).toBe('0 missed of 1');
    expect(resolved('2026-05-07 00:01')).toBe('1 missed of 1');
  });

  it('stand still while something that the support names goes on', () => {
    const waits = [{ start: at('11:00'), end: at('12:00'), by: 'Waiting' }];
    const tickets = [{ restored: at('15:00'), pauses: waits }];
    const reliefs = [{ id: 'Waiting' }];
    expect(result({ support: { pauses: [{ relief: 'Waiting' }] }, parts: { reliefs }, tickets })).toBe('0 missed of 1');
    expect(result({ parts: { reliefs }, tickets })).toBe('1 missed of 1');
    const pausing = [{ id: 'Waiting', effects: [{ kind: 'pauses' as const, targets: ['Incidents'] }] }];
    expect(result({ parts: { reliefs: pausing }, tickets })).toBe('0 missed of 1');
  });

  it('reported after the cut-off count from the next business day', () => {
    const events = [
      { id: 'Reported', cutOff: { after: '14:30', countsAs: 'next business day' as const, calendar: 'Office' } },
    ];
    const given = (started: string, restored: string) =>
      result({
        parts: { events },
        support: { starts: { kind: 'event', event: 'Reported' } },
        tickets: [{ started: at(started), restored: at(restored) }],
      });
    expect(given('2026-05-08 14:30', '2026-05-11 13:00')).toBe('1 missed of 1');
    expect(given('2026-05-08 14:31', '2026-05-11 13:00')).toBe('0 missed of 1');
    expect(given('2026-05-08 14:31', '2026-05-11 13:01')).toBe('1 missed of 1');
  });

  it('that are open are late once their time is over, and nothing before', () => {
    expect(result({ tickets: [{}], until: '14:01' })).toBe('1 missed of 1');
    expect(result({ tickets: [{}], until: '13:00' })).toBe('not over yet?');
    expect(result({ tickets: [{}] })).toBe('not over yet?');
  });

  it('must keep all limits together, or each by itself', () => {
    const targets = [
      { step: 'respond', value: limit('PT15M') },
      { step: 'restore', value: limit('PT4H') },
    ] as const;
    const tickets = [{ responded: at('10:20'), restored: at('11:00') }];
    const priority = { targets: [...targets] };
    expect(result({ priority, tickets })).toBe('1 missed of 1');
    expect(result({ priority, tickets, step: 'restore' })).toBe('0 missed of 1');
    expect(result({ priority, tickets, step: 'respond' })).toBe('1 missed of 1');
  });

  it('were answered by the time of what came later, if nobody noted it', () => {
    const priority = { targets: [{ step: 'respond', value: limit('PT15M') } as const] };
    expect(result({ priority, tickets: [{ restored: at('10:10') }] })).toBe('0 missed of 1');
    expect(result({ priority, tickets: [{ restored: at('11:10') }] })).toBe('not observed?');
  });

  it('need news again and again', () => {
    const priority = { targets: [{ step: 'update', value: limit('PT1H') } as const] };
    const updates = (...times: string[]) =>
      result({ priority, tickets: [{ updates: times.map(at), stopped: at('12:30') }] });
    expect(updates('11:00', '12:00')).toBe('0 missed of 1');
    expect(updates('11:00')).toBe('1 missed of 1');
    expect(updates('11:01', '12:00')).toBe('1 missed of 1');
  });

  it('stop at the moment that the support names', () => {
    const support = { stops: { kind: 'text', text: 'the customer agrees' } as const };
    const tickets = [{ restored: at('13:00'), stopped: at('15:00') }];
    expect(result({ support, tickets })).toBe('1 missed of 1');
    expect(result({ tickets })).toBe('0 missed of 1');
  });

  it('without a limit in their case have nothing to miss', () => {
    const priority = { targets: [{ step: 'restore', value: { kind: 'best effort' } } as const] };
    expect(result({ priority, tickets: [{ restored: at('2026-05-20 10:00') }] })).toBe('0 missed of 1');
    const table = { targets: [{ step: 'restore', value: { kind: 'table', table: 'Nothing' } } as const] };
    expect(result({ priority: table, tickets: [{}] })).toBe('no limit?');
  });

  describe('opened again', () => {
    const again = [{ at: at('13:00'), stopped: at('15:30') }];
    const tickets = [{ restored: at('12:00'), reopened: again }];
    it('go on with the clock they had, or count as new', () => {
      // 2 h before and 2.5 h after it was closed in between.
      expect(result({ support: { reopened: { effect: 'continues' } }, tickets })).toBe('1 missed of 1');
      expect(result({ support: { reopened: { effect: 'new' } }, tickets })).toBe('0 missed of 2');
      expect(result({ tickets })).toBe('reopened?');
    });

    it('too late are not what the text speaks of', () => {
      const support = { reopened: { effect: 'continues' as const, within: { iso: 'PT30M' } } };
      expect(result({ support, tickets })).toBe('reopened?');
      const longer = { reopened: { effect: 'continues' as const, within: { iso: 'PT1H' } } };
      expect(result({ support: longer, tickets })).toBe('1 missed of 1');
    });
  });

  it('of Blunix are due by the moment of the report alone', () => {
    const support = { stops: { kind: 'event', event: 'WorkBegins' } as const };
    const priority = { targets: [{ step: 'respond', value: limit('PT4H') } as const] };
    const friday = (stopped: string) =>
      result({ support, priority, tickets: [{ started: at('2026-05-08 19:59'), stopped: at(stopped) }] });
    expect(friday('2026-05-08 23:59')).toBe('0 missed of 1');
    expect(friday('2026-05-09 00:00')).toBe('1 missed of 1');
  });

  it('may start and stop each step at a moment of its own', () => {
    const support = {
      starts: { kind: 'text', text: 'report' } as const,
      stepStarts: [{ step: 'restore' as const, moment: { kind: 'event' as const, event: 'Accepted' } }],
      stepStops: [{ step: 'restore' as const, moment: { kind: 'text' as const, text: 'the test is passed' } }],
    };
    const ticket = (accepted: string, passed: string) => ({
      restored: at('10:30'),
      moments: [
        { moment: 'Accepted', at: at(accepted) },
        { moment: 'the test is passed', at: at(passed) },
      ],
    });
    expect(result({ support, tickets: [ticket('11:00', '15:00')] })).toBe('0 missed of 1');
    expect(result({ support, tickets: [ticket('11:00', '15:01')] })).toBe('1 missed of 1');
    expect(result({ support, tickets: [{ restored: at('10:30') }] })).toBe('not observed?');
  });

  it('belong to the priority that they had in the end', () => {
    const tickets = [
      { priority: 'P2', restored: at('14:30'), reclassified: [{ at: at('11:00'), priority: 'P1' }] },
      { restored: at('20:00'), reclassified: [{ at: at('11:00'), priority: 'P2' }] },
    ];
    const counts = (effect?: 'continues' | 'new', within?: string) =>
      result({ support: effect && { reclassified: { effect, ...(within && { within: { iso: within } }) } }, tickets });
    expect([counts('new'), counts('continues'), counts()]).toEqual(['0 missed of 1', '1 missed of 1', 'reclassified?']);
    expect([counts('new', 'PT1H'), counts('new', 'PT59M')]).toEqual(['0 missed of 1', 'reclassified?']);
  });

  it('wait while those who have worked too long rest', () => {
    const support = { rests: { rest: { iso: 'PT2H' }, after: { iso: 'PT3H' } } };
    const worked = (from: string, to: string) => [
      { restored: at('15:30'), worked: [{ start: at(from), end: at(to) }] },
    ];
    expect(result({ support, tickets: worked('10:00', '13:00') })).toBe('0 missed of 1');
    expect(result({ support, tickets: worked('10:01', '13:00') })).toBe('1 missed of 1');
    expect(result({ tickets: worked('10:00', '13:00') })).toBe('1 missed of 1');
  });
});
