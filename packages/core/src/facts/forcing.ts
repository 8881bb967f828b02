import type { Metric, Window } from '../model/index.ts';
import {
  compare,
  intersect,
  multiply,
  rational,
  type Interval,
  type IntervalEnd,
  type Rational,
} from '../quantity/index.ts';
import { forcedAcrossUnits } from './downtime-share.ts';
import type { Facts } from './facts.ts';
import { sameUnit } from './magnitudes.ts';
import { follows, impossibility } from './satisfiable.ts';
import type { Statement } from './statements.ts';

/**
 * The numbers that one statement leaves for the figure of another, whatever else happens: monthly targets bind the year, a
 * limit on every event binds the mean. Undefined where nothing is certain.
 */
export function forcedBy(cause: Statement, on: Statement): Interval | undefined {
  const { statistic: a, numbers } = cause;
  const { statistic: b } = on;
  if (cause.metric !== on.metric || !sameUnit(cause.unit, on.unit)) return undefined;
  if (a.kind === 'every') return b.kind === 'whole' ? undefined : numbers;
  const periods = periodsOf(cause.sentence.window, on.sentence.window);
  if (periods === undefined) return undefined;
  if (a.kind === 'quantile' && b.kind === 'quantile') {
    const order = compare(a.percent, b.percent);
    return { from: order <= 0 ? numbers.from : 'unbounded', to: order >= 0 ? numbers.to : 'unbounded' };
  }
  if (a.kind === 'mean' && b.kind === 'mean') return numbers;
  if (a.kind !== 'whole' || b.kind !== 'whole' || a.what !== b.what) return undefined;
  return periods === 1 ? numbers : overPeriods(cause.metric, a.what, numbers, rational(periods));
}

/** Whether the second statement holds for certain, in all of its situations, when the first one does. */
export function implies(facts: Facts, strong: Statement, weak: Statement): boolean {
  const sameWindow = periodsOf(strong.sentence.window, weak.sentence.window) === 1;
  const forced = forcedBy(strong, weak) ?? (sameWindow ? forcedAcrossUnits(facts, strong, weak) : undefined);
  return forced !== undefined && liesWithin(forced, weak.numbers) && bindsAsMuch(facts, strong, weak);
}

/** Whether the two cannot both hold although there are situations in which both apply. */
export function excludeEachOther(facts: Facts, a: Statement, b: Statement): boolean {
  const [onB, onA] = [forcedBy(a, b), forcedBy(b, a)];
  const disjoint = (onB && !intersect(onB, b.numbers)) || (onA && !intersect(onA, a.numbers));
  if (!disjoint || a.objective.breachOnly || b.objective.breachOnly) return false;
  if (!isSubset(a, b) || !isSubset(b, a)) return false;
  if (impossibility(facts, a.situation) || impossibility(facts, b.situation)) return false;
  return follows(facts, a.situation, b.situation) || follows(facts, b.situation, a.situation);
}

/** Whether it applies wherever the other does, excuses no more, and is meant as seriously. */
function bindsAsMuch(facts: Facts, strong: Statement, weak: Statement): boolean {
  const [first, second] = [strong.objective, weak.objective];
  const asSerious = first.strength === 'binding' || first.strength === second.strength;
  const asStrict = !first.breachOnly || JSON.stringify(first.breachOnly) === JSON.stringify(second.breachOnly);
  return asSerious && asStrict && isSubset(strong, weak) && follows(facts, weak.situation, strong.situation);
}

/** Whether all that the first one excludes is excluded by the second one too. */
const isSubset = (a: Statement, b: Statement): boolean =>
  a.objective.excluding.every((id) => b.objective.excluding.includes(id));

/** How many of the first window make up the second one exactly: three months a quarter. One for the same window. */
function periodsOf(part: Window | undefined, whole: Window | undefined): number | undefined {
  if (windowKey(part) === windowKey(whole)) return 1;
  if (part?.kind !== 'each' || whole?.kind !== 'each' || part.flavour !== whole.flavour) return undefined;
  const periods = monthsIn(whole) / monthsIn(part);
  return Number.isInteger(periods) ? periods : undefined;
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

function monthsIn({ unit, count, fixedDays }: Extract<Window, { kind: 'each' }>): number {
  return fixedDays === undefined ? (MONTHS.get(unit) ?? NaN) * count : NaN;
}

function windowKey(window: Window | undefined): string {
  const { origin: _, ...said } = window ?? {};
  return JSON.stringify(said);
}

/**
 * A share over several periods lies between the shares of the periods (their sums are added above and below the line); counts
 * and downtime add up, and an outage that crosses a border is counted in both periods but once over all.
 */
function overPeriods(
  metric: Metric,
  what: 'value' | 'downtime' | 'outages' | 'highest' | 'lowest',
  { from, to }: Interval,
  periods: Rational,
): Interval | undefined {
  const times = (end: IntervalEnd): IntervalEnd =>
    end === 'unbounded' ? end : { ...end, value: multiply(end.value, periods) };
  const kind = metric.observation?.kind;
  if (metric.partialPeriod === 'does not count') return undefined;
  if (what === 'highest' || what === 'lowest') return { from, to };
  if (what === 'outages') return { from: 'unbounded', to: times(to) };
  if (what === 'downtime' || kind === 'count') return { from: times(from), to: times(to) };
  const isShare = kind === 'availability' || kind === 'share' || kind === 'ratio';
  return isShare && !metric.rounding ? { from, to } : undefined;
}

/** Whether the inner numbers are outer numbers for certain. An end that is not said is taken the unfavourable way. */
function liesWithin(inner: Interval, outer: Interval): boolean {
  return endWithin(inner.from, outer.from, 1) && endWithin(inner.to, outer.to, -1);
}

function endWithin(inner: IntervalEnd, outer: IntervalEnd, inward: 1 | -1): boolean {
  if (outer === 'unbounded') return true;
  if (inner === 'unbounded') return false;
  const order = compare(inner.value, outer.value) * inward;
  if (order !== 0) return order > 0;
  return outer.boundary === 'closed' || inner.boundary === 'open';
}
