import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

describe('a party', () => {
  it('has its particulars and contacts', async () => {
    const text = `provider P "P Ltd" { kind small business; address "Road 1"; registered "HRB 7"
      contact Desk "The desk" { email "d@p.example"; phone "+1"; address "Road 2"; hours Office } }`;
    expect(await parts('parties', text)).toEqual([
      {
        id: 'P',
        title: 'P Ltd',
        level: 'Base',
        role: 'provider',
        kind: 'small business',
        address: 'Road 1',
        registered: 'HRB 7',
        contacts: [
          { id: 'Desk', title: 'The desk', email: 'd@p.example', phone: '+1', address: 'Road 2', hours: 'Office' },
        ],
      },
    ]);
  });

  it('is a third party with whoever chose it', async () => {
    expect(await parts('thirdParties', 'auditor X "X LLP" { chosen by nobody }')).toEqual([
      { id: 'X', title: 'X LLP', level: 'Base', role: 'auditor', chosenBy: { other: 'nobody' } },
    ]);
  });
});

describe('a calendar', () => {
  const calendar = async (text: string) => (await parts('calendars', `calendar X { ${text} }`))[0];

  it.each([
    ['Mon-Fri 08:00-17:00', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
    ['Sat-Mon 08:00-17:00', ['Sat', 'Sun', 'Mon']],
    ['Sun 08:00-17:00', ['Sun']],
    ['Mon-Tue, Tue, Fri 08:00-17:00', ['Mon', 'Tue', 'Fri']],
  ])('%s', async (text, days) => {
    expect((await calendar(text))?.hours).toEqual([{ days, from: '08:00', to: '17:00', nextDay: false }]);
  });

  it('has several spans a day, times with one digit, and hours over midnight', async () => {
    expect((await calendar('Mon 8:00-12:30, 13:00-24:00; Tue 20:30-06:30 next day'))?.hours).toEqual([
      { days: ['Mon'], from: '08:00', to: '12:30', nextDay: false },
      { days: ['Mon'], from: '13:00', to: '24:00', nextDay: false },
      { days: ['Tue'], from: '20:30', to: '06:30', nextDay: true },
    ]);
  });

  it('has holidays, exceptions and a zone of its own', async () => {
    const text = `24x7; closed on holidays NL; open on holidays DE-BY; closed on 2026-12-24, 2026-12-31
      open on 2026-12-27 10:00-12:00; time zone Europe/Amsterdam`;
    expect(await calendar(text)).toMatchObject({
      always: true,
      holidays: [
        { region: 'NL', open: false },
        { region: 'DE-BY', open: true },
      ],
      exceptions: [
        { date: '2026-12-24', open: false },
        { date: '2026-12-31', open: false },
        { date: '2026-12-27', open: true, hours: [{ from: '10:00', to: '12:00', nextDay: false }] },
      ],
      zone: 'Europe/Amsterdam',
    });
  });

  it('leaves out hours that do not exist, and tells of them', async () => {
    expect((await calendar('Mon 08:00-25:00, 09:00-10:00'))?.hours).toMatchObject([{ from: '09:00' }]);
    expect(await remarks(`${base}calendar X { Mon 08:00-25:00; Tue 22:00-06:00 }`)).toEqual([
      'text/bad-time 08:00-25:00',
      'text/overnight 22:00-06:00',
    ]);
  });
});

describe('days of a month', () => {
  it.each([
    ['first Sun of the month', ['Sun'], 1],
    ['2nd Tue, Thu', ['Tue', 'Thu'], 2],
    ['last Fri', ['Fri'], -1],
  ])('are told from those of every week: %s', async (days, weekdays, nth) => {
    const [calendar] = await parts('calendars', `calendar X { ${days} 02:00-06:00 }`);
    expect(calendar?.hours).toEqual([{ days: weekdays, from: '02:00', to: '06:00', nextDay: false, nth }]);
    const [maintenance] = await parts('maintenance', `maintenance X { window ${days} 02:00-06:00 }`);
    expect(maintenance?.windows).toMatchObject([{ days: weekdays, nth }]);
  });

  it('are none where a month cannot have so many', async () => {
    expect((await parts('calendars', 'calendar X { 6th Sun 02:00-06:00 }'))[0]?.hours).toEqual([]);
    expect(await remarks(`${base}calendar X { 6th Sun 02:00-06:00 }`)).toContain('text/syntax 6th');
  });
});

describe('an event', () => {
  it('has a meaning, witnesses, a record and a cut-off', async () => {
    const text = `event X "the order" { seen by North; seen by Acme, Probes; recorded in "the log"
      after 14:30 counts as next business day 8:00 }`;
    expect(await parts('events', text)).toEqual([
      {
        id: 'X',
        level: 'Base',
        text: 'the order',
        seenBy: [{ party: 'North' }, { party: 'Acme' }, { party: 'Probes' }],
        recordedIn: 'the log',
        cutOff: { after: '14:30', included: false, countsAs: 'next business day', at: '08:00', calendar: 'Office' },
        furtherCutOffs: [],
      },
    ]);
  });

  it('may cut off at any day, or in a calendar of its own', async () => {
    const text =
      'calendar Y { 24x7 }\nevent V { after 18:00 counts as next day }\nevent W { after 18:00 counts as next business day in Y }';
    expect((await parts('events', text)).map(({ cutOff }) => cutOff)).toEqual([
      { after: '18:00', included: false, countsAs: 'next day' },
      { after: '18:00', included: false, countsAs: 'next business day', calendar: 'Y' },
    ]);
  });

  it('may cut off at another time on other days, and at the time itself', async () => {
    const text = 'event X { after 14:30 on Mon-Wed counts as next day; from 10:30 on Sat counts as next day 08:00 }';
    expect((await parts('events', text))[0]).toMatchObject({
      cutOff: { after: '14:30', included: false, days: ['Mon', 'Tue', 'Wed'] },
      furtherCutOffs: [{ after: '10:30', included: true, days: ['Sat'], at: '08:00' }],
    });
  });

  it('tells of a cut-off at a time that does not exist', async () => {
    expect((await parts('events', 'event X { after 25:00 counts as next day }'))[0]).not.toHaveProperty('cutOff');
    expect(await remarks(`${base}event X { after 25:00 counts as next day }`)).toEqual([
      'text/bad-time after 25:00 counts as next day',
    ]);
  });
});
