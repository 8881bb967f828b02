import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { month, percent } from '../testing/tariff.ts';
import { canLeaveFor } from './exits.ts';
import { Facts } from './facts.ts';

type SentenceInput = NonNullable<NonNullable<AgreementInput['objectives']>[number]['sentences']>[number];

const uptime = (more: Partial<SentenceInput> = {}): SentenceInput => ({
  figure: { measure: 'value', metric: 'Uptime' },
  comparison: '>=',
  value: percent('99.9'),
  window: month,
  ...more,
});

/** Whether Acme can leave for a miss of Available where it can for another promise. */
function leavesFor(other: Partial<SentenceInput>, outcome: 'missed' | 'met' = 'missed', party = 'Acme'): boolean {
  const agreement = agreementOf({
    metrics: [
      { id: 'Uptime', observation: { kind: 'availability' } },
      { id: 'Latency', observation: { kind: 'duration' } },
    ],
    objectives: [
      { id: 'Available', sentences: [uptime()] },
      { id: 'Floor', sentences: [uptime({ value: percent('95'), ...other })] },
    ],
    terminations: [{ id: 'T', by: { party }, when: [{ kind: 'outcome', of: 'Floor', outcome }] }],
  });
  return canLeaveFor(new Facts(agreement), 'Acme', 'Available');
}

describe('a right to leave', () => {
  it('is in reach where a worse failure of the same figure misses the promise that it names', () => {
    expect(leavesFor({})).toBe(true);
    expect(leavesFor({ comparison: '>' })).toBe(true);
    expect(leavesFor({}, 'missed', 'Northwind')).toBe(false);
    expect(leavesFor({}, 'met')).toBe(false);
  });

  it('is not where the other promise is of something else, of the other side, or only made at times', () => {
    expect(leavesFor({ figure: { measure: 'value', metric: 'Latency' } })).toBe(false);
    expect(leavesFor({ figure: { measure: 'downtime', metric: 'Uptime' } })).toBe(false);
    expect(leavesFor({ comparison: '<=' })).toBe(false);
    expect(leavesFor({ when: { kind: 'is', category: 'plan', entry: 'Gold' } })).toBe(false);
  });
});
