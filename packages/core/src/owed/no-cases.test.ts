import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../model/index.ts';
import type { PerformanceInput } from './index.ts';
import { dueOf, owedFor } from '../testing/owed.ts';
import { eur, month, pays, percent, range } from '../testing/tariff.ts';

type CreditsInput = Partial<NonNullable<AgreementInput['credits']>[number]>;
type CountedInput = NonNullable<NonNullable<PerformanceInput['periods']>[number]['counted']>[number];

const desk = (credits: CreditsInput, more: Partial<AgreementInput> = {}): Partial<AgreementInput> => ({
  support: [
    {
      id: 'Desk',
      priorities: [
        { id: 'P1', metFor: { percent: '95', window: month } },
        { id: 'P2', metFor: { percent: '90', window: month } },
      ],
    },
  ],
  credits: [{ id: 'C', kind: 'credit', for: ['Desk'], payments: [], ...credits }],
  ...more,
});

/** Tickets of P1 and of P2 in one month after the other: late of all. */
const tickets = (...months: readonly (readonly [p1: [number, number], p2: [number, number]])[]): PerformanceInput => ({
  periods: months.map((both, index) => ({
    from: `2026-0${index + 1}-01`,
    counted: both.map(([missed, total], which): CountedInput => ({
      of: 'Desk',
      priority: `P${which + 1}`,
      missed,
      total,
    })),
  })),
});

const forMiss = desk({ payments: [{ amount: eur('100'), trigger: { kind: 'miss' } }] });
const NONE: [number, number] = [0, 0];

describe('a priority without a case', () => {
  it('has no share and leaves what is paid for the others as it is', () => {
    expect(dueOf(forMiss, tickets([NONE, [0, 10]], [NONE, [5, 10]], [NONE, NONE]))).toEqual(['0', '100', '0']);
    const [judgement] = owedFor(forMiss, tickets([NONE, [0, 10]])).periods[0]?.judgements ?? [];
    expect(judgement).toMatchObject({
      outcome: 'met',
      readings: [{ outcome: 'undecided', reason: { kind: 'no cases' } }, { outcome: 'met' }],
    });
    expect(owedFor(forMiss, tickets([NONE, NONE])).periods[0]?.judgements[0]?.outcome).toBe('undecided');
  });

  it('leaves it open where another one is not known, or where more were late than there were', () => {
    expect(dueOf(forMiss, tickets([NONE, [11, 10]]))).toEqual(['not measured']);
    expect(dueOf(forMiss, tickets([[1, 0], NONE]))).toEqual(['not measured']);
  });

  it('falls into no tier, and the derivation says why', () => {
    const tiers = desk({
      payments: [
        pays(eur('10'), range('80', 'closed', '95', 'open')),
        pays(eur('50'), range('0', 'closed', '80', 'open')),
      ],
    });
    const quiet = tickets([NONE, [5, 10]]);
    expect(dueOf(tiers, quiet)).toEqual(['50']);
    expect(owedFor(tiers, quiet).periods[0]?.schedules[0]?.steps[0]).toMatchObject({
      kind: 'no cases',
      of: 'Desk',
      priority: 'P1',
      after: [],
    });
    const values = ['P1', 'P2'].map((priority) => ({
      figure: { measure: 'share within' as const, percent: priority === 'P1' ? '95' : '90' },
      of: 'Desk',
      value: null,
      case: { priority },
    }));
    expect(dueOf(tiers, { periods: [{ from: '2026-01-01', values }] })).toEqual(['0']);
  });

  it('is no miss to count, and ends a row of missed months', () => {
    const each = desk({ payments: [{ amount: eur('5'), trigger: { kind: 'each miss', priority: 'P1' } }] });
    expect(dueOf(each, tickets([NONE, [5, 10]], [[2, 10], NONE]))).toEqual(['0', '10']);
    const missedTwice = {
      kind: 'outcome',
      of: 'Desk',
      outcome: 'missed',
      repetition: { kind: 'in a row', count: 2, unit: 'month' },
    } as const;
    const row = desk({ payments: [{ amount: eur('9'), trigger: { kind: 'when', condition: missedTwice } }] });
    const bad: [[number, number], [number, number]] = [[5, 10], NONE];
    expect(dueOf(row, tickets(bad, [NONE, NONE], bad, bad))).toEqual(['0', '0', '0', '9']);
  });

  it('earns no reward that the text does not promise for it', () => {
    const bonus = desk({ kind: 'bonus', payments: [{ amount: percent('1'), trigger: { kind: 'miss' } }] });
    expect(dueOf(bonus, tickets([NONE, NONE]))).toEqual(['no cases']);
  });

  it('agrees with asking every priority that had one by itself', () => {
    const count = fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const sparse = fc.oneof(fc.constant(NONE), count);
    fc.assert(
      fc.property(fc.array(fc.tuple(sparse, sparse), { minLength: 1, maxLength: 4 }), (counts) => {
        const isMissed = ([late, all]: [number, number], percent: number) => 100 * (all - late) < percent * all;
        const slow = counts.map(([p1, p2]) => (isMissed(p1, 95) || isMissed(p2, 90) ? '100' : '0'));
        expect(dueOf(forMiss, tickets(...counts))).toEqual(slow);
      }),
    );
  });
});
