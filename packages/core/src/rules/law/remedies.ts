import type { Provision } from '../../catalogue/law-provisions.ts';
import { canLeaveFor } from '../../facts/exits.ts';
import type { Facts } from '../../facts/index.ts';
import { protectedPlace, protecting, weight } from '../../facts/law.ts';
import { faultsMissingIn } from '../../facts/negligence.ts';
import { payeeOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id } from '../../model/index.ts';
import { scheduleName } from '../../tariff/index.ts';

/**
 * Credits that take the place of every other remedy. Towards a consumer the lists speak of any such limit; between businesses only
 * of one that reaches intent and gross negligence, or leaves no way out.
 */
export const remedies = rule('law/remedies', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const { soleRemedy, id, origin, kind } = credits;
    const hurt = payeeOf(facts, credits);
    if (!soleRemedy || hurt === undefined || kind === 'bonus') continue;
    const basis = protecting(facts, hurt, candidates(facts, credits, hurt));
    if (basis.length === 0) continue;
    report({
      at: soleRemedy.origin ?? origin,
      part: id,
      severity: weight(basis),
      params: { schedule: scheduleName(facts, credits), hurt: facts.nameOf(hurt), basis },
      related: [protectedPlace(facts, hurt)],
      disadvantages: [hurt],
      fixes: [{ name: 'beside', edits: [{ at: soleRemedy.origin, place: 'replace', text: besides(credits) }] }],
    });
  }
});

/** Beside damages a credit must say whether it counts towards them. */
const besides = ({ countsTowardsDamages }: Credits): string =>
  `beside other remedies${countsTowardsDamages === undefined ? '\ncounts towards damages' : ''}`;

function candidates(facts: Facts, { for: promises, soleRemedy }: Credits, hurt: Id): readonly Provision[] {
  const faults = faultsMissingIn(soleRemedy?.except ?? []);
  const isStuck = promises.some((id) => !canLeaveFor(facts, hurt, id));
  return [
    ...(faults.includes('intent') ? (['bgb-276'] as const) : []),
    ...(faults.includes('gross negligence') ? (['bgb-309-7'] as const) : []),
    ...(isStuck ? (['bgb-309-8'] as const) : []),
    'bw-6-237-f',
    'directive-b',
    ...(faults.length > 0 || isStuck ? (['bgb-307', 'data-act-4-b', 'ucta-3'] as const) : []),
  ];
}
