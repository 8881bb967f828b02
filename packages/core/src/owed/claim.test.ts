import { describe, expect, it } from 'vitest';
import { dueOf, months, owedFor, shop } from '../testing/owed.ts';
import { percent } from '../testing/tariff.ts';

const forMiss = { payments: [{ amount: percent('10'), trigger: { kind: 'miss' as const } }] };
const missed = (each?: object) => months(['99%'], () => each ?? {});
const due = (credits: Parameters<typeof shop>[0], each?: object, parts?: object) =>
  dueOf(shop({ ...forMiss, ...credits }, parts), missed(each))[0];

describe('an event in the hours of a calendar', () => {
  it('is decided by its time of day', () => {
    const event = { kind: 'event' as const, event: 'Outage', during: { where: 'in' as const, calendar: 'Office' } };
    const credits = { payments: [{ amount: percent('10'), trigger: { kind: 'when' as const, condition: event } }] };
    const office = {
      calendars: [{ id: 'Office', hours: [{ days: ['Mon' as const], from: '09:00', to: '17:00' }] }],
      events: [{ id: 'Outage' }],
    };
    const at = (...times: (string | undefined)[]) =>
      due(credits, { happened: times.map((time) => ({ what: 'Outage', on: '2026-01-05', at: time })) }, office);
    expect([at('16:59'), at('17:00'), at(undefined), at()]).toEqual(['100', '0', 'unknown condition', '0']);
    expect([at('17:00', '09:00'), at('17:00', undefined)]).toEqual(['100', 'unknown condition']);
  });
});

