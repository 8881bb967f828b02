import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps, overlaps } from './coverage.ts';
import { formatInterval } from './format-interval.ts';
import {
  closed,
  contains,
  open,
  satisfying,
  unsaid,
  type Boundary,
  type Interval,
  type IntervalEnd,
} from './interval.ts';
import { fromIntegers, rational } from './rational.ts';

const v = rational;
const percentages: Interval = { from: closed(v(0)), to: closed(v(100)) };
const missed: Interval = { from: closed(v(0)), to: open(v('99.9')) };
const band = (from: IntervalEnd, to: IntervalEnd): Interval => ({ from, to });

const gapTexts = (bands: readonly Interval[], domain: Interval, step?: string) =>
  gaps(bands, domain, step === undefined ? undefined : v(step)).map(
    ({ interval, certain }) => formatInterval(interval, 'en') + (certain ? '' : ' ?'),
  );
const overlapTexts = (bands: readonly Interval[], step?: string) =>
  overlaps(bands, step === undefined ? undefined : v(step)).map(
    ({ interval, bands, certain }) => `${bands.join('+')} ${formatInterval(interval, 'en')}${certain ? '' : ' ?'}`,
  );

describe('gaps', () => {
  it('finds none where bands meet', () => {
    const bands = [
      band(closed(v('99')), open(v('99.9'))),
      band(closed(v('95')), open(v('99'))),
      satisfying('<', v('95')),
    ];
    expect(gapTexts(bands, missed)).toEqual([]);
  });

  it('finds a single point: 99.0 is in no band of `over 99.0 to 99.9` and `under 99.0`', () => {
    const bands = [band(open(v('99.0')), closed(v('99.9'))), satisfying('<', v('99.0'))];
    expect(gapTexts(bands, missed)).toEqual(['exactly 99']);
  });

  it('finds stretches before, between and after', () => {
    const bands = [band(closed(v('50')), closed(v('60'))), band(open(v('70')), open(v('80')))];
    expect(gapTexts(bands, percentages)).toEqual(['from 0 to under 50', 'over 60 to 70', 'from 80 to 100']);
    expect(gapTexts(bands, satisfying('>=', v(0)))).toEqual(['from 0 to under 50', 'over 60 to 70', 'from 80 up']);
    expect(gapTexts([], percentages)).toEqual(['from 0 to 100']);
    expect(gapTexts([], band('unbounded', 'unbounded'))).toEqual(['any value']);
  });

  it('doubts what depends on an unsaid end', () => {
    const bands = [band(unsaid(v('95')), unsaid(v('99'))), band(unsaid(v('99')), unsaid(v('99.9')))];
    expect(gapTexts(bands, band(closed(v('95')), closed(v('99.9'))))).toEqual([
      'exactly 95 ?',
      'exactly 99 ?',
      'exactly 99.9 ?',
    ]);
  });

  it('has no doubt where another band contains the point', () => {
    const bands = [band(unsaid(v('95')), unsaid(v('99'))), satisfying('>=', v('99')), satisfying('<=', v('95'))];
    expect(gapTexts(bands, percentages)).toEqual([]);
  });

  it('looks at points of the grid only, if there is one', () => {
    const rounded = [
      band(closed(v('95.00')), closed(v('98.99'))),
      satisfying('>=', v('99.00')),
      satisfying('<', v('95')),
    ];
    expect(gapTexts(rounded, percentages)).toEqual(['over 98.99 to under 99']);
    expect(gapTexts(rounded, percentages, '0.01')).toEqual([]);
    expect(gapTexts(rounded, percentages, '0.001')).toEqual(['over 98.99 to under 99']);
    const misses = [satisfying('=', v(1)), satisfying('=', v(2)), satisfying('>', v(3))];
    expect(gapTexts(misses, satisfying('>=', v(1)), '1')).toEqual(['over 2 to 3']);
  });

  it('ignores reversed bands, and has nothing to say about a reversed domain', () => {
    expect(gapTexts([band(closed(v(90)), closed(v(10)))], percentages)).toEqual(['from 0 to 100']);
    expect(gapTexts([], band(closed(v(1)), closed(v(0))))).toEqual([]);
  });
});

