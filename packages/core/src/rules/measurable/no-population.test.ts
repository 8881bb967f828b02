import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noPopulation } from './no-population.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];

const percentile = (metric: Partial<Metric>) =>
  found(noPopulation, {
    metrics: [{ id: 'M', origin: 'metric', ...metric }],
    objectives: [
      { id: 'O', sentences: [{ figure: { measure: 'percentile', metric: 'M', percent: '99', origin: 'figure' } }] },
    ],
  });

describe('measurable/no-population', () => {
  it('speaks of a share or a ratio of nothing, and inserts the events', () => {
    const [share, ratio] = found(noPopulation, {
      metrics: [
        { id: 'S', observation: { kind: 'share', of: ' ', origin: 'share' } },
        { id: 'R', observation: { kind: 'ratio', of: 'failed calls', to: '', origin: 'ratio' } },
      ],
    });
    expect(share).toMatchObject({ severity: 'error', at: 'share', part: 'S' });
    expect(share?.fixes[0]?.edits).toEqual([{ at: 'share', place: 'replace', text: 'share of "requests"' }]);
    expect(ratio).toMatchObject({ at: 'ratio', part: 'R' });
  });

  it('speaks of a percentile of readings that nobody says when to take', () => {
    const observation = { kind: 'reading', of: 'answers', unit: 'ms' } as const;
    expect(percentile({ observation })).toMatchObject([{ at: 'figure', part: 'O', severity: 'error' }]);
    expect(percentile({ observation, source: 'access log' })).toEqual([]);
    expect(percentile({ observation, probe: { target: 'shop' } })).toEqual([]);
  });

  it('takes the durations between two events for a population', () => {
    expect(percentile({ observation: { kind: 'duration' } })).toEqual([]);
    expect(percentile({ observation: { kind: 'share', of: 'calls' } })).toEqual([]);
  });

  it('speaks of a share within a limit without any metric', () => {
    const sentences = [{ figure: { measure: 'share within' as const, percent: '95' } }];
    expect(found(noPopulation, { objectives: [{ id: 'O', sentences }] })).toHaveLength(1);
  });
});
