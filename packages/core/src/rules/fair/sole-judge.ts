import { decisionsOf, pathOf, relievedBy, type PlacedDecision } from '../../facts/decisions.ts';
import type { Facts } from '../../facts/index.ts';
import { gainsByPriority } from '../../facts/priorities.ts';
import { costlyPromises } from '../../facts/promises.ts';
import { partyOf } from '../../facts/sides.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Decision, Id } from '../../model/index.ts';

type Fix = NonNullable<Found<'fair/sole-judge'>['fixes']>[number];

/**
 * One side alone decides what holds for both: whether an excuse applies, a priority, a claim; and there is no path to anybody
 * else, or only one that leads back to the same side (info). Silent where the records are open to the other side and the decision
 * can be contested. Also: an excuse, or an unknown cause, that holds unless the other side proves the contrary. Who measures is
 * measurable/judge-in-own-case; a priority set by the side that gains by it is fair/own-hand.
 */
export const soleJudge = rule('fair/sole-judge', (facts, report) => {
  for (const { decision, subject, part, at } of [...decisionsOf(facts), ...classifications(facts)]) {
    const judge = partyOf(facts, decision.by);
    const other = facts.otherParty(judge);
    const path = judge === undefined ? 'free' : pathOf(facts, decision, judge);
    if (judge === undefined || other === undefined || path === 'free') continue;
    report({
      at: decision.origin ?? at,
      part,
      severity: path === 'own' ? 'info' : 'warning',
      params: {
        kind: 'decides',
        judge: facts.nameOf(judge),
        other: facts.nameOf(other),
        subject,
        path,
        dispute: decision.dispute ?? '',
      },
      disadvantages: [other],
      fixes: path === 'none' ? [disputeFix(decision)] : recordsFixes(facts, decision, other),
    });
  }
  const { reliefs, exclusions, unknownCauseAgainst, origin } = facts.agreement;
  for (const excuse of [...reliefs, ...exclusions]) {
    const proving = partyOf(facts, excuse.burdenOfProof);
    const relieved = relievedBy(facts, excuse);
    if (proving === undefined || proving !== facts.otherParty(relieved)) continue;
    report({
      at: excuse.origin,
      part: excuse.id,
      params: {
        kind: 'proof',
        judge: facts.nameOf(relieved),
        other: facts.nameOf(proving),
        subject: facts.nameOf(excuse.id),
      },
      disadvantages: [proving],
    });
  }
  const against = partyOf(facts, unknownCauseAgainst);
  // The rule is made for service levels; that it also covers the duties of the side that is owed them is no privilege.
  const levels = costlyPromises(facts).filter(({ id }) =>
    ['objectives', 'support'].includes(facts.part(id)?.list ?? ''),
  );
  const spared = levels.some(({ by }) => by === against) ? undefined : levels.find(({ to }) => to === against)?.by;
  if (against === undefined || spared === undefined) return;
  report({
    at: origin,
    params: { kind: 'unknown', judge: facts.nameOf(spared), other: facts.nameOf(against) },
    disadvantages: [against],
  });
});

const disputeFix = ({ origin }: Decision): Fix => ({
  name: 'dispute',
  edits: [{ at: origin, place: 'after', text: ', dispute "an expert whom both sides name"' }],
});

/** A path back to the same side is enough for a side that can see what was decided on. */
function recordsFixes(facts: Facts, { origin, openTo }: Decision, other: Id): readonly Fix[] {
  if (openTo.length > 0) return [];
  return [
    {
      name: 'records',
      params: { other: facts.nameOf(other) },
      edits: [{ at: origin, place: 'after', text: `, open to ${other}` }],
    },
  ];
}

/** Decisions on priorities, but for those of a side that gains by them. */
function* classifications(facts: Facts): Generator<Pick<PlacedDecision, 'decision' | 'subject' | 'part' | 'at'>> {
  for (const { id, classification: decision, origin: at } of facts.agreement.support) {
    const by = partyOf(facts, decision?.by);
    const isOwnHand =
      decision?.dispute === undefined && by !== undefined && gainsByPriority(facts, id, by) !== undefined;
    if (decision && !isOwnHand) yield { decision, subject: `the priorities of ${facts.nameOf(id)}`, part: id, at };
  }
}
