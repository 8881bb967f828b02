import type { Metric } from '../model/index.ts';
import {
  divide,
  fromIntegers,
  HUNDRED,
  multiply,
  ONE,
  subtract,
  type Interval,
  type IntervalEnd,
  type Rational,
} from '../quantity/index.ts';
import { lengthsOf } from './budgets.ts';
import type { Facts } from './facts.ts';
import type { Statement } from './statements.ts';

/**
 * The availability (in percent) that a limit on the downtime leaves in every period of the same window, or the downtime (in
 * seconds) that a target of availability leaves: 10 min a month are at least 99.975 %, since no month has less than 28 days.
 * Undefined where one does not follow from the other for certain.
 */
export function forcedAcrossUnits(facts: Facts, cause: Statement, on: Statement): Interval | undefined {
  const { metric, statistic: a, numbers, sentence } = cause;
  const { statistic: b } = on;
  if (metric !== on.metric || a.kind !== 'whole' || b.kind !== 'whole' || !sentence.window) return undefined;
  const excludes = cause.objective.excluding.length > 0 || on.objective.excluding.length > 0;
  if (!countsAllTime(metric, excludes)) return undefined;
  const { shortest, longest } = lengthsOf(facts, sentence.window, metric.during);
  if (!shortest || !longest) return undefined;
  const [short, long] = [fromIntegers(BigInt(shortest.seconds), 1n), fromIntegers(BigInt(longest.seconds), 1n)];
  if (a.what === 'downtime' && b.what === 'value' && on.unit === '%') return shareOf(numbers, short, long);
  if (a.what === 'value' && b.what === 'downtime' && cause.unit === '%') return downtimeOf(numbers, short, long);
  return undefined;
}

/** Whether the share is that of the downtime in the whole period: nothing is rounded, weighted or taken out of it. */
function countsAllTime(metric: Metric, excludes: boolean): boolean {
  const { observation, rounding, weightedBy, averagedOver, noData, noTraffic, excludedTime } = metric;
  if (observation?.kind !== 'availability' || rounding || weightedBy !== undefined || averagedOver) return false;
  const taken = excludes && excludedTime !== 'up' && excludedTime !== 'down';
  return !taken && noData !== 'out' && noTraffic !== 'out';
}

/** The longest downtime weighs most in the shortest period. */
const shareOf = ({ from, to }: Interval, short: Rational, long: Rational): Interval => ({
  from: at(to, (down) => multiply(HUNDRED, subtract(ONE, divide(down, short)))),
  to: at(from, (down) => multiply(HUNDRED, subtract(ONE, divide(down, long)))),
});

const downtimeOf = ({ from, to }: Interval, short: Rational, long: Rational): Interval => ({
  from: at(to, (share) => multiply(subtract(ONE, divide(share, HUNDRED)), short)),
  to: at(from, (share) => multiply(subtract(ONE, divide(share, HUNDRED)), long)),
});

const at = (end: IntervalEnd, value: (end: Rational) => Rational): IntervalEnd =>
  end === 'unbounded' ? end : { ...end, value: value(end.value) };
