import type { Facts } from '../facts/facts.ts';
import type { Credits, Id } from '../model/index.ts';
import type { Part } from '../owed/parts.ts';
import { dialsOf, type Dial } from '../payoff/dial.ts';
import { performanceWith } from '../payoff/performances.ts';
import { pointsOf } from '../payoff/points.ts';
import { sampleOf, type Sample } from '../payoff/sample.ts';
import { add, compare, divide, equals, isInteger, ONE, rational, subtract, type Rational } from '../quantity/index.ts';

/** A figure that can be missed, and the values that matter: the best one, the smallest miss, and the worst one if there is one. */
export interface Grades {
  readonly credits: Credits;
  readonly dial: Dial;
  readonly values: { readonly best: Rational; readonly miss: Rational; readonly worst: Rational | undefined };
}

/** What the misses of one figure cost in one period, all else as promised. */
export interface Stake extends Grades {
  /** What the smallest miss costs: the figure is just past its target, or one thing is late. */
  readonly smallest: readonly Part[];
}

/**
 * What a promise costs the side that makes it, as `owed` says it: along the first figure whose smallest miss costs anything.
 * One value is looked at, seldom more, and no whole curve. Undefined where nothing is paid, or where the smallest miss is undecided or has
 * no size, since the amount grows with every second.
 */
export function stakeOf(facts: Facts, promise: Id, priority?: Id): Stake | undefined {
  const first = gradesOf(facts, promise, priority);
  return first && first.smallest.length > 0 ? first : undefined;
}

/** The same where the smallest miss may cost nothing by itself: the first of several is free, or each is a point. */
export function gradesOf(facts: Facts, promise: Id, priority?: Id): Stake | undefined {
  const known = facts.once(stakes);
  const key = `${promise}\n${priority ?? ''}`;
  if (!known.has(key)) known.set(key, reckoned(facts, promise, priority));
  return known.get(key);
}

const stakes = (): Map<string, Stake | undefined> => new Map();

function reckoned(facts: Facts, promise: Id, priority: Id | undefined): Stake | undefined {
  let free: Stake | undefined;
  for (const credits of facts.creditsFor(promise)) {
    if (credits.kind === 'bonus' || growsAtOnce(credits)) continue;
    for (const dial of dialsOf(facts, credits)) {
      if (dial.of !== promise || !isOf(dial, priority)) continue;
      const stake = along(facts, credits, dial);
      if (stake && stake.smallest.length > 0) return stake;
      free ??= stake;
    }
  }
  return free;
}

const isOf = ({ case: theCase }: Dial, priority: Id | undefined): boolean =>
  priority === undefined || (theCase.get('priority') ?? priority) === priority;

/** Paid for every second by itself: then the smallest miss costs next to nothing. */
const growsAtOnce = ({ payments }: Credits): boolean =>
  payments.some(
    ({ trigger, amount }) =>
      (trigger.kind === 'block' && trigger.mode === 'exact') || (amount.kind === 'multiple' && amount.time),
  );

/** Roundings may hide the first values past the target. */
const MOST_TRIES = 4;

function along(facts: Facts, credits: Credits, dial: Dial): Stake | undefined {
  const { points, openLow, openHigh } = pointsOf(facts, [credits], dial);
  const outwards = dial.worse === 'lower' ? points.toReversed() : points;
  const isWhole = dial.axis.step !== undefined && equals(dial.axis.step, ONE);
  let smallest: { readonly parts: readonly Part[]; readonly value: Rational } | undefined;
  for (const value of pastTarget(dial, outwards, isWhole).slice(0, MOST_TRIES)) {
    const { outcome, parts } = ask(facts, credits, dial, value);
    if (!parts) return undefined;
    if (outcome === 'missed' || parts.length > 0) {
      smallest = { parts, value };
      break;
    }
  }
  const [best, last] = [outwards[0], outwards.at(-1)];
  const isOpen = dial.worse === 'lower' ? openLow : openHigh;
  if (!smallest || !best || !last) return undefined;
  const values = { best, miss: smallest.value, worst: isOpen ? undefined : last };
  return { credits, dial, smallest: smallest.parts, values };
}

const ask = (facts: Facts, credits: Credits, dial: Dial, value: Rational): Sample =>
  sampleOf(facts, [credits], performanceWith(facts, [credits], [{ dial, value }]), dial.of);

/** What the worst value costs; undefined where there is no worst one, or it is undecided. */
export const worstOf = (facts: Facts, { credits, dial, values: { worst } }: Stake): readonly Part[] | undefined =>
  worst && ask(facts, credits, dial, worst).parts;

/** The target itself and values past it, each before the next point at which anything may change. */
function pastTarget({ met, worse }: Dial, outwards: readonly Rational[], isWhole: boolean): readonly Rational[] {
  const end = worse === 'lower' ? met?.from : met?.to;
  if (!end || end === 'unbounded') return [];
  const beyond = outwards.filter((point) => compare(point, end.value) * (worse === 'lower' ? -1 : 1) >= 0);
  const own = end.boundary === 'open' ? [end.value] : [];
  const values = beyond.flatMap((point, index) => {
    const next = beyond[index + 1];
    if (!next) return [];
    if (!isWhole) return [divide(add(point, next), rational(2))];
    const step = worse === 'lower' ? subtract(point, ONE) : add(point, ONE);
    return isInteger(step) ? [step] : [];
  });
  return [...own, ...values];
}
