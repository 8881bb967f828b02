import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import type { Condition, Credits as Schedule } from '../model/index.ts';
import { owedUnder } from '../owed/index.ts';
import { minus, partOf, plus, type Part } from '../owed/parts.ts';
import { performanceWith } from '../payoff/performances.ts';
import { daysFrom, firstOfYear } from '../payoff/times.ts';
import { compare, divide, isZero, rational, toText, ZERO, type Rational } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { shop } from '../testing/owed.ts';
import { eur, month, pays, percent, range } from '../testing/tariff.ts';
import { cheapestPattern, costOfRounds } from './cheapest.ts';
import { machineOf } from './machine.ts';
import { gradesOf, type Grades } from './stake.ts';

type Credits = Parameters<typeof shop>[0];

const times = (outcome: 'missed' | 'met', count: number, unit: 'month' | 'quarter' = 'month'): Condition => ({
  kind: 'outcome',
  of: 'Available',
  outcome,
  repetition: { kind: 'in a row', count, unit },
});
const ofAny = (count: number, of: number, rolling: boolean): Condition => ({
  kind: 'outcome',
  of: 'Available',
  outcome: 'missed',
  repetition: { kind: 'of', count, of, unit: 'month', rolling },
});

const condition = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((count) => times('missed', count)),
  fc.constant(times('missed', 2, 'quarter')),
  fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 4 }), fc.boolean()).map((all) => ofAny(...all)),
);
const window = fc.constantFrom(
  month,
  { kind: 'each' as const, unit: 'quarter' as const },
  { kind: 'each' as const, unit: 'year' as const },
  { kind: 'rolling' as const, length: 'P3M' },
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 1 });

const inMoney = fc
  .record({
    multipliers: maybe(condition.map((when) => ({ value: '2', when }))),
    more: maybe(condition),
    caps: maybe(fc.tuple(fc.integer({ min: 1, max: 7 }), window)),
    free: maybe(fc.tuple(fc.integer({ min: 1, max: 2 }), window)),
    returned: maybe(fc.integer({ min: 1, max: 3 }).map((count) => ({ when: times('met', count) }))),
  })
  .map(({ multipliers, more, caps, free, returned }): Credits => ({
    payments: [
      pays(percent('10'), range('99', 'closed', '99.9', 'open')),
      pays(percent('25'), range('', 'open', '99', 'open')),
      ...more.map((each) => ({ amount: eur('70'), trigger: { kind: 'when' as const, condition: each } })),
    ],
    multipliers,
    returned,
    caps: caps.map(([amount, each]) => ({ amount: eur(`${amount * 50}`), each })),
    free: free.map(([value, each]) => ({ value: `${value}`, unit: 'misses', each })),
  }));

const inPoints = fc
  .record({ first: fc.integer({ min: 2, max: 4 }), reset: maybe(fc.integer({ min: 1, max: 3 })), each: maybe(window) })
  .map(({ first, reset, each }): Credits => ({
    payments: [{ amount: { kind: 'points', value: '1' }, trigger: { kind: 'miss' } }],
    scales: [
      {
        by: 'points',
        mode: 'highest row applies',
        each: each[0],
        rows: [
          { range: rows(first, first), amount: eur('100') },
          { range: rows(first + 1, undefined), amount: eur('300') },
        ],
      },
    ],
    pointsReset: reset.map((count) => ({ when: times('met', count) })),
  }));

const number = (value: number) => ({ kind: 'quantity' as const, value: `${value}`, unit: '' });
const rows = (low: number, high: number | undefined) => ({
  low: { value: number(low), end: 'closed' as const },
  ...(high === undefined ? {} : { high: { value: number(high), end: 'closed' as const } }),
});

function gradesIn(credits: Credits): { readonly facts: Facts; readonly grades: Grades } {
  const facts = new Facts(agreementOf(shop(credits)));
  const grades = gradesOf(facts, 'Available');
  if (!grades) throw new Error('Nothing can be missed.');
  return { facts, grades };
}

