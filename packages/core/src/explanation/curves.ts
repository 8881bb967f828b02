import type { Facts } from '../facts/facts.ts';
import { listWords, windowWords } from '../facts/words.ts';
import type { Origin } from '../model/index.ts';
import type { Edge, Sum } from '../owed/index.ts';
import { partOf } from '../owed/parts.ts';
import type { Curve, Pays, Piece } from '../payoff/index.ts';
import { toDecimalText, ZERO, type Rational } from '../quantity/index.ts';
import { figureName, partName } from './names.ts';
import { reasonWords } from './reasons.ts';
import { edgesWords } from './steps.ts';
import { quantityWords, sumsWords } from './sums.ts';

export interface ExplainedPiece {
  readonly values: string;
  readonly pays: string;
  readonly outcome: Piece['outcome'];
  readonly at: Origin | undefined;
}

/** A curve in words, and as numbers for a drawing. */
export interface ExplainedCurve {
  readonly title: string;
  readonly figure: string;
  /** “Northwind pays Acme”. */
  readonly who: string;
  /** From good to bad. */
  readonly pieces: readonly ExplainedPiece[];
  /** From where on being worse costs nothing more; empty where it always costs more. */
  readonly tail: string;
  /** Undefined where there is nothing to draw: amounts of several kinds, or nothing decided. */
  readonly drawing: CurveDrawing | undefined;
  readonly at: Origin | undefined;
}

