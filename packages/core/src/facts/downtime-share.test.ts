import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { Facts } from './facts.ts';
import { implies } from './forcing.ts';
import { statementOf } from './statements.ts';

type MetricInput = NonNullable<AgreementInput['metrics']>[number];
type ObjectiveInput = NonNullable<AgreementInput['objectives']>[number];
type SentenceInput = NonNullable<ObjectiveInput['sentences']>[number];

const month = { kind: 'each', unit: 'month' } as const;
const share = (comparison: '>=' | '>', value: string): SentenceInput => ({
  figure: { measure: 'value', metric: 'Uptime' },
  comparison,
  value: { kind: 'percent', value },
  window: month,
});
const downtime = (comparison: '<=' | '<', iso: string): SentenceInput => ({
  figure: { measure: 'downtime', metric: 'Uptime' },
  comparison,
  value: { kind: 'duration', duration: { iso } },
  window: month,
});

function implied(
  strong: SentenceInput,
  weak: SentenceInput,
  metric: Partial<MetricInput> = {},
  parts: Partial<ObjectiveInput> = {},
): boolean {
  const agreement = agreementOf({
    metrics: [{ id: 'Uptime', observation: { kind: 'availability' }, ...metric }],
    calendars: [{ id: 'Half', hours: [{ days: [...DAYS], from: '00:00', to: '12:00' }] }],
    objectives: [strong, weak].map((sentence, index) => ({ id: `O${index}`, sentences: [sentence], ...parts })),
  });
  const facts = new Facts(agreement);
  const [a, b] = agreement.objectives.map((each) => statementOf(facts, each, each.sentences[0]!));
  return implies(facts, a!, b!);
}
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

describe('a limit on the downtime', () => {
  it('contains the availability that the shortest month leaves', () => {
    // 0.1 % of 28 days are 40 min 19.2 s.
    expect(implied(downtime('<', 'PT10M'), share('>=', '99.9'))).toBe(true);
    expect(implied(downtime('<=', 'PT40M19.2S'), share('>=', '99.9'))).toBe(true);
    expect(implied(downtime('<=', 'PT40M19.2S'), share('>', '99.9'))).toBe(false);
    expect(implied(downtime('<', 'PT40M19.2S'), share('>', '99.9'))).toBe(true);
    expect(implied(downtime('<=', 'PT40M20S'), share('>=', '99.9'))).toBe(false);
  });

  it('counts in the hours of the metric', () => {
    expect(implied(downtime('<=', 'PT20M9.6S'), share('>=', '99.9'), { during: 'Half' })).toBe(true);
    expect(implied(downtime('<=', 'PT20M10S'), share('>=', '99.9'), { during: 'Half' })).toBe(false);
  });

  it('says nothing certain of a share that is rounded, weighted, or taken of less time', () => {
    const pair = [downtime('<', 'PT10M'), share('>=', '99.9')] as const;
    expect(implied(...pair, { rounding: { mode: 'down', decimals: 2 } })).toBe(false);
    expect(implied(...pair, { weightedBy: 'users' })).toBe(false);
    expect(implied(...pair, { noTraffic: 'out' })).toBe(false);
    expect(implied(...pair, {}, { excluding: ['Planned'] })).toBe(false);
    expect(implied(...pair, { excludedTime: 'up' }, { excluding: ['Planned'] })).toBe(true);
  });
});

describe('a target of availability', () => {
  it('contains the downtime that it leaves in the longest month', () => {
    // 0.1 % of 31 days are 44 min 38.4 s.
    expect(implied(share('>=', '99.9'), downtime('<=', 'PT44M38.4S'))).toBe(true);
    expect(implied(share('>=', '99.9'), downtime('<', 'PT44M38.4S'))).toBe(false);
    expect(implied(share('>=', '99.9'), downtime('<=', 'PT44M38S'))).toBe(false);
  });
});
