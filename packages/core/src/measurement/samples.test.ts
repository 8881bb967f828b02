import { describe, expect, it } from 'vitest';
import { figureOf, instant, periodOf, type Measuring } from '../testing/measuring.ts';

const at = (text: string) => instant(`2026-05-04 ${text}`);
const day = periodOf('2026-05-04', '2026-05-05');
const limit = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } }) as const;
type Metric = Measuring['metric'];

describe('readings', () => {
  const trip: Metric = { observation: { kind: 'reading', of: 'round trip', unit: 'ms' } };
  const readings = (...values: (string | number)[]) =>
    values.map((value, index) => ({ at: at(`10:${String(index % 60).padStart(2, '0')}`), value: String(value) }));
  const figure = (
    measure: NonNullable<Measuring['figure']>,
    values: (string | number)[],
    more: Partial<Measuring> = {},
  ) => figureOf({ metric: trip, period: day, observed: { readings: readings(...values) }, figure: measure, ...more });

  it('have a mean, exactly, in seconds', () => {
    expect(figure({ measure: 'mean' }, [1, 2, 2])).toBe('1/600');
  });

  it('have percentiles by the nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 1000 * (20 - index));
    const p = (percent: string) => figure({ measure: 'percentile', percent }, values);
    expect([p('95'), p('95.0001'), p('100'), p('5'), p('0'), p('0.1')]).toEqual(['19', '20', '20', '1', '1', '1']);
  });

  it('have a median of which an even number leaves open what it is', () => {
    expect(figure({ measure: 'median' }, [3000, 1000, 2000])).toBe('2');
    expect(figure({ measure: 'median' }, [1000, 2000])).toBe('median of an even number?');
    expect(figure({ measure: 'median' }, [1000, 2000, 2000, 3000])).toBe('2');
  });

  it('named without a statistic are a figure only if it makes no difference', () => {
    expect(figure({ measure: 'value' }, [1000, 1000])).toBe('1');
    expect(figure({ measure: 'value' }, [1000, 2000])).toBe('which reading?');
  });

  it('of none there is no figure', () => {
    expect(figure({ measure: 'mean' }, [])).toBe('nothing to divide by?');
    expect(figure({ measure: 'percentile', percent: '95' }, [])).toBe('nothing to divide by?');
  });

  it('are averaged first over intervals, each of which must have one', () => {
    const metric: Metric = { ...trip, averagedOver: 'hour', noData: 'nothing' };
    const observed = {
      readings: [
        { at: at('10:00'), value: '1000' },
        { at: at('10:30'), value: '3000' },
        { at: at('11:00'), value: '5000' },
      ],
    };
    const given = { metric, period: day, observed, figure: { measure: 'mean' } } as const;
    expect(figureOf(given)).toBe('3.5');
    expect(figureOf({ ...given, figure: { measure: 'percentile', percent: '50' } })).toBe('2');
    expect(figureOf({ ...given, metric: { ...metric, noData: undefined } })).toBe('no data?');
  });

  it('outside of the hours do not count', () => {
    const parts = { calendars: [{ id: 'Morning', hours: [{ days: ['Mon' as const], from: '00:00', to: '10:01' }] }] };
    expect(figure({ measure: 'mean' }, [1000, 5000], { metric: { ...trip, during: 'Morning' }, parts })).toBe('1');
  });

  it('weigh what is said', () => {
    const observed = {
      readings: [
        { at: at('10:00'), value: '1000', weight: '3' },
        { at: at('10:01'), value: '5000', weight: '1' },
      ],
    };
    const metric: Metric = { ...trip, weightedBy: 'requests' };
    expect(figureOf({ metric, period: day, observed, figure: { measure: 'mean' } })).toBe('2');
    expect(figureOf({ metric, period: day, observed, figure: { measure: 'median' } })).toBe('no such figure?');
  });

  it('are judged one by one', () => {
    const air: Metric = { observation: { kind: 'reading', of: 'air', unit: '°C' } };
    const bound = (value: string, end: 'closed' | 'open' | 'unsaid') => ({
      value: { kind: 'quantity', value, unit: '°C' } as const,
      end,
    });
    const every = (end: 'closed' | 'open' | 'unsaid', ...values: string[]) =>
      figure({ measure: 'every' }, values, {
        metric: air,
        sentence: { range: { low: bound('18', 'closed'), high: bound('27', end) } },
      });
    expect(every('open', '18', '17.9', '27', '26.9')).toBe('2');
    expect(every('closed', '18', '17.9', '27', '26.9')).toBe('1');
    expect(every('unsaid', '18', '27')).toBe('end of a range?');
    expect(every('unsaid', '18', '26')).toBe('0');
  });

  it('share a limit', () => {
    const sentence = { value: limit('PT0.045S') };
    expect(figure({ measure: 'share within', percent: '95' }, ['44.9', '45', '45.1', '90'], { sentence })).toBe('50');
  });

  it('lack what is trimmed off both ends of their order', () => {
    const trims = (highest: string, lowest: string) => [
      { side: 'highest' as const, amount: { kind: 'percent' as const, value: highest } },
      { side: 'lowest' as const, amount: { kind: 'quantity' as const, value: lowest, unit: '' } },
    ];
    const values = Array.from({ length: 20 }, (_, index) => 1000 * (index + 1));
    const mean = (highest: string, lowest: string) =>
      figure({ measure: 'mean' }, values, { metric: { ...trip, trims: trims(highest, lowest) } });
    // 2 to 19, and 3 to 10.
    expect([mean('5', '1'), mean('50', '2')]).toEqual(['10.5', '6.5']);
    expect([mean('100', '0'), mean('60', '10')]).toEqual(['nothing to divide by?', 'nothing to divide by?']);
    // 1.2 readings are one or two.
    expect(mean('6', '0')).toBe('part of a reading?');
  });

  it('are averaged over several units at once', () => {
    const metric: Metric = { ...trip, averagedOver: 'minute', averagedCount: 5, noData: 'out' };
    // 10:00 to 10:04 is one interval, 10:05 another one.
    expect(figure({ measure: 'mean' }, [1000, 1000, 1000, 1000, 1000, 4000], { metric })).toBe('2.5');
  });

  it('have a limit that is the smaller of two', () => {
    const value = { kind: 'compared' as const, which: 'smaller' as const, of: [limit('PT3S'), limit('PT2S')] };
    const missed = (which: 'smaller' | 'greater') =>
      figure({ measure: 'every' }, [1000, 2500, 4000], { sentence: { value: { ...value, which } } });
    expect([missed('smaller'), missed('greater')]).toEqual(['2', '1']);
  });
});
