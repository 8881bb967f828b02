import type { Duty, Id } from '../model/index.ts';
import { answers, excusesOf } from './excuses.ts';
import type { Facts } from './facts.ts';
import { isAboutPaying, mentions } from './mentions.ts';
import { speaksOf } from './objectives.ts';
import { costlyPromises, type CostlyPromise } from './promises.ts';
import { partyOf } from './sides.ts';

/** A duty of one side that the other side's promise may have to wait for. */
export interface Dependency {
  readonly duty: Duty;
  readonly promise: CostlyPromise;
}

/**
 * Which duties can make a promise be missed. Nothing says so outright, so a tie has to be visible in the agreement:
 * 1. a relief or an exclusion that reaches the promise speaks of the duty;
 * 2. the duty is due at, or applies to, an event that the promise's clock starts or stops with, or its condition speaks of the promise;
 *    Whatever runs between the same two events as a promise with such a tie waits for the duty as well;
 * 3. the duty is owed to the promising party, or falls due by its act ("within 2 h of Northwind's question"), and the promise is
 *    a time that runs. This last tie counts only for a duty that has none of the first two, and never for paying.
 */
export const dependencies = (facts: Facts): readonly Dependency[] => facts.once(collected);

function collected(facts: Facts): readonly Dependency[] {
  const promises = costlyPromises(facts);
  const byEvent = new Map<Id, CostlyPromise[]>();
  for (const promise of promises) {
    for (const event of promise.events) byEvent.set(event, [...(byEvent.get(event) ?? []), promise]);
  }
  const byDuty = new Map<Id, CostlyPromise[]>();
  for (const promise of promises) {
    for (const { duties } of excusesOf(facts, promise.id)) {
      for (const duty of duties.keys()) byDuty.set(duty, [...(byDuty.get(duty) ?? []), promise]);
    }
  }
  const timed = promises.filter((promise) => promise.timed);
  return facts.agreement.duties.flatMap((duty) => {
    const owed = (promise: CostlyPromise) => promise.id !== duty.id && isOwedBy(duty, promise.to);
    const direct = [
      ...(byDuty.get(duty.id) ?? []),
      ...eventsOf(duty).flatMap((event) => byEvent.get(event) ?? []),
      ...(duty.when ? promises.filter(({ id }) => duty.when && speaksOf(duty.when, id)) : []),
    ].filter(owed);
    const clocks = direct.filter(({ events }) => events.size > 1);
    const sameClock = timed.filter((each) => owed(each) && clocks.some((clock) => isSameClock(each, clock)));
    const tied =
      direct.length > 0
        ? [...direct, ...sameClock]
        : timed.filter((promise) => owed(promise) && isFor(facts, duty, promise.by));
    return [...new Set(tied)].map((promise) => ({ duty, promise }));
  });
}

const isSameClock = (a: CostlyPromise, b: CostlyPromise): boolean =>
  a.by === b.by && a.events.size === b.events.size && [...a.events].every((event) => b.events.has(event));

const isOwedBy = ({ obligations }: Duty, party: Id): boolean => obligations.some(({ actor }) => actor === party);

/** The named events that the duty is due at or applies to. */
function eventsOf({ obligations, when }: Duty): readonly Id[] {
  const moments = obligations.flatMap(({ deadline }) =>
    deadline?.moment?.kind === 'event' ? deadline.moment.event : [],
  );
  return when?.kind === 'event' ? [...moments, when.event] : moments;
}

/** Owed to the party, or due by an act of it. */
function isFor(facts: Facts, { beneficiary, triggeredBy, obligations }: Duty, party: Id): boolean {
  if (obligations.some(({ text }) => isAboutPaying(text))) return false;
  if (beneficiary === party || partyOf(facts, triggeredBy) === party) return true;
  return obligations.some(({ deadline }) => {
    const moment = deadline?.moment;
    if (moment?.kind === 'text') return mentions(facts, moment.text, party);
    const event = moment?.kind === 'event' ? facts.find('events', moment.event) : undefined;
    return event?.text !== undefined && mentions(facts, event.text, party);
  });
}

/** Whether nothing excuses the promising party while this duty is late. */
export const isUnrelieved = (facts: Facts, { duty, promise }: Dependency): boolean =>
  !excusesOf(facts, promise.id).some((excuse) => answers(facts, excuse, duty, promise.by));

/** Whether the duty falls due by an act of this side. */
export function isAskedBy(facts: Facts, id: Id, party: Id): boolean {
  const duty = facts.find('duties', id);
  if (duty?.triggeredBy) return partyOf(facts, duty.triggeredBy) === party;
  return (
    duty?.obligations.some(({ deadline }) => {
      const moment = deadline?.moment;
      return moment?.kind === 'text' && mentions(facts, moment.text, party);
    }) ?? false
  );
}
