import { mayAudit, objectivesOn, owesEvidence, partyOf, payerOf, recordsOpen, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Credits, Id, Metric } from '../../model/index.ts';

/** The side that pays when the metric is bad is the only one that knows whether it was. */
export const judgeInOwnCase = rule('measurable/judge-in-own-case', (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    const judged = ownCase(facts, metric);
    if (!judged) continue;
    const { party, other, paid } = judged;
    const clauses = ['dispute "(who decides in the end)"', `evidence to ${other} within 10 days`];
    report({
      at: metric.origin,
      part: metric.id,
      params: { metric: facts.nameOf(metric.id), party: facts.nameOf(party), other: facts.nameOf(other) },
      related: paid.map(({ origin }) => ({ at: origin, role: 'credits' })),
      disadvantages: [other],
      fixes: [
        {
          name: 'dispute',
          params: { other: facts.nameOf(other) },
          edits: [{ at: metric.origin, place: 'into', text: clauses.join('\n') }],
        },
      ],
    });
  }
});

/** Silent where the decision can be contested, or the other side may look at the data itself. */
export function ownCase(
  facts: Facts,
  metric: Metric,
): { readonly party: Id; readonly other: Id; readonly paid: readonly Credits[] } | undefined {
  const party = partyOf(facts, metric.measuredBy);
  const other = facts.otherParty(party);
  if (party === undefined || other === undefined || metric.dispute !== undefined) return undefined;
  const objectives = objectivesOn(facts, metric.id).map(({ id }) => id);
  const paid = objectives.flatMap((id) => facts.creditsFor(id)).filter((credits) => payerOf(facts, credits) === party);
  const seen = owesEvidence(facts, metric, other) || mayAudit(facts, other);
  if (paid.length === 0 || seen || recordsOpen(facts, [metric.id, ...objectives], other)) return undefined;
  return { party, other, paid };
}
