import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { meanOfDurations } from './mean-of-durations.ts';

const check = (measure: 'mean' | 'median', unit: string) =>
  found(meanOfDurations, {
    metrics: [{ id: 'RoundTrip', observation: { kind: 'reading', of: 'round trip', unit }, source: 'probes' }],
    objectives: [{ id: 'O', sentences: [{ figure: { measure, metric: 'RoundTrip', origin: 'figure' } }] }],
  });

describe('measurable/mean-of-durations', () => {
  it('remarks on the mean of durations and offers a percentile', () => {
    const [finding] = check('mean', 'ms');
    expect(finding).toMatchObject({ severity: 'info', at: 'figure', part: 'O' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'figure', place: 'replace', text: 'p95 of RoundTrip' }]);
  });

  it('offers no percentile of readings that nobody takes', () => {
    const without = found(meanOfDurations, {
      metrics: [{ id: 'RoundTrip', observation: { kind: 'reading', of: 'round trip', unit: 'ms' } }],
      objectives: [{ id: 'O', sentences: [{ figure: { measure: 'mean', metric: 'RoundTrip', origin: 'figure' } }] }],
    });
    expect(without).toMatchObject([{ fixes: [] }]);
  });

  it('is silent for other figures and other units', () => {
    expect(check('median', 'ms')).toEqual([]);
    expect(check('mean', '°C')).toEqual([]);
  });
});