/** What a round of the pattern costs for each period, as `owed` says it of some years of it: the slow and obvious way. */
function meanCost(facts: Facts, { credits, dial, values }: Grades, pattern: readonly number[]): Rational {
  const round = leastCommon(pattern.length, 12);
  const told = [values.best, values.miss, values.worst ?? values.miss].map((value) =>
    performanceWith(facts, [credits], [{ dial, value }]),
  );
  const [first] = told;
  const days = daysFrom(firstOfYear(facts, [credits]), dial.unit, round + 60);
  const periods = days.flatMap((from, index) =>
    (told[pattern[index % pattern.length] ?? 0]?.periods ?? []).map((period) => ({ ...period, from })),
  );
  if (!first) return ZERO;
  const owed = owedUnder(facts, [credits] satisfies Schedule[], { ...first, periods });
  const parts = owed.periods.slice(-round).reduce<readonly Part[]>((sum, { schedules }) => {
    const [schedule] = schedules;
    if (!schedule?.due) throw new Error(`Undecided: ${JSON.stringify(schedule?.undecided)}`);
    return minus(plus(sum, schedule.due.map(partOf)), schedule.returned.map(partOf));
  }, []);
  return divide(parts[0]?.value ?? ZERO, rational(round));
}

function leastCommon(a: number, b: number): number {
  for (let multiple = a; ; multiple += a) if (multiple % b === 0) return multiple;
}

const patterns = Array.from({ length: 5 }, (_, index) => index + 1).flatMap((length) =>
  Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (__, place) => (bits >> place) & 1)),
);
const missesIn = (pattern: readonly number[]): number => pattern.filter((each) => each > 0).length;

describe('the cheapest pattern', () => {
  it('costs what owed says, and no pattern of up to five periods costs less for each miss', () => {
    fc.assert(
      fc.property(fc.oneof(inMoney, inPoints), (credits) => {
        const { facts, grades } = gradesIn(credits);
        const { best, miss, worst } = grades.values;
        const values = [best, miss, ...(worst ? [worst] : [])];
        const machine = machineOf(facts, { ...grades, values, exits: [] });
        const cheapest = cheapestPattern(facts, grades);
        if (!machine) throw new Error('There is no such machine.');
        // A year of quarters has more states than are looked at before the first round closes.
        fc.pre(cheapest !== undefined);
        const perMiss = (parts: readonly Part[] | undefined, misses: number): Rational =>
          divide(parts?.[0]?.value ?? ZERO, rational(misses));
        const own = cheapest.pattern.map(Number);
        const least = perMiss(cheapest.cost, missesIn(own));
        expect(toText(meanCost(facts, grades, own))).toBe(toText(perMiss(cheapest.cost, own.length)));
        for (const pattern of patterns) {
          const cost = costOfRounds(machine, pattern);
          expect(toText(perMiss(cost, pattern.length)), pattern.join('')).toBe(
            toText(meanCost(facts, grades, pattern)),
          );
          if (missesIn(pattern) === 0 || cheapest.searched !== undefined) continue;
          expect(compare(least, perMiss(cost, missesIn(pattern))), pattern.join('')).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('costs no more at the worst only where it says so', () => {
    fc.assert(
      fc.property(inMoney, (credits) => {
        const { facts, grades } = gradesIn(credits);
        const cheapest = cheapestPattern(facts, grades);
        fc.pre(cheapest !== undefined);
        const [small, worst] = [1, 2].map((value) =>
          meanCost(
            facts,
            grades,
            cheapest.pattern.map((missed) => (missed ? value : 0)),
          ),
        );
        expect(cheapest.anySize).toBe(small && worst && isZero(minusOne(small, worst)));
      }),
      { numRuns: 12 },
    );
  });
});

const minusOne = (a: Rational, b: Rational): Rational => rational(compare(a, b));
