import { describe, expect, it } from 'vitest';
import { figureOf, instant, periodOf, type Measuring } from '../testing/measuring.ts';

const at = (text: string) => instant(`2026-05-04 ${text}`);
const day = periodOf('2026-05-04', '2026-05-05');
type Metric = Measuring['metric'];

describe('rounding', () => {
  const metric = (mode: 'down' | 'up' | 'nearest'): Metric => ({
    observation: { kind: 'share', of: 'calls' },
    rounding: { mode, decimals: 1 },
  });
  const share = (mode: 'down' | 'up' | 'nearest', counted: string) =>
    figureOf({
      metric: metric(mode),
      period: day,
      observed: { counts: [{ start: at('10:00'), counted, total: '2000' }] },
    });
  it('goes where the metric says', () => {
    expect([share('down', '1999'), share('up', '1999')]).toEqual(['99.9', '100']);
  });
  it('to nearest leaves open where the exact middle goes', () => {
    expect(share('nearest', '1998')).toBe('99.9');
    // 99.95: to 100 away from zero, and to 100.0, whose digit is even, as well. 99.85: to 99.9 or to 99.8.
    expect([share('nearest', '1999'), share('nearest', '1997')]).toEqual(['100', 'rounding at the middle?']);
  });
});

describe('figures that there are not', () => {
  it.each<[Measuring['figure'], Metric, string]>([
    [{ measure: 'median' }, { observation: { kind: 'count', of: 'tickets' } }, 'no such figure?'],
    [{ measure: 'every' }, { observation: { kind: 'availability' } }, 'no such figure?'],
    [{ measure: 'value' }, {}, 'no observation?'],
    [
      { measure: 'percentile', percent: 'x' },
      { observation: { kind: 'reading', of: 'air', unit: '°C' } },
      'no such figure?',
    ],
  ])('%j of %j', (figure, metric, expected) => {
    expect(figureOf({ metric, figure, period: day, observed: { readings: [{ at: at('10:00'), value: '1' }] } })).toBe(
      expected,
    );
  });

  it('are put together from figures of one kind', () => {
    const parts = {
      metrics: [
        { id: 'A', observation: { kind: 'share' as const, of: 'calls' } },
        { id: 'B', observation: { kind: 'availability' as const } },
        { id: 'C', observation: { kind: 'count' as const, of: 'tickets' } },
      ],
    };
    const sum = (...ids: string[]) =>
      figureOf({
        metric: { observation: { kind: 'sum', parts: ids.map((metric) => ({ percent: '50', metric })) } },
        parts,
        period: day,
        others: [
          { of: 'A', counts: [{ start: at('10:00'), counted: '9', total: '10' }] },
          { of: 'B', outages: [{ start: at('00:00'), end: at('12:00') }] },
          { of: 'C', counts: [{ start: at('10:00'), counted: '9' }] },
        ],
      });
    expect(sum('A', 'B')).toBe('70');
    expect(sum('A', 'C')).toBe('no such figure?');
    expect(sum('A', 'X')).toBe('circle?');
    expect(sum('A', 'D')).toBe('no metric?');
  });
});
