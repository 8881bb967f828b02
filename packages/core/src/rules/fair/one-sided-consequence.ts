import { answeredDuties, bareDuties, dutiesOf } from '../../facts/answered.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';

/**
 * Both sides have duties with a deadline, and neglect has a consequence for one of them only. A relief, an exit, a suspension or
 * a lost right is a consequence too. Silent about payments, whose lateness the law answers with interest, about duties towards
 * nobody or oneself, which harm nobody, and where fair/no-relief already says that a promise waits for the duty.
 */
export const oneSidedConsequence = rule('fair/one-sided-consequence', (facts, report) => {
  const { provider, customer } = facts.agreement;
  for (const side of [provider, customer]) {
    const other = facts.otherParty(side);
    if (side === undefined || other === undefined) continue;
    const bare = bareDuties(facts, side);
    const answered = dutiesOf(facts, other).filter(({ id }) => answeredDuties(facts).has(id));
    const [first, ...more] = bare;
    if (!first || answered.length === 0 || dutiesOf(facts, side).length > bare.length) continue;
    report({
      at: first.origin,
      part: first.id,
      params: {
        free: facts.nameOf(side),
        bound: facts.nameOf(other),
        duties: listWords(bare.map(({ id }) => facts.nameOf(id))),
        answered: listWords(answered.map(({ id }) => facts.nameOf(id))),
      },
      related: [
        ...more.map(({ origin }) => ({ at: origin, role: 'free' as const })),
        ...answered.map(({ origin }) => ({ at: origin, role: 'bound' as const })),
      ],
      disadvantages: [other],
      fixes: [
        {
          name: 'consequence',
          params: { other: facts.nameOf(other) },
          edits: bare.map(({ origin }) => ({
            at: origin,
            place: 'into' as const,
            text: `otherwise ${side} bears "the cost and delay that this causes"`,
          })),
        },
      ],
    });
  }
});
