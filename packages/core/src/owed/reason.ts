import type { Amount, Base, Figure, Id, Origin } from '../model/index.ts';

/** Why no figure can be given: the text leaves it open, or the performance does not tell. `at` is the clause. */
export type Reason = { readonly at?: Origin | undefined } & (
  | { readonly kind: 'not measured'; readonly of: Id; readonly figure: Figure }
  /** 0/0: no requests. */
  | { readonly kind: 'nothing to measure'; readonly of: Id; readonly figure: Figure }
  /** No tickets of a priority: 0/0 is no share, but nothing was missed either. */
  | { readonly kind: 'no cases'; readonly of: Id; readonly figure: Figure }
  | { readonly kind: 'unreadable value'; readonly value: string }
  /** A value in percent where the promise is a time, minutes beside business hours … */
  | { readonly kind: 'other unit' }
  /** A count of single misses that the performance does not give. */
  | { readonly kind: 'not counted'; readonly of: Id }
  | { readonly kind: 'no target' }
  /** Which plan, priority or region? */
  | { readonly kind: 'unknown case'; readonly dimension: string }
  | { readonly kind: 'unsaid end' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'overlap'; readonly amounts: readonly Amount[] }
  /** The promise is kept and a credit is due all the same. */
  | { readonly kind: 'met and paid'; readonly amounts: readonly Amount[] }
  | { readonly kind: 'unsaid block' }
  /** Rows that several values reach, and no word on how they combine. */
  | { readonly kind: 'unsaid mode' }
  /** A scale by which more misses would be paid less than was paid before. */
  | { readonly kind: 'falling scale' }
  | { readonly kind: 'no base' }
  | { readonly kind: 'unknown fee'; readonly base: Base }
  /** The fee of a month where a quarter is judged, or the other way round. */
  | { readonly kind: 'other period'; readonly base: Base }
  | { readonly kind: 'lost time unknown'; readonly of: Id | undefined }
  /** Amounts, caps or minima in different units, which only a known fee could compare. */
  | { readonly kind: 'not comparable' }
  | { readonly kind: 'free of another unit'; readonly unit: string }
  /** The period lies only partly within the first days, in which nothing is paid. */
  | { readonly kind: 'partly excepted' }
  | { readonly kind: 'extent of relief'; readonly relief: Id }
  /** The other side was a cause as well, and nothing says how that counts. */
  | { readonly kind: 'shared cause'; readonly relief: Id }
  | { readonly kind: 'contradictory caps' }
  | { readonly kind: 'cap without period' }
  /** At least so much in a year, where a month is reckoned. */
  | { readonly kind: 'floor of longer period' }
  /** A cap for each day where a month is reckoned: how the misses lie in the days is not known. */
  | { readonly kind: 'cap of shorter period' }
  /** What was due in an earlier period of the same window is undecided itself. */
  | { readonly kind: 'undecided before' }
  /** A condition on something that nobody measured. */
  | { readonly kind: 'unknown condition' }
  /** A period that is missing between others. */
  | { readonly kind: 'missing period' }
  | { readonly kind: 'which of them'; readonly others: readonly Id[] }
  /** Only one of both is paid, and what the other one comes to is not known. */
  | { readonly kind: 'other undecided'; readonly other: Id; readonly because: Reason }
  | { readonly kind: 'claim period unknown' }
  /** Whether the claim was in time hangs on a time of day that nobody told. */
  | { readonly kind: 'time of day unknown'; readonly claimed: string; readonly until: string | undefined }
  | { readonly kind: 'effect of late claim' }
  /** A part of the text that could not be read. */
  | { readonly kind: 'unread' }
);
