import { describe, expect, it } from 'vitest';
import type { AgreementInput, Condition } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { deadTerm } from './dead-term.ts';

const missed = (count: number, of: number): Condition => ({
  kind: 'outcome',
  of: 'Available',
  outcome: 'missed',
  repetition: { kind: 'of', count, of, unit: 'month', rolling: true },
  origin: 'condition',
});
const objectives = [{ id: 'Available', title: 'Availability' }];
const exit = (condition: Condition): Partial<AgreementInput> => ({
  objectives,
  terminations: [{ id: 'Exit', when: [condition], origin: 'exit' }],
});

describe('logic/dead-term', () => {
  it('names the term and what can never be', () => {
    expect(found(deadTerm, exit(missed(4, 3)))).toMatchObject([
      {
        severity: 'warning',
        at: 'condition',
        part: 'Exit',
        message:
          'Exit: a condition can never hold, since Availability missed in 4 of any 3 months is more often than there are periods.',
      },
    ]);
    expect(found(deadTerm, exit(missed(3, 3)))).toEqual([]);
  });

  it('looks at breaches that need more months in a row than there are', () => {
    const of = (count: number, more: Partial<AgreementInput> = {}) =>
      found(deadTerm, {
        effective: { from: '2026-01-01', until: '2026-12-31' },
        objectives: [{ id: 'Available', breachOnly: { count, unit: 'month' }, origin: 'here' }],
        ...more,
      });
    expect(of(13)).toMatchObject([{ at: 'here', part: 'Available' }]);
    expect(of(12)).toEqual([]);
    expect(of(13, { renewal: { every: 'P1Y' } })).toEqual([]);
  });

  it('looks at misses of a priority that what is paid for does not have', () => {
    const of = (priority: string, ...targets: string[]) =>
      found(deadTerm, {
        objectives,
        support: [{ id: 'Incidents', priorities: [{ id: 'P1' }] }],
        credits: [
          {
            id: 'C',
            kind: 'credit',
            for: targets,
            payments: [
              {
                amount: { kind: 'percent', value: '5' },
                trigger: { kind: 'each miss', priority, origin: 'trigger' },
              },
            ],
          },
        ],
      });
    expect(of('P1', 'Available')).toMatchObject([
      {
        at: 'trigger',
        part: 'C',
        message:
          'The credits for Availability: a condition can never hold, since nothing that they are paid for has tickets of priority P1.',
      },
    ]);
    expect(of('P2', 'Incidents')).toHaveLength(1);
    expect(of('P1', 'Available', 'Incidents')).toEqual([]);
  });

  it('knows the plans and the entries that there are', () => {
    const of = (category: string, entry: string, plans: string[]) =>
      found(deadTerm, {
        plans: plans.map((id) => ({ id })),
        categories: [{ id: 'Region', entries: [{ id: 'Benelux' }] }],
        exclusions: [{ id: 'X', when: { kind: 'is', category, entry } }],
      });
    expect(of('plan', 'Gild', ['Gold'])[0]?.message).toBe(
      'X: a condition can never hold, since “plan is Gild” names nothing that is declared.',
    );
    expect(of('plan', 'Gold', ['Gold'])).toEqual([]);
    // Another level may say which plans there are.
    expect(of('plan', 'Gold', [])).toEqual([]);
    expect(of('Region', 'Nordics', [])).toHaveLength(1);
  });

  it('looks into every kind of term', () => {
    const never: Condition = {
      kind: 'all',
      of: [
        { kind: 'fact', text: 'a' },
        { kind: 'not', of: { kind: 'fact', text: 'a' } },
      ],
    };
    const agreement: Partial<AgreementInput> = {
      objectives: [{ id: 'O', when: never, sentences: [{ figure: { measure: 'value' }, when: never }] }],
      reliefs: [{ id: 'R', when: never }],
      exclusions: [{ id: 'E', when: never }],
      credits: [
        {
          id: 'C',
          kind: 'credit',
          payments: [{ amount: { kind: 'hole' }, trigger: { kind: 'when', condition: never } }],
          multipliers: [{ value: '2', when: never }],
          preconditions: [{ condition: never }],
        },
      ],
      holds: [{ id: 'H', kind: 'suspension', when: [never] }],
    };
    expect(found(deadTerm, agreement).map(({ part }) => part)).toEqual(['O', 'O', 'E', 'R', 'C', 'C', 'C', 'H']);
  });
});
