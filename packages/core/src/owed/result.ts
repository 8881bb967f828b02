import type { Amount, Figure, Id, Origin, PeriodUnit, Value } from '../model/index.ts';
import type { Reason } from './reason.ts';
import type { OwedStep } from './step.ts';
import type { Quantity, Sum } from './sum.ts';

/**
 * What an agreement comes to in the light of a performance: plain JSON without words, so that a program, a contract and an editor
 * can each tell it in their own. Every line leads to the clause it rests on.
 */
export interface Owed {
  readonly periods: readonly PeriodOwed[];
  /** Over all periods; schedules with something undecided are not in it. */
  readonly totals: readonly Total[];
  /** Whether every figure could be given. */
  readonly complete: boolean;
}

export interface PeriodOwed {
  /** First and last day, both in it. */
  readonly from: string;
  readonly until: string;
  readonly unit: PeriodUnit;
  /** Objectives and supports that are judged in this period, in the order of the text. */
  readonly judgements: readonly Judgement[];
  /** Schedules of credits and bonuses that had something to look at, in the order of the text. */
  readonly schedules: readonly ScheduleOwed[];
  /** Rights to end the agreement that are in reach at the end of the period. */
  readonly exits: readonly Exit[];
}

export type Outcome = 'met' | 'missed' | 'undecided';

/** How one objective or support did. */
export interface Judgement {
  readonly of: Id;
  readonly list: 'objectives' | 'support';
  /** Missed if one reading is; undecided if none is and one is not known. */
  readonly outcome: Outcome;
  readonly readings: readonly Reading[];
  /** A breach only after so many missed periods in a row: whether they have been reached. Equal to `outcome` elsewhere. */
  readonly breach: Outcome;
  readonly at?: Origin | undefined;
}

/** One measured figure against its promise. */
export interface Reading {
  readonly figure: Figure;
  readonly case: Readonly<Record<string, string>>;
  readonly item?: string | undefined;
  readonly value?: Quantity | undefined;
  readonly outcome: Outcome;
  readonly reason?: Reason | undefined;
  /** What was promised in this case, as written. */
  readonly target?: Value | undefined;
  /** From the value to the nearest end of what keeps the promise; 0 at the end itself. */
  readonly margin?: Quantity | undefined;
  /** The next worse value at which a schedule pays another amount. */
  readonly next: readonly NextTier[];
  readonly at?: Origin | undefined;
}

export interface NextTier {
  readonly credits: Id;
  /** Where it begins, and whether that value itself is in it already. */
  readonly edge: Quantity;
  readonly included: boolean;
  /** From the value to the edge; 0 if the tier begins right behind it. */
  readonly margin: Quantity;
  readonly amount: Amount;
  readonly at?: Origin | undefined;
}

/** What a schedule of credits (or a bonus) comes to in one period. */
export interface ScheduleOwed {
  readonly credits: Id;
  readonly payer: Id | undefined;
  readonly payee: Id | undefined;
  /** The derivation in the order of application. */
  readonly steps: readonly OwedStep[];
  /** What is owed in the end; empty for nothing. Undefined if `undecided` is not empty. */
  readonly due: readonly Sum[] | undefined;
  readonly undecided: readonly Reason[];
  /** Not paid before a condition is fulfilled. */
  readonly withheld: readonly Sum[];
  /** What the payee gives back, earned by good performance. */
  readonly returned: readonly Sum[];
}

/** A termination whose condition holds. */
export interface Exit {
  readonly termination: Id;
  readonly state: 'in reach' | 'undecided';
  /** The clauses that hold, or may. */
  readonly at: readonly Origin[];
}

/** What one party owes another one over all periods, returned credits taken off. */
export interface Total {
  readonly payer: Id | undefined;
  readonly payee: Id | undefined;
  readonly sums: readonly TotalSum[];
}

/** A share of a fee that is not known is one of the fee of its own period, first and last day in it: it adds up with no other. */
export type TotalSum = Sum & Partial<Pick<PeriodOwed, 'from' | 'until'>>;
