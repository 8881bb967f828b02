import { atomWords, conditionsOf, impossibility, type Facts, type PlacedCondition } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** A term that hangs on something that can never be the case reads like a right and is none. */
export const deadTerm = rule('logic/dead-term', (facts, report) => {
  for (const { condition, part, at } of [...conditionsOf(facts), ...breaches(facts)]) {
    const found = impossibility(facts, condition);
    if (!found) continue;
    const words = found.atom ? atomWords(facts, found.atom) : '';
    report({ at, part, params: { name: facts.nameOf(part), why: found.why, condition: words } });
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