describe('a claim', () => {
  const within = (iso: string, late?: 'lapse' | 'are reduced') => ({
    claim: {
      deadline: {
        relation: 'within' as const,
        duration: { iso },
        moment: { kind: 'period' as const, edge: 'end' as const, unit: 'month' as const },
      },
      ...(late && { late }),
    },
  });
  const on = (date: string) => ({ claims: [{ for: 'Available', on: date }] });

  it('may be made on the last day', () => {
    // The 30th day after 31 January.
    const lapse = within('P30D', 'lapse');
    expect(due(lapse, on('2026-03-02'))).toBe('100');
    expect(due(lapse, on('2026-03-03'))).toBe('0');
    expect(due(lapse, { claims: [] })).toBe('0');
    expect(due(lapse)).toBe('100');
  });

  it('that is late has an effect that the text must tell', () => {
    expect(due(within('P30D'), on('2026-03-03'))).toBe('effect of late claim');
    expect(due(within('P30D', 'are reduced'), on('2026-03-03'))).toBe('effect of late claim');
  });

  it('counts from a report whose day must be known', () => {
    const report = {
      claim: {
        deadline: {
          relation: 'within' as const,
          duration: { iso: 'P10D' },
          moment: { kind: 'report' as const, report: 'Monthly' },
        },
        late: 'lapse' as const,
      },
    };
    expect(due(report, on('2026-02-20'))).toBe('claim period unknown');
    const sent = { happened: [{ what: 'Monthly', on: '2026-02-10' }] };
    expect([due(report, { ...on('2026-02-20'), ...sent }), due(report, { ...on('2026-02-21'), ...sent })]).toEqual([
      '100',
      '0',
    ]);
  });

  const hours = (
    iso: string,
    moment: object = { kind: 'text', text: 'the incident' },
    more: object = {},
  ): Parameters<typeof due>[0] => ({
    claim: {
      deadline: { relation: 'within', duration: { iso, ...more }, moment: moment as never },
      late: 'lapse',
    },
  });
  const incident = (at?: string) => ({ happened: [{ what: 'the incident', on: '2026-02-02', ...(at && { at }) }] });
  const claimed = (date: string, at?: string) => ({ claims: [{ for: 'Available', on: date, ...(at && { at }) }] });

  it('may be made until the hours are over, to the minute', () => {
    const at = (date: string, time?: string) => due(hours('PT48H'), { ...incident('14:30'), ...claimed(date, time) });
    expect([at('2026-02-04', '14:30'), at('2026-02-04', '14:31')]).toEqual(['100', '0']);
    expect([at('2026-02-03'), at('2026-02-04'), at('2026-02-05')]).toEqual(['100', 'time of day unknown', '0']);
  });

  it('counts hours that really pass, from the end of a period as well', () => {
    // Of 48 hours from the evening before the clock goes forward the last one ends an hour later.
    const night = { happened: [{ what: 'the incident', on: '2026-03-28', at: '20:00' }] };
    const zone = { zone: 'Europe/Amsterdam' };
    const at = (time: string) => due(hours('PT48H'), { ...night, ...claimed('2026-03-30', time) }, zone);
    expect([at('21:00'), at('21:01')]).toEqual(['100', '0']);
    const end = { kind: 'period', edge: 'end', unit: 'month' };
    const after = (date: string, time: string) => due(hours('PT48H', end), claimed(date, time));
    expect([after('2026-02-03', '00:00'), after('2026-02-03', '00:01')]).toEqual(['100', '0']);
  });

  it('counts hours of a calendar only while it is open', () => {
    const office = {
      businessDays: 'Office',
      calendars: [{ id: 'Office', hours: [{ days: ['Mon' as const, 'Tue' as const], from: '09:00', to: '17:00' }] }],
    };
    const at = (time: string) =>
      due(
        hours('PT8H', undefined, { clock: 'business' }),
        { ...incident('15:00'), ...claimed('2026-02-03', time) },
        office,
      );
    expect([at('15:00'), at('15:01')]).toEqual(['100', '0']);
  });

  it('is open where nobody knows when the hours began', () => {
    // They end on 4 February, between its first and its last moment.
    const at = (date: string, time?: string) => due(hours('PT48H'), { ...incident(), ...claimed(date, time) });
    expect([at('2026-02-03', '23:59'), at('2026-02-04', '12:00'), at('2026-02-05', '00:00')]).toEqual([
      '100',
      'time of day unknown',
      '0',
    ]);
    const day = { kind: 'date', date: '2026-02-02' };
    expect(due(hours('PT48H', day), claimed('2026-02-04', '12:00'))).toBe('time of day unknown');
    expect(due(hours('PT48H'), { ...claimed('2026-02-04') })).toBe('claim period unknown');
  });

  it('of several that are made, one in time is enough', () => {
    const claims = [
      { for: 'Available', on: '2026-02-04' },
      { for: 'Available', on: '2026-02-04', at: '14:30' },
      { for: 'Available', on: '2026-02-04', at: '15:00' },
    ];
    expect(due(hours('PT48H'), { ...incident('14:30'), claims })).toBe('100');
  });

  it('counts from the moment as which an event with a cut-off counts', () => {
    const logged = {
      calendars: [{ id: 'Always', always: true }],
      businessDays: 'Always',
      events: [{ id: 'Logged', cutOff: { after: '14:00', countsAs: 'next day' as const, at: '08:00' } }],
    };
    const at = (time: string) =>
      due(
        hours('PT24H', { kind: 'event', event: 'Logged' }),
        { happened: [{ what: 'Logged', on: '2026-02-02', at: '14:01' }], ...claimed('2026-02-04', time) },
        logged,
      );
    expect([at('08:00'), at('08:01')]).toEqual(['100', '0']);
  });

  it('ends with a contract period at the time at which the term began', () => {
    const term = { effective: { from: '2026-01-01', fromTime: '12:00' } };
    const by = {
      claim: {
        deadline: {
          relation: 'by' as const,
          moment: {
            kind: 'period' as const,
            edge: 'end' as const,
            unit: 'month' as const,
            flavour: 'contract' as const,
          },
        },
        late: 'lapse' as const,
      },
    };
    const at = (time?: string) => due(by, claimed('2026-02-01', time), term);
    expect([at('11:59'), at('12:00'), at()]).toEqual(['100', '0', 'time of day unknown']);
  });

  it('tells when its time began and ended', () => {
    const credits = shop({ ...forMiss, ...hours('PT48H') });
    const step = (happened: object) =>
      owedFor(credits, missed(happened)).periods[0]?.schedules[0]?.steps.find(({ kind }) => kind === 'claim');
    expect(step(incident('14:30'))).toMatchObject({ began: '2026-02-02 14:30', until: '2026-02-04 14:30' });
    expect(step(incident())).toMatchObject({ until: '2026-02-04 00:00 to 2026-02-04 23:59' });
    const days = shop({ ...forMiss, ...within('P30D') });
    expect(owedFor(days, missed()).periods[0]?.schedules[0]?.steps.at(-1)).toMatchObject({
      began: undefined,
      until: '2026-03-02',
    });
  });

  it('is not needed where credits are automatic', () => {
    expect(due({ claim: { automatic: true } }, { claims: [] })).toBe('100');
  });
});
