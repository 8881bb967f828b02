import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

const metric = async (text: string) => (await parts('metrics', `metric X of Shop { ${text} }`))[0];
const elapsed = (iso: string) => ({ iso, clock: 'elapsed' });

describe('a metric', () => {
  it.each([
    ['availability', { kind: 'availability' }],
    [
      'time from Logged to "the answer"',
      { kind: 'duration', from: { kind: 'event', event: 'Logged' }, to: { kind: 'text', text: 'the answer' } },
    ],
    ['share of "orders"', { kind: 'share', of: 'orders' }],
    ['number of "tickets"', { kind: 'count', of: 'tickets' }],
    ['ratio of "bad" to "all"', { kind: 'ratio', of: 'bad', to: 'all' }],
    [
      'sum of 70% of Up, 30% of Repair',
      {
        kind: 'sum',
        parts: [
          { percent: '70', metric: 'Up' },
          { percent: '30', metric: 'Repair' },
        ],
      },
    ],
    ['sum of 70% of Up, 30% of Nobody', undefined],
    ['ratio of Up, Repair to "all"', { kind: 'ratio', of: ['Up', 'Repair'], to: 'all' }],
    // A sum of which a part leads nowhere is another one.
    ['ratio of Up, Upp to "all"', { kind: 'ratio', of: '', to: 'all' }],
    ['reading of "air" in °C', { kind: 'reading', of: 'air', unit: '°C' }],
  ])('observes %s', async (text, observation) => {
    expect((await metric(text))?.observation).toEqual(observation);
  });

  it.each([
    ['down after 3 failures in a row', { kind: 'run', failures: 3 }],
    ['down after 3 failures in a row, up after 2 successes in a row', { kind: 'run', failures: 3, successes: 2 }],
    ['down when at least 2 of 3 places fail', { kind: 'quorum', atLeast: 2, of: 3, what: 'places' }],
    ['down when all of Up, Repair are down', { kind: 'combined', mode: 'all', metrics: ['Up', 'Repair'] }],
    ['down when any of Up are down', { kind: 'combined', mode: 'any', metrics: ['Up'] }],
    ['down when "nobody can order"', { kind: 'text', text: 'nobody can order' }],
    [
      'a 5 minute interval is bad when "no answer"',
      { kind: 'text', text: 'no answer', interval: 'minute', intervalCount: 5 },
    ],
    [
      'a minute is bad when "error rate" over 5%, if at least 60 requests',
      {
        kind: 'signal',
        signal: 'error rate',
        comparison: '>',
        value: { kind: 'percent', value: '5' },
        interval: 'minute',
        minimumSample: { value: '60', unit: 'requests' },
      },
    ],
  ])('is bad: %s', async (text, rule) => {
    expect((await metric(text))?.bad).toEqual([rule]);
  });

  it('does not take "all of A and an unknown one" for "all of A"', async () => {
    expect((await metric('down when all of Up, Upp are down'))?.bad).toEqual([]);
  });

  it.each([
    [
      'probe "https://x" every 30 s from 3 places',
      { probe: { target: 'https://x', every: elapsed('PT30S'), places: 3 } },
    ],
    ['good when "confirmed" within 10 s', { good: { text: 'confirmed', within: elapsed('PT10S') } }],
    ['ignores outages under 2 min', { ignoresUnder: elapsed('PT2M'), ignoresEnd: false }],
    ['ignores outages to 15 min', { ignoresUnder: elapsed('PT15M'), ignoresEnd: true }],
    [
      'leaves out the highest 5%; leaves out the lowest 2 readings',
      {
        leavesOut: [],
        trims: [
          { side: 'highest', amount: { kind: 'percent', value: '5' } },
          { side: 'lowest', amount: { kind: 'quantity', value: '2', unit: 'readings' } },
        ],
      },
    ],
    ['averaged first over each 5 minutes', { averagedOver: 'minute', averagedCount: 5 }],
    [
      'good when "read" within 2 s per MB',
      {
        good: {
          text: 'read',
          limit: { kind: 'scaled', per: 'MB', value: { kind: 'duration', duration: elapsed('PT2S') } },
        },
      },
    ],
    ['counts only what exceeds 5 min', { countsOnlyBeyond: elapsed('PT5M') }],
    ['counts from "the ticket"', { countsFrom: { kind: 'text', text: 'the ticket' } }],
    ['leaves out "a", "b"; leaves out "c"', { leavesOut: ['a', 'b', 'c'] }],
    ['no data counts as down; no traffic counts as up', { noData: 'down', noTraffic: 'up' }],
    ['excluded time is taken out', { excludedTime: 'out' }],
    ['excluded time counts as up', { excludedTime: 'up' }],
    ['partial month does not count', { partialPeriod: 'does not count' }],
    ['partial month counts in part', { partialPeriod: 'counts in part' }],
    ['averaged first over each hour', { averagedOver: 'hour' }],
    ['weighted by "users"', { weightedBy: 'users' }],
    ['applies per account', { per: 'account' }],
    ['applies per "paid feature"', { per: 'paid feature' }],
    ['rounded down to 2 decimals', { rounding: { mode: 'down', decimals: 2 } }],
    ['rounded to nearest to 0 decimals', { rounding: { mode: 'nearest', decimals: 0 } }],
    ['during Office', { during: 'Office' }],
    ['source "log"; formula "a / b"', { source: 'log', formula: 'a / b' }],
    ['dispute "a third party decides"', { dispute: 'a third party decides' }],
    [
      'measured by Probes, evidence to Acme within 5 business days; evidence "the log", held by North, open to Acme',
      {
        measuredBy: { party: 'Probes' },
        evidence: [
          {
            openTo: [{ party: 'Acme' }],
            deadline: { relation: 'within', duration: { iso: 'P5D', clock: 'business', calendar: 'Office' } },
          },
          { text: 'the log', heldBy: { party: 'North' }, openTo: [{ party: 'Acme' }] },
        ],
      },
    ],
  ])('%s', async (text, clauses) => {
    const { origin: _, ...found } = { origin: '', ...(await metric(text)) };
    expect(found).toMatchObject({ of: 'Shop', ...clauses });
  });

  it('leaves out counts that are none, and tells of them', async () => {
    expect(await metric('down after 0 failures in a row; rounded down to 1.5 decimals')).not.toHaveProperty('rounding');
    expect(await remarks(`${base}metric X { down after 0 failures in a row; rounded down to 1.5 decimals }`)).toEqual([
      'text/syntax 0',
      'text/syntax 1.5',
    ]);
  });
});

