import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { noWindow } from './no-window.ts';

const uptime = { measure: 'value', metric: 'Uptime' } as const;
const target = { kind: 'percent', value: '99.9' } as const;

describe('measurable/no-window', () => {
  it('speaks of a percentage without a period, and offers the month', () => {
    const [finding] = found(noWindow, {
      objectives: [
        { id: 'Available', sentences: [{ figure: uptime, comparison: '>=', value: target, origin: 'here' }] },
      ],
    });
    expect(finding).toMatchObject({ severity: 'error', at: 'here', part: 'Available' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'here', place: 'after', text: ' each month' }]);
  });

  it('is silent where the window is said, and where every single case must hold', () => {
    const sentences = [
      { figure: uptime, comparison: '>=', value: target, window: { kind: 'each', unit: 'month' } },
      { figure: { measure: 'every', metric: 'Uptime' }, comparison: '>=', value: target },
    ] as const;
    expect(found(noWindow, { objectives: [{ id: 'Available', sentences: [...sentences] }] })).toEqual([]);
  });
});
