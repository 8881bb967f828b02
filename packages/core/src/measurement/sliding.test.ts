import { describe, expect, it } from 'vitest';
import { figureOf, instant, measured, periodOf, span, type Measuring } from '../testing/measuring.ts';

type Metric = Measuring['metric'];

describe('any window', () => {
  const metric: Metric = { observation: { kind: 'availability' } };
  const rolling = { window: { kind: 'rolling', length: 'P30D' }, comparison: '>=' } as const;
  const observed = {
    outages: [span('2026-05-10 00:00', '2026-05-10 03:00'), span('2026-06-08 22:30', '2026-06-09 01:30')],
  };
  const period = periodOf('2026-05-01', '2026-07-01');

  it('is the worst one, wherever it begins', () => {
    // From 10 May 00:00 to 9 June 00:00: 3 h and 1.5 h.
    const result = measured({ metric, observed, period, sentence: rolling });
    expect(result.kind === 'value' && result.value.value).toMatchObject({ n: 795n, d: 8n });
    expect(result.steps).toContainEqual({
      kind: 'worst window',
      start: Date.parse(instant('2026-05-10 00:00')),
      end: Date.parse(instant('2026-06-09 00:00')),
    });
    expect(
      figureOf({ metric, observed, period, sentence: rolling, figure: { measure: 'downtime' }, seek: 'greatest' }),
    ).toBe('16200');
  });

  it('may be sought for the best', () => {
    // The two outages are less than 30 days apart: there are always 3 h of them in it.
    expect(figureOf({ metric, observed, period, sentence: { ...rolling, comparison: '<' }, seek: 'greatest' })).toBe(
      '1195/12',
    );
  });

  it('needs as much time as it is long', () => {
    expect(figureOf({ metric, observed, period: periodOf('2026-05-01', '2026-05-30'), sentence: rolling })).toBe(
      'not over yet?',
    );
  });

  it('of months begins with a date', () => {
    const months = { ...rolling, window: { kind: 'rolling', length: 'P1M' } } as const;
    const downtime = { measure: 'downtime' } as const;
    // From 9 May 00:00, or 10 May, to the same day of June: 3 h and 1 h before, or 3 h and 3 h before.
    expect(figureOf({ metric, observed, period, sentence: months, figure: downtime, seek: 'greatest' })).toBe(
      String(6 * 3600),
    );
  });

  it('holds the most things that are counted', () => {
    const incidents: Metric = { observation: { kind: 'count', of: 'incidents' } };
    const days = ['2026-05-01', '2026-05-10', '2026-05-30', '2026-05-31', '2026-06-20'];
    const counts = days.map((date) => ({ start: instant(`${date} 00:00`), counted: '1' }));
    const sentence = { window: { kind: 'rolling', length: 'P30D' }, comparison: '<=' } as const;
    expect(figureOf({ metric: incidents, observed: { counts }, period, sentence })).toBe('3');
    expect(
      figureOf({ metric: incidents, observed: { counts }, period, sentence: { ...sentence, comparison: '>=' } }),
    ).toBe('1');
  });
});
