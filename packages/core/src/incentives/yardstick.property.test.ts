import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/facts.ts';
import { minus, type Part } from '../owed/parts.ts';
import { performanceWith } from '../payoff/performances.ts';
import { sampleOf } from '../payoff/sample.ts';
import { compare, isZero, rational, subtract, toText, type Rational } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { shop } from '../testing/owed.ts';
import { eur, month, pays, percent, range } from '../testing/tariff.ts';
import { gradesOf, type Grades } from './stake.ts';
import { jumpsOf } from './yardstick.ts';

type Credits = Parameters<typeof shop>[0];

/** Two to four tiers of any amounts under 99.9 %, some of nothing, whose ends have one decimal; perhaps a maximum. */
const tiers = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 900, max: 998 }), { minLength: 1, maxLength: 3 }),
    amounts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
    cap: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(({ edges, amounts, cap }): Credits => {
    const ends = [999, ...edges.toSorted((a, b) => b - a)].map((each) => `${each / 10}`);
    return {
      payments: ends.map((high, index) => {
        const low = ends[index + 1];
        return pays(percent(`${(amounts[index] ?? 0) * 10}`), range(low ?? '', low ? 'closed' : 'open', high, 'open'));
      }),
      caps: cap === undefined ? [] : [{ amount: eur(`${cap * 70}`), each: month }],
    };
  });

const gradesIn = (credits: Credits) => {
  const facts = new Facts(agreementOf(shop(credits)));
  return { facts, grades: gradesOf(facts, 'Available') };
};

const owes = (facts: Facts, { credits, dial }: Grades, value: Rational): readonly Part[] =>
  sampleOf(facts, [credits], performanceWith(facts, [credits], [{ dial, value }]), dial.of).parts ?? [];
const isSame = (a: readonly Part[], b: readonly Part[]): boolean => minus(a, b).every(({ value }) => isZero(value));

/** From 99.9 % down to 89.95 % in steps of half the finest difference that the tiers make. */
const grid = Array.from({ length: 200 }, (_, index) => subtract(rational('99.9'), rational(`${index}/20`)));

describe('the yardstick', () => {
  it('finds each place at which a delay makes a difference, the smallest first, as a fine grid does', () => {
    fc.assert(
      fc.property(tiers, (credits) => {
        const { facts, grades } = gradesIn(credits);
        fc.pre(grades !== undefined);
        const slow = grid.flatMap((value, index) => {
          const next = grid[index + 1];
          const [here, there] = [owes(facts, grades, value), next ? owes(facts, grades, next) : undefined];
          return there && !isSame(here, there) ? [{ value, here, there }] : [];
        });
        const jumps = [...jumpsOf(facts, grades)];
        expect(jumps.map(({ owes: here, owesPast }) => [text(here), text(owesPast)])).toEqual(
          slow.map(({ here, there }) => [text(here), text(there)]),
        );
        for (const [index, { at, past }] of jumps.entries()) {
          // Own failure up to the place is without a difference, and it lies no further out than the grid could tell.
          const edge = slow[index]?.value ?? at;
          expect(compare(at, subtract(edge, rational('1/20')))).toBeGreaterThanOrEqual(0);
          expect(compare(past, at)).toBeLessThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const text = (parts: readonly Part[]): string =>
  parts
    .filter(({ value }) => !isZero(value))
    .map(({ key, value }) => `${key}${toText(value)}`)
    .join();
