import {
  clockMoments,
  freeName,
  isConsequential,
  isReportedTo,
  mayAudit,
  metricHasConsequences,
  objectivesOn,
  owesEvidence,
  partyOf,
  recordsOpen,
  sidesOf,
  type Facts,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Event, Exclusion, Id, Metric, Moment } from '../../model/index.ts';
import { ownCase } from './judge-in-own-case.ts';

type Edit = NonNullable<Sight['fixes']>[number]['edits'][number];
type Sight = Found<'measurable/one-sided-sight'>;

/** A fact that money or a right hangs on, and that only one side can see and need not show. */
export const oneSidedSight = rule('measurable/one-sided-sight', (facts, report) => {
  const say = (what: Sight['params']['what'], party: Id, other: Id) => ({
    params: { name: '', party: facts.nameOf(party), other: facts.nameOf(other), what },
    disadvantages: [other],
  });
  for (const [event, use] of hiddenEvents(facts)) {
    const party = onlySeer(facts, event);
    const other = facts.otherParty(party);
    if (party === undefined || other === undefined || mayAudit(facts, other)) continue;
    const metric = facts.find('metrics', use);
    // A metric that shows nothing at all is reported for itself.
    if (isShown(facts, use, other) || (metric && hidesData(facts, metric))) continue;
    const found = say('event', party, other);
    report({
      ...found,
      at: event.origin,
      part: event.id,
      params: { ...found.params, name: event.title ?? event.text ?? event.id },
      related: [{ at: facts.part(use)?.part.origin, role: 'consequence' }],
      fixes: [{ name: 'evidence', edits: [evidenceFor(facts, use, party, other)] }],
    });
  }
  for (const metric of facts.agreement.metrics) {
    const party = partyOf(facts, metric.measuredBy);
    const other = facts.otherParty(party);
    if (party === undefined || other === undefined || !isHidden(facts, metric, other)) continue;
    const found = say('metric', party, other);
    report({
      ...found,
      at: metric.origin,
      part: metric.id,
      params: { ...found.params, name: facts.nameOf(metric.id) },
      fixes: [{ name: 'evidence', edits: [evidenceFor(facts, metric.id, party, other)] }],
    });
  }
  for (const exclusion of facts.agreement.exclusions) {
    const { provider, customer } = facts.agreement;
    if (provider === undefined || customer === undefined || !excusesUnseen(facts, exclusion, provider)) continue;
    const found = say('excuse', provider, customer);
    report({
      ...found,
      at: exclusion.origin,
      part: exclusion.id,
      params: { ...found.params, name: facts.nameOf(exclusion.id) },
      fixes: [
        {
          name: 'evidence',
          edits: [{ at: exclusion.origin, place: 'into', text: `evidence "(the record)", open to ${customer}` }],
        },
      ],
    });
  }
});

/** The party that alone is named to see the event. */
function onlySeer(facts: Facts, { seenBy }: Event): Id | undefined {
  const sides = new Set(seenBy.flatMap((who) => sidesOf(facts, who)));
  const others = seenBy.some((who) => sidesOf(facts, who).length === 0);
  return sides.size === 1 && !others ? [...sides][0] : undefined;
}

/** Events on which a clock with consequences hangs, with the metric or support whose clock it is. */
function hiddenEvents(facts: Facts): ReadonlyMap<Event, Id> {
  const uses = new Map<Event, Id>();
  const add = (use: Id, moments: readonly (Moment | undefined)[]) => {
    for (const moment of moments) {
      const event = moment?.kind === 'event' ? facts.find('events', moment.event) : undefined;
      if (event && !uses.has(event)) uses.set(event, use);
    }
  };
  for (const { id, observation, countsFrom } of facts.agreement.metrics) {
    if (!metricHasConsequences(facts, id)) continue;
    add(id, observation?.kind === 'duration' ? [observation.from, observation.to, countsFrom] : [countsFrom]);
  }
  for (const each of facts.agreement.support) if (isConsequential(facts, each.id)) add(each.id, clockMoments(each));
  return uses;
}

/** A report, an open record or the evidence of the metric shows what happened. */
function isShown(facts: Facts, use: Id, other: Id): boolean {
  const metric = facts.find('metrics', use);
  const covered = [use, ...objectivesOn(facts, use).map(({ id }) => id)];
  if (metric && (owesEvidence(facts, metric, other) || metric.dispute !== undefined)) return true;
  return isReportedTo(facts, covered, other) || recordsOpen(facts, covered, other);
}

/** A probe from outside can be repeated by anybody; whoever also pays is reported as judge in its own case. */
function isHidden(facts: Facts, metric: Metric, other: Id): boolean {
  if (metric.probe || !metricHasConsequences(facts, metric.id) || ownCase(facts, metric)) return false;
  return !isShown(facts, metric.id, other) && !mayAudit(facts, other);
}

/** Whether the metric is reported here or as judge in its own case. */
function hidesData(facts: Facts, metric: Metric): boolean {
  const other = facts.otherParty(partyOf(facts, metric.measuredBy));
  return other !== undefined && (isHidden(facts, metric, other) || ownCase(facts, metric) !== undefined);
}

/** An exclusion of a promise with consequences that only the excused side is named to see. */
function excusesUnseen(facts: Facts, { id, seenBy, evidence }: Exclusion, excused: Id): boolean {
  if (seenBy.length === 0 || evidence.length > 0) return false;
  const onlyExcused = seenBy.every((who) => 'party' in who && who.party === excused);
  return onlyExcused && facts.once(excusing).has(id);
}

const excusing = (facts: Facts): ReadonlySet<Id> =>
  new Set(
    facts.agreement.objectives.filter(({ id }) => isConsequential(facts, id)).flatMap(({ excluding }) => excluding),
  );

/** A metric owes evidence itself; of a support the records are opened by a report. */
function evidenceFor(facts: Facts, use: Id, party: Id, other: Id): Edit {
  const at = facts.part(use)?.part.origin;
  if (facts.find('metrics', use)) return { at, place: 'into', text: `evidence to ${other} within 10 days` };
  const name = freeName(facts, `${use}Report`);
  const text = `report ${name} { by ${party} to ${other}; each month; covers ${use}; records open to ${other} }`;
  return { at, place: 'beside', text };
}
