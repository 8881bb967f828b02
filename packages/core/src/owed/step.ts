import type { Amount, Base, Cap, Figure, Id, Origin, Scale, Stacking, Window } from '../model/index.ts';
import type { Reason } from './reason.ts';
import type { Edge, Quantity, Sum } from './sum.ts';

/** What a step says besides what was due before it and is due after it. docs/owed.md tells the meaning of each. */
export type StepDetail =
  // What happened.
  /** The figure that a tier looks at; `read` is the value after the metric's own rounding. */
  | {
      readonly kind: 'value';
      readonly of: Id;
      readonly figure: Figure;
      readonly value: Quantity;
      readonly read: Quantity;
      readonly case: Readonly<Record<string, string>>;
      readonly item?: string | undefined;
    }
  /** Misses or points: those of the window before this period, and the new ones. */
  | {
      readonly kind: 'count';
      readonly of: readonly Id[];
      readonly what: string;
      /** Only those of this priority. */
      readonly priority?: Id | undefined;
      /** In the window before this period. */
      readonly earlier: string;
      readonly now: string;
      readonly each?: Window | undefined;
    }
  /** So much of the count costs nothing. */
  | { readonly kind: 'free'; readonly free: string; readonly unit: string; readonly each?: Window | undefined }
  // What it is worth.
  | { readonly kind: 'met'; readonly of: Id; readonly item?: string | undefined }
  /** No tickets, of one priority where it is given, so that none was missed. */
  | { readonly kind: 'no cases'; readonly of: Id; readonly priority?: Id | undefined }
  /** An end that is missing is unbounded. */
  | {
      readonly kind: 'tier';
      readonly low?: Edge | undefined;
      readonly high?: Edge | undefined;
      readonly amount: Amount;
    }
  | {
      readonly kind: 'row';
      readonly mode: Scale['mode'];
      readonly low?: Edge | undefined;
      readonly high?: Edge | undefined;
      readonly amount: Amount;
      readonly times: string;
    }
  | { readonly kind: 'miss'; readonly of: Id; readonly amount: Amount }
  | { readonly kind: 'each miss'; readonly misses: string; readonly amount: Amount }
  | {
      readonly kind: 'block';
      /** The end of the tier that the blocks are counted from. */
      readonly low?: Edge | undefined;
      readonly high?: Edge | undefined;
      readonly size: Quantity;
      readonly mode: 'started' | 'full' | 'exact' | 'unsaid';
      readonly blocks: string;
      readonly amount: Amount;
    }
  /** For each affected account, for each started hour: so often. */
  | { readonly kind: 'units'; readonly count: string }
  | { readonly kind: 'condition'; readonly amount: Amount }
  /** The fee that a share is taken of. */
  | { readonly kind: 'base'; readonly base: Base; readonly currency: string; readonly fee: string }
  /** The part of a fee that falls on a time: the time lost, or so many days. Both in seconds. */
  | { readonly kind: 'part of fee'; readonly base: Base; readonly seconds: string; readonly of: string }
  // What becomes of it.
  | { readonly kind: 'multiplier'; readonly times: string }
  | { readonly kind: 'start' }
  /** Without a share all of it is lifted. */
  | { readonly kind: 'relief'; readonly relief: Id; readonly share?: string }
  | { readonly kind: 'precondition'; readonly effect: 'lost' | 'withheld' | 'unsaid' }
  /** So many of the currency for one of that before. */
  | { readonly kind: 'conversion'; readonly rate: string; readonly to: string }
  | { readonly kind: 'rounding'; readonly mode: 'down' | 'up' | 'nearest'; readonly to: string }
  /** `used`: paid in the same window before, by this schedule or those that share the cap. */
  | { readonly kind: 'cap'; readonly cap: Cap; readonly used: readonly Sum[] }
  | { readonly kind: 'liability cap'; readonly liability: Id; readonly amount: Amount; readonly used: readonly Sum[] }
  | { readonly kind: 'stacking'; readonly how: Stacking['kind']; readonly paid: Id }
  | { readonly kind: 'floor'; readonly least: readonly Sum[] }
  | { readonly kind: 'minimum'; readonly minimum: Sum }
  | {
      readonly kind: 'claim';
      /** Its day, with the time of day where that is told. */
      readonly claimed: string | undefined;
      /** When the time for it began, to the minute, where it is counted in hours; "… to …" where only the day is known. */
      readonly began: string | undefined;
      /** The last day for it, or the last minute where it ends within a day; "… to …" where only the day is known. */
      readonly until: string | undefined;
      readonly effect: 'automatic' | 'taken to be in time' | 'in time' | 'not claimed' | 'lapsed';
    }
  /** Earned back: what had been paid before. */
  | { readonly kind: 'returned'; readonly sums: readonly Sum[] }
  | { readonly kind: 'points reset' }
  | { readonly kind: 'undecided'; readonly reason: Reason };

/** One line of a derivation: what was due before the clause at `at` was looked at, and what is due after it. */
export type OwedStep = StepDetail & {
  readonly at?: Origin | undefined;
  readonly before: readonly Sum[];
  readonly after: readonly Sum[];
};
