import type { Duty, Id, Objective, Origin, Support } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { isConsequential } from './metric-uses.ts';
import { conditionsIn, metricOf } from './objectives.ts';
import { partyOf, payerOf } from './sides.ts';
import { clockMoments } from './targets.ts';

/** A promise that costs something when it is missed: money, or a right of the other side to leave. */
export interface CostlyPromise {
  readonly id: Id;
  readonly list: 'objectives' | 'support' | 'duties';
  readonly part: Objective | Support | Duty;
  /** Who keeps or misses it. */
  readonly by: Id;
  /** The other side. */
  readonly to: Id;
  /** It is a time that runs: waiting for somebody uses it up. */
  readonly timed: boolean;
  /** The events that its clock starts and stops with. */
  readonly events: ReadonlySet<Id>;
  readonly at: Origin | undefined;
}

export const costlyPromises = (facts: Facts): readonly CostlyPromise[] => facts.once(collected);

/** The promise of this name, if it costs something. */
export const costlyPromise = (facts: Facts, id: Id): CostlyPromise | undefined => facts.once(byName).get(id);

const byName = (facts: Facts): ReadonlyMap<Id, CostlyPromise> =>
  new Map(costlyPromises(facts).map((promise) => [promise.id, promise]));

/** Who promises an objective or a support: the side that pays for a miss; without credits, that is left for it; else the provider. */
export function promisorOf(facts: Facts, id: Id): Id | undefined {
  const credits = facts.creditsFor(id).find(({ kind }) => kind === 'credit');
  return credits ? payerOf(facts, credits) : (facts.once(exitsByTarget).get(id) ?? facts.agreement.provider);
}

/** Whom an objective or a support is promised to. */
export const promiseeOf = (facts: Facts, id: Id): Id | undefined => facts.otherParty(promisorOf(facts, id));

function collected(facts: Facts): readonly CostlyPromise[] {
  const { objectives, support, duties } = facts.agreement;
  const promise = (
    list: CostlyPromise['list'],
    part: CostlyPromise['part'],
    by: Id | undefined,
    rest: Pick<CostlyPromise, 'timed' | 'events'>,
  ): readonly CostlyPromise[] => {
    const to = facts.otherParty(by);
    return by === undefined || to === undefined ? [] : [{ id: part.id, list, part, by, to, at: part.origin, ...rest }];
  };
  return [
    ...objectives
      .filter(({ id }) => isConsequential(facts, id))
      .flatMap((objective) =>
        promise('objectives', objective, promisorOf(facts, objective.id), clockOf(facts, objective)),
      ),
    ...support
      .filter(({ id }) => isConsequential(facts, id))
      .flatMap((each) => {
        const events = new Set(clockMoments(each).flatMap((moment) => (moment?.kind === 'event' ? moment.event : [])));
        return promise('support', each, promisorOf(facts, each.id), { timed: true, events });
      }),
    ...duties
      .filter(({ consequences }) => consequences.length > 0)
      .flatMap((duty) => {
        const { actor, deadline } = duty.obligations[0] ?? {};
        const moment = deadline?.moment;
        return promise('duties', duty, actor, {
          timed: false,
          events: new Set(moment?.kind === 'event' ? [moment.event] : []),
        });
      }),
  ];
}

function clockOf(facts: Facts, { sentences }: Objective): Pick<CostlyPromise, 'timed' | 'events'> {
  const observations = sentences.flatMap(({ figure }) => metricOf(facts, figure)?.observation ?? []);
  const durations = observations.flatMap((each) => (each.kind === 'duration' ? [each] : []));
  const moments = durations.flatMap(({ from, to }) => [from, to]);
  const events = moments.flatMap((moment) => (moment?.kind === 'event' ? moment.event : []));
  return { timed: durations.length > 0, events: new Set(events) };
}

/** For each objective or support that an exit of one side names: the other side. */
function exitsByTarget(facts: Facts): ReadonlyMap<Id, Id> {
  const exits = new Map<Id, Id>();
  for (const { by, when } of facts.agreement.terminations) {
    const left = facts.otherParty(partyOf(facts, by));
    if (left === undefined) continue;
    for (const each of when.flatMap((condition) => [...conditionsIn(condition)]))
      if (each.kind === 'outcome' && each.outcome === 'missed' && !exits.has(each.of)) exits.set(each.of, left);
  }
  return exits;
}
