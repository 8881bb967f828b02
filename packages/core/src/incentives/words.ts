import { sumsWords, valueWords } from '../explanation/sums.ts';
import type { Facts } from '../facts/facts.ts';
import type { Id } from '../model/index.ts';
import { minus, sumsOf, type Part } from '../owed/parts.ts';
import { contains, isNegative, isZero } from '../quantity/index.ts';
import { gradesOf, stakeOf, worstOf, type Grades } from './stake.ts';
import { jumpsOf, type Jump } from './yardstick.ts';

/** What the smallest miss of a promise costs, such as `EUR 1,200`; empty where nobody can say. */
export function missWords(facts: Facts, promise: Id | undefined, priority?: Id): string {
  const stake = promise === undefined ? undefined : stakeOf(facts, promise, priority);
  return stake ? sumsWords(facts, sumsOf(stake.smallest)) : '';
}

/** What its worst miss costs; what its smallest one costs, where there is no worst. */
export function worstWords(facts: Facts, promise: Id | undefined): string {
  const stake = promise === undefined ? undefined : stakeOf(facts, promise);
  return stake ? sumsWords(facts, sumsOf(worstOf(facts, stake) ?? stake.smallest)) : '';
}

/**
 * What the least delay of the other side costs at each own failure at which that makes a difference: the smallest one first, and the
 * dearest one where that is another. `EUR 500`, `EUR 100, and EUR 150 where it is at 99% anyway`; empty where nobody can say.
 */
export function delayWords(facts: Facts, promise: Id | undefined, priority?: Id): string {
  const grades = promise === undefined ? undefined : gradesOf(facts, promise, priority);
  if (!grades) return '';
  const costs = rises(facts, grades).map((jump) => ({ ...jump, cost: minus(jump.owesPast, jump.owes) }));
  const [first] = costs;
  if (!first) return '';
  const dearest = costs.reduce((most, each) => (isMore(each.cost, most.cost) ? each : most), first);
  const words = ({ at, cost }: (typeof costs)[number]): string => {
    const isKept = grades.dial.met && contains(grades.dial.met, at) === 'yes';
    return `${sumsWords(facts, sumsOf(cost))}${isKept ? '' : ` where it is at ${valueWords(grades.dial.axis, at)} anyway`}`;
  };
  return dearest === first ? words(first) : `${words(first)}, and ${words(dearest)}`;
}

/** What an excuse in full can bury: the smallest miss that costs anything, and the dearest. `EUR 100, up to EUR 250`. */
export function buriedWords(facts: Facts, promise: Id): string {
  const grades = gradesOf(facts, promise);
  const buried = grades ? rises(facts, grades).map(({ owesPast }) => owesPast) : [];
  const [first] = buried;
  if (!first) return '';
  const dearest = buried.reduce((most, each) => (isMore(each, most) ? each : most), first);
  const least = sumsWords(facts, sumsOf(first));
  return dearest === first ? least : `${least}, up to ${sumsWords(facts, sumsOf(dearest))}`;
}

/** Steps of a block repeat each other: these many show what there is. */
const MOST_JUMPS = 12;

function rises(facts: Facts, grades: Grades): readonly Jump[] {
  const found: Jump[] = [];
  for (const jump of jumpsOf(facts, grades)) {
    if (isMore(jump.owesPast, jump.owes)) found.push(jump);
    if (found.length >= MOST_JUMPS) break;
  }
  return found;
}

/** Of one kind, and more of it. */
function isMore(a: readonly Part[], b: readonly Part[]): boolean {
  const [change, ...others] = minus(a, b).filter(({ value }) => !isZero(value));
  return change !== undefined && others.length === 0 && !isNegative(change.value);
}
