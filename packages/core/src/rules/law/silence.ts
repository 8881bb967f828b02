import { protectedPlace, protectedSides, protecting } from '../../facts/law.ts';
import { sidesOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';

/** Silence that counts as consent to a change. That the other side is warned when the period begins, the language cannot say. */
export const silence = rule('law/silence', (facts, report) => {
  for (const hurt of protectedSides(facts)) {
    const by = facts.otherParty(hurt);
    const basis = protecting(facts, hurt, ['bgb-308-5', 'bgb-307']);
    if (by === undefined || basis.length === 0) continue;
    for (const change of facts.agreement.changes) {
      if (change.silence !== 'consent' || !sidesOf(facts, change.by).includes(by)) continue;
      report({
        at: change.origin,
        part: change.id,
        params: { by: facts.nameOf(by), hurt: facts.nameOf(hurt), basis },
        related: [protectedPlace(facts, hurt)],
        disadvantages: [hurt],
      });
    }
  }
});
