import { rule } from '../../findings/rule.ts';
import type { Deadline, Duty, Obligation } from '../../model/index.ts';

/** A duty can be broken only if it is clear who must act, by when, and from which moment that time counts. */
export const dutyIncomplete = rule('logic/duty-incomplete', (facts, report) => {
  for (const duty of facts.agreement.duties) {
    for (const obligation of duty.obligations) {
      const missing = missingIn(duty, obligation);
      if (missing.length === 0) continue;
      report({
        at: obligation.origin ?? duty.origin,
        part: duty.id,
        params: { duty: facts.nameOf(duty.id), text: obligation.text, missing },
        fixes: missing.includes('deadline')
          ? [{ name: 'always', edits: [{ at: obligation.origin, place: 'after', text: ' at all times' }] }]
          : [],
      });
    }
  }
});

type Missing = 'actor' | 'deadline' | 'trigger';

function missingIn(duty: Duty, { actor, deadline }: Obligation): readonly Missing[] {
  const missing: Missing[] = actor === undefined ? ['actor'] : [];
  if (!deadline) return [...missing, 'deadline'];
  return lacksMoment(deadline) && !duty.when ? [...missing, 'trigger'] : missing;
}

/** "within 2 days" of what? A condition of the duty says it too: it counts from when that holds. */
const lacksMoment = ({ relation, moment }: Deadline): boolean =>
  moment === undefined && relation !== 'at all times' && relation !== 'each';
