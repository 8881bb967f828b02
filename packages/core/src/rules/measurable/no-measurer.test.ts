import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { noMeasurer } from './no-measurer.ts';

describe('measurable/no-measurer', () => {
  it('warns where nobody measures, and names the provider', () => {
    const [finding] = found(noMeasurer, { metrics: [{ id: 'M', origin: 'metric' }] });
    expect(finding).toMatchObject({ severity: 'warning', at: 'metric', part: 'M' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'metric', place: 'into', text: 'measured by Northwind' }]);
  });

  it('is silent with a measurer, whoever it is', () => {
    const metrics = [
      { id: 'M', measuredBy: { party: 'Watcher' } },
      { id: 'N', measuredBy: { other: 'both' as const } },
    ];
    expect(found(noMeasurer, { metrics })).toEqual([]);
  });

  it('is silent between events that somebody sees, and for a metric made of others', () => {
    const moment = { kind: 'event', event: 'Logged' } as const;
    const metrics = [
      { id: 'M', observation: { kind: 'duration' as const, from: moment, to: moment } },
      { id: 'N', bad: [{ kind: 'combined' as const, mode: 'any' as const, metrics: ['M'] }] },
    ];
    expect(found(noMeasurer, { metrics, events: [{ id: 'Logged', seenBy: [{ party: 'Acme' }] }] })).toEqual([]);
    expect(found(noMeasurer, { metrics, events: [{ id: 'Logged' }] })).toMatchObject([{ part: 'M' }]);
  });
});
