import { describe, expect, it } from 'vitest';
import { figureOf, instant, periodOf, type Measuring } from '../testing/measuring.ts';

const availability = { observation: { kind: 'availability' } } as const;
const figure = { measure: 'downtime' } as const;
const TEN = Date.parse(instant('2026-05-04 10:00'));
const after = (seconds: number) => new Date(TEN + seconds * 1000).toISOString();
const hour = periodOf('2026-05-04 10:00', '2026-05-04 11:00');
type Metric = Measuring['metric'];

describe('probes', () => {
  const every = { target: 'the shop', every: { iso: 'PT1M' } };
  const run = (failures: number, successes?: number): Metric => ({
    ...availability,
    probe: every,
    bad: [{ kind: 'run', failures, successes }],
  });
  /** One letter for each minute from 10:00 on: F failed, G good, - no answer; good ones until 11:00. */
  const probes = (letters: string, first = 0) =>
    Array.from(letters.padEnd(60 - first, 'G'), (letter, index) => ({
      at: after((first + index) * 60),
      failed: letter === 'F',
      letter,
    }))
      .filter(({ letter }) => letter !== '-')
      .map(({ at, failed }) => ({ at, failed }));
  const down = (metric: Metric, letters: string, first = 0) =>
    figureOf({ metric, figure, period: hour, observed: { probes: probes(letters, first) } });

  it('begin an outage at the first of those in a row, and end it at the first good one', () => {
    expect(down(run(3, 2), 'GGFFFGG')).toBe('180');
    expect(down(run(3, 2), 'GGFFGFFGG')).toBe('0');
    expect(down(run(3, 2), 'GGFFFGFGG')).toBe('300');
    expect(down(run(1, 1), 'GFGFG')).toBe('120');
  });

  it('do not tell of an outage before there are enough of them', () => {
    const last = (letters: string) => down(run(3, 2), `${'G'.repeat(60 - letters.length)}${letters}`);
    expect(last('FFF')).toBe('180');
    expect(last('FF')).toBe('not over yet?');
    expect(last('FFFG')).toBe('not over yet?');
  });

  it('that are missing count as the metric says', () => {
    const letters = 'GGF--GGGG';
    const metric = run(3, 2);
    expect(down({ ...metric, noData: 'down' }, letters)).toBe('180');
    expect(down({ ...metric, noData: 'up' }, letters)).toBe('0');
    expect(down({ ...metric, noData: 'out' }, letters)).toBe('0');
    expect(down(metric, letters)).toBe('no data?');
    // All readings agree: one missing probe makes no run of three.
    expect(down(metric, 'GGF-GGGG')).toBe('0');
  });

  it('leave time out that has no data', () => {
    const metric: Metric = { ...run(2, 2), noData: 'out' };
    const share = (letters: string) => figureOf({ metric, period: hour, observed: { probes: probes(letters) } });
    // 6 of the 40 minutes that have data.
    expect(share(`FFFFFF${'-'.repeat(20)}`)).toBe('85');
  });

  it('are missing before the first one, too', () => {
    expect(down({ ...run(2, 2), noData: 'down' }, 'GGGG', 10)).toBe('600');
    expect(down(run(2, 2), 'GGGG', 1)).toBe('0');
  });

  describe('from several places', () => {
    const round = (minute: number, ...failed: boolean[]) =>
      failed.map((each, place) => ({ at: after(minute * 60), failed: each, place: `place ${place}` }));
    const rounds = (...others: ReturnType<typeof round>[]) => [
      ...others.flat(),
      ...Array.from({ length: 60 - others.length }, (_, index) =>
        round(others.length + index, false, false, false),
      ).flat(),
    ];
    const quorum = { kind: 'quorum', atLeast: 2, of: 3, what: 'places' } as const;
    const metric: Metric = { ...availability, probe: { ...every, places: 3 }, bad: [quorum] };
    const seen = (given: Metric, ...others: ReturnType<typeof round>[]) =>
      figureOf({ metric: given, figure, period: hour, observed: { probes: rounds(...others) } });

    it('fail together if enough of them do', () => {
      expect(seen(metric, round(0, true, false, false), round(1, true, true, false), round(2, true, true, true))).toBe(
        '120',
      );
      const inARow: Metric = { ...metric, bad: [quorum, { kind: 'run', failures: 3, successes: 1 }] };
      expect(seen(inARow, round(0, true, true, false), round(1, true, true, false), round(2, true, false, false))).toBe(
        '0',
      );
    });

    it('that are silent matter only if the quorum hangs on them', () => {
      expect(seen(metric, round(0, false, false))).toBe('0');
      expect(seen(metric, round(0, true, true))).toBe('60');
      expect(seen(metric, round(0, true, false))).toBe('no data?');
      expect(seen({ ...metric, noData: 'down' }, round(0, true, false))).toBe('60');
    });

    it('need a quorum as soon as they do not agree', () => {
      const unsaid: Metric = { ...metric, bad: [] };
      expect(seen(unsaid, round(0, true, true, true))).toBe('60');
      expect(seen(unsaid, round(0, true, false, false))).toBe('which reading?');
    });
  });
});

