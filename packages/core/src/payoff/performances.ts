import type { Facts } from '../facts/facts.ts';
import { valueIn, type Case } from '../facts/values.ts';
import type { Credits, Figure, Id } from '../model/index.ts';
import type { Performance } from '../owed/index.ts';
import { paidForBy } from '../owed/account.ts';
import { measuredText } from '../owed/measured.ts';
import type { Promised, Promises } from '../owed/promises.ts';
import {
  add,
  contains,
  divide,
  HUNDRED,
  multiply,
  ONE,
  subtract,
  tryRational,
  ZERO,
  type Interval,
  type Rational,
} from '../quantity/index.ts';
import { pointOf, type Axis, type Point } from '../tariff/index.ts';
import type { Day } from '../time/index.ts';
import type { Dial } from './dial.ts';
import { daysFrom, firstDay, secondsIn, startOfTerm, type Told } from './times.ts';

/** A figure, and the value it is turned to. */
export interface Setting {
  readonly dial: Dial;
  readonly value: Rational;
}

/** How many periods of each length there are, one after the other, and the day on which the first ones begin. */
export interface Repeated {
  readonly count?: (unit: Told) => number;
  readonly first?: Day;
}

type Period = Performance['periods'][number];
type Measured = Period['values'][number];
type Counted = Period['counted'][number];
/** What nobody mentions was not the case. */
const QUIET = { fees: [], happened: [], late: [], extents: [], open: [], exceeded: [], facts: [], chosen: [] };

/**
 * A performance in which some figures have these values, in so many periods one after the other, and all else that the schedules
 * look at is as promised. What the availability of a metric says of its downtime holds too.
 */
export function performanceWith(
  facts: Facts,
  schedules: readonly Credits[],
  settings: readonly Setting[],
  { count = () => 1, first = firstDay(facts) }: Repeated = {},
): Performance {
  const promises = paidForBy(facts, schedules);
  const units = [...new Set(settings.map(({ dial }) => dial.unit))];
  const periods = units.flatMap((unit) => {
    const own = settings.filter(({ dial }) => dial.unit === unit);
    const told = periodOf(facts, promises, own, unit);
    return daysFrom(first, unit, count(unit)).map((from) => ({ ...QUIET, ...told, from, unit }));
  });
  const cases = settings.flatMap(({ dial }) => [...dial.case].filter(([dimension]) => dimension !== PRIORITY));
  const start = startOfTerm(facts);
  return { case: Object.fromEntries(cases), periods, fees: [], ...(start === undefined ? {} : { start }) };
}

const PRIORITY = 'priority';

function periodOf(
  facts: Facts,
  promises: readonly Promises[],
  settings: readonly Setting[],
  unit: Told,
): Pick<Period, 'values' | 'counted'> {
  const values = new Map<string, Measured>();
  const counted: Counted[] = [];
  const put = (of: Id, figure: Figure, key: string, priority: Id | undefined, point: Point) => {
    const name = `${of}\n${key}\n${priority ?? ''}`;
    if (values.has(name)) return;
    values.set(name, { of, figure, value: measuredText(point), case: priority === undefined ? {} : { priority } });
  };
  const all: Case = new Map(settings.flatMap(({ dial }) => [...dial.case]));
  for (const { dial, value } of settings) {
    const priority = dial.case.get(PRIORITY);
    if (dial.counts) counted.push({ of: dial.of, priority, missed: Number(value.n / value.d) });
    else put(dial.of, dial.figure, dial.key, priority, { ...dial.axis, value });
  }
  for (const { of, promised } of promises) {
    for (const each of promised) {
      const { figure, key, priority } = each;
      const linked = linkedValue(facts, figure, settings, unit);
      if (linked) put(of, figure, key, priority, linked);
      else if (each.counts === 'every') tellNoMiss(of, each);
      else if (each.window === undefined || settings.some(({ dial }) => dial.of === of)) keep(of, each);
    }
    const [first] = promised;
    const lost: Figure = { measure: 'downtime', metric: first?.metric?.id };
    const point = first?.metric && linkedValue(facts, lost, settings, unit);
    if (point) put(of, lost, `downtime of ${lost.metric ?? ''}`, undefined, point);
  }
  return { values: [...values.values()], counted };

  function tellNoMiss(of: Id, { figure, key, priority }: Promised) {
    const isTold = settings.some(({ dial }) => dial.of === of && dial.counts);
    if (figure.metric !== undefined && !isTold)
      put(of, figure, key, priority, { kind: 'number', unit: 'misses', value: ZERO });
    else if (!counted.some((each) => each.of === of && (each.priority ?? priority) === priority)) {
      counted.push({ of, priority, missed: 0 });
    }
  }

  function keep(of: Id, promised: Promised) {
    const { figure, key, priority, counts } = promised;
    const target = valueIn(facts, promised.value, all);
    const sample: Point | undefined =
      counts === 'share' ? { kind: 'percent', unit: '', value: HUNDRED } : pointOf(target);
    const kept = sample && promised.kept(target, sample);
    const value = kept && valueInside(kept, sample);
    if (value) put(of, figure, key, priority, { ...sample, value });
  }
}

/** What the other figures of a metric say of this one: how much was down says how much was up. */
function linkedValue(facts: Facts, figure: Figure, settings: readonly Setting[], unit: Told): Point | undefined {
  const from = settings.find(
    ({ dial }) =>
      dial.metric?.id === figure.metric && dial.metric?.observation?.kind === 'availability' && isTime(dial.figure),
  );
  const seconds = from && isTime(figure) && secondsIn(facts, unit, from.dial.metric?.during);
  if (!from || !seconds) return undefined;
  const toDowntime = figure.measure === 'downtime';
  if (toDowntime === (from.dial.figure.measure === 'downtime')) return { ...from.dial.axis, value: from.value };
  return convert(from.value, seconds, toDowntime);
}

const TIMES: ReadonlySet<Figure['measure']> = new Set(['value', 'availability', 'downtime']);
export const isTime = ({ measure }: Figure): boolean => TIMES.has(measure);

/** Percent of a time that were up as seconds that were down, or the other way round. */
export function convert(value: Rational, seconds: Rational, toDowntime: boolean): Point {
  return toDowntime
    ? { kind: 'time', unit: 'elapsed', value: divide(multiply(subtract(HUNDRED, value), seconds), HUNDRED) }
    : { kind: 'percent', unit: '', value: multiply(subtract(ONE, divide(value, seconds)), HUNDRED) };
}

/** A value that keeps a promise: the best percentage, else an end that belongs to it, else one beside an end. */
function valueInside(kept: Interval, { kind }: Pick<Axis, 'kind'>): Rational | undefined {
  const { from, to } = kept;
  const ends = [from, to].flatMap((end) => (end === 'unbounded' ? [] : [end.value]));
  const [first, last] = [ends[0] ?? ZERO, ends.at(-1) ?? ZERO];
  const candidates = [
    ...(kind === 'percent' ? [HUNDRED] : []),
    ...ends,
    divide(add(first, last), TWO),
    add(last, ONE),
    subtract(first, ONE),
  ];
  return candidates.find((value) => contains(kept, value) === 'yes');
}

const TWO = tryRational('2') ?? ONE;
