import type { Condition, Duty, Id } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { isAboutPaying } from './mentions.ts';
import { conditionsIn } from './objectives.ts';
import { dependencies, isUnrelieved } from './waiting.ts';

/**
 * The duties whose neglect changes something for somebody: a payment, a right or a burden that the duty names, or any term
 * that speaks of it being late or open (a relief, an exclusion, an exit, a suspension, a condition of a credit).
 */
export const answeredDuties = (facts: Facts): ReadonlySet<Id> => facts.once(collected);

function collected({ agreement }: Facts): ReadonlySet<Id> {
  const { duties, reliefs, exclusions, maintenance, terminations, holds, credits } = agreement;
  const answered = new Set(duties.filter(({ consequences }) => consequences.length > 0).map(({ id }) => id));
  const conditions: readonly (Condition | undefined)[] = [
    ...[...reliefs, ...exclusions, ...maintenance].map(({ when }) => when),
    ...duties.map(({ when }) => when),
    ...[...terminations, ...holds].flatMap(({ when }) => when),
    ...credits.flatMap(({ payments, preconditions, multipliers }) => [
      ...payments.flatMap(({ trigger, when }) => [trigger.kind === 'when' ? trigger.condition : undefined, when]),
      ...preconditions.map(({ condition }) => condition),
      ...multipliers.map(({ when }) => when),
    ]),
  ];
  for (const condition of conditions) {
    for (const each of condition ? conditionsIn(condition) : []) if (each.kind === 'duty') answered.add(each.duty);
  }
  return answered;
}

export const dutiesOf = ({ agreement }: Facts, party: Id): readonly Duty[] =>
  agreement.duties.filter(({ obligations }) => obligations.some(({ actor }) => actor === party));

/**
 * The duties of a side that it owes the other one with a deadline, and that it can neglect without any consequence. Not those of
 * paying, whose lateness the law answers, and not those that a promise waits for: fair/no-relief speaks of them.
 */
export const bareDuties = (facts: Facts, side: Id): readonly Duty[] =>
  dutiesOf(facts, side).filter((duty) => isBare(facts, duty, facts.otherParty(side)));

function isBare(facts: Facts, duty: Duty, other: Id | undefined): boolean {
  if (other === undefined || answeredDuties(facts).has(duty.id)) return false;
  if (duty.beneficiary !== undefined && duty.beneficiary !== other) return false;
  if (!duty.obligations.some(({ deadline }) => deadline) || duty.obligations.some(({ text }) => isAboutPaying(text)))
    return false;
  return !dependencies(facts).some((each) => each.duty.id === duty.id && isUnrelieved(facts, each));
}

/** Whether one side can neglect all that it owes, and the other side nothing at all: fair/one-sided-consequence speaks of it. */
export function isFreeAlone(facts: Facts, side: Id): boolean {
  const other = facts.otherParty(side);
  const bare = bareDuties(facts, side);
  return (
    other !== undefined &&
    bare.length > 0 &&
    bare.length === dutiesOf(facts, side).length &&
    dutiesOf(facts, other).some(({ id }) => answeredDuties(facts).has(id))
  );
}
