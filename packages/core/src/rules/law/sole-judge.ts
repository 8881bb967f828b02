import { decisionsOf, pathOf } from '../../facts/decisions.ts';
import { protectedPlace, protecting, weight } from '../../facts/law.ts';
import { partyOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';

/**
 * The side that may have failed decides whether it has: whether its own excuse applies, or what is claimed of it, with no path to
 * anybody else. Decisions on duties of the other side, and priorities, are fair/sole-judge alone.
 */
export const soleJudge = rule('law/sole-judge', (facts, report) => {
  for (const { decision, subject, part, at, failing } of decisionsOf(facts)) {
    const judge = partyOf(facts, decision.by);
    const hurt = facts.otherParty(judge);
    const basis = protecting(facts, hurt, ['bw-6-236-d', 'directive-conformity', 'data-act-4-c']);
    if (judge === undefined || hurt === undefined || failing !== judge || basis.length === 0) continue;
    const path = pathOf(facts, decision, judge);
    if (path === 'free') continue;
    report({
      at: decision.origin ?? at,
      part,
      severity: weight(basis),
      params: { judge: facts.nameOf(judge), subject, basis },
      related: [protectedPlace(facts, hurt)],
      disadvantages: [hurt],
      fixes:
        path === 'none'
          ? [
              {
                name: 'dispute',
                edits: [{ at: decision.origin, place: 'after', text: ', dispute "an expert whom both sides name"' }],
              },
            ]
          : [],
    });
  }
});
