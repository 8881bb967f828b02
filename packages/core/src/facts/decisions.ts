import type { Decision, Exclusion, Id, Origin, Relief } from '../model/index.ts';
import { reachOf } from './excuses.ts';
import type { Facts } from './facts.ts';
import { mentions, mentionsNeutral } from './mentions.ts';
import { payeeOf, payerOf, sidesOf } from './sides.ts';
import { listWords } from './words.ts';

/** A decision that one side takes, and who gains by which outcome. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly subject: string;
  readonly part: Id;
  readonly at: Origin | undefined;
  /** Who gains if it is granted, and if it is refused. */
  readonly granted: Id | undefined;
  readonly refused: Id | undefined;
  /** The promise whose misses it is about. */
  readonly promise: Id | undefined;
  /** Whose failure it may excuse or deny. */
  readonly failing: Id | undefined;
}

/** All decisions but those on priorities: on excuses, on whether a duty is done, on claims. */
export function* decisionsOf(facts: Facts): Generator<PlacedDecision> {
  const { reliefs, exclusions, maintenance, duties, credits } = facts.agreement;
  for (const each of [...reliefs, ...exclusions]) {
    const { id, decision, origin: at } = each;
    const promise = reachOf(facts, each)[0];
    const sides = {
      granted: promise?.by,
      refused: promise?.to,
      promise: promise?.id,
      failing: relievedBy(facts, each),
    };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} applies`, part: id, at, ...sides };
  }
  for (const { id, decision, origin: at } of maintenance) {
    const nobody = { granted: undefined, refused: undefined, promise: undefined, failing: facts.agreement.provider };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} applies`, part: id, at, ...nobody };
  }
  for (const { id, decision, obligations, origin: at } of duties) {
    const actor = obligations[0]?.actor;
    const sides = { granted: actor, refused: facts.otherParty(actor), promise: undefined, failing: actor };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} is done`, part: id, at, ...sides };
  }
  for (const schedule of credits) {
    const { id, claim, origin } = schedule;
    const subject = `claims for credits of ${listWords(schedule.for.map((each) => facts.nameOf(each)))}`;
    const payer = payerOf(facts, schedule);
    const sides = { granted: payeeOf(facts, schedule), refused: payer, promise: schedule.for[0], failing: payer };
    if (claim?.decision) yield { decision: claim.decision, subject, part: id, at: claim.origin ?? origin, ...sides };
  }
}

/** Where a decision can be taken to: to somebody else, back to the side that decided, or nowhere. */
export function pathOf(facts: Facts, { dispute, openTo }: Decision, judge: Id): 'free' | 'own' | 'none' {
  if (dispute === undefined) return 'none';
  const other = facts.otherParty(judge);
  const leadsBack = mentions(facts, dispute, judge) && !mentions(facts, dispute, other) && !mentionsNeutral(dispute);
  const canSee = openTo.some((who) => other !== undefined && sidesOf(facts, who).includes(other));
  return leadsBack && !canSee ? 'own' : 'free';
}

/** The side that a relief or an exclusion excuses: the one that owes what it reaches, else the provider. */
export const relievedBy = (facts: Facts, excuse: Relief | Exclusion): Id | undefined =>
  reachOf(facts, excuse)[0]?.by ?? facts.agreement.provider;
