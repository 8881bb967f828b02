import { describe, expect, it } from 'vitest';
import { figureOf, instant, measured, periodOf, periodWith, span, type Measuring } from '../testing/measuring.ts';

/** Figures that published agreements give, or that follow from their formulas; see `/test/conformance/corpus-facts` for the agreements. */

const availability = { observation: { kind: 'availability' } } as const;
const downtime = { measure: 'downtime' } as const;
const month = { kind: 'each', unit: 'month' } as const;
const quarter = { kind: 'each', unit: 'quarter' } as const;

/** An outage of so many minutes, with decimals, from 10 o'clock on. */
const down = (minutes: string, from = '2026-06-04 10:00') => {
  const start = instant(from);
  return [{ start, end: new Date(Date.parse(start) + Math.round(Number(minutes) * 60_000)).toISOString() }];
};

describe('AWS: minutes of a month of 30 days, and of clock hours', () => {
  const period = periodWith(month, '2026-06-04');
  it.each([
    ['4.32', '99.99'],
    ['432', '99'],
    ['216', '99.5'],
    ['2160', '95'],
  ])('%s minutes down are exactly %s %%', (minutes, share) => {
    expect(figureOf({ metric: availability, observed: { outages: down(minutes) }, period })).toBe(share);
  });

  it.each([
    ['4.33', 99.98997685185185],
    ['433', 98.99768518518519],
    ['2161', 94.99768518518519],
  ])('%s minutes down are %d %%', (minutes, share) => {
    const result = measured({ metric: availability, observed: { outages: down(minutes) }, period });
    const value = result.kind === 'value' ? result.value.value : undefined;
    expect(Number(value?.n) / Number(value?.d)).toBeCloseTo(share, 12);
  });

  it.each([
    ['10:50', '11:10', '600 600'],
    ['10:55', '11:05', '300 300'],
    ['10:00', '10:06', '360 0'],
  ])('an outage from %s to %s has %s seconds in each clock hour', (from, to, seconds) => {
    const given = {
      metric: availability,
      figure: downtime,
      observed: { outages: [span(`2026-05-04 ${from}`, `2026-05-04 ${to}`)] },
    };
    const hours = [periodOf('2026-05-04 10:00', '2026-05-04 11:00'), periodOf('2026-05-04 11:00', '2026-05-04 12:00')];
    expect(hours.map((hour) => figureOf({ ...given, period: hour })).join(' ')).toBe(seconds);
  });
});

describe('Azure and Verizon: down only while all are', () => {
  const feeds = (a: readonly [string, string], b: readonly [string, string]): Measuring => ({
    metric: { ...availability, bad: [{ kind: 'combined', mode: 'all', metrics: ['A', 'B'] }] },
    parts: {
      metrics: [
        { id: 'A', ...availability },
        { id: 'B', ...availability },
      ],
    },
    others: [
      { of: 'A', outages: [span(`2026-05-04 ${a[0]}`, `2026-05-04 ${a[1]}`)] },
      { of: 'B', outages: [span(`2026-05-04 ${b[0]}`, `2026-05-04 ${b[1]}`)] },
    ],
    figure: downtime,
  });
  it('is the time in which both are', () => {
    expect(figureOf(feeds(['10:00', '11:00'], ['10:30', '11:10']))).toBe('1800');
    expect(figureOf(feeds(['10:00', '11:00'], ['10:30', '12:00']))).toBe('1800');
    expect(figureOf(feeds(['10:00', '11:00'], ['11:00', '12:00']))).toBe('0');
  });
});

