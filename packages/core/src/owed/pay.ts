import type { Amount, Origin } from '../model/index.ts';
import { add, isZero, multiply, ONE, toText, type Rational } from '../quantity/index.ts';
import { amountInCase } from '../tariff/index.ts';
import { valueOf, type Subject } from './amount.ts';
import type { Draft } from './draft.ts';
import { plus } from './parts.ts';
import type { StepDetail } from './step.ts';

/** One amount that becomes due. */
export interface Line {
  readonly amount: Amount;
  readonly times: Rational;
  readonly subject: Subject;
  /** The step that tells why. */
  readonly detail: StepDetail;
  readonly at: Origin | undefined;
  /** How many credits it is, for caps on their number. */
  readonly credits?: Rational;
}

/** Adds an amount to what is due: as it is written, then in money where the fee is known. */
export function pay(draft: Draft, { amount, times, subject, detail, at, credits = ONE }: Line): void {
  const units = draft.units.get(amount) ?? ONE;
  if ('kind' in units) return draft.open(units, at);
  if (draft.units.has(amount)) draft.step({ kind: 'units', count: toText(units) }, at);
  const given = amountInCase(draft.account.facts, amount, subject.case ?? draft.now.case);
  if (given === 'nothing') return;
  const found = valueOf(draft, given ?? amount, multiply(times, units), subject);
  if ('nothing' in found) return;
  if ('reason' in found) {
    draft.open(found.reason, at);
    return;
  }
  const { written, part, steps } = found.valued;
  const before = draft.parts;
  draft.add(given && 'amount' in detail ? { ...detail, amount: given } : detail, at, [written]);
  for (const [index, step] of steps.entries()) {
    const place = 'base' in step ? (step.base.origin ?? at) : at;
    draft.step(step, place, index === steps.length - 1 ? plus(before, [part]) : draft.parts);
  }
  if (isZero(part.value)) return;
  draft.count = add(draft.count, credits);
  draft.amounts += 1;
}
