import { repeatedMisses, type RepeatedMiss } from '../facts/exits.ts';
import type { Facts } from '../facts/facts.ts';
import { effectiveGuarantees } from '../facts/effective.ts';
import { placeOf } from '../facts/conditions.ts';
import { sidesOf } from '../facts/sides.ts';
import { mostMisses } from '../incentives/pattern.ts';
import type { Id } from '../model/index.ts';
import { exposuresOf, payoffOf } from '../payoff/index.ts';
import { conductKinds, conductsOf, type Conduct } from '../incentives/conducts.ts';
import { mostWithout, overTimeOf, type OverTime } from '../incentives/figures.ts';
import { sumsOf } from '../owed/parts.ts';
import { stakeOf } from '../incentives/stake.ts';
import { isFreeAtTheEnd } from '../incentives/worthless.ts';
import type { Balance, ControlRow, Repeated, Rhythm, Side } from './balance.ts';
import { dutiesOf, exitRowsOf, noticesOf, powersOf, promisesOf, reliefsOf, rightsOf } from './rows.ts';

/** The balance of an agreement, worked out once. */
export const balanceOf = (facts: Facts): Balance => facts.once(made);

const made = (facts: Facts): Balance => {
  const { provider, customer } = facts.agreement;
  return {
    sides: [
      ...(provider === undefined ? [] : [sideOf(facts, provider, 'provider')]),
      ...(customer === undefined ? [] : [sideOf(facts, customer, 'customer')]),
    ],
    curves: payoffOf(facts),
    guarantees: effectiveGuarantees(facts),
    repeated: repeatedIn(facts),
    overTime: overTimeOf(facts).map((each) => rhythmOf(facts, each)),
  };
};

const sideOf = (facts: Facts, party: Id, role: Side['role']): Side => ({
  party,
  role,
  duties: dutiesOf(facts, party),
  promises: promisesOf(facts, party),
  reliefs: reliefsOf(facts, party),
  rights: rightsOf(facts, party),
  powers: powersOf(facts, party),
  controls: conductsOf(facts).flatMap((conduct) => (conduct.by === party ? controlOf(facts, conduct) : [])),
  notices: noticesOf(facts, party),
  exposures: exposuresOf(facts).filter(({ payer }) => payer === party),
  exits: exitRowsOf(facts, party),
});

/**
 * What may fail for ever under all rights of one side to leave for misses of a promise: of several the tightest one, or where
 * together they let less fail than any of them, the most that fulfils none.
 */
function repeatedIn(facts: Facts): readonly Repeated[] {
  const all = [...repeatedMisses(facts)];
  const together = Map.groupBy(all, ({ termination, promise, repetition }) =>
    [promise, repetition.unit, ...sidesOf(facts, termination.by)].join('\n'),
  );
  return [...together.values()].flatMap((exits) => {
    const [tight] = exits.toSorted((a, b) => compareShares(allowed(a.repetition), allowed(b.repetition)));
    if (!tight) return [];
    const { termination, promise, condition, repetition } = tight;
    const joint = exits.length > 1 ? mostMisses(exits.map((each) => each.repetition)) : undefined;
    const own = allowed(repetition);
    const both = joint && { free: joint.filter(Boolean).length, of: joint.length };
    const isLess = both !== undefined && compareShares(both, own) < 0;
    return [
      {
        part: termination.id,
        at: placeOf(condition) ?? termination.origin,
        promise,
        kind: isLess ? ('of' as const) : repetition.kind,
        ...(isLess ? both : own),
        unit: repetition.unit,
        exits: isLess ? [...new Set(exits.map((each) => each.termination.id))] : [termination.id],
      },
    ];
  });
}

interface Share {
  readonly free: number;
  readonly of: number;
}

/** With "k of n", k − 1 of every n periods may fail for ever; with "k in a row", k − 1 of every k. */
const allowed = (repetition: RepeatedMiss['repetition']): Share => ({
  free: repetition.count - 1,
  of: repetition.kind === 'of' ? repetition.of : repetition.count,
});

const compareShares = (a: Share, b: Share): number => a.free * b.of - b.free * a.of;

function rhythmOf(facts: Facts, figures: OverTime): Rhythm {
  const { promise, stake, cheapest, alone, free } = figures;
  const most = mostWithout(facts, figures);
  return {
    part: stake.credits.id,
    at: stake.credits.origin,
    promise,
    unit: stake.dial.unit,
    miss: sumsOf(stake.smallest),
    alone,
    most: most && { missed: most.filter(Boolean).length, of: most.length },
    cheapest: cheapest && { ...cheapest, cost: sumsOf(cheapest.cost) },
    free,
    freeAtTheEnd: isFreeAtTheEnd(facts, stake.credits),
  };
}

function controlOf(facts: Facts, { kind, part, at, promise }: Conduct): ControlRow {
  const stake = promise === undefined ? undefined : stakeOf(facts, promise);
  return { part, at, kind, promise, worth: sumsOf(stake?.smallest ?? []), ...conductKinds[kind] };
}
