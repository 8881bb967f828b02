import { describe, expect, it } from 'vitest';
import { parts } from '../testing/base.ts';

const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const hour = { relation: 'within', duration: { iso: 'PT1H', clock: 'elapsed' } };

describe('the clauses of a cause', () => {
  const exclusion = async (text: string) => (await parts('exclusions', `exclusion X "own changes" { ${text} }`))[0];

  it.each([
    [
      'when "a"; when "b"',
      {
        when: {
          kind: 'any',
          of: [
            { kind: 'fact', text: 'a' },
            { kind: 'fact', text: 'b' },
          ],
        },
      },
    ],
    ['when "a"', { when: { kind: 'fact', text: 'a' } }],
    ['controlled by nobody', { controlledBy: { other: 'nobody' } }],
    ['seen by Acme, North; seen by Probes', { seenBy: [{ party: 'Acme' }, { party: 'North' }, { party: 'Probes' }] }],
    ['evidence "log"', { evidence: [{ text: 'log', openTo: [] }] }],
    ['to the extent caused', { toTheExtentCaused: true }],
    ['notified within 1 h', { notifiedWithin: hour }],
    ['late notice counts from the notice', { lateNotice: 'counts from the notice' }],
    ['late notice loses the relief', { lateNotice: 'loses the relief' }],
    ['late notice counts as down', { lateNotice: 'counts as down' }],
    [
      'at most 4 h each month, then "it counts"',
      {
        limit: {
          value: { kind: 'duration', duration: { iso: 'PT4H', clock: 'elapsed' } },
          each: month,
          then: 'it counts',
        },
      },
    ],
    ['counts as nothing', { countsAs: 'nothing' }],
    [
      'decided by North, within 1 h, dispute "the court", open to Acme',
      { decision: { by: { party: 'North' }, within: hour, dispute: 'the court', openTo: [{ party: 'Acme' }] } },
    ],
    ['burden of proof on North', { burdenOfProof: { party: 'North' } }],
    ['applies per incident', { per: 'incident' }],
    ['shared hours count by share', { sharedHours: 'count by share' }],
  ])('%s', async (text, clauses) => {
    expect(await exclusion(text)).toEqual({
      id: 'X', level: 'Base', text: 'own changes', seenBy: [], evidence: [], toTheExtentCaused: false, ...clauses,
    }); // prettier-ignore
  });
});

describe('maintenance', () => {
  it('may have several limits, and a calendar for its hours', async () => {
    const [found] = await parts(
      'maintenance',
      'maintenance X { during Office; at most 2 h each occurrence; at most 4 h each month }',
    );
    expect(found).toMatchObject({
      during: 'Office',
      limit: { value: { duration: { iso: 'PT2H' } }, each: { kind: 'item', item: 'occurrence' } },
      furtherLimits: [{ value: { duration: { iso: 'PT4H' } } }],
    });
  });

  it('has windows, notice and what counts', async () => {
    const text = `maintenance X "Nightly" { window Sat-Sun 02:00-06:00, 22:00-01:00 next day; notice 5 business days
      overrun counts as down; emergency; at most 4 h each month }`;
    expect(await parts('maintenance', text)).toMatchObject([
      {
        title: 'Nightly',
        windows: [
          { days: ['Sat', 'Sun'], from: '02:00', to: '06:00', nextDay: false },
          { days: ['Sat', 'Sun'], from: '22:00', to: '01:00', nextDay: true },
        ],
        notice: { iso: 'P5D', clock: 'business', calendar: 'Office' },
        overrun: 'down',
        emergency: true,
        limit: { each: month },
      },
    ]);
  });
});

describe('a condition in maintenance', () => {
  const sunday = 'window Sun 02:00-06:00';
  const gold = { kind: 'is', category: 'plan', entry: 'Gold' };
  it.each([
    ['behind a window', `window Wed 01:00-02:00 ${sunday} when plan is Gold`, [undefined, gold], undefined],
    ['before the windows', `when plan is Gold ${sunday} window Wed 01:00-02:00`, [undefined, undefined], gold],
    ['as a clause of its own', `${sunday}; when plan is Gold`, [undefined], gold],
    ['behind hours in two spans', `${sunday}, 07:00-08:00 when plan is Gold`, [gold, gold], undefined],
  ])('is that of what it stands behind: %s', async (_, clauses, ofWindows, ofAll) => {
    const [found] = await parts('maintenance', `maintenance X { ${clauses} }`);
    expect([...(found?.windows ?? []), found].map((each) => each?.when)).toMatchObject([...ofWindows, ofAll]);
  });
});

describe('a duty', () => {
  it('has obligations and what follows if they are not kept', async () => {
    const text = `duty X { Acme must "hold licences" at all times; Acme must "pay" within 1 h
      otherwise North may "refuse", Acme pays 5 EUR, Acme bears "the risk"; for North; triggered by either party }`;
    expect(await parts('duties', text)).toMatchObject([
      {
        obligations: [
          { actor: 'Acme', text: 'hold licences', deadline: { relation: 'at all times' } },
          { actor: 'Acme', text: 'pay', deadline: hour },
        ],
        consequences: [
          { kind: 'may', party: 'North', text: 'refuse' },
          { kind: 'pays', party: 'Acme', amount: { kind: 'money', money: { amount: '5', currency: 'EUR' } } },
          { kind: 'bears', party: 'Acme', text: 'the risk' },
        ],
        beneficiary: 'North',
        triggeredBy: { other: 'either' },
      },
    ]);
  });

  it('has nobody to keep it where the party is unknown', async () => {
    const [duty] = await parts('duties', 'duty X { Acmee must "pay" }');
    expect(duty?.obligations).toEqual([{ text: 'pay' }]);
  });

  it('have no obligation for the rest of one that could not be read', async () => {
    const [duty] = await parts('duties', 'duty X { Acme must "deliver" by 12:00 on the 18th }');
    expect(duty?.obligations.map(({ text }) => text)).toEqual(['deliver']);
  });
});

describe('a relief', () => {
  it('has effects on the terms it names', async () => {
    const text = `relief X { when Answer is late; pauses Help, Uptime; excuses Fast; extends Repair
      lifts credits of Uptime; lifts duty Answer, Nothing }`;
    expect((await parts('reliefs', text))[0]?.effects).toEqual([
      { kind: 'pauses', targets: ['Help', 'Uptime'] },
      { kind: 'excuses', targets: ['Fast'] },
      { kind: 'extends', targets: ['Repair'] },
      { kind: 'lifts credits of', targets: ['Uptime'] },
      { kind: 'lifts duty', targets: ['Answer'] },
    ]);
  });
});

describe('force majeure', () => {
  it('needs no name', async () => {
    const text =
      'force majeure { for either party; covers "war", "flood"; fee stops; notified within 1 h; leave after 30 days }';
    expect(await parts('forceMajeure', text)).toEqual([
      {
        id: 'ForceMajeure',
        level: 'Base',
        for: { other: 'either' },
        covers: ['war', 'flood'],
        fee: 'stops',
        notifiedWithin: hour,
        leaveAfter: { iso: 'P30D', clock: 'elapsed' },
      },
    ]);
  });
});
