import { exitsOf } from '../facts/exits.ts';
import type { Facts } from '../facts/facts.ts';
import { conditionsIn } from '../facts/objectives.ts';
import { payeeOf } from '../facts/sides.ts';
import type { Id, Termination } from '../model/index.ts';
import { compare, multiply, rational } from '../quantity/index.ts';
import { cheapestPattern, type Cheapest } from './cheapest.ts';
import { freeAfter, remembers } from './over-time.ts';
import { mostMisses, type Limit, type Pattern } from './pattern.ts';
import { gradesOf, type Stake } from './stake.ts';

/** What failing again and again comes to, for one promise that is paid for. */
export interface OverTime {
  readonly promise: Id;
  readonly stake: Stake;
  /** Whom it is paid to. */
  readonly side: Id;
  /** The cheapest way to fail without giving it an exit, where its misses cost less than each of them does by itself. */
  readonly cheapest: Cheapest | undefined;
  /** No rhythm is cheaper than its misses are by themselves. */
  readonly alone: boolean;
  /** After how many of the periods of a year, all as bad as can be, failure is free. */
  readonly free: { readonly after: number; readonly of: number } | undefined;
}

/** The figures of every promise with credits, in the order of the text. */
export const overTimeOf = (facts: Facts): readonly OverTime[] =>
  [...new Set(facts.agreement.credits.flatMap((credits) => credits.for))].flatMap((id) => overTime(facts, id) ?? []);

/** Those of one promise: along the figure whose smallest miss costs anything. Worked out once. */
export function overTime(facts: Facts, promise: Id): OverTime | undefined {
  const known = facts.once(figures);
  if (!known.has(promise)) known.set(promise, reckoned(facts, promise));
  return known.get(promise);
}

const figures = (): Map<Id, OverTime | undefined> => new Map();

function reckoned(facts: Facts, promise: Id): OverTime | undefined {
  const stake = gradesOf(facts, promise);
  const side = stake && payeeOf(facts, stake.credits);
  if (!stake || side === undefined) return undefined;
  const exits = exitsFor(facts, side);
  const isMemory = remembers(facts, stake);
  const cheapest = exits && isMemory ? cheapestPattern(facts, stake, exits) : undefined;
  return {
    promise,
    stake,
    side,
    cheapest: cheapest && isCheaper(stake, cheapest) ? cheapest : undefined,
    alone: !isMemory || (cheapest !== undefined && cheapest.searched === undefined && !isCheaper(stake, cheapest)),
    free: freeAfter(facts, stake),
  };
}

/** Whether its misses cost less than each of them does by itself. */
function isCheaper({ smallest: [single] }: Stake, { pattern, cost: [cost] }: Cheapest): boolean {
  if (!cost || cost.key !== single?.key) return !cost;
  return compare(cost.value, multiply(single.value, rational(pattern.filter(Boolean).length))) < 0;
}

/** The most that may fail for ever without an exit of that side: every period, where it has none; undefined where it may leave anyhow. */
export function mostWithout(facts: Facts, { side, stake: { dial } }: OverTime): Pattern | undefined {
  const exits = exitsFor(facts, side);
  const limits: Limit[] = [];
  if (!exits) return undefined;
  for (const each of exits.flatMap(({ when }) => when.flatMap((condition) => [...conditionsIn(condition)]))) {
    if (each.kind !== 'outcome' || each.outcome !== 'missed' || each.of !== dial.of) continue;
    const { repetition } = each;
    if (!repetition || repetition.kind === 'times' || repetition.unit !== dial.unit) return undefined;
    limits.push(repetition);
  }
  return mostMisses(limits);
}

/** The exits of a side that can be reckoned with; undefined where it may leave at will, or for a failure that is told in words only. */
function exitsFor(facts: Facts, side: Id): readonly Termination[] | undefined {
  const exits = exitsOf(facts, side);
  const isOpen = ({ atWill, when }: Termination) =>
    atWill || when.some((condition) => [...conditionsIn(condition)].some(({ kind }) => kind === 'fact'));
  return exits.some(isOpen) ? undefined : exits;
}
