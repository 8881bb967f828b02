import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { noMethod } from './no-method.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];

const judged = { figure: { measure: 'value', metric: 'M' } } as const;
const check = (metric: Partial<Metric>, parts: Partial<AgreementInput> = {}) =>
  found(noMethod, {
    metrics: [{ id: 'M', origin: 'metric', ...metric }],
    objectives: [{ id: 'O', sentences: [judged], origin: 'objective' }],
    ...parts,
  });

describe('measurable/no-method', () => {
  it('warns of a metric without source and rule, and inserts a source', () => {
    const [finding] = check({ observation: { kind: 'availability' } });
    expect(finding).toMatchObject({ severity: 'warning', at: 'metric', part: 'M', related: [{ at: 'objective' }] });
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        at: 'metric',
        place: 'into',
        text: 'source "(the log or system it is read from)"\nno data counts as down',
      },
    ]);
  });

  it('is an error where credits or a right to leave hang on it', () => {
    const credits = [{ id: 'C', kind: 'credit' as const, for: ['O'] }];
    expect(check({}, { credits })).toMatchObject([{ severity: 'error' }]);
    const when = [{ kind: 'outcome' as const, of: 'O', outcome: 'missed' as const }];
    expect(check({}, { terminations: [{ id: 'T', when }] })).toMatchObject([{ severity: 'error' }]);
  });

  it('is an error for a metric that decides only through another one', () => {
    const whole: Metric = { id: 'Whole', bad: [{ kind: 'combined', mode: 'all', metrics: ['M'] }] };
    const findings = found(noMethod, {
      metrics: [{ id: 'M' }, whole],
      objectives: [{ id: 'O', sentences: [{ figure: { measure: 'value', metric: 'Whole' } }] }],
      credits: [{ id: 'C', kind: 'credit', for: ['O'] }],
    });
    expect(findings).toMatchObject([{ part: 'M', severity: 'error' }]);
  });

  it.each<[string, Partial<Metric>]>([
    ['a source', { source: 'log' }],
    ['a probe', { probe: { target: 'https://shop.example' } }],
    ['a rule for what is bad', { bad: [{ kind: 'run', failures: 3 }] }],
    ['a rule for what is good', { good: { text: 'confirmed' } }],
    ['a formula', { formula: 'a / b' }],
  ])('is silent with %s', (_, metric) => {
    expect(check(metric)).toEqual([]);
  });

  it('takes the records of both events for the source of a duration', () => {
    const from = { kind: 'event', event: 'Logged' } as const;
    const to = { kind: 'event', event: 'Done' } as const;
    const events = [{ id: 'Logged', recordedIn: 'tickets' }, { id: 'Done' }];
    const observation = { kind: 'duration', from, to } as const;
    expect(check({ observation }, { events })).toHaveLength(1);
    expect(check({ observation: { ...observation, to: from } }, { events })).toEqual([]);
  });
});
