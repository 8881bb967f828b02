import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, merged, totalSeconds, without, type Stretch } from './stretches.ts';

const stretches = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 30 }), end: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 6 },
);
/** The whole seconds in them, one by one. */
const seconds = (list: readonly Stretch[]) =>
  new Set(
    list.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)),
  );

describe('stretches of time', () => {
  it('are merged when they overlap or touch', () => {
    const list = [
      { start: 5, end: 8 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
      { start: 6, end: 7 },
      { start: 9, end: 9 },
      { start: 12, end: 11 },
    ];
    expect(merged(list)).toEqual([
      { start: 1, end: 4 },
      { start: 5, end: 8 },
    ]);
  });

  it('may never end', () => {
    expect(
      merged([
        { start: 4, end: Infinity },
        { start: 1, end: 9 },
      ]),
    ).toEqual([{ start: 1, end: Infinity }]);
    expect(without([{ start: 1, end: 9 }], [{ start: 4, end: Infinity }])).toEqual([{ start: 1, end: 4 }]);
  });

  it('are sets of seconds', () => {
    fc.assert(
      fc.property(stretches, stretches, (a, b) => {
        expect(seconds(merged(a))).toEqual(seconds(a));
        expect(totalSeconds(a)).toBe(seconds(a).size);
        const rest = without(a, b);
        expect(seconds(rest)).toEqual(new Set([...seconds(a)].filter((second) => !seconds(b).has(second))));
        expect(merged(rest)).toEqual(rest);
        const both = common(a, b);
        expect(seconds(both)).toEqual(new Set([...seconds(a)].filter((second) => seconds(b).has(second))));
        expect(merged(both)).toEqual(both);
      }),
    );
  });
});
