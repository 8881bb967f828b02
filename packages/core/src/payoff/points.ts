import type { Facts } from '../facts/facts.ts';
import { valueIn } from '../facts/values.ts';
import { figureKey } from '../measurement/figure-key.ts';
import type { Credits } from '../model/index.ts';
import { paidForBy } from '../owed/account.ts';
import {
  add,
  compare,
  divide,
  equals,
  fromIntegers,
  isInteger,
  isNegative,
  isZero,
  max,
  multiply,
  negate,
  ONE,
  rational,
  subtract,
  tryRational,
  ZERO,
  type Interval,
  type Rational,
} from '../quantity/index.ts';
import { comparable, laddersFor, pointOf } from '../tariff/index.ts';
import type { Dial } from './dial.ts';
import { convert, isTime } from './performances.ts';
import { secondsIn } from './times.ts';

/** The values at which a curve may change its course, and how far it is told. */
export interface Points {
  readonly points: readonly Rational[];
  /** The first and the last point stand for "and so on". */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** Blocks of which each one is a step of its own; more are told as steps. */
const MOST_BLOCKS = 60;
/** How far beyond the last known value an endless curve is followed, in multiples of the greatest value known. */
const BEYOND = [1n, 10n, 1000n, 1_000_000n].map((times) => fromIntegers(times, 1n));

/** All such values of a dial: the ends of the promise and of tiers, blocks, and what roundings make of them. */
export function pointsOf(facts: Facts, schedules: readonly Credits[], dial: Dial): Points {
  const { axis, met } = dial;
  const seconds = secondsIn(facts, dial.unit, dial.metric?.during);
  const promised = [...(met ? endsOf(met) : []), ...linkedTargets(facts, schedules, dial, seconds)];
  const own = [...promised, ...schedules.flatMap((each) => tierEnds(facts, each, dial, seconds))];
  const { low, high } = domainOf(dial, seconds, own);
  const known = own.flatMap((point) => (axis.step ? aroundRounding(point, axis.step) : [point]));
  const spread = schedules.some(grows) ? spreadOut(promised, low ?? ZERO, high) : [];
  const furthest = max(ONE, ...own.map(absolute));
  const ends = [
    ...(low ? [low] : BEYOND.map((times) => negate(multiply(furthest, times)))),
    ...(high ? [high] : BEYOND.map((times) => add(furthest, multiply(furthest, times)))),
  ];
  const isWhole = axis.step !== undefined && equals(axis.step, ONE);
  const points = inOrder([...known, ...spread, ...ends]).filter(
    (point) =>
      (!low || compare(point, low) >= 0) && (!high || compare(point, high) <= 0) && (!isWhole || isInteger(point)),
  );
  return { points, openLow: !low, openHigh: !high };
}

const absolute = (value: Rational): Rational => (isNegative(value) ? negate(value) : value);

export function inOrder(points: readonly Rational[]): readonly Rational[] {
  const sorted = [...points].sort(compare);
  return sorted.filter((point, index) => index === 0 || !equals(point, sorted[index - 1] ?? ZERO));
}

function domainOf({ axis, figure }: Dial, seconds: Rational | undefined, points: readonly Rational[]) {
  const { from, to } = axis.domain;
  const low = from === 'unbounded' ? undefined : from.value;
  const most = figure.measure === 'downtime' && seconds ? seconds : undefined;
  const high = most ?? (to === 'unbounded' ? undefined : to.value);
  // A share of something can be over 100%, but what lies beyond all tiers is one stretch.
  return { low, high: high && max(high, ...points) };
}

const endsOf = ({ from, to }: Interval): readonly Rational[] =>
  [from, to].flatMap((end) => (end === 'unbounded' ? [] : [end.value]));

/** What is promised of the other figures of the same time. */
function linkedTargets(
  facts: Facts,
  schedules: readonly Credits[],
  { metric, key, figure, case: theCase }: Dial,
  seconds: Rational | undefined,
): readonly Rational[] {
  if (!seconds || !isTime(figure)) return [];
  const promised = paidForBy(facts, schedules).flatMap((each) => each.promised);
  return promised
    .filter((each) => each.key !== key && each.metric !== undefined && each.metric === metric && isTime(each.figure))
    .flatMap((each) => {
      const target = valueIn(facts, each.value, theCase);
      const sample = pointOf(target);
      const kept = sample && each.kept(target, sample);
      const toDowntime = figure.measure === 'downtime';
      return !kept || toDowntime === (each.figure.measure === 'downtime')
        ? []
        : endsOf(kept).map((end) => convert(end, seconds, toDowntime).value);
    });
}

/** The ends of the tiers along this figure, and along the other figure of the same time. */
function tierEnds(facts: Facts, credits: Credits, dial: Dial, seconds: Rational | undefined): readonly Rational[] {
  const ladders = laddersFor(facts, credits).flatMap((ladder) => {
    const figure = ladder.goal?.figure ?? ladder.figure;
    const counts = dial.counts && (figure === undefined || figure.measure === 'text');
    const isOwn =
      counts ||
      (figure !== undefined && figureKey({ ...figure, metric: figure.metric ?? dial.metric?.id }) === dial.key);
    const isLinked =
      !isOwn && figure !== undefined && figure.metric === dial.metric?.id && isTime(figure) && isTime(dial.figure);
    if (!isOwn && !isLinked) return [];
    const ends = ladder.tiers.flatMap(({ interval, block }) => [
      ...endsOf(interval),
      ...(block ? blockEnds(endsOf(interval)[0] ?? ZERO, block.size, interval.from === 'unbounded') : []),
    ]);
    return isOwn
      ? ends
      : seconds
        ? ends.map((end) => convert(end, seconds, dial.figure.measure === 'downtime').value)
        : [];
  });
  const blocks = credits.payments.flatMap(({ trigger }) => {
    const size = trigger.kind === 'block' && !trigger.beyond && !trigger.below ? pointOf(trigger.block) : undefined;
    return size && comparable(size, dial.axis) ? blockEnds(ZERO, size.value, false) : [];
  });
  const free = credits.free.flatMap(({ value }) => (dial.counts ? (tryRational(value) ?? []) : []));
  const over = credits.payments.flatMap(({ trigger }) =>
    dial.counts && trigger.kind === 'each miss' ? rational(trigger.over ?? 0) : [],
  );
  return [...ladders, ...blocks, ...free, ...over];
}

function blockEnds(limit: Rational, size: Rational, downwards: boolean): readonly Rational[] {
  if (isZero(size)) return [];
  const step = downwards ? negate(size) : size;
  return Array.from({ length: MOST_BLOCKS }, (_, index) => add(limit, multiply(step, rational(index + 1))));
}

/** A value that is rounded up, down or to the nearest changes at the point itself, or up to a step beside it. */
function aroundRounding(point: Rational, step: Rational): readonly Rational[] {
  const half = divide(step, rational(2));
  return [point, ...[step, half].flatMap((by) => [add(point, by), subtract(point, by)])];
}

const grows = ({ payments }: Credits): boolean =>
  payments.some(
    ({ trigger, perUnit, amount }) =>
      trigger.kind === 'block' || perUnit.length > 0 || (amount.kind === 'multiple' && amount.time),
  );

/** A cap may end a slope close to where it begins: points ever nearer to the ends that are known. */
function spreadOut(own: readonly Rational[], low: Rational, high: Rational | undefined): readonly Rational[] {
  if (!high) return [];
  return own.flatMap((point) =>
    [10n, 1000n, 100_000n].flatMap((parts) => [
      add(point, divide(subtract(high, point), fromIntegers(parts, 1n))),
      subtract(point, divide(subtract(point, low), fromIntegers(parts, 1n))),
    ]),
  );
}
