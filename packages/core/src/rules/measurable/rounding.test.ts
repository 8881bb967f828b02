import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { rounding } from './rounding.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];

const percent = (value: string) => ({ kind: 'percent', value, origin: value }) as const;
const tier = (low: string, high: string) => ({
  amount: { kind: 'percent' as const, value: '10' },
  trigger: {
    kind: 'range' as const,
    range: {
      low: { value: percent(low), end: 'closed' as const },
      high: { value: percent(high), end: 'open' as const },
    },
  },
});
const check = (target: string, tiers: readonly ReturnType<typeof tier>[], stated?: Metric['rounding']) =>
  found(rounding, {
    metrics: [{ id: 'M', observation: { kind: 'availability' }, rounding: stated, origin: 'metric' }],
    objectives: [
      { id: 'O', sentences: [{ figure: { measure: 'value', metric: 'M' }, comparison: '>=', value: percent(target) }] },
    ],
    credits: [{ id: 'C', kind: 'credit', for: ['O'], payments: [...tiers] }],
  });

describe('measurable/rounding', () => {
  it('speaks of tiers that nobody says how to round to, and says it', () => {
    const [finding] = check('99.9', [tier('99', '99.9')]);
    expect(finding).toMatchObject({ severity: 'warning', at: 'metric', part: 'M' });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'metric', place: 'into', text: 'rounded down to 2 decimals' }]);
  });

  it('speaks of steps that are coarser than the gap between two thresholds', () => {
    const stated = { mode: 'nearest', decimals: 1, origin: 'rounding' } as const;
    const [finding] = check('99.95', [tier('99', '99.9')], stated);
    expect(finding).toMatchObject({ at: 'rounding', related: [{ at: '99.9' }, { at: '99.95' }] });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'rounding', place: 'replace', text: 'rounded to nearest to 2 decimals' },
    ]);
  });

  it('is silent where the step is exactly the gap', () => {
    const stated = { mode: 'down', decimals: 1 } as const;
    expect(check('99.9', [tier('99', '99.8')], stated)).toEqual([]);
    expect(check('99.9', [tier('99', '99.85')], stated)).toHaveLength(1);
  });

  it('is silent where no money changes at a threshold', () => {
    expect(check('99.9', [])).toEqual([]);
  });

  it('offers as many decimals as the thresholds have', () => {
    expect(check('99.995', [tier('99', '99.995')])[0]?.fixes[0]?.edits[0]?.text).toBe('rounded down to 3 decimals');
  });
});
