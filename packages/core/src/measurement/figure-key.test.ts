import { describe, expect, it } from 'vitest';
import type { Figure } from '../model/index.ts';
import { figureKey } from './figure-key.ts';

describe('the key of a figure', () => {
  it.each<[Figure, string]>([
    [{ measure: 'value', metric: 'Uptime' }, 'Uptime'],
    [{ measure: 'mean', metric: 'RoundTrip' }, 'mean of RoundTrip'],
    [{ measure: 'percentile', metric: 'RoundTrip', percent: '99.90' }, 'p99.9 of RoundTrip'],
    [{ measure: 'share within', metric: 'Delivery', percent: '95' }, '95% of Delivery'],
    [{ measure: 'every', metric: 'Delivery' }, 'every Delivery'],
    [{ measure: 'downtime', metric: 'Uptime' }, 'downtime of Uptime'],
    [{ measure: 'availability' }, 'availability'],
    [{ measure: 'text', text: 'the score' }, 'the score'],
    [{ measure: 'percentile', metric: 'RoundTrip', percent: 'many' }, 'p? of RoundTrip'],
  ])('%j is %s', (figure, key) => {
    expect(figureKey(figure)).toBe(key);
  });
});
