import type { Figure, Id, Origin, Window } from '../model/index.ts';
import type { Edge, Outcome, Reason, Sum } from '../owed/index.ts';
import type { Axis } from '../tariff/index.ts';

/**
 * What some schedules pay for each value of one figure, everything else as promised: plain JSON without words. Caps, roundings,
 * minima and stacking are in it, since each value of it is what `owed` says.
 */
export interface Curve {
  /** The schedules whose sum it is: one, or several that the same figure sets off. */
  readonly credits: readonly Id[];
  readonly payer: Id | undefined;
  readonly payee: Id | undefined;
  readonly kind: 'credit' | 'bonus';
  /** The objective or the support that the figure belongs to. */
  readonly of: Id;
  readonly figure: Figure;
  readonly case: Readonly<Record<string, string>>;
  readonly axis: Pick<Axis, 'kind' | 'unit'>;
  /** The direction in which the promise is missed. */
  readonly worse: 'lower' | 'higher';
  readonly window: Window | undefined;
  /** From the lowest value to the highest, without a gap; of counted things the whole numbers only. */
  readonly pieces: readonly Piece[];
}

/** A stretch of values, or a single one; an end that is missing is unbounded. */
export interface Piece {
  readonly from: Edge | undefined;
  readonly to: Edge | undefined;
  readonly outcome: Outcome;
  readonly pays: Pays;
  /** The clauses that it is paid by, and the one that keeps it from being more. */
  readonly at: readonly Origin[];
  readonly limit: Origin | undefined;
}

/**
 * What is paid on a piece. linear: on the straight line between the limits at its ends, or on and on by `slope` for each unit of
 * the axis. stepped: in more steps between these than anybody would list.
 */
export type Pays =
  | { readonly kind: 'flat'; readonly sums: readonly Sum[] }
  | {
      readonly kind: 'linear';
      readonly from: readonly Sum[];
      readonly to: readonly Sum[] | undefined;
      readonly slope: readonly Sum[];
    }
  | { readonly kind: 'stepped'; readonly from: readonly Sum[]; readonly to: readonly Sum[] }
  | { readonly kind: 'undecided'; readonly reasons: readonly Reason[] };
