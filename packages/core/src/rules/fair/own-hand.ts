import { reachOf } from '../../facts/excuses.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { costlyPromise } from '../../facts/promises.ts';
import { gainsByPriority } from '../../facts/priorities.ts';
import { partyOf, sidesOf } from '../../facts/sides.ts';
import { writeDuration } from '../../facts/syntax.ts';
import { isAskedBy } from '../../facts/waiting.ts';
import { relabelled } from '../../incentives/lower-priority.ts';
import { missWords } from '../../incentives/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Exclusion, Id, Relief, Support } from '../../model/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';

type Finding = Found<'fair/own-hand'>;

/**
 * The side that is relieved, paused or paid can bring that about alone, and nobody asks for evidence: a condition in its
 * control, a question that it may ask at any time, a ticket status, a priority that it sets, a ticket that it closes too early.
 * Evidence, or a condition that the other side can see, ends it. A priority set without a path by a side that gains nothing
 * is fair/sole-judge.
 */
export const ownHand = rule('fair/own-hand', (facts, report) => {
  for (const excuse of [...facts.agreement.reliefs, ...facts.agreement.exclusions]) {
    const finding = byCondition(facts, excuse);
    if (finding) report(finding);
  }
  for (const support of facts.agreement.support) {
    for (const finding of [byStatus(facts, support), byClassification(facts, support), byReopening(facts, support)]) {
      if (finding) report(finding);
    }
  }
});

function byCondition(facts: Facts, excuse: Relief | Exclusion): Finding | undefined {
  const gains = reachOf(facts, excuse)[0]?.by;
  const other = facts.otherParty(gains);
  if (gains === undefined || other === undefined || excuse.evidence.length > 0 || isSeenBy(facts, excuse.seenBy, other))
    return undefined;
  const own = ownCondition(facts, excuse, gains, other);
  if (!own) return undefined;
  return {
    at: excuse.origin,
    part: excuse.id,
    params: {
      kind: 'condition',
      gains: facts.nameOf(gains),
      excuse: facts.nameOf(excuse.id),
      how: own.how,
      saves: missWords(facts, reachOf(facts, excuse)[0]?.id),
    },
    related: own.duty === undefined ? [] : [{ at: facts.part(own.duty)?.part.origin, role: 'duty' }],
    disadvantages: [other],
    fixes: [
      {
        name: 'evidence',
        edits: [{ at: excuse.origin, place: 'into', text: `evidence "(the record)", open to ${other}` }],
      },
    ],
  };
}

/** Words for a state that somebody sets in a system. */
const STATUS = finderOf(['status', 'on hold', 'set to', 'marked as', 'pending', 'in de wacht', 'wartend']);

function ownCondition(
  facts: Facts,
  { when, controlledBy }: Relief | Exclusion,
  gains: Id,
  other: Id,
): { how: 'controls' | 'asks' | 'status'; duty?: Id } | undefined {
  if (partyOf(facts, controlledBy) === gains) return { how: 'controls' };
  for (const each of when ? conditionsIn(when) : []) {
    if (each.kind === 'duty' && each.state === 'open' && isAskedBy(facts, each.duty, gains))
      return { how: 'asks', duty: each.duty };
    if (each.kind === 'fact' && controlledBy === undefined && STATUS(wordsOf(each.text)).length > 0)
      return { how: 'status' };
    const event = each.kind === 'event' ? facts.find('events', each.event) : undefined;
    if (event && isSeenBy(facts, event.seenBy, gains) && !isSeenBy(facts, event.seenBy, other))
      return { how: 'status' };
  }
  return undefined;
}

const isSeenBy = (facts: Facts, seenBy: Relief['seenBy'], party: Id): boolean =>
  seenBy.some((who) => sidesOf(facts, who).includes(party));

/** A pause in words has no place for evidence; the side whose clock it stops keeps the tickets. */
function byStatus(facts: Facts, { id, pauses }: Support): Finding | undefined {
  const promise = costlyPromise(facts, id);
  const pause = pauses.find(({ text }) => text !== undefined);
  if (!promise || pause?.text === undefined) return undefined;
  return {
    at: pause.origin ?? promise.at,
    part: id,
    params: {
      kind: 'condition',
      gains: facts.nameOf(promise.by),
      excuse: `The pause “${pause.text}”`,
      how: 'status',
      saves: missWords(facts, id),
    },
    disadvantages: [promise.to],
  };
}

function byClassification(facts: Facts, { id, classification, priorities }: Support): Finding | undefined {
  const by = partyOf(facts, classification?.by);
  const other = facts.otherParty(by);
  if (!classification || by === undefined || other === undefined || priorities.length < 2) return undefined;
  if (classification.dispute !== undefined || isSeenBy(facts, classification.openTo, other)) return undefined;
  const how = gainsByPriority(facts, id, by);
  if (!how) return undefined;
  const at = classification.origin;
  return {
    at: at ?? facts.find('support', id)?.origin,
    part: id,
    params: {
      kind: 'classification',
      gains: facts.nameOf(by),
      support: facts.nameOf(id),
      how,
      relabelled: labelWords(facts, id),
    },
    disadvantages: [other],
    fixes: [{ name: 'dispute', edits: [{ at, place: 'after', text: ', dispute "an expert whom both sides name"' }] }],
  };
}

/** The ticket for which another priority makes the difference between late and in time, and what that is worth. */
function labelWords(facts: Facts, support: Id) {
  const promise = costlyPromise(facts, support);
  const found = promise && relabelled(facts, promise);
  return found && { ...found, cost: missWords(facts, support, found.deserved) };
}

function byReopening(facts: Facts, { id, reopened, stops }: Support): Finding | undefined {
  const promise = costlyPromise(facts, id);
  if (!promise || reopened?.effect !== 'new') return undefined;
  const event = stops?.kind === 'event' ? facts.find('events', stops.event) : undefined;
  if (event && isSeenBy(facts, event.seenBy, promise.to)) return undefined;
  const within = reopened.within && writeDuration(reopened.within);
  const text = within === undefined ? 'reopened continues' : `reopened within ${within} continues`;
  return {
    at: reopened.origin ?? promise.at,
    part: id,
    params: {
      kind: 'reopening',
      gains: facts.nameOf(promise.by),
      support: facts.nameOf(id),
      saves: missWords(facts, id),
    },
    disadvantages: [promise.to],
    fixes: [{ name: 'continues', edits: [{ at: reopened.origin, place: 'replace', text }] }],
  };
}
