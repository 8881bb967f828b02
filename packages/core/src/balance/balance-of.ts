import { repeatedMisses } from '../facts/exits.ts';
import type { Facts } from '../facts/facts.ts';
import { effectiveGuarantees } from '../facts/effective.ts';
import { placeOf } from '../facts/conditions.ts';
import type { Id } from '../model/index.ts';
import { exposuresOf, payoffOf } from '../payoff/index.ts';
import type { Balance, Repeated, Side } from './balance.ts';
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
  notices: noticesOf(facts, party),
  exposures: exposuresOf(facts).filter(({ payer }) => payer === party),
  exits: exitRowsOf(facts, party),
});

/** With "k of n", k − 1 of every n periods may fail for ever; with "k in a row", k − 1 of every k. */
const repeatedIn = (facts: Facts): readonly Repeated[] =>
  [...repeatedMisses(facts)].map(({ termination, promise, condition, repetition }) => ({
    part: termination.id,
    at: placeOf(condition) ?? termination.origin,
    promise,
    kind: repetition.kind,
    free: repetition.count - 1,
    of: repetition.kind === 'of' ? repetition.of : repetition.count,
    unit: repetition.unit,
  }));
