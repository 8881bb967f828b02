import { touchesGrid, type Interval } from './interval.ts';
import { countPerCell, cutNumberLine, labelledPieces } from './number-line.ts';
import type { Rational } from './rational.ts';

/** Values that no band contains. */
export interface Gap {
  readonly interval: Interval;
  /** False where an unsaid end may close the gap. */
  readonly certain: boolean;
}

/** Values that two or more bands contain. */
export interface Overlap {
  readonly interval: Interval;
  /** The positions of these bands in the given list, ascending. */
  readonly bands: readonly number[];
  /** False where fewer than two of them surely contain the values, because an end is unsaid. */
  readonly certain: boolean;
}

/**
 * All values of the domain that no band contains, as the fewest exact intervals in ascending order. Single points count:
 * bands `under 99` and `over 99` leave exactly 99. An unsaid end of the domain counts as closed.
 *
 * With a grid step (above 0) only gaps that a multiple of the step lies in: for values that are counted or reported to some
 * decimals, nothing can fall between two points of the grid.
 */
export function gaps(bands: readonly Interval[], domain: Interval, gridStep?: Rational): readonly Gap[] {
  const line = cutNumberLine([...bands, domain]);
  const sure = countPerCell(
    line,
    bands.map((band) => line.span(band, 'out')),
  );
  const possible = countPerCell(
    line,
    bands.map((band) => line.span(band, 'in')),
  );
  const uncovered = (cell: number) => (sure[cell] === 0 ? { certain: possible[cell] === 0 } : undefined);
  return labelledPieces(line, line.span(domain, 'in'), uncovered, (a, b) => a.certain === b.certain)
    .map(({ interval, label }) => ({ interval, ...label }))
    .filter(({ interval }) => gridStep === undefined || touchesGrid(interval, gridStep));
}

/**
 * All values that two or more bands contain, as the fewest exact intervals with the same bands, in ascending order. Single
 * points count: `to 99` and `from 99` share exactly 99. The grid step is that of {@link gaps}.
 */
export function overlaps(bands: readonly Interval[], gridStep?: Rational): readonly Overlap[] {
  const line = cutNumberLine(bands);
  const sureSpans = bands.map((band) => line.span(band, 'out'));
  const possibleSpans = bands.map((band) => line.span(band, 'in'));
  const sure = countPerCell(line, sureSpans);
  const possible = countPerCell(line, possibleSpans);
  const shared = (cell: number) => {
    if ((possible[cell] ?? 0) < 2) return undefined;
    const involved = possibleSpans.flatMap(({ first, last }, band) => (first <= cell && cell <= last ? [band] : []));
    return { bands: involved, certain: (sure[cell] ?? 0) > 1 };
  };
  return labelledPieces(line, line.whole, shared, sameOverlap)
    .map(({ interval, label }) => ({ interval, ...label }))
    .filter(({ interval }) => gridStep === undefined || touchesGrid(interval, gridStep));
}

type Shared = Pick<Overlap, 'bands' | 'certain'>;

function sameOverlap(a: Shared, b: Shared): boolean {
  return a.certain === b.certain && a.bands.join() === b.bands.join();
}
