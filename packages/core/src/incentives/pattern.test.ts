import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostMisses, type Limit } from './pattern.ts';

const of = (count: number, among: number): Limit => ({ kind: 'of', count, of: among, unit: 'month', rolling: true });
const inARow = (count: number): Limit => ({ kind: 'in a row', count, unit: 'month' });
const shareOf = (limits: readonly Limit[]) => {
  const pattern = mostMisses(limits);
  return pattern && [pattern.filter(Boolean).length, pattern.length];
};

describe('the most misses without an exit', () => {
  it('are k − 1 of every n, and k − 1 of every k in a row', () => {
    expect(shareOf([of(3, 6)])).toEqual([2, 6]);
    expect(shareOf([of(3, 12)])).toEqual([2, 12]);
    expect(shareOf([inARow(3)])).toEqual([2, 3]);
    expect(shareOf([of(2, 3)])).toEqual([1, 3]);
  });

  it('are fewer under several conditions than under each of them', () => {
    expect(shareOf([of(5, 6), inARow(2)])).toEqual([1, 2]);
    // 3 of 5 would do for the one, 2 of 3 for the other; together they let one of two pass.
    expect(shareOf([of(4, 5), inARow(3)])).toEqual([3, 5]);
    expect(shareOf([of(4, 7), of(2, 3)])).toEqual([1, 3]);
  });

  it('are none where one miss is enough, and all where nothing limits them', () => {
    expect(mostMisses([of(1, 6)])).toBeUndefined();
    expect(mostMisses([])).toEqual([true]);
  });

  it('are unknown over more periods than can be looked at', () => {
    expect(mostMisses([of(12, 24)])).toBeUndefined();
  });

  it('never fulfil a condition, and no pattern of up to ten periods has more', () => {
    const limit = fc.oneof(
      fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 3, max: 5 })).map(([k, n]) => of(k, n)),
      fc.integer({ min: 2, max: 4 }).map(inARow),
    );
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 3 }), (limits) => {
        const pattern = mostMisses(limits) ?? [];
        expect(isFree(limits, pattern)).toBe(true);
        const misses = pattern.filter(Boolean).length;
        for (let length = 1; length <= 10; length++) {
          for (let bits = 0; bits < 2 ** length; bits++) {
            const other = Array.from({ length }, (_, index) => ((bits >> index) & 1) === 1);
            const more = other.filter(Boolean).length * pattern.length > misses * length;
            if (more) expect(isFree(limits, other), JSON.stringify(other)).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Whether the pattern, repeated, fulfils none of the conditions in any period. */
function isFree(limits: readonly Limit[], pattern: readonly boolean[]): boolean {
  const long = Array.from({ length: pattern.length + 12 }, (_, index) => pattern[index % pattern.length] ?? false);
  return limits.every((limit) => {
    const length = limit.kind === 'of' ? limit.of : limit.count;
    return long.every(
      (_, end) => long.slice(Math.max(0, end - length + 1), end + 1).filter(Boolean).length < limit.count,
    );
  });
}
