import type { Facts } from '../facts/facts.ts';
import type { Case } from '../facts/values.ts';
import type { Id, PeriodUnit } from '../model/index.ts';
import { zoneClock, type WindowContext, type ZoneClock } from '../time/index.ts';
import { Books } from './books.ts';
import { History } from './history.ts';
import { figureKey } from './measured.ts';
import type { Counted, MeasuredValue, Performance, PerformancePeriod } from './performance.ts';
import { contextOf, daysOf, type Days } from './time.ts';

/** A period of the performance, indexed for look-ups. */
export interface Now extends Days {
  readonly period: PerformancePeriod;
  /** The period before, if there is one. */
  readonly earlier: PerformancePeriod | undefined;
  readonly values: ReadonlyMap<string, readonly MeasuredValue[]>;
  readonly counted: ReadonlyMap<Id, readonly Counted[]>;
}

/** One reckoning: an agreement, a performance, and what is carried from period to period. */
export interface Account {
  readonly facts: Facts;
  readonly performance: Performance;
  readonly context: WindowContext;
  readonly clock: ZoneClock;
  /** The plan and the entries of categories that hold throughout. */
  readonly case: Case;
  readonly history: History;
  readonly books: Books;
}

export function accountOf(facts: Facts, performance: Performance): Account {
  const context = contextOf(facts, performance);
  return {
    facts,
    performance,
    context,
    clock: zoneClock(facts.agreement.zone ?? 'UTC'),
    case: new Map(Object.entries(performance.case)),
    history: new History(context.fiscalYearStarts),
    books: new Books(context),
  };
}

/** The periods in the order in which they end, of two that end together the shorter one first; without those that are no periods. */
export function periodsOf({ periods }: Performance): readonly Now[] {
  const placed = periods.flatMap((period) => {
    const days = daysOf(period);
    return days ? [{ period, ...days }] : [];
  });
  const sorted = placed.toSorted((a, b) => a.until - b.until || b.from - a.from);
  const last = new Map<PeriodUnit, PerformancePeriod>();
  return sorted.map((each) => {
    const earlier = last.get(each.period.unit);
    last.set(each.period.unit, each.period);
    return {
      ...each,
      earlier,
      values: Map.groupBy(each.period.values, ({ figure }) => figureKey(figure)),
      counted: Map.groupBy(each.period.counted, ({ of }) => of),
    };
  });
}
