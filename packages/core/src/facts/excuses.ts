import type { Duty, Exclusion, Id, Relief } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { mentions } from './mentions.ts';
import { conditionsIn } from './objectives.ts';
import { costlyPromises, type CostlyPromise } from './promises.ts';
import { partyOf } from './sides.ts';

/** A relief or an exclusion that reaches a promise. */
export interface Excuse {
  readonly part: Relief | Exclusion;
  /** The duties that its condition speaks of, and whether it holds while they are open or only when they are late. */
  readonly duties: ReadonlyMap<Id, 'late' | 'open'>;
  /** A condition or a cause in words, which may mean any conduct of the other side. */
  readonly general: boolean;
}

/** The excuses that reach a promise: those that it names, those that name it, and those that nobody names at all. */
export const excusesOf = (facts: Facts, promise: Id): readonly Excuse[] => {
  const { named, unnamed } = facts.once(excusesByPromise);
  return [...(named.get(promise) ?? []), ...unnamed];
};

/** Whether the support stands still for a reason that is said in words only ("waiting for the customer"). */
export const pausesInWords = (facts: Facts, promise: Id): boolean =>
  facts.find('support', promise)?.pauses.some(({ text }) => text !== undefined) ?? false;

/** The promises that a relief or an exclusion reaches. */
export const reachOf = (facts: Facts, excuse: Relief | Exclusion): readonly CostlyPromise[] =>
  facts.once(reachByExcuse).get(excuse) ?? [];

function reachByExcuse(facts: Facts): ReadonlyMap<Relief | Exclusion, readonly CostlyPromise[]> {
  const reach = new Map<Relief | Exclusion, CostlyPromise[]>();
  for (const promise of costlyPromises(facts)) {
    for (const { part } of facts.once(excusesByPromise).named.get(promise.id) ?? []) {
      reach.set(part, [...(reach.get(part) ?? []), promise]);
    }
  }
  for (const { part } of facts.once(excusesByPromise).unnamed) reach.set(part, [...costlyPromises(facts)]);
  return reach;
}

function excusesByPromise(facts: Facts) {
  const { reliefs, exclusions, objectives, support } = facts.agreement;
  const excuses = new Map<Id, Excuse>([...reliefs, ...exclusions].map((part) => [part.id, excuseOf(facts, part)]));
  const named = new Map<Id, Excuse[]>();
  const used = new Set<Id>();
  const add = (promise: Id, excuseId: Id | undefined) => {
    const excuse = excuseId === undefined ? undefined : excuses.get(excuseId);
    if (!excuse) return;
    used.add(excuse.part.id);
    const known = named.get(promise) ?? [];
    if (!known.includes(excuse)) named.set(promise, [...known, excuse]);
  };
  for (const { id, excluding } of objectives) for (const excuse of excluding) add(id, excuse);
  for (const { id, pauses } of support) for (const { relief } of pauses) add(id, relief);
  for (const relief of reliefs) {
    for (const target of relief.effects.flatMap(({ targets }) => targets)) {
      for (const promise of promisesBehind(facts, target)) add(promise, relief.id);
    }
  }
  const unnamed = [...excuses.values()].filter(({ part }) => !used.has(part.id) && !hasEffect(part));
  return { named, unnamed };
}

/** A relief that says what it does reaches that and nothing else. */
const hasEffect = (part: Relief | Exclusion): boolean => 'effects' in part && part.effects.length > 0;

function excuseOf(facts: Facts, part: Relief | Exclusion): Excuse {
  const duties = new Map<Id, 'late' | 'open'>();
  let inWords = !part.when;
  for (const condition of part.when ? conditionsIn(part.when) : []) {
    if (condition.kind === 'duty') duties.set(condition.duty, condition.state);
    else if (condition.kind === 'fact' || condition.kind === 'event') inWords = true;
  }
  const nobody = part.causedBy !== undefined && partyOf(facts, part.causedBy) === undefined;
  return { part, duties, general: inWords && !nobody };
}

/** What a relief that names a metric or a service relieves. */
function promisesBehind(facts: Facts, target: Id): readonly Id[] {
  return [target, ...(facts.once(promisesByBase).get(target) ?? [])];
}

function promisesByBase({ agreement }: Facts): ReadonlyMap<Id, readonly Id[]> {
  const byBase = new Map<Id, Id[]>();
  const add = (base: Id | undefined, promise: Id) => {
    if (base !== undefined) byBase.set(base, [...(byBase.get(base) ?? []), promise]);
  };
  for (const { id, service, sentences } of agreement.objectives) {
    add(service, id);
    for (const { figure } of sentences) add(figure.metric, id);
  }
  for (const { id, service } of agreement.support) add(service, id);
  for (const { id, of } of agreement.metrics) for (const promise of byBase.get(id) ?? []) add(of, promise);
  return byBase;
}

/** Whether an excuse answers the other side's delay with a duty: it speaks of it, or of the other side's conduct in general. */
export const answers = (facts: Facts, { duties, general, part }: Excuse, duty: Duty, promisor: Id): boolean =>
  duties.has(duty.id) || (general && duties.size === 0 && partyOf(facts, part.causedBy) !== promisor);

/** Whether the excuse answers something that this side does or leaves undone. */
export function isCausedBy(facts: Facts, { when, causedBy }: Relief | Exclusion, party: Id): boolean {
  if (partyOf(facts, causedBy) === party) return true;
  for (const each of when ? conditionsIn(when) : []) {
    if (each.kind === 'fact' && mentions(facts, each.text, party)) return true;
    const duty = each.kind === 'duty' ? facts.find('duties', each.duty) : undefined;
    if (duty?.obligations.some(({ actor }) => actor === party)) return true;
  }
  return false;
}
