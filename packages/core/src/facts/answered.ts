import type { Condition, Id } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { conditionsIn } from './objectives.ts';

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