describe('Blunix: probes every 30 seconds, five in a row', () => {
  const metric = {
    ...availability,
    probe: { target: 'the system', every: { iso: 'PT30S' } },
    bad: [{ kind: 'run', failures: 5, successes: 5 }],
  } as const;
  /** F and G for failed and good ones from 10:00:00 on, within an hour of good ones. */
  const probes = (letters: string) => {
    const start = Date.parse(instant('2026-05-04 09:30'));
    const all = 'G'.repeat(60) + letters + 'G'.repeat(120 - letters.length);
    return Array.from(all, (letter, index) => ({
      at: new Date(start + index * 30_000).toISOString(),
      failed: letter === 'F',
    }));
  };
  const period = periodOf('2026-05-04 10:00', '2026-05-04 10:50');
  it.each([
    ['FFFF', '0'],
    ['FFFFFGGGGG', '150'],
    ['FFFFFGGGGFFFFFGGGGG', '420'],
    ['FFFFGFFFFG', '0'],
  ])('%s are %s seconds', (letters, seconds) => {
    const parsed = { ...metric, bad: [...metric.bad] };
    expect(figureOf({ metric: parsed, observed: { probes: probes(letters) }, period, figure: downtime })).toBe(seconds);
  });

  it('ends undecided where the text does not say what ends an outage', () => {
    const open = { ...metric, bad: [{ kind: 'run', failures: 5 } as const] };
    const seconds = (letters: string) =>
      figureOf({ metric: open, observed: { probes: probes(letters) }, period, figure: downtime });
    expect(seconds('FFFFFGGGGG')).toBe('150');
    expect(seconds('FFFFFGGGGFFFFFGGGGG')).toBe('end of an outage?');
  });

  it.each([
    ['2026-05-10', '22:19.2'],
    ['2026-06-10', '21:36'],
    ['2026-02-10', '20:09.6'],
    ['2024-02-10', '20:52.8'],
    ['2026-03-10', '22:17.4'],
    ['2026-10-10', '22:21'],
  ])('99.95 %% of the month of %s are exactly %s', (date, clock) => {
    const [minutes = '0', seconds = '0'] = clock.split(':');
    const outages = down(String(Number(minutes) + Number(seconds) / 60), `${date} 10:00`);
    const period = periodWith(month, date, 'Europe/Berlin');
    const berlin = { zone: 'Europe/Berlin' };
    expect(figureOf({ metric: availability, parts: berlin, observed: { outages }, period })).toBe('99.95');
  });

  it('99.95 % of February is missed by 20:10 and kept by 20:09', () => {
    const given = { metric: availability, period: periodWith(month, '2026-02-10') };
    const share = (seconds: number) => {
      const result = measured({ ...given, observed: { outages: down(String(seconds / 60), '2026-02-10 10:00') } });
      return result.kind === 'value' ? Number(result.value.value.n) / Number(result.value.value.d) : NaN;
    };
    expect([share(1209) >= 99.95, share(1210) >= 99.95]).toEqual([true, false]);
  });
});

describe('GitHub: quarters, executions and hours', () => {
  it('a quarter of 91 days has 131,040 minutes', () => {
    const period = periodWith(quarter, '2026-05-04', 'UTC');
    const share = (minutes: string) =>
      figureOf({ metric: availability, parts: { zone: 'UTC' }, observed: { outages: down(minutes) }, period });
    expect(share('131.04')).toBe('99.9');
    expect(share('1310.4')).toBe('99');
  });

  const executions = { observation: { kind: 'share', of: 'executions' } } as const;
  it('2 of 2,000 executions failed', () => {
    const counts = [{ ...span('2026-05-01 00:00', '2026-06-01 00:00'), counted: '1998', total: '2000' }];
    expect(figureOf({ metric: executions, observed: { counts } })).toBe('99.9');
  });

  it('0 of 0 is no number while the text is silent', () => {
    const counts = [{ ...span('2026-05-01 00:00', '2026-06-01 00:00'), counted: '0', total: '0' }];
    expect(figureOf({ metric: executions, observed: { counts } })).toBe('no traffic?');
    expect(figureOf({ metric: { ...executions, noTraffic: 'up' }, observed: { counts } })).toBe('100');
    expect(figureOf({ metric: { ...executions, noTraffic: 'out' }, observed: { counts } })).toBe(
      'nothing to divide by?',
    );
  });

  it('the mean of the error rates of the hours counts an hour without transactions as none', () => {
    const period = periodOf('2026-05-04 10:00', '2026-05-04 14:00');
    const metric = { ...executions, averagedOver: 'hour', noTraffic: 'up' } as const;
    const counts = [
      { ...span('2026-05-04 10:00', '2026-05-04 11:00'), counted: '90', total: '100' },
      { ...span('2026-05-04 11:00', '2026-05-04 12:00'), counted: '1', total: '2' },
      { ...span('2026-05-04 12:00', '2026-05-04 13:00'), counted: '0', total: '0' },
    ];
    // (0.9 + 0.5 + 1 + 1) / 4, and not 91 / 102.
    expect(figureOf({ metric, observed: { counts }, period })).toBe('85');
  });
});