describe('an objective', () => {
  const objective = async (text: string) =>
    (await parts('objectives', `exclusion Storm\nobjective X for Shop { ${text} }`))[0];

  it('has sentences, prose and what it leaves out', async () => {
    expect(await objective('Up >= 99% each month when plan is Gold; "friendly"; excluding Storm, Nothing')).toEqual({
      id: 'X',
      level: 'Base',
      service: 'Shop',
      sentences: [
        {
          figure: { measure: 'value', metric: 'Up' },
          comparison: '>=',
          value: { kind: 'percent', value: '99' },
          window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' },
          when: { kind: 'is', category: 'plan', entry: 'Gold' },
        },
      ],
      prose: [{ text: 'friendly' }],
      excluding: ['Storm'],
      stated: [],
      strength: 'binding',
    });
  });

  it.each([
    ['aim only', { strength: 'aim' }],
    ['best effort', { strength: 'best effort' }],
    ['commercially reasonable', { strength: 'commercially reasonable' }],
    ['required by law "the act"', { requiredByLaw: 'the act' }],
    ['breach only after 2 months in a row', { breachOnly: { count: 2, unit: 'month' } }],
    [
      'compliance costs 500 EUR each month',
      { complianceCost: { amount: { amount: '500', currency: 'EUR' }, each: { unit: 'month' } } },
    ],
    [
      'stated as 43 min 12 s in a month of 30 days; stated as at least 99.95%',
      {
        stated: [
          { value: { duration: { iso: 'PT43M12S' } }, period: { unit: 'month', days: 30 } },
          { value: { value: '99.95' }, comparison: '>=' },
        ],
      },
    ],
  ])('%s', async (text, clauses) => {
    expect(await objective(text)).toMatchObject(clauses);
  });
});
