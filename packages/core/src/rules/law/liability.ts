import type { Provision } from '../../catalogue/law-provisions.ts';
import type { Facts } from '../../facts/index.ts';
import { protectedPlace, protectedSides, protecting, weight } from '../../facts/law.ts';
import { faultsMissingIn, gravityOf, type Fault } from '../../facts/negligence.ts';
import { sidesOf } from '../../facts/sides.ts';
import { writeText } from '../../facts/syntax.ts';
import { rule } from '../../findings/rule.ts';
import type { Id } from '../../model/index.ts';

/**
 * Liability that is excluded for intent or gross negligence, or has a limit that is silent on them, where the law of the agreement
 * does not allow that towards the other side. Whether it is fair at all is fair/liability.
 */
export const liability = rule('law/liability', (facts, report) => {
  for (const { id, of, caps, excludedFor, unlimitedFor, origin } of facts.agreement.liabilities) {
    const excluded = excludedFor.flatMap(gravityOf);
    const limited = caps.length > 0 ? faultsMissingIn(unlimitedFor) : [];
    const isExcluded = excluded.length > 0;
    const faults = new Set(isExcluded ? excluded : limited);
    const freed = sidesOf(facts, of).filter((side) => basisFor(facts, facts.otherParty(side), faults).length > 0);
    const hurt = protectedSides(facts).filter((side) => freed.some((other) => facts.otherParty(other) === side));
    const basis = [...new Set(hurt.flatMap((side) => basisFor(facts, side, faults)))];
    if (basis.length === 0) continue;
    report({
      at: origin,
      part: id,
      severity: isExcluded ? weight(basis) : 'info',
      params: {
        kind: isExcluded ? 'excluded' : 'capped',
        freed: freed.length === 1 ? facts.nameOf(freed[0]) : 'each side',
        faults: [...faults],
        basis,
      },
      related: hurt.map((side) => protectedPlace(facts, side)),
      disadvantages: hurt,
      fixes:
        isExcluded || unlimitedFor.length > 0
          ? []
          : [
              {
                name: 'carveOut',
                edits: [{ at: origin, place: 'into', text: `unlimited for ${limited.map(writeText).join(', ')}` }],
              },
            ],
    });
  }
});

const basisFor = (facts: Facts, hurt: Id | undefined, faults: ReadonlySet<Fault>): readonly Provision[] =>
  faults.size === 0
    ? []
    : protecting(facts, hurt, [
        ...(faults.has('intent') ? (['bgb-276'] as const) : []),
        ...(faults.has('gross negligence') ? (['bgb-309-7', 'bgb-307'] as const) : []),
        ...(['bw-6-237-f', 'directive-b', 'data-act-4-a', 'ucta-3'] as const),
      ]);
