import type { Facts } from '../facts/facts.ts';
import type { Credits } from '../model/index.ts';
import type { Part } from '../owed/parts.ts';
import {
  add,
  compare,
  divide,
  intersect,
  isZero,
  multiply,
  rational,
  type Interval,
  type Rational,
} from '../quantity/index.ts';
import { contains } from '../quantity/index.ts';
import type { Tier } from '../tariff/index.ts';
import { draw, type Drawn } from './curves.ts';
import { partsAt } from './line.ts';
import { isSame, quickCurves, quickJointCurves } from './limited.ts';
import type { Stretch } from './stretches.ts';

/** Two neighbouring stretches of a curve, of which the worse one costs less. */
export interface Fall {
  readonly drawn: Drawn;
  readonly before: Stretch;
  readonly after: Stretch;
  /** What is paid where they meet. */
  readonly paidBefore: readonly Part[];
  readonly paidAfter: readonly Part[];
}

/** Where what some schedules pay falls on the way to worse values. */
export const fallsOf = (drawn: Drawn): readonly Fall[] => {
  const { dial, stretches } = drawn;
  const order = dial.worse === 'lower' ? stretches.toReversed() : stretches;
  return order.flatMap((after, index) => {
    const before = order[index - 1];
    if (!before?.line || !after.line || before.isStepped || after.isStepped) return [];
    const [paidBefore, paidAfter] =
      dial.worse === 'lower'
        ? [partsAt(before.line, before.low), partsAt(after.line, after.high)]
        : [partsAt(before.line, before.high), partsAt(after.line, after.low)];
    return isLess(paidAfter, paidBefore) ? [{ drawn, before, after, paidBefore, paidAfter }] : [];
  });
};

/** Whether both are of one kind, and the first is less. */
function isLess(some: readonly Part[], others: readonly Part[]): boolean {
  const keys = new Set([...some, ...others].filter(({ value }) => !isZero(value)).map(({ key }) => key));
  const [key] = keys;
  const value = (parts: readonly Part[]) => parts.find((part) => part.key === key)?.value ?? ZERO;
  return keys.size === 1 && compare(value(some), value(others)) < 0;
}

const ZERO = rational(0);

export const stretchValues = ({ low, lowIn, high, highIn }: Stretch): Interval => ({
  from: { value: low, boundary: lowIn ? 'closed' : 'open' },
  to: { value: high, boundary: highIn ? 'closed' : 'open' },
});

/** Whether a schedule pays the same in both tiers all the same, since a clause limits it to less than either. */
export function isLevelled(facts: Facts, credits: Credits, tiers: readonly Tier[]): boolean {
  const paid = quickCurves(facts, credits).flatMap((drawn) =>
    tiers.map((tier) => drawn.stretches.find((each) => each.line && meets(each, tier.interval))),
  );
  const [first] = paid;
  const [line] = first?.line ? [first.line] : [];
  if (!first || !line) return false;
  return paid.every((each) => each?.line && isSame(partsAt(each.line, each.low), partsAt(line, first.low)));
}

const meets = (stretch: Stretch, interval: Interval): boolean =>
  intersect(stretchValues(stretch), interval) !== undefined;

/**
 * The schedules beside which a tier adds nothing: together they pay for each of its values what the others pay without it. Undefined
 * where it adds something, where nobody can say, and where another figure sets it off as well.
 */
export function overshadowing(facts: Facts, credits: Credits, { interval }: Tier): readonly Credits[] | undefined {
  const joint = quickJointCurves(facts, credits);
  if (joint.length === 0) return undefined;
  const own = quickCurves(facts, credits);
  const metrics = new Set(joint.map(({ dial }) => dial.metric));
  if (!own.every(({ dial }) => metrics.has(dial.metric))) return undefined;
  const others = new Set<Credits>();
  for (const { dial, schedules, stretches } of joint) {
    const rest = schedules.filter((each) => each !== credits);
    const without = draw(facts, rest, dial).stretches;
    const values = [...stretches, ...without].flatMap(inside).filter((value) => contains(interval, value) === 'yes');
    const adds = values.some((value) => {
      const [all, less] = [paidAt(stretches, value), paidAt(without, value)];
      const alone = own.map((each) => paidAt(each.stretches, value));
      return !all || !less || !isSame(all, less) || alone.some((paid) => !paid || isSame(paid, all));
    });
    if (values.length === 0 || adds) return undefined;
    for (const each of rest) others.add(each);
  }
  return [...others];
}

/** Two values in a stretch. */
const inside = ({ low, high }: Stretch): readonly Rational[] => [
  divide(add(multiply(low, rational(2)), high), rational(3)),
  divide(add(low, multiply(high, rational(2))), rational(3)),
];

function paidAt(stretches: readonly Stretch[], value: Rational): readonly Part[] | undefined {
  const found = stretches.find((each) => contains(stretchValues(each), value) === 'yes');
  return found?.line && !found.isStepped ? partsAt(found.line, value) : undefined;
}
