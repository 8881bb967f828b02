import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closed,
  contains,
  intersect,
  isEmpty,
  open,
  satisfying,
  singlePoint,
  touchesGrid,
  unsaid,
  type Boundary,
  type Interval,
} from './interval.ts';
import { rational } from './rational.ts';

const v = rational;
const from95toUnder99: Interval = { from: closed(v('95')), to: open(v('99')) };

describe('contains', () => {
  it('is exact at each end', () => {
    expect(contains(from95toUnder99, v('95'))).toBe('yes');
    expect(contains(from95toUnder99, v('94.999999999999999999999'))).toBe('no');
    expect(contains(from95toUnder99, v('98.999999999999999999999'))).toBe('yes');
    expect(contains(from95toUnder99, v('99'))).toBe('no');
  });

  it('is unsaid at an unsaid end only', () => {
    const interval = { from: unsaid(v('95')), to: unsaid(v('99')) };
    expect(['94', '95', '97', '99', '100'].map((value) => contains(interval, v(value)))).toEqual([
      'no',
      'unsaid',
      'yes',
      'unsaid',
      'no',
    ]);
  });

  it('lets the other end rule out an unsaid one', () => {
    expect(contains({ from: open(v(1)), to: unsaid(v(1)) }, v(1))).toBe('no');
    expect(contains({ from: closed(v(1)), to: unsaid(v(1)) }, v(1))).toBe('unsaid');
    expect(contains({ from: unsaid(v(2)), to: unsaid(v(1)) }, v(1))).toBe('no');
  });

  it('knows no end where there is none', () => {
    expect(contains({ from: 'unbounded', to: 'unbounded' }, v('-1000000'))).toBe('yes');
  });
});

describe('satisfying', () => {
  it.each([
    ['<', 'yes no no'],
    ['<=', 'yes yes no'],
    ['=', 'no yes no'],
    ['>=', 'no yes yes'],
    ['>', 'no no yes'],
  ] as const)('%s 99.9 below, at and above it: %s', (comparison, expected) => {
    const interval = satisfying(comparison, v('99.9'));
    expect(['99.8', '99.9', '100'].map((value) => contains(interval, v(value))).join(' ')).toBe(expected);
  });
});

describe('empty intervals and points', () => {
  it.each<[string, Interval, boolean]>([
    ['a point', { from: closed(v(1)), to: closed(v(1)) }, false],
    ['a point with an open end', { from: closed(v(1)), to: open(v(1)) }, true],
    ['a point with an unsaid end', { from: closed(v(1)), to: unsaid(v(1)) }, false],
    ['reversed ends', { from: closed(v(2)), to: closed(v(1)) }, true],
    ['a ray', { from: open(v(2)), to: 'unbounded' }, false],
  ])('%s', (_, interval, empty) => expect(isEmpty(interval)).toBe(empty));

  it('finds the single value', () => {
    expect(singlePoint(satisfying('=', v('99')))).toEqual(v('99'));
    expect(singlePoint(from95toUnder99)).toBeUndefined();
    expect(singlePoint({ from: closed(v(1)), to: open(v(1)) })).toBeUndefined();
  });
});

describe('intersect', () => {
  it('takes the inner ends', () => {
    expect(intersect(from95toUnder99, satisfying('>=', v('98')))).toEqual({ from: closed(v('98')), to: open(v('99')) });
    expect(intersect(satisfying('<=', v(5)), satisfying('<', v(5)))).toEqual(satisfying('<', v(5)));
    expect(intersect({ from: 'unbounded', to: unsaid(v(5)) }, satisfying('<=', v(5)))).toEqual({
      from: 'unbounded',
      to: unsaid(v(5)),
    });
  });

  it('is nothing where they only touch at an open end', () => {
    expect(intersect(from95toUnder99, satisfying('>=', v('99')))).toBeUndefined();
    expect(intersect(satisfying('<=', v('99')), satisfying('>=', v('99')))).toEqual(satisfying('=', v('99')));
  });
});

describe('touchesGrid', () => {
  it('agrees with trying every point of the grid', () => {
    const end = fc.record({
      value: fc.integer({ min: -12, max: 12 }).map((n) => v(`${n}/4`)),
      boundary: fc.constantFrom<Boundary>('closed', 'open', 'unsaid'),
    });
    fc.assert(
      fc.property(end, end, fc.integer({ min: 1, max: 6 }), (from, to, sixths) => {
        const points = Array.from({ length: 81 }, (_, index) => v(`${(index - 40) * sixths}/6`));
        const expected = points.some((point) => contains({ from, to }, point) !== 'no');
        expect(touchesGrid({ from, to }, v(`${sixths}/6`))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[Interval, string, boolean]>([
    [{ from: open(v(1)), to: open(v(2)) }, '1', false],
    [{ from: open(v(1)), to: closed(v(2)) }, '1', true],
    [{ from: closed(v(1)), to: open(v(2)) }, '1', true],
    [{ from: open(v('98.99')), to: open(v('99')) }, '0.01', false],
    [{ from: open(v('98.99')), to: open(v('99')) }, '0.001', true],
    [{ from: open(v('-1')), to: open(v('0.5')) }, '1', true],
    [{ from: closed(v('1/3')), to: closed(v('2/3')) }, '1', false],
    [{ from: unsaid(v(1)), to: open(v('1.5')) }, '1', true],
    [{ from: open(v(1)), to: 'unbounded' }, '1', true],
  ])('%# with step %s: %s', (interval, step, expected) => expect(touchesGrid(interval, v(step))).toBe(expected));
});
