import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { missingData } from './missing-data.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];
type Objective = NonNullable<AgreementInput['objectives']>[number];

const probe = { target: 'shop' };
const objective: Objective = { id: 'O', sentences: [{ figure: { measure: 'value', metric: 'M' } }] };
const check = (metric: Partial<Metric>, parts: Partial<AgreementInput> = {}) =>
  found(missingData, {
    metrics: [{ id: 'M', origin: 'metric', ...metric }],
    objectives: [objective],
    ...parts,
  }).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)));
const credits = [{ id: 'C', kind: 'credit' as const, for: ['O'] }];
const availability = { kind: 'availability' } as const;

describe('measurable/missing-data', () => {
  it('speaks of availability without a rule for gaps in the data', () => {
    expect(check({ observation: availability, probe })).toEqual(['no data counts as down']);
    expect(check({ observation: availability, probe, noData: 'nothing' })).toEqual([]);
  });

  it('leaves the gaps to whoever measures', () => {
    expect(check({ observation: availability, probe, measuredBy: { party: 'Acme' } })).toEqual([
      'no data counts as up',
    ]);
  });

  it('speaks of a share that may be 0 of 0', () => {
    const share = { kind: 'share', of: 'calls' } as const;
    expect(check({ observation: share })).toEqual(['no traffic counts as up']);
    expect(check({ observation: share, noTraffic: 'up' })).toEqual([]);
  });

  it('speaks of an error rate per minute that may be 0 of 0, unless it needs a sample', () => {
    const value = { kind: 'percent', value: '5' } as const;
    const rate = { kind: 'signal', signal: 'error rate', comparison: '>', value, interval: 'minute' } as const;
    const metric = { observation: availability, noData: 'down' } as const;
    expect(check({ ...metric, bad: [rate] })).toEqual(['no traffic counts as up']);
    expect(check({ ...metric, bad: [{ ...rate, minimumSample: { value: '60', unit: 'calls' } }] })).toEqual([]);
  });

  it('speaks of percentiles of nothing only where something hangs on them', () => {
    const window = { kind: 'each', unit: 'month' } as const;
    const sentences = [{ figure: { measure: 'percentile', metric: 'M', percent: '95' }, window }] as const;
    const objectives = [{ id: 'O', sentences: [...sentences] }];
    expect(check({ observation: { kind: 'duration' } }, { objectives })).toEqual([]);
    expect(check({ observation: { kind: 'duration' } }, { objectives, credits })).toEqual(['no traffic counts as up']);
  });

  it('speaks of excluded time where the objective excludes something, or a relief excuses it', () => {
    const metric = { observation: availability, probe, noData: 'down' } as const;
    const excluding = [{ ...objective, excluding: ['Maintenance'] }];
    expect(check(metric, { objectives: excluding })).toEqual(['excluded time is taken out']);
    expect(check({ ...metric, excludedTime: 'up' }, { objectives: excluding })).toEqual([]);
    const reliefs = [{ id: 'R', effects: [{ kind: 'excuses' as const, targets: ['O'] }] }];
    expect(check(metric, { reliefs })).toEqual(['excluded time is taken out']);
    expect(check(metric)).toEqual([]);
  });

  it('says it all in one finding', () => {
    const [finding, ...others] = found(missingData, {
      metrics: [{ id: 'M', observation: availability, probe, origin: 'metric' }],
      objectives: [{ ...objective, excluding: ['Maintenance'] }],
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: 'metric', part: 'M' });
    expect(finding?.message).toContain('no data for a time or excluded time');
  });

  it('is silent for metrics that no objective judges, and for those made of others', () => {
    expect(check({ observation: availability, probe }, { objectives: [] })).toEqual([]);
    expect(check({ observation: availability, bad: [{ kind: 'combined', mode: 'all', metrics: [] }] })).toEqual([]);
  });
});
