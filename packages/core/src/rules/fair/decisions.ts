import { reachOf } from '../../facts/excuses.ts';
import type { Facts } from '../../facts/index.ts';
import { payeeOf, payerOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import type { Decision, Id, Origin } from '../../model/index.ts';

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
}

/** All decisions but those on priorities: on excuses, on whether a duty is done, on claims. */
export function* decisionsOf(facts: Facts): Generator<PlacedDecision> {
  const { reliefs, exclusions, maintenance, duties, credits } = facts.agreement;
  for (const each of [...reliefs, ...exclusions]) {
    const { id, decision, origin: at } = each;
    const promise = reachOf(facts, each)[0];
    const sides = { granted: promise?.by, refused: promise?.to, promise: promise?.id };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} applies`, part: id, at, ...sides };
  }
  for (const { id, decision, origin: at } of maintenance) {
    const nobody = { granted: undefined, refused: undefined, promise: undefined };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} applies`, part: id, at, ...nobody };
  }
  for (const { id, decision, obligations, origin: at } of duties) {
    const actor = obligations[0]?.actor;
    const sides = { granted: actor, refused: facts.otherParty(actor), promise: undefined };
    if (decision) yield { decision, subject: `whether ${facts.nameOf(id)} is done`, part: id, at, ...sides };
  }
  for (const schedule of credits) {
    const { id, claim, origin } = schedule;
    const subject = `claims for credits of ${listWords(schedule.for.map((each) => facts.nameOf(each)))}`;
    const sides = { granted: payeeOf(facts, schedule), refused: payerOf(facts, schedule), promise: schedule.for[0] };
    if (claim?.decision) yield { decision: claim.decision, subject, part: id, at: claim.origin ?? origin, ...sides };
  }
}