describe('bad intervals', () => {
  const rule = {
    kind: 'signal',
    signal: 'error rate',
    comparison: '>',
    value: { kind: 'percent', value: '5' },
    interval: 'minute',
  } as const;
  const metric: Metric = { ...availability, bad: [rule] };
  const minute = (index: number, value?: string, sample?: string) => ({ start: after(index * 60), value, sample });
  const rest = (from: number) => ({ start: after(from * 60), end: after(3600), value: '0', sample: '100' });
  const down = (given: Metric, ...signals: ReturnType<typeof minute>[]) =>
    figureOf({ metric: given, figure, period: hour, observed: { signals: [...signals, rest(signals.length)] } });

  it('are those beyond the limit, not at it', () => {
    expect(down(metric, minute(0, '5'), minute(1, '5.01'), minute(2, '100'))).toBe('120');
  });

  it('are none of too few samples', () => {
    const least: Metric = { ...metric, bad: [{ ...rule, minimumSample: { value: '60', unit: 'requests' } }] };
    expect(down(least, minute(0, '50', '59'), minute(1, '50', '60'))).toBe('60');
    expect(down(least, minute(0, '50'))).toBe('sample?');
    // Nothing at all is too few as well.
    expect(down(least, minute(0))).toBe('0');
  });

  it('without traffic count as the metric says', () => {
    expect(down(metric, minute(0))).toBe('no traffic?');
    expect(down({ ...metric, noTraffic: 'up' }, minute(0))).toBe('0');
    expect(down({ ...metric, noTraffic: 'down' }, minute(0))).toBe('60');
  });

  it('leave no minute without data unnoticed', () => {
    const observed = { signals: [minute(0, '0'), rest(2)] };
    expect(figureOf({ metric, figure, period: hour, observed })).toBe('no data?');
    expect(figureOf({ metric: { ...metric, noData: 'down' }, figure, period: hour, observed })).toBe('60');
  });

  it('are whole ones', () => {
    const observed = {
      signals: [
        { start: after(0), end: after(90), value: '0' },
        { start: after(90), end: after(3600), value: '0' },
      ],
    };
    expect(figureOf({ metric, figure, period: hour, observed })).toBe('across the end?');
  });

  it('follow from what was counted', () => {
    const counts = [
      { start: after(0), end: after(60), counted: '94', total: '100' },
      { start: after(60), end: after(3600), counted: '95', total: '100' },
    ];
    expect(figureOf({ metric, figure, period: hour, observed: { counts } })).toBe('60');
  });

  it('may follow from any of several rules, and from prose', () => {
    const several: Metric = {
      ...availability,
      bad: [rule, { kind: 'text', text: 'no connection', interval: 'minute' }],
    };
    const signals = [
      { ...minute(0, '9'), signal: 'error rate' },
      { ...rest(1), signal: 'error rate' },
      { start: after(0), end: after(120), signal: 'no connection', bad: true },
      { start: after(120), end: after(3600), signal: 'no connection', bad: false },
    ];
    expect(figureOf({ metric: several, figure, period: hour, observed: { signals } })).toBe('120');
  });

  it('may have several units', () => {
    const five: Metric = { ...metric, bad: [{ ...rule, intervalCount: 5 }] };
    const observed = {
      signals: [
        { start: after(0), value: '6' },
        { start: after(300), end: after(3600), value: '0' },
      ],
    };
    expect(figureOf({ metric: five, figure, period: hour, observed })).toBe('300');
  });

  it('make an outage only if there are enough of them in a row', () => {
    const run: Metric = { ...metric, ignoresUnder: { iso: 'PT5M' } };
    const bad = (count: number, from = 0) => Array.from({ length: count }, (_, index) => minute(from + index, '9'));
    expect(down(run, ...bad(4), minute(4, '0'), ...bad(5, 5))).toBe('300');
  });

  it('and signals without an interval last until the next one', () => {
    const continuous: Metric = { ...availability, bad: [{ ...rule, interval: undefined }] };
    expect(
      down(
        continuous,
        { start: after(0), value: '6', sample: undefined },
        { start: after(90), value: '5', sample: undefined },
      ),
    ).toBe('90');
  });
});

