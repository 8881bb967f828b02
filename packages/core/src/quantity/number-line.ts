import { toText } from './decimal-text.ts';
import { closed, open, type Interval, type IntervalEnd } from './interval.ts';
import { compare, type Rational } from './rational.ts';

/** Neighbouring cells, both included; none if `first` exceeds `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The number line cut at every end of some intervals: with the ends v0 < v1 < … the cells are (−∞, v0), {v0}, (v0, v1), {v1} …
 * An interval contains such a cell as a whole or not at all, so that exact questions about numbers become questions about
 * cell indexes. Odd cells are points.
 */
export interface NumberLine {
  readonly whole: Span;
  /** The cells of one of the intervals that the line was cut for, with the values at its unsaid ends taken in or left out. */
  readonly span: (interval: Interval, unsaidEnds: 'in' | 'out') => Span;
  /** The numbers of neighbouring cells as an interval with closed and open ends. */
  readonly interval: (span: Span) => Interval;
}

export function cutNumberLine(intervals: readonly Interval[]): NumberLine {
  const values = distinctEnds(intervals);
  const pointCells = new Map(values.map((value, index) => [toText(value), 2 * index + 1]));
  const whole = { first: 0, last: 2 * values.length };

  const cell = (end: IntervalEnd, unsaidEnds: 'in' | 'out', inward: 1 | -1): number => {
    if (end === 'unbounded') return inward === 1 ? whole.first : whole.last;
    const point = pointCells.get(toText(end.value)) ?? NaN;
    const included = end.boundary === 'closed' || (end.boundary === 'unsaid' && unsaidEnds === 'in');
    return included ? point : point + inward;
  };
  const end = (index: number, inward: 1 | -1): IntervalEnd => {
    const isPoint = index % 2 === 1;
    const value = values[(isPoint ? index - 1 : index - 1 - inward) / 2];
    if (value === undefined) return 'unbounded';
    return isPoint ? closed(value) : open(value);
  };
  return {
    whole,
    span: ({ from, to }, unsaidEnds) => ({ first: cell(from, unsaidEnds, 1), last: cell(to, unsaidEnds, -1) }),
    interval: ({ first, last }) => ({ from: end(first, 1), to: end(last, -1) }),
  };
}

/** In how many of the spans each cell of the line lies. */
export function countPerCell({ whole }: NumberLine, spans: readonly Span[]): readonly number[] {
  const changes = new Array<number>(whole.last + 2).fill(0);
  for (const { first, last } of spans) {
    if (first > last) continue;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  let count = 0;
  return changes.map((change) => (count += change));
}

/** Joins neighbouring cells of the span with the same label, and leaves out those without one. */
export function labelledPieces<Label>(
  line: NumberLine,
  { first, last }: Span,
  labelOf: (cell: number) => Label | undefined,
  same: (a: Label, b: Label) => boolean,
): readonly { readonly interval: Interval; readonly label: Label }[] {
  const runs: { span: { first: number; last: number }; label: Label }[] = [];
  for (let cell = first; cell <= last; cell++) {
    const label = labelOf(cell);
    const run = runs.at(-1);
    if (label === undefined) continue;
    if (run?.span.last === cell - 1 && same(run.label, label)) run.span.last = cell;
    else runs.push({ span: { first: cell, last: cell }, label });
  }
  return runs.map(({ span, label }) => ({ interval: line.interval(span), label }));
}

function distinctEnds(intervals: readonly Interval[]): readonly Rational[] {
  const ends = intervals
    .flatMap(({ from, to }) => [from, to])
    .flatMap((end) => (end === 'unbounded' ? [] : [end.value]));
  const byText = new Map(ends.map((value) => [toText(value), value]));
  return [...byText.values()].sort(compare);
}