/** Lines of a drawing, from good to bad; numbers are near enough for a picture, and the words have the exact ones. */
export interface CurveDrawing {
  readonly lines: readonly DrawnLine[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

/** x and y are shares of the width and the height, 0 to 1; y upwards. */
export interface DrawnLine {
  readonly from: DrawnPoint;
  readonly to: DrawnPoint;
  readonly isStepped: boolean;
}
interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  /** Whether the end itself belongs to the line. */
  readonly isIn: boolean;
  /** Whether the piece beside it goes on at another height. */
  readonly jumps: boolean;
}
interface Tick {
  readonly at: number;
  readonly text: string;
}

export function explainCurve(facts: Facts, curve: Curve): ExplainedCurve {
  const { credits, of, figure, case: theCase, payer, payee, worse, window } = curve;
  const pieces = worse === 'lower' ? curve.pieces.toReversed() : curve.pieces;
  const name = figureName(facts, figure, of, theCase);
  return {
    title: listWords(credits.map((id) => partName(facts, id))),
    figure: window ? `${name} ${windowWords(window)}` : name,
    who: `${facts.nameOf(payer)} pays ${facts.nameOf(payee)}`,
    pieces: pieces.map((piece) => ({
      values: valuesWords(piece),
      pays: paysWords(facts, piece.pays),
      outcome: piece.outcome,
      at: piece.limit ?? piece.at[0],
    })),
    tail: tailWords(facts, pieces),
    drawing: drawingOf(facts, curve, pieces),
    at: facts.find('credits', credits[0])?.origin,
  };
}

/** `from 95% to under 99%`, `exactly 100%`, `from 3 misses`. */
function valuesWords({ from, to }: Piece): string {
  if (from && from.value.value === to?.value.value) return `exactly ${quantityWords(from.value)}`;
  return edgesWords({ low: from, high: to }) || 'any value';
}

function paysWords(facts: Facts, pays: Pays): string {
  switch (pays.kind) {
    case 'flat':
      return sumsWords(facts, pays.sums);
    case 'linear':
      return pays.to
        ? `from ${sumsWords(facts, pays.from)} to ${sumsWords(facts, pays.to)}, in proportion`
        : `${sumsWords(facts, pays.from)}, and ${sumsWords(facts, pays.slope)} for each one more`;
    case 'stepped':
      return 'in steps';
    case 'undecided':
      return `undecided: ${[...new Set(pays.reasons.map((reason) => reasonWords(facts, reason)))].join('; ')}`;
  }
}

/** The last piece on the way to the worst values, if it is flat. */
function tailWords(facts: Facts, pieces: readonly Piece[]): string {
  const last = pieces.at(-1);
  if (last?.pays.kind !== 'flat' || last.pays.sums.length === 0) return '';
  return `${valuesWords(last)}: being worse costs no more than ${sumsWords(facts, last.pays.sums)}`;
}

/**
 * Good is on the left. The interesting values lie near the target, so each piece has the same width, whatever its length; the
 * values at the ends of pieces are written below.
 */
function drawingOf(facts: Facts, { pieces: all, worse }: Curve, pieces: readonly Piece[]): CurveDrawing | undefined {
  const keys = new Set(all.flatMap(({ pays }) => sumsIn(pays)).map((sum) => partOf(sum).key));
  const [key] = keys;
  const stretches = pieces.filter(({ from, to }) => from?.value.value !== to?.value.value || from === undefined);
  if (keys.size !== 1 || key === undefined || stretches.length === 0) return undefined;
  const heights = all.flatMap(({ pays }) => sumsIn(pays)).map((sum) => Number(numberOf(partOf(sum).value)));
  const top = Math.max(...heights, 0);
  if (!(top > 0)) return undefined;
  const heightOf = (sums: readonly Sum[]): number => {
    const part = sums.map(partOf).find((each) => each.key === key);
    return Number(numberOf(part?.value ?? ZERO)) / top;
  };
  const width = 1 / stretches.length;
  const isReversed = worse === 'lower';
  const drawn = stretches.map(({ pays, from, to }) => {
    const [left, right] = isReversed ? [to, from] : [from, to];
    const ends =
      pays.kind === 'flat'
        ? [pays.sums, pays.sums]
        : pays.kind === 'undecided'
          ? []
          : [pays.from, pays.to ?? pays.from];
    const [first, last] = isReversed ? ends.toReversed() : ends;
    return { left, right, pays, start: first && heightOf(first), end: last && heightOf(last) };
  });
  const lines = drawn.flatMap(({ left, right, pays, start, end }, index): readonly DrawnLine[] => {
    if (start === undefined || end === undefined) return [];
    const [before, after] = [drawn[index - 1], drawn[index + 1]];
    const jumps = {
      from: before !== undefined && before.end !== start,
      to: after !== undefined && after.start !== end,
    };
    return [
      {
        from: { x: index * width, y: start, isIn: left?.end === 'closed', jumps: jumps.from },
        to: { x: (index + 1) * width, y: end, isIn: right?.end === 'closed', jumps: jumps.to },
        isStepped: pays.kind === 'stepped',
      },
    ];
  });
  const amounts = new Map(
    all.flatMap(({ pays }) => sumsIn(pays)).map((sum) => [heightOf([sum]), sumsWords(facts, [sum])]),
  );
  const shown = [...amounts].sort(([a], [b]) => a - b);
  const some =
    shown.length > MOST_TICKS ? shown.filter((_, index) => index === 0 || index === shown.length - 1) : shown;
  const edges = stretches.map(({ from, to }) => (isReversed ? to : from));
  const every = Math.ceil(edges.length / MOST_TICKS);
  const worst = isReversed ? stretches.at(-1)?.from : stretches.at(-1)?.to;
  return {
    lines,
    xTicks: [
      ...edges.flatMap((edge, index) => (edge && index % every === 0 ? [tickOf(index * width, edge)] : [])),
      ...(worst ? [tickOf(1, worst)] : []),
    ],
    yTicks: [{ at: 0, text: sumsWords(facts, []) }, ...some.map(([at, text]) => ({ at, text }))],
  };
}

const MOST_TICKS = 8;
const tickOf = (at: number, { value }: Edge): Tick => ({ at, text: quantityWords(value) });
const numberOf = (value: Rational): string => toDecimalText(value, { decimals: 6, mode: 'half-even' });

function sumsIn(pays: Pays): readonly Sum[] {
  if (pays.kind === 'flat') return pays.sums;
  return pays.kind === 'undecided' ? [] : [...pays.from, ...(pays.to ?? [])];
}
