import { figureKey } from '../measurement/figure-key.ts';
import type { Facts } from '../facts/facts.ts';
import type { Case } from '../facts/values.ts';
import type { Credits, Figure, Id, PeriodUnit } from '../model/index.ts';
import { zoneClock, type WindowContext, type ZoneClock } from '../time/index.ts';
import { Books } from './books.ts';
import { History } from './history.ts';
import type { Counted, MeasuredValue, Performance, PerformancePeriod } from './performance.ts';
import { promisesById, promisesOf, type Promises } from './promises.ts';
import { contextOf, daysOf, type Days } from './time.ts';

/** A period of the performance, indexed for look-ups. */
export interface Now extends Days {
  readonly period: PerformancePeriod;
  /** The period before, if there is one. */
  readonly earlier: PerformancePeriod | undefined;
  readonly values: ReadonlyMap<string, readonly MeasuredValue[]>;
  readonly counted: ReadonlyMap<Id, readonly Counted[]>;
  /** The plan that was bought, and the entries of categories that hold. */
  readonly case: Case;
}

/** What was measured of a figure. */
export const valuesOf = (now: Pick<Now, 'values'>, figure: Figure): readonly MeasuredValue[] =>
  valuesUnder(now, figureKey(figure), otherKey(figure));

export function valuesUnder(
  { values }: Pick<Now, 'values'>,
  key: string,
  other: string | undefined,
): readonly MeasuredValue[] {
  const own = values.get(key);
  const more = other === undefined ? undefined : values.get(other);
  return own && more ? [...own, ...more] : (own ?? more ?? NO_VALUES);
}

const NO_VALUES: readonly MeasuredValue[] = [];

/** The value of a metric is its availability, and what every thing is promised is what each one was. */
export function otherKey({ measure, metric }: Figure): string | undefined {
  const other = ALSO[measure];
  return other && metric !== undefined ? figureKey({ measure: other, metric }) : undefined;
}

const ALSO: Readonly<Partial<Record<Figure['measure'], Figure['measure']>>> = {
  value: 'availability',
  availability: 'value',
  every: 'value',
};

/** A case of which more is known. */
export function withEntries(theCase: Case, more: Readonly<Record<string, string>>): Case {
  for (const _ in more) return new Map([...theCase, ...Object.entries(more)]);
  return theCase;
}

/** The other way round, for the result. */
export const entriesOfCase = (theCase: Case): Readonly<Record<string, string>> =>
  theCase.size === 0 ? NO_ENTRIES : Object.fromEntries(theCase);

const NO_ENTRIES: Readonly<Record<string, string>> = {};

/** One reckoning: an agreement, a performance, and what is carried from period to period. */
export interface Account {
  readonly facts: Facts;
  readonly performance: Performance;
  readonly context: WindowContext;
  readonly clock: ZoneClock;
  readonly history: History;
  readonly books: Books;
  /** What is looked at: everything, or some schedules with what they pay for. */
  readonly schedules: readonly Credits[];
  readonly promises: readonly Promises[];
}

export function accountOf(facts: Facts, performance: Performance, some?: readonly Credits[]): Account {
  const context = contextOf(facts, performance);
  return {
    facts,
    schedules: some ?? facts.agreement.credits,
    promises: some ? paidForBy(facts, some) : promisesOf(facts),
    performance,
    context,
    clock: zoneClock(facts.agreement.zone ?? 'UTC'),
    history: new History(context.fiscalYearStarts),
    books: new Books(context),
  };
}

/** What the schedules pay for, each once. */
export function paidForBy(facts: Facts, schedules: readonly Credits[]): readonly Promises[] {
  const byId = facts.once(promisesById);
  const ids = new Set(schedules.flatMap((each) => each.for));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** The periods in the order in which they end, of two that end together the shorter one first; without those that are no periods. */
export function periodsOf({ periods, case: entries }: Performance): readonly Now[] {
  const placed = periods.flatMap((period) => {
    const days = daysOf(period);
    return days ? [{ period, ...days }] : [];
  });
  const sorted = placed.toSorted((a, b) => a.until - b.until || b.from - a.from);
  const theCase: Case = new Map(Object.entries(entries));
  const last = new Map<PeriodUnit, PerformancePeriod>();
  return sorted.map((each) => {
    const earlier = last.get(each.period.unit);
    last.set(each.period.unit, each.period);
    return {
      ...each,
      earlier,
      case: theCase,
      values: Map.groupBy(each.period.values, ({ figure }) => figureKey(figure)),
      counted: Map.groupBy(each.period.counted, ({ of }) => of),
    };
  });
}
