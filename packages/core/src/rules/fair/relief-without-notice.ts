import { includesParty } from '../../facts/evidence.ts';
import { isCausedBy, reachOf } from '../../facts/excuses.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Exclusion, Id, Relief } from '../../model/index.ts';

/**
 * A cause that only the relieved side can see, with no duty to tell or to show it; or a notice that, when it is late, costs the
 * whole relief instead of what the lateness caused. Where a notice is due and nothing says what a late one costs, that is remarked.
 * Silent where the cause is the other side's own act, or is recorded where both can read it.
 */
export const reliefWithoutNotice = rule('fair/relief-without-notice', (facts, report) => {
  for (const excuse of [...facts.agreement.reliefs, ...facts.agreement.exclusions]) {
    const relieved = reachOf(facts, excuse)[0]?.by;
    const other = facts.otherParty(relieved);
    if (relieved === undefined || other === undefined) continue;
    const lack = lackOf(facts, excuse, relieved, other);
    if (!lack) continue;
    report({
      at: excuse.notifiedWithin?.origin ?? excuse.origin,
      part: excuse.id,
      severity: lack === 'unsaid' ? 'info' : 'warning',
      params: { lack, excuse: facts.nameOf(excuse.id), relieved: facts.nameOf(relieved), other: facts.nameOf(other) },
      disadvantages: lack === 'hidden' ? [other] : lack === 'forfeit' ? [relieved] : [relieved, other],
      fixes:
        lack === 'hidden'
          ? [
              {
                name: 'notice',
                edits: [
                  {
                    at: excuse.origin,
                    place: 'into',
                    text: `notified within 2 days\nevidence "(the record)", open to ${other}\nlate notice counts from the notice`,
                  },
                ],
              },
            ]
          : lack === 'unsaid'
            ? [
                {
                  name: 'fromNotice',
                  edits: [{ at: excuse.origin, place: 'into', text: 'late notice counts from the notice' }],
                },
              ]
            : [],
    });
  }
});

function lackOf(
  facts: Facts,
  excuse: Relief | Exclusion,
  relieved: Id,
  other: Id,
): 'hidden' | 'forfeit' | 'unsaid' | undefined {
  const { notifiedWithin, lateNotice, evidence } = excuse;
  if (notifiedWithin && lateNotice === undefined) return 'unsaid';
  if (lateNotice === 'loses the relief' || lateNotice === 'counts as down') return 'forfeit';
  if (notifiedWithin || evidence.length > 0 || isCausedBy(facts, excuse, other)) return undefined;
  return isSeenOnlyBy(facts, excuse, relieved, other) ? 'hidden' : undefined;
}

/** Somebody is said to see the cause, and the other side is not among them. */
function isSeenOnlyBy(facts: Facts, { seenBy, when }: Relief | Exclusion, relieved: Id, other: Id): boolean {
  const events = when
    ? [...conditionsIn(when)].flatMap((each) => (each.kind === 'event' ? (facts.find('events', each.event) ?? []) : []))
    : [];
  const seeing = [...seenBy, ...events.flatMap((event) => event.seenBy)];
  return includesParty(facts, seeing, relieved) && !includesParty(facts, seeing, other);
}
