import { relievedBy } from '../../facts/decisions.ts';
import { protectedPlace, protecting } from '../../facts/law.ts';
import { partyOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';

/** An excuse that holds unless the other side proves the contrary, although what it speaks of lies with the excused side. */
export const burdenOfProof = rule('law/burden-of-proof', (facts, report) => {
  const { reliefs, exclusions } = facts.agreement;
  for (const excuse of [...reliefs, ...exclusions]) {
    const proves = partyOf(facts, excuse.burdenOfProof);
    const basis = protecting(facts, proves, ['bgb-309-12', 'bgb-307']);
    const excused = relievedBy(facts, excuse);
    if (proves === undefined || basis.length === 0 || excused !== facts.otherParty(proves)) continue;
    report({
      at: excuse.origin,
      part: excuse.id,
      params: {
        excused: facts.nameOf(excused),
        proves: facts.nameOf(proves),
        subject: facts.nameOf(excuse.id),
        basis,
      },
      related: [protectedPlace(facts, proves)],
      disadvantages: [proves],
    });
  }
});
