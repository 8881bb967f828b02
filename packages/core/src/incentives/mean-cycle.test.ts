import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumMeanCycle, type Edge } from './mean-cycle.ts';

const edge = (from: number, to: number, cost: number): Edge => ({ from, to, cost });

describe('the cycle with the smallest mean', () => {
  it('is cheaper for each edge, not as a whole', () => {
    const long = [edge(0, 1, 3), edge(1, 2, 1), edge(2, 0, 2)];
    const short = [edge(1, 1, 3)];
    expect(minimumMeanCycle(3, [...long, ...short])).toEqual(long);
    expect(minimumMeanCycle(3, [...long, edge(1, 1, 1)])).toEqual([edge(1, 1, 1)]);
  });

  it('is none where no cycle can be reached', () => {
    expect(minimumMeanCycle(3, [edge(0, 1, 1), edge(2, 2, 0)])).toBeUndefined();
  });

  it('is not looked for among costs that whole numbers cannot hold', () => {
    expect(() => minimumMeanCycle(2, [edge(0, 0, 2 ** 52)])).toThrow(RangeError);
  });

  it('has no cheaper one among all simple cycles', () => {
    const size = 5;
    const edges = fc.array(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: -9, max: 9 })).map((each) => edge(...each)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(edges, (all) => {
        const means = [...simpleCycles(all)].map((cycle) => mean(cycle)).sort((a, b) => a - b);
        const found = minimumMeanCycle(size, all);
        expect(found && mean(found)).toBe(means[0]);
        if (found)
          for (const [index, { to }] of found.entries()) expect(found[(index + 1) % found.length]?.from).toBe(to);
      }),
      { numRuns: 300 },
    );
  });
});

/** Times a number that all lengths of cycles divide, so that means compare exactly. */
const mean = (cycle: readonly Edge[]): number => (cycle.reduce((sum, { cost }) => sum + cost, 0) * 60) / cycle.length;

/** All simple cycles that can be reached from state 0. */
function* simpleCycles(edges: readonly Edge[]): Generator<readonly Edge[]> {
  const reached = new Set([0]);
  for (const state of reached) for (const { from, to } of edges) if (from === state) reached.add(to);
  for (const start of reached) yield* from([], start, start);

  function* from(walk: readonly Edge[], start: number, state: number): Generator<readonly Edge[]> {
    for (const each of edges) {
      if (each.from !== state) continue;
      if (each.to === start) yield [...walk, each];
      else if (each.to > start && !walk.some(({ to }) => to === each.to)) yield* from([...walk, each], start, each.to);
    }
  }
}