describe('overlaps', () => {
  it('finds none where bands meet', () => {
    expect(overlapTexts([satisfying('<', v('99')), satisfying('>=', v('99'))])).toEqual([]);
  });

  it('finds a single shared point', () => {
    expect(overlapTexts([satisfying('<=', v('99')), satisfying('>=', v('99'))])).toEqual(['0+1 exactly 99']);
  });

  it('tells which bands share what', () => {
    const bands = [satisfying('<', v('95')), satisfying('<', v('99')), band(closed(v('90')), closed(v('99.9')))];
    expect(overlapTexts(bands)).toEqual(['0+1 under 90', '0+1+2 from 90 to under 95', '1+2 from 95 to under 99']);
  });

  it('doubts a boundary that nobody said', () => {
    const bands = [band(unsaid(v('95')), unsaid(v('99'))), band(unsaid(v('99')), unsaid(v('99.9')))];
    expect(overlapTexts(bands)).toEqual(['0+1 exactly 99 ?']);
    expect(overlapTexts([band(unsaid(v('95')), unsaid(v('99'))), satisfying('>=', v('99'))])).toEqual([
      '0+1 exactly 99 ?',
    ]);
  });

  it('looks at points of the grid only, if there is one', () => {
    expect(overlapTexts([satisfying('<', v('1.5')), satisfying('>', v('1.2'))], '1')).toEqual([]);
    expect(overlapTexts([satisfying('<', v('2.5')), satisfying('>', v('1.2'))], '1')).toEqual([
      '0+1 over 1.2 to under 2.5',
    ]);
  });
});

// Ends are multiples of 1/3, so that the multiples of 1/6 from below the least to above the greatest hit every end and
// every stretch between two ends.
const anyEnd = fc.option(
  fc.record({
    value: fc.integer({ min: -9, max: 9 }).map((n) => fromIntegers(BigInt(n), 3n)),
    boundary: fc.constantFrom<Boundary>('closed', 'open', 'unsaid'),
  }),
  { nil: 'unbounded' as const, freq: 6 },
);
const anyInterval = fc.record({ from: anyEnd, to: anyEnd });
const grid = Array.from({ length: 45 }, (_, index) => fromIntegers(BigInt(index - 22), 6n));

describe('against the obvious way, number by number', () => {
  it('gaps', () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 6 }), anyInterval, (bands, domain) => {
        const found = gaps(bands, domain);
        for (const value of grid) {
          const states = bands.map((interval) => contains(interval, value));
          const expected =
            contains(domain, value) === 'no' || states.includes('yes') ? [] : [!states.includes('unsaid')];
          const hits = found.filter(({ interval }) => contains(interval, value) === 'yes');
          expect(hits.map(({ certain }) => certain)).toEqual(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('overlaps', () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 6 }), (bands) => {
        const found = overlaps(bands);
        for (const value of grid) {
          const states = bands.map((interval) => contains(interval, value));
          const involved = states.flatMap((state, index) => (state === 'no' ? [] : [index]));
          const certain = states.filter((state) => state === 'yes').length > 1;
          const hits = found.filter(({ interval }) => contains(interval, value) === 'yes');
          expect(hits.map((hit) => [hit.bands, hit.certain])).toEqual(involved.length > 1 ? [[involved, certain]] : []);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('pieces are as few as possible and in order', () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 6 }), anyInterval, (bands, domain) => {
        const found = gaps(bands, domain);
        const changes = grid.map((value) => found.findIndex(({ interval }) => contains(interval, value) === 'yes'));
        const seen = changes.filter((piece, index) => piece >= 0 && piece !== changes[index - 1]);
        expect(seen).toEqual(found.map((_, index) => index));
        for (const [index, piece] of found.slice(1).entries()) {
          const before = found[index];
          const touching = before && touches(before.interval.to, piece.interval.from);
          expect(touching && before.certain === piece.certain).not.toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function touches(to: IntervalEnd, from: IntervalEnd): boolean {
  if (to === 'unbounded' || from === 'unbounded') return false;
  const meet = to.value.n === from.value.n && to.value.d === from.value.d && to.value.s === from.value.s;
  return meet && (to.boundary === 'closed' || from.boundary === 'closed');
}
