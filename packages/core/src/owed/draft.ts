import type { Amount, Credits, Id, Origin } from '../model/index.ts';
import { ZERO, type Rational } from '../quantity/index.ts';
import type { Account, Now } from './account.ts';
import type { Judgment } from './judge.ts';
import { NO_SUMS, plus, sumsOf, withoutNothing, type Part } from './parts.ts';
import type { Reason } from './reason.ts';
import type { OwedStep, StepDetail } from './step.ts';
import type { Sum } from './sum.ts';

const NO_UNITS: ReadonlyMap<Amount, Rational | Reason> = new Map();
const NO_PARTS: readonly Part[] = [];

/** A schedule in one period while it is worked out: what is due so far, and the steps that led there. */
export class Draft {
  readonly account: Account;
  readonly now: Now;
  readonly credits: Credits;
  readonly judgments: ReadonlyMap<Id, Judgment>;
  readonly steps: OwedStep[] = [];
  readonly undecided: Reason[] = [];
  parts: readonly Part[] = NO_PARTS;
  #sums: readonly Sum[] | undefined;
  /** What is paid for the period, known even where nobody knows what goes back in it; undefined if it is open. */
  paid: readonly Part[] | undefined;
  withheld: readonly Part[] = [];
  returned: readonly Part[] = [];
  /** How often an amount is paid for units: "for each affected account". */
  units: ReadonlyMap<Amount, Rational | Reason> = NO_UNITS;
  /** Whether all payments have been looked at, and none of them is open. */
  isAccrued = false;
  /** What was counted on in this period. */
  readonly counted = new Set<string>();
  /** How many credits these are: single misses that are paid for count each. */
  count: Rational = ZERO;
  /** How many separate amounts were added up. */
  amounts = 0;

  constructor(account: Account, now: Now, credits: Credits, judgments: ReadonlyMap<Id, Judgment>) {
    this.account = account;
    this.now = now;
    this.credits = credits;
    this.judgments = judgments;
  }

  /** Writes down one step; what is due is what it leaves. */
  step(detail: StepDetail, at: Origin | undefined, after: readonly Part[] = this.parts): void {
    const before = this.sums;
    if (after !== this.parts) {
      this.parts = withoutNothing(after);
      this.#sums = undefined;
    }
    this.steps.push({ ...detail, at, before, after: this.sums });
  }

  /** What is due so far, as the result shows it. */
  get sums(): readonly Sum[] {
    return (this.#sums ??= sumsOf(this.parts));
  }

  add(detail: StepDetail, at: Origin | undefined, more: readonly Part[]): void {
    this.step(detail, at, plus(this.parts, more));
  }

  /** Nothing can be said of the schedule in this period, for this reason. */
  open(reason: Reason, at: Origin | undefined = reason.at): void {
    const placed = reason.at === undefined ? { ...reason, at } : reason;
    this.undecided.push(placed);
    this.steps.push({ kind: 'undecided', reason: placed, at: placed.at, before: this.sums, after: NO_SUMS });
  }

  get isOpen(): boolean {
    return this.undecided.length > 0;
  }

  get isNothing(): boolean {
    return this.parts.length === 0;
  }
}