describe('OpenSLO: slices of time', () => {
  it.each([
    [1433, 'kept'],
    [1432, 'missed'],
  ])('%i good ones of 1,440', (good, outcome) => {
    const period = periodOf('2026-05-04', '2026-05-05');
    const metric = {
      observation: { kind: 'share', of: 'minutes' },
      bad: [
        {
          kind: 'signal',
          signal: 'latency',
          comparison: '>',
          value: { kind: 'quantity', value: '200', unit: 'ms' },
          interval: 'minute',
        },
      ],
    } as const;
    const start = Date.parse(instant('2026-05-04 00:00'));
    const signals = Array.from({ length: 1440 }, (_, minute) => ({
      start: new Date(start + minute * 60_000).toISOString(),
      value: minute < good ? '200' : '200.1',
    }));
    const result = measured({ metric: { ...metric, bad: [...metric.bad] }, observed: { signals }, period });
    const value = result.kind === 'value' ? Number(result.value.value.n) / Number(result.value.value.d) : NaN;
    expect(value >= 99.5 ? 'kept' : 'missed').toBe(outcome);
    expect(result.steps).toContainEqual({
      kind: 'intervals',
      metric: 'X',
      bad: 1440 - good,
      good,
      tooFew: 0,
      empty: 0,
    });
  });
});

describe('Bonterms: 45 minutes of 43,200', () => {
  it.each([
    ['nearest', '99.9'],
    ['down', '99.89'],
    ['up', '99.9'],
  ] as const)('rounded %s to 2 decimals are %s', (mode, share) => {
    const metric = { ...availability, rounding: { mode, decimals: 2 } };
    const period = periodWith(month, '2026-06-04');
    expect(figureOf({ metric, observed: { outages: down('45') }, period })).toBe(share);
  });
});

describe('a call centre', () => {
  const calls = { observation: { kind: 'ratio', of: 'calls abandoned', to: 'calls offered' } } as const;
  const counts = [
    {
      ...span('2026-05-01 00:00', '2026-06-01 00:00'),
      counted: '60',
      total: '1000',
      leftOut: { counted: '20', total: '20' },
    },
  ];
  it('leaves short calls out on both sides', () => {
    const metric = { ...calls, leavesOut: ['calls abandoned in less than 5 seconds'] };
    expect(figureOf({ metric, observed: { counts } })).toBe('200/49');
    expect(figureOf({ metric: calls, observed: { counts } })).toBe('6');
  });

  it('counts calls that were neither answered late nor abandoned late', () => {
    const metric = { observation: { kind: 'share', of: 'calls that enter the queue' } } as const;
    const queue = [{ ...span('2026-05-01 00:00', '2026-06-01 00:00'), counted: '800', total: '1000' }];
    expect(figureOf({ metric, observed: { counts: queue } })).toBe('80');
  });

  it.each([
    ['nearest', ['PT45.4S'], '45'],
    ['up', ['PT45.4S'], '46'],
    ['nearest', ['PT48.6S'], '49'],
    ['nearest', ['PT40S', 'PT70S'], '55'],
  ] as const)('answers in whole seconds on average, rounded %s', (mode, lasted, seconds) => {
    const metric = { observation: { kind: 'duration' }, rounding: { mode, decimals: 0 } } as const;
    const cases = lasted.map((each) => ({ start: instant('2026-05-04 10:00'), lasted: each }));
    const sentence = {
      comparison: '<=',
      value: { kind: 'duration', duration: { iso: 'PT45S', clock: 'elapsed' } },
    } as const;
    expect(figureOf({ metric, observed: { cases }, figure: { measure: 'mean' }, sentence })).toBe(seconds);
  });
});

describe('a laboratory', () => {
  const metric = { observation: { kind: 'duration' } } as const;
  const hours = (times: readonly number[]) =>
    times.map((each) => ({ start: instant('2026-05-04 10:00'), lasted: `PT${Math.round(each * 60)}M` }));
  const within = { value: { kind: 'duration', duration: { iso: 'PT2H', clock: 'elapsed' } } } as const;

  it.each([[[1, 1.9, 2.1, 3]], [[1, 2, 2.2, 3]]])('%j: half of them within two hours', (times) => {
    const given = { metric, observed: { cases: hours(times) }, sentence: within };
    expect(figureOf({ ...given, figure: { measure: 'share within', percent: '50' } })).toBe('50');
    expect(figureOf({ ...given, figure: { measure: 'median' } })).toBe('median of an even number?');
    // The smallest value that half of them are not above.
    expect(figureOf({ ...given, figure: { measure: 'percentile', percent: '50' } })).toBe(
      String((times[1] ?? 0) * 3600),
    );
  });
});

describe('NTT: a grace period that is no grace once it is over', () => {
  it.each([
    ['15', '0'],
    ['15.01', '901'],
    ['16', '960'],
  ])('%s minutes are %s seconds', (minutes, seconds) => {
    const metric = { ...availability, ignoresUnder: { iso: 'PT15M0.001S' } };
    const rounded = minutes === '15.01' ? down(String(901 / 60)) : down(minutes);
    expect(
      figureOf({ metric, figure: downtime, observed: { outages: rounded }, period: periodWith(month, '2026-06-04') }),
    ).toBe(seconds);
  });
});
