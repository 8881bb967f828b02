import { atomWords, conditionsOf, impossibility, type Facts, type PlacedCondition } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import { scheduleName } from '../../tariff/index.ts';

/** A term that hangs on something that can never be the case reads like a right and is none. */
export const deadTerm = rule('logic/dead-term', (facts, report) => {
  for (const { condition, part, at } of [...conditionsOf(facts), ...breaches(facts)]) {
    const found = impossibility(facts, condition);
    if (!found) continue;
    const words = found.atom ? atomWords(facts, found.atom) : '';
    report({ at, part, params: { name: facts.nameOf(part), why: found.why, condition: words } });
  }
  for (const credits of facts.agreement.credits) {
    const supports = credits.for.map((id) => facts.find('support', id));
    const priorities = new Set(supports.flatMap((support) => support?.priorities.map(({ id }) => id) ?? []));
    for (const { trigger, origin } of credits.payments) {
      const priority = trigger.kind === 'each miss' ? trigger.priority : undefined;
      if (priority === undefined || priorities.has(priority)) continue;
      const params = { name: scheduleName(facts, credits), why: 'no such tickets', condition: priority } as const;
      report({ at: trigger.origin ?? origin ?? credits.origin, part: credits.id, params });
    }
  }
});

/** "breach only after 2 months in a row" is a condition too. */
function* breaches({ agreement }: Facts): Generator<PlacedCondition> {
  for (const { id, origin, breachOnly } of agreement.objectives) {
    if (!breachOnly) continue;
    const repetition = { kind: 'in a row', ...breachOnly } as const;
    yield { condition: { kind: 'outcome', of: id, outcome: 'missed', repetition }, part: id, at: origin };
  }
}
