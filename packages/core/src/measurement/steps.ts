import type { Id } from '../model/index.ts';
import type { Rational } from '../quantity/index.ts';

/** A moment in whole milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

/** Why a part of an outage does not count, in the order in which they are taken off. */
export type NotCounted =
  /** Shorter than what the metric ignores. */
  | 'too short'
  /** Before the moment from which it counts, or without that moment. */
  | 'before it counts'
  /** Of an outage that counts only beyond a time, that time. */
  | 'below the limit'
  | 'outside the period'
  | 'outside the hours'
  /** Excluded, or without data. */
  | 'excluded';

/**
 * One small step from what was observed to the figure. No words: who shows them words them. Lengths are exact seconds, moments
 * milliseconds.
 */
export type Step =
  | { readonly kind: 'fixed period'; readonly days: number; readonly seconds: Rational }
  | {
      readonly kind: 'outage';
      readonly metric: Id;
      readonly start: Millis;
      /** Missing while it lasts. */
      readonly end: Millis | undefined;
      readonly counted: Rational;
      /** The share of those that the metric is weighted by which it hit. */
      readonly affected: Rational | undefined;
      readonly left: readonly { readonly because: NotCounted; readonly seconds: Rational }[];
    }
  /** Time without a verdict, and how it counted. */
  | {
      readonly kind: 'no data' | 'no traffic' | 'excluded';
      readonly metric: Id;
      readonly countsAs: 'up' | 'down' | 'nothing' | 'out';
      readonly seconds: Rational;
    }
  /** Time of which a share is excluded, because both sides were a cause. */
  | { readonly kind: 'shared'; readonly metric: Id; readonly share: Rational; readonly seconds: Rational }
  | {
      readonly kind: 'intervals';
      readonly metric: Id;
      readonly bad: number;
      readonly good: number;
      /** Beyond the limit, but of too few samples. */
      readonly tooFew: number;
      readonly empty: number;
    }
  | { readonly kind: 'counts'; readonly counted: Rational; readonly total: Rational; readonly leftOut: Rational }
  /** The time that was down, of the time that counts. */
  | { readonly kind: 'down'; readonly down: Rational; readonly of: Rational }
  /** The mean of so many values, of intervals if a unit is given: their weighted sum and the sum of the weights. */
  | {
      readonly kind: 'mean';
      readonly of: number;
      readonly each: string | undefined;
      readonly sum: Rational;
      readonly weights: Rational;
    }
  /** So many of all values were left out at both ends of their order. */
  | { readonly kind: 'trimmed'; readonly of: number; readonly lowest: number; readonly highest: number }
  /** The value at a rank (from 1) of so many in order. */
  | { readonly kind: 'rank'; readonly rank: number; readonly of: number; readonly value: Rational }
  | {
      readonly kind: 'case';
      readonly id: string | undefined;
      readonly start: Millis;
      readonly end: Millis | undefined;
      /** What the clock showed, and what it may show; missing where dates decide. */
      readonly seconds: Rational | undefined;
      readonly deadline: Millis | undefined;
      readonly met: boolean;
    }
  | { readonly kind: 'tally'; readonly of: number; readonly missed: number }
  /** Of a window that may begin anywhere: the worst one. */
  | { readonly kind: 'worst window'; readonly start: Millis; readonly end: Millis }
  | { readonly kind: 'rounded'; readonly from: Rational; readonly to: Rational };