describe('metrics that are put together', () => {
  const parts = {
    metrics: [
      { id: 'A', ...availability, noData: 'out' },
      { id: 'B', ...availability },
    ],
  } as const;
  const given = (mode: 'all' | 'any', more: Partial<Measuring> = {}): Measuring => ({
    metric: { ...availability, bad: [{ kind: 'combined', mode, metrics: ['A', 'B'] }] },
    parts: { metrics: [...parts.metrics] },
    period: hour,
    figure,
    others: [
      { of: 'A', outages: [{ start: after(0), end: after(600) }], noData: [{ start: after(1200), end: after(1800) }] },
      { of: 'B', outages: [{ start: after(300), end: after(1500) }] },
    ],
    ...more,
  });

  it('are down while all, or any of them, are', () => {
    expect(figureOf(given('all'))).toBe('300');
    expect(figureOf(given('any'))).toBe('1500');
  });

  it('are down while all, or any, of the things are that one of them was observed of', () => {
    const machines = (from: number, to: number): Measuring['others'] => [
      { of: 'A', thing: 'one', outages: [{ start: after(0), end: after(600) }] },
      { of: 'A', thing: 'two', outages: [{ start: after(from), end: after(to) }] },
    ];
    const down = (mode: 'all' | 'any', others: Measuring['others']) =>
      figureOf({
        ...given(mode),
        metric: { ...availability, bad: [{ kind: 'combined', mode, metrics: ['A'] }] },
        others,
      });
    expect(down('all', machines(300, 900))).toBe('300');
    expect(down('all', machines(600, 900))).toBe('0');
    expect(down('any', machines(600, 900))).toBe('900');
  });

  it('have no verdict where it hangs on one that has none', () => {
    // While B is down and nothing is known of A: 300 s. While B is up, not all of them are down.
    expect(figureOf(given('all', { figure: { measure: 'value' } }))).toBe('1000/11');
    // While B is up and nothing is known of A, any of them may be down: 300 s again.
    expect(figureOf(given('any', { figure: { measure: 'value' } }))).toBe('600/11');
  });

  it('need observations of each, and no circle', () => {
    expect(figureOf(given('all', { others: [{ of: 'A' }] }))).toBe('not observed?');
    const circle: NonNullable<Measuring['parts']>['metrics'] = [
      { id: 'A', ...availability, bad: [{ kind: 'combined', mode: 'any', metrics: ['X'] }] },
    ];
    expect(figureOf(given('any', { parts: { metrics: circle } }))).toBe('circle?');
    expect(figureOf(given('any', { parts: {} }))).toBe('no metric?');
  });
});

describe('weights', () => {
  const metric: Metric = { ...availability, weightedBy: 'users' };
  const down = (...outages: { start: string; end: string; affected?: string }[]) =>
    figureOf({ metric, figure, period: hour, observed: { outages } });

  it('let an outage count by the share that it hit', () => {
    expect(down({ start: after(0), end: after(600), affected: '0.25' })).toBe('150');
    expect(down({ start: after(0), end: after(600) })).toBe('weight?');
  });

  it('add up at most to all, where outages overlap', () => {
    const first = { start: after(0), end: after(600), affected: '1' };
    expect(down(first, { start: after(300), end: after(900), affected: '0.5' })).toBe('750');
    expect(down({ ...first, affected: '0.5' }, { start: after(300), end: after(900), affected: '0.25' })).toBe(
      'overlapping outages?',
    );
  });

  it('put several things together', () => {
    const others = [
      { of: 'X', thing: 'large', weight: '3', outages: [{ start: after(0), end: after(600), affected: '1' }] },
      { of: 'X', thing: 'small', weight: '1', outages: [] },
    ];
    // (3 × 50 + 1 × 60) of 4 × 60 minutes.
    expect(figureOf({ metric, period: hour, others })).toBe('87.5');
    expect(figureOf({ metric: availability, period: hour, others })).toBe('several things?');
  });
});
