import { describe, expect, it } from 'vitest';
import { figureOf, instant, measured, type Measuring } from '../testing/measuring.ts';

const at = (text: string) => instant(`2026-05-04 ${text}`);
const limit = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } }) as const;
type Metric = Measuring['metric'];

describe('times', () => {
  const delivery: Metric = { observation: { kind: 'duration' }, during: 'Office' };
  const parts = {
    businessDays: 'Office',
    calendars: [
      {
        id: 'Office',
        hours: [
          {
            days: ['Mon' as const, 'Tue' as const, 'Wed' as const, 'Thu' as const, 'Fri' as const],
            from: '09:00',
            to: '17:00',
          },
        ],
      },
    ],
  };
  const deliveries = (...times: [string, string?][]) => ({
    cases: times.map(([start, end]) => ({ start: instant(start), ...(end !== undefined && { end: instant(end) }) })),
  });
  const given = { metric: delivery, parts } as const;

  it('run on the clock of the metric', () => {
    const observed = deliveries(['2026-05-08 16:00', '2026-05-11 10:00']);
    expect(figureOf({ ...given, observed, figure: { measure: 'mean' } })).toBe('7200');
    expect(
      figureOf({ ...given, metric: { ...delivery, during: undefined }, observed, figure: { measure: 'mean' } }),
    ).toBe(String(66 * 3600));
  });

  it('in business days are as many as their dates', () => {
    const sentence = { value: { kind: 'duration', duration: { iso: 'P5D', clock: 'business' } } } as const;
    const observed = deliveries(['2026-05-08 16:00', '2026-05-11 10:00']);
    expect(figureOf({ ...given, observed, figure: { measure: 'mean' }, sentence })).toBe('86400');
    const share = (end: string) =>
      figureOf({
        ...given,
        observed: deliveries(['2026-05-08 16:00', end]),
        figure: { measure: 'share within', percent: '80' },
        sentence,
      });
    expect([share('2026-05-15 23:59'), share('2026-05-16 00:01')]).toEqual(['100', '0']);
  });

  it('belong to the period in which they began', () => {
    const observed = deliveries(['2026-04-30 10:00', '2026-05-04 10:00'], ['2026-05-29 10:00', '2026-06-01 10:00']);
    const result = measured({ ...given, observed, figure: { measure: 'every' }, sentence: { value: limit('PT7H') } });
    expect(result.kind === 'value' && result.tally).toEqual({ of: 1, missed: 1 });
  });

  it('of what is not done are late once their time is over', () => {
    const every = (until?: string) =>
      figureOf({
        ...given,
        observed: { ...deliveries(['2026-05-04 10:00']), ...(until !== undefined && { until: instant(until) }) },
        figure: { measure: 'every' },
        sentence: { value: limit('PT4H') },
      });
    expect([every(), every('2026-05-04 13:00'), every('2026-05-04 15:00')]).toEqual([
      'not over yet?',
      'not over yet?',
      '1',
    ]);
  });

  it('of none are what the metric says of a period without any', () => {
    const share = (noTraffic?: 'up' | 'down') =>
      figureOf({
        ...given,
        metric: { ...delivery, noTraffic },
        observed: {},
        figure: { measure: 'share within', percent: '80' },
        sentence: { value: limit('PT4H') },
      });
    expect([share(), share('up'), share('down')]).toEqual(['no traffic?', '100', '0']);
    expect(figureOf({ ...given, observed: {}, figure: { measure: 'every' }, sentence: { value: limit('PT4H') } })).toBe(
      '0',
    );
  });

  it('depend on the table that gives their limit', () => {
    expect(
      figureOf({
        ...given,
        observed: deliveries(['2026-05-04 10:00', '2026-05-04 11:00']),
        figure: { measure: 'every' },
        sentence: { value: { kind: 'table', table: 'None' } },
      }),
    ).toBe('no limit?');
  });

  it('may be rounded each, or as a share', () => {
    const metric: Metric = { ...delivery, during: undefined, rounding: { mode: 'down', decimals: 0 } };
    const share = (seconds: string[]) =>
      figureOf({
        metric,
        observed: { cases: seconds.map((each) => ({ start: at('10:00'), lasted: `PT${each}S` })) },
        figure: { measure: 'share within', percent: '80' },
        sentence: { value: limit('PT10S') },
      });
    expect(share(['9', '11'])).toBe('50');
    expect(share(['9', '10.5'])).toBe('what is rounded?');
  });

  it('may have to lie in the range that a table gives', () => {
    const celsius = (value: string) => ({ kind: 'quantity' as const, value, unit: '°C' });
    const range = {
      low: { value: celsius('18'), end: 'closed' as const },
      high: { value: celsius('27'), end: 'open' as const },
    };
    const missed = (...values: string[]) =>
      figureOf({
        metric: { observation: { kind: 'reading', of: 'air', unit: '°C' }, noData: 'nothing' },
        observed: { readings: values.map((value, index) => ({ at: at(`10:0${index}`), value })) },
        figure: { measure: 'every' },
        sentence: { comparison: '<=', value: { kind: 'range', range } },
      });
    expect([missed('18', '26.9'), missed('17.9', '27'), missed('20')]).toEqual(['0', '2', '0']);
  });

  it('may have a limit that grows with their size', () => {
    const metric: Metric = { observation: { kind: 'duration' } };
    const value = { kind: 'scaled' as const, value: limit('PT2S'), per: 'MB' };
    const missed = (lasted: string, size?: string) =>
      figureOf({
        metric,
        observed: { cases: [{ start: at('10:00'), lasted, size }] },
        figure: { measure: 'every' },
        sentence: { value },
      });
    expect([missed('PT19S', '10'), missed('PT20S', '10'), missed('PT21S', '10')]).toEqual(['0', '0', '1']);
    expect([missed('PT0.2S', '0.1'), missed('PT0.5S', '0.1')]).toEqual(['0', '1']);
    expect(missed('PT1S')).toBe('not observed?');
    // The same as a share of things that are good within a limit of their own.
    const share: Metric = { observation: { kind: 'share', of: 'transfers' }, good: { text: 'done', limit: value } };
    const cases = ['10', '1'].map((size) => ({ start: at('10:00'), lasted: 'PT19S', size }));
    expect(figureOf({ metric: share, observed: { cases } })).toBe('50');
  });

  it('stand still in excluded time', () => {
    const observed = {
      ...deliveries(['2026-05-04 10:00', '2026-05-04 15:00']),
      excluded: [{ start: at('11:00'), end: at('12:00') }],
    };
    const missed = (excludedTime?: 'out' | 'down') =>
      figureOf({
        ...given,
        metric: { ...delivery, excludedTime },
        observed,
        figure: { measure: 'every' },
        sentence: { value: limit('PT4H') },
      });
    expect([missed('out'), missed('down'), missed()]).toEqual(['0', '1', 'excluded time?']);
  });
});
