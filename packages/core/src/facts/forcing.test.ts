import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import { agreementOf } from '../testing/found.ts';
import { Facts } from './facts.ts';
import { excludeEachOther, implies } from './forcing.ts';
import { statementOf, type Statement } from './statements.ts';

type ObjectiveInput = NonNullable<AgreementInput['objectives']>[number];
type SentenceInput = NonNullable<ObjectiveInput['sentences']>[number];

const metrics: AgreementInput['metrics'] = [
  { id: 'Uptime', observation: { kind: 'availability' } },
  { id: 'Rounded', observation: { kind: 'availability' }, rounding: { mode: 'down', decimals: 2 } },
  { id: 'Repair', observation: { kind: 'duration' } },
  { id: 'Late', observation: { kind: 'count', of: 'tickets' } },
];

const each = (unit: 'month' | 'quarter' | 'year') => ({ kind: 'each', unit }) as const;
const percent = (value: string) => ({ kind: 'percent', value }) as const;
const hours = (count: number) => ({ kind: 'duration', duration: { iso: `PT${count}H` } }) as const;
const tickets = (value: string) => ({ kind: 'quantity', value, unit: 'tickets' }) as const;
const uptime = (
  comparison: '>=' | '>' | '<=' | '<',
  value: string,
  unit: 'month' | 'quarter' | 'year' = 'month',
  metric = 'Uptime',
): SentenceInput => ({
  figure: { measure: 'value', metric },
  comparison,
  value: percent(value),
  window: each(unit),
});
const repair = (measure: 'every' | 'mean' | 'median', comparison: '<=' | '>=', count: number): SentenceInput => ({
  figure: { measure, metric: 'Repair' },
  comparison,
  value: hours(count),
  window: each('month'),
});
const within = (share: string, count: number): SentenceInput => ({
  figure: { measure: 'share within', metric: 'Repair', percent: share },
  comparison: '<=',
  value: hours(count),
  window: each('month'),
});
const late = (comparison: '<=' | '>=', count: string, unit: 'month' | 'quarter'): SentenceInput => ({
  figure: { measure: 'value', metric: 'Late' },
  comparison,
  value: tickets(count),
  window: each(unit),
});

function both(
  a: SentenceInput,
  b: SentenceInput,
  parts: [Partial<ObjectiveInput>, Partial<ObjectiveInput>] = [{}, {}],
): [Facts, Statement, Statement] {
  const agreement = agreementOf({
    metrics,
    objectives: [
      { id: 'A', sentences: [a], ...parts[0] },
      { id: 'B', sentences: [b], ...parts[1] },
    ],
  });
  const facts = new Facts(agreement);
  const [first, second] = agreement.objectives.map((each) => statementOf(facts, each, each.sentences[0]!));
  return [facts, first!, second!];
}
const implied = (...given: Parameters<typeof both>) => implies(...both(...given));
const excluded = (...given: Parameters<typeof both>) => excludeEachOther(...both(...given));

describe('implies', () => {
  it('knows the stronger target, to the exact end', () => {
    expect(implied(uptime('>=', '99.9'), uptime('>=', '99.5'))).toBe(true);
    expect(implied(uptime('>=', '99.9'), uptime('>=', '99.90'))).toBe(true);
    expect(implied(uptime('>=', '99.9'), uptime('>', '99.9'))).toBe(false);
    expect(implied(uptime('>', '99.9'), uptime('>=', '99.9'))).toBe(true);
    expect(implied(uptime('>=', '99.5'), uptime('>=', '99.9'))).toBe(false);
  });

  it('carries a share from the months to the year, not back, and not through a rounding', () => {
    expect(implied(uptime('>=', '99.9'), uptime('>=', '99.9', 'year'))).toBe(true);
    expect(implied(uptime('>=', '99.9', 'year'), uptime('>=', '99.9'))).toBe(false);
    expect(implied(uptime('>=', '99.9', 'month', 'Rounded'), uptime('>=', '99.9', 'year', 'Rounded'))).toBe(false);
  });

  it('adds counts up over the months', () => {
    expect(implied(late('<=', '2', 'month'), late('<=', '6', 'quarter'))).toBe(true);
    expect(implied(late('<=', '2', 'month'), late('<=', '5', 'quarter'))).toBe(false);
  });

  it('knows what a limit on every event, or on a larger share of them, says of a smaller share', () => {
    expect(implied(repair('every', '<=', 8), within('95', 8))).toBe(true);
    expect(implied(repair('every', '<=', 8), repair('mean', '<=', 8))).toBe(true);
    expect(implied(within('95', 8), within('90', 8))).toBe(true);
    expect(implied(within('95', 8), repair('median', '<=', 9))).toBe(true);
    expect(implied(within('90', 8), within('95', 8))).toBe(false);
    expect(implied(within('95', 8), repair('mean', '<=', 8))).toBe(false);
    expect(implied(repair('mean', '<=', 8), repair('every', '<=', 8))).toBe(false);
  });

  it('wants the same situation, no more excuses and the same strength', () => {
    const pair = [uptime('>=', '99.9'), uptime('>=', '99.5')] as const;
    const when = { kind: 'fact', text: 'in season' } as const;
    expect(implied(...pair, [{ when }, {}])).toBe(false);
    expect(implied(...pair, [{}, { when }])).toBe(true);
    expect(implied(...pair, [{ excluding: ['Planned'] }, {}])).toBe(false);
    expect(implied(...pair, [{}, { excluding: ['Planned'] }])).toBe(true);
    expect(implied(...pair, [{ strength: 'aim' }, {}])).toBe(false);
    expect(implied(...pair, [{ breachOnly: { count: 2, unit: 'month' } }, {}])).toBe(false);
  });
});

describe('excludeEachOther', () => {
  it('finds two figures that no number meets', () => {
    expect(excluded(uptime('>=', '99.9'), uptime('<', '99.9'))).toBe(true);
    expect(excluded(uptime('>=', '99.9'), uptime('<=', '99.9'))).toBe(false);
    expect(excluded(uptime('<', '99', 'year'), uptime('>=', '99.9'))).toBe(true);
    expect(excluded(uptime('>=', '99.9', 'year'), uptime('<', '99'))).toBe(true);
    expect(excluded(uptime('<', '99', 'year'), uptime('>=', '99', 'quarter'))).toBe(true);
    expect(excluded(uptime('>=', '99.9'), uptime('<', '99.95', 'year'))).toBe(false);
    expect(excluded(repair('mean', '>=', 9), repair('every', '<=', 8))).toBe(true);
  });

  it('leaves alone what never applies at once, or excludes different time', () => {
    const pair = [uptime('>=', '99.9'), uptime('<', '99.9')] as const;
    const plan = (entry: string) => ({ when: { kind: 'is', category: 'plan', entry } }) as const;
    expect(excluded(...pair, [plan('Gold'), plan('Basic')])).toBe(false);
    expect(excluded(...pair, [plan('Gold'), plan('Gold')])).toBe(true);
    expect(excluded(...pair, [plan('Gold'), {}])).toBe(true);
    expect(excluded(...pair, [{ excluding: ['Planned'] }, {}])).toBe(false);
  });
});
