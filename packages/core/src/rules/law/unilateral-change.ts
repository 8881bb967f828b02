import type { Provision } from '../../catalogue/law-provisions.ts';
import type { Facts } from '../../facts/index.ts';
import { protectedPlace, protectedSides, protecting, weight } from '../../facts/law.ts';
import { isUnderDays } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Change } from '../../model/index.ts';

/**
 * A change that one side can make alone and that a list of the law names: without a reason in the agreement, without a way out.
 * Silent where a change takes effect only with the next term, or needs consent that silence is not.
 */
export const unilateralChange = rule('law/unilateral-change', (facts, report) => {
  for (const hurt of protectedSides(facts)) {
    const by = facts.otherParty(hurt);
    if (by === undefined) continue;
    for (const change of facts.agreement.changes) {
      const needsConsent = change.consentRequired && change.silence !== 'consent';
      if (!sidesOf(facts, change.by).includes(by) || needsConsent || change.onlyAtRenewal) continue;
      const basis = protecting(facts, hurt, candidates(facts, change));
      if (basis.length === 0) continue;
      report({
        at: change.origin,
        part: change.id,
        severity: weight(basis),
        params: {
          by: facts.nameOf(by),
          what: change.of.length > 0 ? listWords(change.of.map((text) => `“${text}”`)) : 'the agreement',
          basis,
        },
        related: [protectedPlace(facts, hurt)],
        disadvantages: [hurt],
        fixes: [{ name: 'protect', edits: [{ at: change.origin, place: 'into', text: missing(facts, change) }] }],
      });
    }
  }
});

function candidates(facts: Facts, { reasonRequired, otherMayLeave, notice }: Change): readonly Provision[] {
  const isAnnounced = otherMayLeave && !isUnderDays(notice, facts.settings.thresholds.days);
  return [
    ...(otherMayLeave ? [] : (['bw-6-237-c'] as const)),
    ...(reasonRequired || otherMayLeave ? [] : (['bgb-308-4', 'bgb-307', 'data-act-5-g'] as const)),
    ...(reasonRequired || isAnnounced ? [] : (['directive-j', 'cra-11'] as const)),
  ];
}

const missing = (facts: Facts, { reasonRequired, otherMayLeave, notice }: Change): string =>
  [
    ...(reasonRequired ? [] : ['reason required']),
    ...(notice ? [] : [`notice ${facts.settings.thresholds.days} days`]),
    ...(otherMayLeave ? [] : ['other party may leave']),
  ].join('\n');
